using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Recognition.Places;

/// <summary>What a word, or a few of them, may be in the name of a place.</summary>
[Flags]
internal enum PlaceWord
{
    None = 0,
    StreetEnd = 1,
    StreetEndNumbered = 1 << 1,
    StreetStart = 1 << 2,
    Unit = 1 << 3,
    FacilityEnd = 1 << 4,
    FacilityPair = 1 << 5,
    FacilitySoft = 1 << 6,
    FacilityStart = 1 << 7,
    NameFacility = 1 << 8,
    Saint = 1 << 9,
    Care = 1 << 10,
    Residence = 1 << 11,
    PostcodeLabel = 1 << 12,
    NameState = 1 << 13,
    StateCode = 1 << 14,
    NameCountry = 1 << 15,
    Joining = 1 << 16,
    NotFirst = 1 << 17,
    NameAmbiguous = 1 << 18,
    Preposition = 1 << 19,

    /// <summary>It is the first word of an entry of several words.</summary>
    StartsPhrase = 1 << 20,

    /// <summary>It is the last word of an entry of several words that stands before a place.</summary>
    EndsCue = 1 << 21,

    /// <summary>It makes a bare number after it a year.</summary>
    BeforeYear = 1 << 22,

    /// <summary>It says that a sentence is about care.</summary>
    Clinical = 1 << 23,

    /// <summary>It makes a number before it an amount.</summary>
    Counted = 1 << 24,

    /// <summary>It makes the facility after it an author of what is said.</summary>
    Publication = 1 << 25,

    /// <summary>It ends the name of a landscape, which lies in several counties or states and tells of nobody where they live.</summary>
    Landscape = 1 << 26,

    /// <summary>It is a part of a building, but only beside an address.</summary>
    UnitBeside = 1 << 27,

    /// <summary>It stands before the number of a road.</summary>
    NumberedRoad = 1 << 28,

    /// <summary>It ends the name of a school, a church, a home or another place where people are for long.</summary>
    FacilityPlace = 1 << 29,

    /// <summary>It ends the name of a street in a language whose word is no English one.</summary>
    StreetEndForeign = 1 << 30,

    /// <summary>It ends the name of a building.</summary>
    Building = 1 << 31,
}

/// <summary>The words of <c>place-words.dataset.txt</c>, found whatever their case.</summary>
internal static class PlaceWords
{
    private const string DataFile = "Recognition/Places/place-words.dataset.txt";
    private static readonly Lazy<Tables> Data = new(() => PlanTables.Embedded?.PlaceWords ?? Read());

    public static PlaceWord Find(ReadOnlySpan<char> words) => (PlaceWord)Data.Value.Words.Find(words);

    /// <summary>Whether a word ends in what names of streets end in, behind at least four letters.</summary>
    public static bool EndsAsStreet(ReadOnlySpan<char> word)
    {
        foreach (string suffix in Data.Value.StreetSuffixes)
        {
            if (word.Length >= suffix.Length + 4 && word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the data file anew.</summary>
    internal static Tables Read() => Parse(DataFile, EmbeddedData.ReadText(DataFile));

    internal static Tables Parse(string file, string content)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        string[] suffixes = [];
        int number = 0;
        bool body = false;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(content))
        {
            number++;
            if (!body || line.IsEmpty || line[0] == '#')
            {
                body |= line.SequenceEqual("---");
                continue;
            }

            string text = line.ToString();
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            string[] entries = text[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries);
            string name = text[..Math.Max(colon, 0)];
            if (name == "street-suffix")
            {
                suffixes = entries;
            }
            else if (
                Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out PlaceWord kind)
            )
            {
                foreach (string entry in entries)
                {
                    Add(words, entry, kind);
                }
            }
            else
            {
                throw new FormatException($"{file}({number}): '{name}' is no class of words");
            }
        }

        return new Tables(FoldedTable.Create(words), ImmutableCollectionsMarshal.AsImmutableArray(suffixes));
    }

    private static void Add(Dictionary<string, int> words, string entry, PlaceWord kind)
    {
        words[entry] = words.GetValueOrDefault(entry) | (int)kind;
        int space = entry.AsSpan().IndexOfAny(' ', '-');
        if (space > 0)
        {
            string first = entry[..space];
            words[first] = words.GetValueOrDefault(first) | (int)PlaceWord.StartsPhrase;
            if ((kind & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Publication)) != 0)
            {
                string last = entry[(entry.LastIndexOf(' ') + 1)..];
                words[last] = words.GetValueOrDefault(last) | (int)PlaceWord.EndsCue;
            }
        }
    }

    /// <summary>The words, and what the names of streets end in.</summary>
    internal sealed record Tables(FoldedTable Words, ImmutableArray<string> StreetSuffixes)
    {
        public static Tables Read(TableReader reader) => new(FoldedTable.Read(reader), reader.ReadTexts());

        public void Write(TableWriter writer)
        {
            Words.Write(writer);
            writer.WriteTexts(StreetSuffixes);
        }
    }
}

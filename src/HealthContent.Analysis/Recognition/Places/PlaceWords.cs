using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Recognition.Places;

/// <summary>The words of <c>place-words.dataset.txt</c>, found whatever their case.</summary>
internal static class PlaceWords
{
    private const string DataFile = "Recognition/Places/place-words.dataset.txt";
    private static readonly Lazy<Tables> Data = new(() => PlanTables.Embedded?.PlaceWords ?? Read());

    public static PlaceWord Find(ReadOnlySpan<char> words) => Data.Value.Find(words);

    /// <summary>The number of the set of classes of some words, for <see cref="Classes"/>. Few sets occur, so it has few bits.</summary>
    public static int NumberOfClasses(ReadOnlySpan<char> words) => Data.Value.Words.Find(words);

    /// <summary>The classes of the set of a number.</summary>
    public static PlaceWord Classes(int number) => (PlaceWord)Data.Value.Classes[number];

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
        var words = new Dictionary<string, PlaceWord>(StringComparer.OrdinalIgnoreCase);
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

        // What is not in the table has the number 0, so no class must be the first of the sets.
        ulong[] classes = [.. words.Values.Select(word => (ulong)word).Append(0UL).Distinct().Order()];
        return new Tables(
            FoldedTable.Create(words.ToDictionary(word => word.Key, word => Array.IndexOf(classes, (ulong)word.Value))),
            classes,
            ImmutableCollectionsMarshal.AsImmutableArray(suffixes)
        );
    }

    private static void Add(Dictionary<string, PlaceWord> words, string entry, PlaceWord kind)
    {
        words[entry] = words.GetValueOrDefault(entry) | kind;
        if ((kind & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Publication)) != 0)
        {
            if (entry.IndexOf(' ', StringComparison.Ordinal) is > 0 and int space)
            {
                Mark(entry[..space], PlaceWord.StartsCue);
            }

            return;
        }

        string[] parts = entry.Split(' ', '-');
        for (int part = 0; parts.Length > 1 && part < parts.Length; part++)
        {
            Mark(parts[part], part == 0 ? PlaceWord.StartsPhrase : PlaceWord.ContinuesPhrase);
        }

        void Mark(string word, PlaceWord mark) => words[word] = words.GetValueOrDefault(word) | mark;
    }

    /// <summary>The numbers of the classes of the words, the classes of each number, and what the names of streets end in.</summary>
    internal sealed record Tables(FoldedTable Words, ulong[] Classes, ImmutableArray<string> StreetSuffixes)
    {
        public PlaceWord Find(ReadOnlySpan<char> words) => (PlaceWord)Classes[Words.Find(words)];

        public static Tables Read(TableReader reader) =>
            new(FoldedTable.Read(reader), reader.ReadArray<ulong>(), reader.ReadTexts());

        public void Write(TableWriter writer)
        {
            Words.Write(writer);
            writer.WriteArray<ulong>(Classes);
            writer.WriteTexts(StreetSuffixes);
        }
    }
}

using System.Globalization;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>Makes the table of word scores from lists of names, places and words.</summary>
internal sealed class WordTable
{
    /// <summary>The logarithm of the number of slots: for ninety thousand words chains stay short, and the file small.</summary>
    public const int SlotBits = 17;

    private const int LastSurnameRank = 45_000;
    private const int LongestWord = 64;

    private readonly Dictionary<string, Entry> words = new(StringComparer.Ordinal);

    private WordTable() { }

    /// <summary>The lists with their licence.</summary>
    public static IReadOnlyList<(string Source, string Licence)> Sources { get; } =
    [
        ("US Census 1990, frequency of forenames and surnames", "public domain"),
        ("Common forenames and surnames by country, nicknames", "CC0-1.0, Apache-2.0"),
        ("CSpell dictionaries, names of people", "MIT"),
        ("GeoNames, places with their population", "CC BY 4.0"),
        ("Consumer health topics", "MIT"),
        ("CMU Pronouncing Dictionary, words in common use", "BSD-2-Clause"),
    ];

    public int Count => words.Count;

    public static WordTable Read(string data)
    {
        var table = new WordTable();
        string names = Path.Combine(data, "names");
        table.ReadCensus(Path.Combine(names, "census1990_dist.female.first.txt"), ForenameLevel, isSurname: false);
        table.ReadCensus(Path.Combine(names, "census1990_dist.male.first.txt"), ForenameLevel, isSurname: false);
        table.ReadCensus(Path.Combine(names, "census1990_dist.all.last.txt"), SurnameLevel, isSurname: true);
        foreach (string line in File.ReadLines(Path.Combine(names, "common-forenames-by-country.csv")).Skip(1))
        {
            string[] columns = line.Split(',');
            table.AddName(columns[^1], 4, 0);
            table.AddName(columns[^2], 4, 0);
        }

        foreach (string line in File.ReadLines(Path.Combine(names, "common-surnames-by-country.csv")).Skip(1))
        {
            string[] columns = line.Split(',');
            table.AddName(columns[4], 0, 4);
            table.AddName(columns[5], 0, 4);
        }

        foreach (string line in File.ReadLines(Path.Combine(names, "nicknames.csv")).Skip(1))
        {
            string[] columns = line.Split(',');
            table.AddName(columns[0], 2, 0);
            table.AddName(columns[2], 2, 0);
        }

        foreach (string line in File.ReadLines(Path.Combine(names, "cspell_people-names.txt")))
        {
            if (line.Length > 1 && line[0] != '#')
            {
                table.Entered(line).IsListed = true;
            }
        }

        table.ReadPlaces(Path.Combine(names, "cities.tsv"));
        table.ReadHealth(Path.Combine(data, "lexicons", "consumer_health_terms.txt"));
        table.ReadWords("Text/english-words.dataset.txt", 1);
        table.ReadWords("Recognition/familiar-words.dataset.txt", 2);
        table.ReadClasses();
        return table;
    }

    /// <summary>The slots of the table as they stand in the file.</summary>
    public uint[] ToSlots()
    {
        uint[] slots = new uint[1 << SlotBits];
        var hashes = new Dictionary<uint, WordScores>();
        foreach ((string word, Entry entry) in words)
        {
            WordScores scores = entry.ToScores();
            if (scores.Bits != 0)
            {
                hashes[WordHash.Of(word)] = scores;
            }
        }

        // Words in the order of their hash: the file depends on the lists alone, not on the order in which they were read.
        foreach ((uint hash, WordScores scores) in hashes.OrderBy(pair => pair.Key))
        {
            int slot = (int)hash & (slots.Length - 1);
            while (slots[slot] != 0 && slots[slot] >> 16 != NameModel.FingerprintOf(hash))
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = (NameModel.FingerprintOf(hash) << 16) | scores.Bits;
        }

        return slots;
    }

    private static int ForenameLevel(decimal percent, int rank) =>
        percent switch
        {
            >= 1m => 7,
            >= 0.1m => 6,
            >= 0.02m => 5,
            >= 0.005m => 4,
            _ => 3,
        };

    private static int SurnameLevel(decimal percent, int rank) =>
        percent switch
        {
            >= 0.1m => 7,
            >= 0.02m => 6,
            >= 0.005m => 5,
            >= 0.001m => 4,
            _ => rank <= 20_000 ? 3 : 2,
        };

    private void ReadCensus(string path, Func<decimal, int, int> level, bool isSurname)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            decimal percent = decimal.Parse(columns[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            int rank = int.Parse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture);
            if (isSurname && rank > LastSurnameRank)
            {
                break;
            }

            int found = level(percent, rank);
            AddName(columns[0], isSurname ? 0 : found, isSurname ? found : 0);
        }
    }

    private void AddName(string name, int forename, int surname)
    {
        foreach (string part in Parts(name))
        {
            Entry entry = Entered(part);
            entry.Forename = Math.Max(entry.Forename, forename);
            entry.Surname = Math.Max(entry.Surname, surname);
        }
    }

    private void ReadPlaces(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] columns = line.Split('\t');
            string[] parts = [.. Parts(columns[0])];
            long population = long.Parse(columns[3], NumberStyles.None, CultureInfo.InvariantCulture);
            int level =
                parts.Length > 1 ? 1
                : population >= 500_000 ? 3
                : 2;
            foreach (string part in parts)
            {
                if (part.Length > 2)
                {
                    Entry entry = Entered(part);
                    entry.Place = Math.Max(entry.Place, level);
                }
            }
        }
    }

    private void ReadHealth(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            foreach (string part in Parts(line))
            {
                if (part.Length > 3)
                {
                    Entered(part).IsHealth = true;
                }
            }
        }
    }

    private void ReadWords(string path, int common)
    {
        bool body = false;
        foreach (string line in EmbeddedData.ReadText(path).Split('\n'))
        {
            if (body && line.Length > 0)
            {
                Entered(line).Common = common;
            }

            body |= line is "---";
        }
    }

    private void ReadClasses()
    {
        foreach ((string name, string[] members) in NameWords.Read())
        {
            foreach (string member in members)
            {
                Entry entry = Entered(member);
                if (name is "country")
                {
                    entry.Place = 3;
                }
                else if (entry.Class == WordClass.None)
                {
                    entry.Class = NameWords.ClassOf(name);
                }
            }
        }
    }

    private static IEnumerable<string> Parts(string name) =>
        name.Split([' ', '-', '"', '(', ')', '/', '.', '\''], StringSplitOptions.RemoveEmptyEntries);

    private Entry Entered(string word)
    {
        // As the text is folded: "María" and "maria" are one word.
        Span<char> buffer = stackalloc char[CharacterFolding.MaxExpansion * LongestWord];
        string folded = new(
            buffer[..CharacterFolding.Fold(word.AsSpan(0, Math.Min(word.Length, LongestWord - 1)), buffer)]
        );
        if (!words.TryGetValue(folded, out Entry? entry))
        {
            entry = new Entry();
            words.Add(folded, entry);
        }

        return entry;
    }

    private sealed class Entry
    {
        public int Forename { get; set; }

        public int Surname { get; set; }

        public int Place { get; set; }

        public int Common { get; set; }

        public WordClass Class { get; set; }

        public bool IsListed { get; set; }

        public bool IsHealth { get; set; }

        public WordScores ToScores() => new(Forename, Surname, Place, Common, Class, IsListed, IsHealth);
    }
}

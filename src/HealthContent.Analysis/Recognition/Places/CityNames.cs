using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <summary>A city: how large, and what else its name may be.</summary>
/// <param name="Size">From 1 (15,000 inhabitants) to 5 (a million); 0 when it is no known city.</param>
/// <param name="IsWord">Whether the name is an English word as well.</param>
/// <param name="IsPersonName">Whether it is a frequent name of people as well.</param>
internal readonly record struct CityName(byte Size, bool IsWord, bool IsPersonName);

/// <summary>The cities of <c>cities.dataset.txt</c>, found whatever their case, with and without their accents.</summary>
internal static class CityNames
{
    public const int LongestWordCount = 5;

    private const string DataFile = "Recognition/Places/cities.dataset.txt";

    // A name of several words starts with this one.
    private const int StartsBit = 1 << 5;

    /// <summary>All bits of a value.</summary>
    public const int AllBits = (1 << 6) - 1;

    private static readonly Lazy<FoldedTable> Names = new(() => PlanTables.Embedded?.Cities ?? Read());

    public static CityName Find(ReadOnlySpan<char> name) => FromValue(Value(name));

    /// <summary>All that is known of a name, as bits.</summary>
    public static int Value(ReadOnlySpan<char> name) => Names.Value.Find(name);

    /// <summary>The city of a value.</summary>
    public static CityName FromValue(int value) =>
        new((byte)(value & 7), (value & (1 << 3)) != 0, (value & (1 << 4)) != 0);

    /// <summary>Whether a name of several words starts with the one of this value.</summary>
    public static bool Starts(int value) => (value & StartsBit) != 0;

    /// <summary>Reads the data file anew.</summary>
    internal static FoldedTable Read() => Parse(DataFile, EmbeddedData.ReadText(DataFile));

    internal static FoldedTable Parse(string file, string content)
    {
        var cities = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        CityName group = default;
        int number = 0;
        bool body = false;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(content))
        {
            number++;
            if (!body || line.IsEmpty || line[0] == '#')
            {
                body |= line.SequenceEqual("---");
            }
            else if (line[0] == '[')
            {
                group = new CityName((byte)(line[1] - '0'), line.Contains('w'), line.Contains('n'));
            }
            else if (group.Size is < 1 or > 5)
            {
                throw new FormatException($"{file}({number}): names stand in a group of size 1 to 5");
            }
            else
            {
                foreach (string name in line.ToString().Split('|'))
                {
                    Add(name, group);
                    Add(WithoutAccents(name), group);
                }
            }
        }

        return FoldedTable.Create(cities);

        void Add(string name, CityName city)
        {
            AddCity(name, city);
            // "New York City" is New York, but "Park City" is no Park.
            if (
                name.EndsWith(" City", StringComparison.Ordinal)
                && name.IndexOf(' ', StringComparison.Ordinal) < name.Length - 5
            )
            {
                AddCity(name[..^5], city);
            }

            int end = name.AsSpan().IndexOfAny(' ', '-', '.');
            if (end > 0)
            {
                cities[name[..end]] = cities.GetValueOrDefault(name[..end]) | StartsBit;
            }
        }

        // Of two of the same name the one that stands first, and is larger, counts.
        void AddCity(string name, CityName city)
        {
            int known = cities.GetValueOrDefault(name);
            if ((known & ~StartsBit) == 0)
            {
                cities[name] = known | city.Size | (city.IsWord ? 1 << 3 : 0) | (city.IsPersonName ? 1 << 4 : 0);
            }
        }
    }

    private static string WithoutAccents(string name)
    {
        Span<char> plain = stackalloc char[(name.Length + 1) * CharacterFolding.MaxExpansion];
        int length = CharacterFolding.Fold(name, plain);
        return length < 0 ? name : plain[..length].ToString();
    }
}

using System.Collections.Frozen;
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
    public const int LongestWordCount = 4;

    private const string DataFile = "Recognition/Places/cities.dataset.txt";
    private static readonly Lazy<Tables> Data = new(() => Parse(DataFile, EmbeddedData.ReadText(DataFile)));

    public static CityName Find(ReadOnlySpan<char> name) =>
        Data.Value.Cities.TryGetValue(name, out CityName city) ? city : default;

    /// <summary>Whether a name of several words starts with this one.</summary>
    public static bool StartsName(ReadOnlySpan<char> word) => Data.Value.Starts.Contains(word);

    internal static Tables Parse(string file, string content)
    {
        var cities = new Dictionary<string, CityName>(StringComparer.OrdinalIgnoreCase);
        var starts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        CityName group = default;
        int number = 0;
        bool body = false;
        foreach (ReadOnlySpan<char> line in content.AsSpan().EnumerateLines())
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

        return new Tables(
            cities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(),
            starts.GetAlternateLookup<ReadOnlySpan<char>>()
        );

        void Add(string name, CityName city)
        {
            cities.TryAdd(name, city);
            // "New York City" is New York, but "Park City" is no Park.
            if (
                name.EndsWith(" City", StringComparison.Ordinal)
                && name.IndexOf(' ', StringComparison.Ordinal) < name.Length - 5
            )
            {
                cities.TryAdd(name[..^5], city);
            }

            int end = name.AsSpan().IndexOfAny(' ', '-', '.');
            if (end > 0)
            {
                starts.Add(name[..end]);
            }
        }
    }

    private static string WithoutAccents(string name)
    {
        Span<char> plain = stackalloc char[(name.Length + 1) * CharacterFolding.MaxExpansion];
        int length = CharacterFolding.Fold(name, plain);
        return length < 0 ? name : plain[..length].ToString();
    }

    internal sealed record Tables(
        FrozenDictionary<string, CityName>.AlternateLookup<ReadOnlySpan<char>> Cities,
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starts
    );
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Text;

/// <summary>What people say with an emoji, read when first asked for.</summary>
internal static class EmojiGroups
{
    private const string Path = "Text/emoji-groups.dataset.txt";

    // Longer sequences, such as families, are in no group.
    private const int LongestLength = 32;

    private static readonly Lazy<Table> Data = new(Read);

    /// <summary>The names of the groups. The number of a group is its index.</summary>
    public static ImmutableArray<string> Names => Data.Value.Names;

    /// <summary>Whether the emoji belongs to a group.</summary>
    /// <param name="emoji">One emoji sequence. Skin tones and variation selectors do not count.</param>
    /// <param name="group">The number of the group.</param>
    public static bool IsIn(ReadOnlySpan<char> emoji, int group)
    {
        Span<char> plain = stackalloc char[LongestLength];
        return emoji.Length <= LongestLength
            && Data.Value.Groups.TryGetValue(plain[..Strip(emoji, plain)], out ulong groups)
            && (groups >> group & 1) != 0;
    }

    private static Table Read()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var groups = new Dictionary<string, ulong>(StringComparer.Ordinal);
        Span<char> plain = stackalloc char[LongestLength];
        foreach (string[] columns in EmbeddedData.ReadTable(Path, 2))
        {
            ulong bit = 1UL << names.Count;
            names.Add(columns[0]);
            foreach (string emoji in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string key = plain[..Strip(emoji, plain)].ToString();
                groups[key] = groups.GetValueOrDefault(key) | bit;
            }
        }

        return new Table(names.ToImmutable(), groups.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    // Takes out U+FE0E and U+FE0F, and the skin tones U+1F3FB to U+1F3FF.
    private static int Strip(ReadOnlySpan<char> emoji, Span<char> plain)
    {
        int length = 0;
        for (int index = 0; index < emoji.Length; index++)
        {
            char character = emoji[index];
            if (character is '\uFE0E' or '\uFE0F')
            {
                continue;
            }

            if (character == '\uD83C' && index + 1 < emoji.Length && emoji[index + 1] is >= '\uDFFB' and <= '\uDFFF')
            {
                index++;
                continue;
            }

            plain[length++] = character;
        }

        return length;
    }

    private sealed record Table(
        ImmutableArray<string> Names,
        Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> Groups
    );
}

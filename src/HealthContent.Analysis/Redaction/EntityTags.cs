using System.Globalization;
using System.Text;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Redaction;

/// <summary>Numbers the identifiers of one document, so that the same one has the same tag everywhere in it.</summary>
internal sealed class EntityTags
{
    private readonly Dictionary<EntityKind, List<string>> known = [];

    public string For(EntityKind kind, ReadOnlySpan<char> text)
    {
        string key = Normalize(text);
        if (!known.TryGetValue(kind, out List<string>? texts))
        {
            known[kind] = texts = [];
        }

        int number = texts.FindIndex(other => IsSame(kind, other, key));
        if (number < 0)
        {
            number = texts.Count;
            texts.Add(key);
        }

        return string.Create(CultureInfo.InvariantCulture, $"[{kind.Code}-{number + 1}]");
    }

    // "Maya" after "Maya Torres" is the same person.
    private static bool IsSame(EntityKind kind, string known, string key) =>
        string.Equals(known, key, StringComparison.Ordinal)
        || (kind == EntityKind.Name && $" {known} ".Contains($" {key} ", StringComparison.Ordinal));

    // Case, punctuation and the width of white space do not make another identifier.
    private static string Normalize(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                result.Append(char.ToLowerInvariant(character));
            }
            else if (char.IsWhiteSpace(character) && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}

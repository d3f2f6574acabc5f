using System.Collections.Immutable;

namespace HealthContent.Analysis.Text;

/// <summary>What is asked of a word that is read where it stands.</summary>
internal static class WordExtensions
{
    /// <summary>Whether a word is one of a few, whatever its case. Of many, <see cref="WordSet"/> tells it without reading them all.</summary>
    public static bool IsOneOf(this ReadOnlySpan<char> word, ReadOnlySpan<string> words)
    {
        foreach (string other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="IsOneOf(ReadOnlySpan{char}, ReadOnlySpan{string})"/>
    public static bool IsOneOf(this ReadOnlySpan<char> word, ImmutableArray<string> words) =>
        word.IsOneOf(words.AsSpan());
}

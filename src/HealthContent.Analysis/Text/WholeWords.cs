namespace HealthContent.Analysis.Text;

/// <summary>Looks for words that only the document or the organisation knows, so that no phrase can hold them.</summary>
internal static class WholeWords
{
    /// <summary>Where words stand in a text by themselves: nothing that continues a word touches them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; empty ones stand nowhere.</param>
    /// <param name="from">From where on, in UTF-16 code units.</param>
    /// <param name="comparison">Whether case counts.</param>
    /// <returns>Where they start; -1 when they are not there.</returns>
    public static int IndexOf(
        ReadOnlySpan<char> text,
        ReadOnlySpan<char> words,
        int from = 0,
        StringComparison comparison = StringComparison.OrdinalIgnoreCase
    )
    {
        for (int start = from; !words.IsEmpty && start < text.Length; start++)
        {
            int found = IndexOfFirst(text[start..], words[0], comparison);
            if (found < 0)
            {
                return -1;
            }

            start += found;
            int end = start + words.Length;
            if (
                end <= text.Length
                && (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(words[0]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(words[^1]))
                && text[start..end].Equals(words, comparison)
            )
            {
                return start;
            }
        }

        return -1;
    }

    // The framework looks for one character many at a time, but for words whose case does not count, without the tables of a culture,
    // character by character.
    private static int IndexOfFirst(ReadOnlySpan<char> text, char first, StringComparison comparison) =>
        comparison == StringComparison.Ordinal
            ? text.IndexOf(first)
            : text.IndexOfAny(char.ToLowerInvariant(first), char.ToUpperInvariant(first));

    /// <summary>Whether words stand in a text by themselves, whatever their case.</summary>
    public static bool StandIn(ReadOnlySpan<char> text, ReadOnlySpan<char> words) => IndexOf(text, words) >= 0;
}

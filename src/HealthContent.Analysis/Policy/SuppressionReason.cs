namespace HealthContent.Analysis.Policy;

/// <summary>Tells a reason from a phrase that only fills the field.</summary>
internal static class SuppressionReason
{
    private const int MinWords = 2;

    private static readonly Lazy<string[][]> EmptyPhrases = new(Load);

    /// <summary>Whether at least two words remain once phrases that say nothing, such as "by design", are taken away.</summary>
    public static bool IsReal(string reason)
    {
        var words = FoldedWords.Read(reason);
        int remaining = 0;
        for (int index = 0; index < words.Count; )
        {
            int length = LongestPhraseAt(words, index);
            remaining += length == 0 ? 1 : 0;
            index += Math.Max(1, length);
        }

        return remaining >= MinWords;
    }

    private static int LongestPhraseAt(FoldedWords words, int start)
    {
        int longest = 0;
        foreach (string[] phrase in EmptyPhrases.Value)
        {
            if (phrase.Length > longest && start + phrase.Length <= words.Count)
            {
                int index = 0;
                while (
                    index < phrase.Length
                    && string.Equals(words[start + index], phrase[index], StringComparison.Ordinal)
                )
                {
                    index++;
                }

                longest = index == phrase.Length ? index : longest;
            }
        }

        return longest;
    }

    private static string[][] Load()
    {
        var phrases = new List<string[]>();
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData.Lines(
                EmbeddedData.ReadText("Policy/suppression-reasons.dataset.txt")
            )
        )
        {
            if (body && !line.IsEmpty)
            {
                phrases.Add(line.ToString().Split(' '));
            }

            body |= line.SequenceEqual("---");
        }

        return [.. phrases];
    }
}

namespace HealthContent.Analysis.Text;

/// <summary>Finds the words of a text that is written without spaces, such as a hashtag.</summary>
internal static class WordSegmenter
{
    /// <summary>A longer text is no hashtag that somebody would read.</summary>
    public const int LongestText = 60;

    /// <summary>The words, if the whole text consists of common words; few and long ones before many and short ones.</summary>
    /// <param name="text">ASCII letters in any case.</param>
    /// <returns>Empty when the text cannot be made of words.</returns>
    public static List<string> Segment(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            return [];
        }

        // The cheapest way to each position, and how long the word is that ends there.
        Span<int> costs = stackalloc int[text.Length + 1];
        Span<int> lengths = stackalloc int[text.Length + 1];
        lengths.Clear();
        costs[1..].Fill(int.MaxValue);
        for (int start = 0; start < text.Length; start++)
        {
            if (costs[start] == int.MaxValue)
            {
                continue;
            }

            int longest = Math.Min(text.Length - start, EnglishWords.LongestLength);
            for (int length = 1; length <= longest; length++)
            {
                if (EnglishWords.Contains(text.Slice(start, length)))
                {
                    int cost = costs[start] + Cost(length);
                    if (cost < costs[start + length])
                    {
                        costs[start + length] = cost;
                        lengths[start + length] = length;
                    }
                }
            }
        }

        var words = new List<string>();
        for (int end = text.Length; end > 0 && lengths[end] > 0; end -= lengths[end])
        {
            EnglishWords.TryGet(text.Slice(end - lengths[end], lengths[end]), out ReadOnlySpan<char> spelling);
            words.Insert(0, spelling.ToString());
        }

        return words;
    }

    // Short words fit everywhere by accident, so each costs more than one long word does.
    private static int Cost(int length) =>
        length switch
        {
            1 => 40,
            2 => 24,
            3 => 18,
            4 => 12,
            _ => 10,
        };
}

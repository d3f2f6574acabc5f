namespace HealthContent.Analysis.Recognition;

/// <summary>The words that most readers know, with their regular endings.</summary>
internal static class FamiliarWords
{
    private static readonly string[] Endings =
    [
        "s",
        "es",
        "d",
        "ed",
        "ing",
        "er",
        "est",
        "ly",
        "n't",
        "'s",
        "'ll",
        "'re",
        "'ve",
        "'d",
        "'m",
    ];

    private static readonly Lazy<WordSet> Words = new(() => WordSet.Read("Recognition/familiar-words.dataset.txt"));

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (Words.Value.Contains(word))
        {
            return true;
        }

        foreach (string ending in Endings)
        {
            if (
                word.Length > ending.Length + 1
                && EndsWith(word, ending)
                && Words.Value.Contains(word[..^ending.Length])
            )
            {
                return true;
            }
        }

        return false;
    }

    // Typewriter and typographic apostrophes are the same.
    private static bool EndsWith(ReadOnlySpan<char> word, string ending)
    {
        for (int index = 1; index <= ending.Length; index++)
        {
            char letter = word[^index] == '’' ? '\'' : char.ToLowerInvariant(word[^index]);
            if (letter != ending[^index])
            {
                return false;
            }
        }

        return true;
    }
}

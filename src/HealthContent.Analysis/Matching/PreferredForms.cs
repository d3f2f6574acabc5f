namespace HealthContent.Analysis.Matching;

/// <summary>
/// Preferred wordings that take the form of the term they replace: <c>tackle~ -> work~ on</c> makes "works on" of "tackles".
/// </summary>
internal static class PreferredForms
{
    private static readonly InflectedForm[] All = Enum.GetValues<InflectedForm>();

    /// <summary>What is wrong with a preferred wording; null when nothing is.</summary>
    public static string? Problem(ReadOnlySpan<char> term, bool inflected, string preferred)
    {
        int mark = preferred.IndexOf('~', StringComparison.Ordinal);
        if (mark < 0)
        {
            return null;
        }

        if (!inflected)
        {
            return $"'{preferred}' follows the forms of its term, but '{term}' has no '~'";
        }

        string word = WordBefore(preferred, mark);
        foreach (InflectedForm form in All)
        {
            if (word.Length == 0 || EnglishInflection.Inflect(word, form) is null)
            {
                return $"'{word}~' has no form, or several, where its term has one; write the forms out as terms of their own";
            }
        }

        return null;
    }

    /// <summary>The preferred wording for one form of a term.</summary>
    /// <param name="preferred">The wording as the lexicon says it.</param>
    /// <param name="word">The last word of the term.</param>
    /// <param name="form">The form of that word.</param>
    public static string For(string preferred, string word, string form)
    {
        int mark = preferred.IndexOf('~', StringComparison.Ordinal);
        if (mark < 0)
        {
            return preferred;
        }

        string own = WordBefore(preferred, mark);
        string inflected = EnglishInflection.Inflect(own, EnglishInflection.FormOf(word, form))!;
        return string.Concat(preferred.AsSpan(0, mark - own.Length), inflected, preferred.AsSpan(mark + 1));
    }

    private static string WordBefore(string preferred, int mark) =>
        preferred[(preferred.LastIndexOf(' ', Math.Max(0, mark - 1)) + 1)..mark];
}

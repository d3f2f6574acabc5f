namespace HealthContent.Analysis.Matching;

/// <summary>
/// The inflected forms of an English word. It makes some forms that do not exist ("gooded"): they cost nothing, because
/// nobody writes them, while a form that is missing would be a miss.
/// </summary>
internal static class EnglishInflection
{
    private static readonly Lazy<Dictionary<string, string[]>> Irregular = new(LoadIrregular);

    /// <summary>All forms, the word itself first.</summary>
    public static IReadOnlyList<string> Forms(string word)
    {
        if (Irregular.Value.TryGetValue(word, out string[]? irregular))
        {
            return irregular;
        }

        var forms = new List<string>(8) { word };
        if (word.Length < 2)
        {
            return forms;
        }

        char last = word[^1];
        char beforeLast = word[^2];
        if (last == 'e')
        {
            string stem = word[..^1];
            forms.Add(word + "s");
            forms.Add(word + "d");
            forms.Add(beforeLast is 'e' or 'o' or 'y' ? word + "ing" : stem + "ing");
        }
        else if (last == 'y' && !IsVowel(beforeLast))
        {
            string stem = word[..^1];
            forms.Add(stem + "ies");
            forms.Add(stem + "ied");
            forms.Add(word + "ing");
        }
        else
        {
            bool sibilant = last is 's' or 'x' or 'z' || (last == 'h' && beforeLast is 'c' or 's');
            forms.Add(sibilant || last == 'o' ? word + "es" : word + "s");
            forms.Add(word + "ed");
            forms.Add(word + "ing");
            if (DoublesLastLetter(word))
            {
                forms.Add(word + last + "ed");
                forms.Add(word + last + "ing");
            }

            if (word.EndsWith("sis", StringComparison.Ordinal))
            {
                forms.Add(word[..^2] + "es");
            }
        }

        return forms;
    }

    private static bool DoublesLastLetter(string word) =>
        word.Length > 2
        && !IsVowel(word[^1])
        && word[^1] is not ('w' or 'x' or 'y' or 'h')
        && IsVowel(word[^2])
        && !IsVowel(word[^3]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, string[]> LoadIrregular()
    {
        var forms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        bool body = false;
        foreach (
            ReadOnlySpan<char> line in EmbeddedData
                .ReadText("Matching/irregular-forms.dataset.txt")
                .AsSpan()
                .EnumerateLines()
        )
        {
            if (body && !line.IsEmpty)
            {
                string[] words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                forms[words[0]] = words;
            }

            body |= line.SequenceEqual("---");
        }

        return forms;
    }
}

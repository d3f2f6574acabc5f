namespace HealthContent.Analysis.Matching;

/// <summary>What an inflected form of a word is, as far as its ending tells.</summary>
internal enum InflectedForm
{
    /// <summary>The word itself.</summary>
    Base,

    /// <summary>The form in -s: a plural, or the third person.</summary>
    WithS,

    /// <summary>The past or its participle.</summary>
    Past,

    /// <summary>The form in -ing.</summary>
    WithIng,
}

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
            forms.Add(sibilant ? word + "es" : word + "s");
            forms.Add(word + "ed");
            forms.Add(word + "ing");
            if (DoublesLastLetter(word))
            {
                forms.Add(word + last + "ed");
                forms.Add(word + last + "ing");
            }

            // "Photos" and "tomatoes": nothing in the word tells which.
            if (last == 'o')
            {
                forms.Add(word + "es");
            }

            if (word.EndsWith("sis", StringComparison.Ordinal))
            {
                forms.Add(word[..^2] + "es");
            }
        }

        return forms;
    }

    /// <summary>What one of the forms of a word is.</summary>
    public static InflectedForm FormOf(string word, string form) =>
        form == word ? InflectedForm.Base
        : form.EndsWith("ing", StringComparison.Ordinal) ? InflectedForm.WithIng
        : form[^1] == 's' ? InflectedForm.WithS
        : InflectedForm.Past;

    /// <summary>A word in a form; null when the word has none or several of that kind ("took", "taken").</summary>
    public static string? Inflect(string word, InflectedForm form)
    {
        if (form == InflectedForm.Base)
        {
            return word;
        }

        if (Irregular.Value.TryGetValue(word, out string[]? irregular))
        {
            string[] fitting = [.. irregular.Where(each => FormOf(word, each) == form)];
            return fitting.Length == 1 ? fitting[0] : null;
        }

        IReadOnlyList<string> forms = Forms(word);
        bool doubles = DoublesLastLetter(word) && HasOneSyllable(word);
        return form switch
        {
            InflectedForm.WithS => forms[1],
            InflectedForm.Past => forms[doubles ? 4 : 2],
            _ => forms[doubles ? 5 : 3],
        };
    }

    private static bool HasOneSyllable(string word)
    {
        int vowels = 0;
        for (int index = 0; index < word.Length; index++)
        {
            vowels += IsVowel(word[index]) && (index == 0 || !IsVowel(word[index - 1])) ? 1 : 0;
        }

        return vowels == 1;
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
            ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText("Matching/irregular-forms.dataset.txt"))
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

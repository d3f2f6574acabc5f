using System.Text;

namespace HealthContent.Analysis.Text;

/// <summary>"A" or "an", by how the next word sounds.</summary>
internal static class IndefiniteArticles
{
    // Letters whose English names begin with a vowel.
    private const string VowelNames = "AEFHILMNORSX";

    private static readonly Lazy<ArticleExceptions> Exceptions = new(ArticleExceptions.Load);

    /// <summary>The article that goes before a text; null when it does not start with a letter.</summary>
    public static string? For(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        if (length == 0)
        {
            return null;
        }

        ReadOnlySpan<char> word = text[..length];
        bool isSpelled = !word.ContainsAnyInRange('a', 'z') && !Exceptions.Value.IsSaidAsWord(word);
        bool startsWithVowel = isSpelled
            ? VowelNames.Contains(word[0], StringComparison.Ordinal)
            : Exceptions.Value.StartsWithVowel(word)
                ?? char.ToLowerInvariant(word[0]) is 'a' or 'e' or 'i' or 'o' or 'u';
        return startsWithVowel ? "an" : "a";
    }

    /// <summary>Makes every "a" and "an" in lower case, and one at the start, agree with the word behind it.</summary>
    public static void Agree(StringBuilder text)
    {
        string before = text.ToString();
        for (int start = 0; start < before.Length; )
        {
            int end = before.IndexOf(' ', start);
            if (end < 0)
            {
                break;
            }

            string word = before[start..end];
            bool isArticle = word is "a" or "an" || (start == 0 && word is "A" or "An");
            if (
                isArticle
                && For(before.AsSpan(end + 1)) is { } right
                && !word.Equals(right, StringComparison.OrdinalIgnoreCase)
            )
            {
                string adapted = char.IsUpper(word[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
                text.Remove(start, word.Length).Insert(start, adapted);
                before = text.ToString();
                end = start + adapted.Length;
            }

            start = end + 1;
        }
    }

    /// <summary>Words that do not sound as they are spelled, by how they begin.</summary>
    private sealed class ArticleExceptions
    {
        private readonly List<string> consonants = [];
        private readonly List<string> vowels = [];
        private readonly HashSet<string> acronyms = new(StringComparer.Ordinal);

        public static ArticleExceptions Load()
        {
            var all = new ArticleExceptions();
            foreach (string[] columns in EmbeddedData.ReadTable("Text/articles.dataset.txt", 2))
            {
                switch (columns[0])
                {
                    case "a":
                        all.consonants.Add(columns[1]);
                        break;
                    case "an":
                        all.vowels.Add(columns[1]);
                        break;
                    default:
                        all.acronyms.Add(columns[1]);
                        break;
                }
            }

            return all;
        }

        public bool IsSaidAsWord(ReadOnlySpan<char> acronym) => acronyms.Contains(acronym.ToString());

        public bool? StartsWithVowel(ReadOnlySpan<char> word)
        {
            foreach (string start in vowels)
            {
                if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            foreach (string start in consonants)
            {
                if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }

            return null;
        }
    }
}

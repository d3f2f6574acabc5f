using System.Text;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>The texts that are measured. All are the project's own.</summary>
internal static class Corpora
{
    public static string CleanPost { get; } = Read("clean-post");

    public static string PostWithFindings { get; } = Read("post-with-findings");

    public static string Article { get; } = Read("article");

    public static string EmojiAndCjk { get; } = Read("emoji-cjk");

    /// <summary>Words that look like words, the same ones each time.</summary>
    public static string[] Terms(int count)
    {
        string[] starts =
        [
            "ba",
            "cor",
            "del",
            "fi",
            "gra",
            "hu",
            "in",
            "lo",
            "mer",
            "no",
            "pre",
            "ru",
            "sta",
            "tri",
            "ul",
            "ver",
        ];
        string[] middles = ["da", "li", "mo", "na", "pho", "ri", "so", "ti", "va", "xe"];
        string[] ends = ["l", "mine", "n", "ol", "pril", "ra", "sis", "tan", "um", "zole"];
        var terms = new string[count];
        for (int index = 0; index < count; index++)
        {
            var term = new StringBuilder(starts[index % 16]);
            for (int rest = index / 16, syllables = 0; rest > 0 || syllables < 1; rest /= 10, syllables++)
            {
                term.Append(middles[rest % 10]);
            }

            terms[index] = term.Append(ends[index / 16 % 10]).ToString();
        }

        return [.. terms.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The text with a term after every so many words, so that there is something to find.</summary>
    public static string WithHits(string text, string[] terms, int everyWords)
    {
        string[] words = text.Split(' ');
        var result = new StringBuilder(text.Length * 2);
        for (int index = 0; index < words.Length; index++)
        {
            result.Append(words[index]).Append(' ');
            if (index % everyWords == everyWords - 1)
            {
                result.Append(terms[index * 7 % terms.Length]).Append(' ');
            }
        }

        return result.ToString();
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Corpora).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }
}

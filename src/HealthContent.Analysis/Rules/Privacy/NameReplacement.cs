using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Puts general words in the place of a name so that the sentence still reads.</summary>
internal static class NameReplacement
{
    // After these the name is only a part of the phrase that names the person: "our patient Maria Lopez".
    private static readonly Lazy<ImmutableArray<string>> GeneralWords = new(() => PersonWords.Of("general-word"));

    // Words that a general word may stand beside: "our patient" reads, "patient" alone does not.
    private static readonly Lazy<ImmutableArray<string>> Determiners = new(() => PersonWords.Of("determiner"));

    /// <summary>The fix for a name.</summary>
    public static ProposedFix For(SurfaceText surface, TextSpan name)
    {
        ReadOnlySpan<char> text = surface.Text;
        if (FollowsGeneralWord(text, name.Start, out int end))
        {
            return new ProposedFix(
                "leave the name out",
                TextSpan.FromBounds(end, name.End + CommaAfter(text, name)),
                ""
            );
        }

        // "Hello, Maria!" speaks to the person: a greeting needs no name.
        bool isMarked = name.Start >= 2 && text[name.Start - 1] == ' ' && text[name.Start - 2] == ',';
        if (isMarked && EndsClause(text, name.End))
        {
            return new ProposedFix("leave the name out", TextSpan.FromBounds(name.Start - 2, name.End), "");
        }

        // "Baby Noah" is "a baby", "Mum Emma" is "a mum".
        if (GeneralWordBefore(text, name.Start) is { } word)
        {
            int start = text[..name.Start].TrimEnd().Length - word.Length;
            return Replace(surface, TextSpan.FromBounds(start, name.End), "a " + word);
        }

        return Replace(surface, name, FollowsWord(text, name.Start, "little") ? "one" : "a patient");
    }

    private static ProposedFix Replace(SurfaceText surface, TextSpan span, string general) =>
        new(
            "replace the name with general words",
            span,
            StartsSentence(surface, span) ? char.ToUpperInvariant(general[0]) + general[1..] : general
        );

    private static bool StartsSentence(SurfaceText surface, TextSpan name)
    {
        int start = surface.Sentences[surface.SentenceAt(name.Start)].Span.Start;
        foreach (char character in surface.Text.AsSpan(start, name.Start - start))
        {
            if (char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool FollowsGeneralWord(ReadOnlySpan<char> text, int start, out int end)
    {
        end = text[..start].TrimEnd(" ,:").Length;
        if (GeneralWordBefore(text, start) is not { } word)
        {
            return false;
        }

        foreach (string determiner in Determiners.Value)
        {
            if (FollowsWord(text, end - word.Length, determiner))
            {
                return true;
            }
        }

        return false;
    }

    private static string? GeneralWordBefore(ReadOnlySpan<char> text, int start)
    {
        foreach (string word in GeneralWords.Value)
        {
            if (FollowsWord(text, start, word))
            {
                return word;
            }
        }

        return null;
    }

    private static bool FollowsWord(ReadOnlySpan<char> text, int position, string word)
    {
        ReadOnlySpan<char> before = text[..position].TrimEnd(" ,:");
        return before.Length < position
            && before.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)]));
    }

    // The comma that closes an apposition goes with it.
    private static int CommaAfter(ReadOnlySpan<char> text, TextSpan name) =>
        name.Start >= 2 && text[name.Start - 2] == ',' && name.End < text.Length && text[name.End] == ',' ? 1 : 0;

    private static bool EndsClause(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || text[end] is '.' or '!' or '?' or ',' or ';';
}

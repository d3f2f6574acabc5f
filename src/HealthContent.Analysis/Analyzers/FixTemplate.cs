using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>
/// A replacement with slots: <c>{name}</c> is the text of a capture, <c>{name.preferred}</c> the wording that the lexicon
/// prefers over it. What is put in its place takes over how the sentence is written there; see <see cref="FixWording"/>.
/// </summary>
internal sealed record FixTemplate(string Text, FixApplicability Applicability)
{
    public static FixTemplate Parse(ReadOnlySpan<char> text, ref DataLines lines)
    {
        text = text.Trim();
        int colon = text.IndexOf(':');
        FixApplicability? applicability = (colon < 0 ? "" : text[..colon].ToString()) switch
        {
            "safe" => FixApplicability.Safe,
            "review" => FixApplicability.Review,
            "placeholder" => FixApplicability.Placeholder,
            _ => null,
        };
        return applicability is { } value
            ? new FixTemplate(text[(colon + 1)..].Trim().ToString(), value)
            : throw lines.Error("'=> safe: …', '=> review: …' or '=> placeholder: …' was expected", lines.Column);
    }

    /// <summary>Fills the slots; null when the hit lacks a capture that is needed, or holds a hashtag.</summary>
    public ProposedFix? Fill(PhraseContext hit, string description)
    {
        if (FixWording.HoldsHashtag(hit.Surface, hit.Span))
        {
            return null;
        }

        var replacement = new StringBuilder(Text.Length + 16);
        ReadOnlySpan<char> rest = Text;
        while (!rest.IsEmpty)
        {
            int open = rest.IndexOf('{');
            int close = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (close < 0)
            {
                break;
            }

            replacement.Append(rest[..open]);
            string slot = rest.Slice(open + 1, close - 1).ToString();
            string? value = slot.EndsWith(".preferred", StringComparison.Ordinal)
                ? hit.PreferredWording(slot[..^10])
                : Captured(hit, slot, isFirst: replacement.Length == 0);
            if (value is null)
            {
                return null;
            }

            replacement.Append(value);
            rest = rest[(open + close + 1)..];
        }

        replacement.Append(rest);
        (TextSpan span, string wording) = FixWording.Fit(hit.Surface, hit.Span, replacement);
        return new ProposedFix(description, span, wording, Applicability);
    }

    // "Dementia sufferers" becomes "people with dementia": what leaves the start of a sentence loses the capital that it had
    // only there.
    private static string? Captured(PhraseContext hit, string slot, bool isFirst)
    {
        if (hit.Capture(slot) is not { } span)
        {
            return null;
        }

        string text = hit.Surface.Slice(span).ToString();
        Token token = hit.Surface.Tokens[hit.Surface.TokenAt(span.Start)];
        bool isCapitalOfSentence =
            IsAfterBreak(hit.Surface, token)
            && token.Has(TokenFlags.Capitalized)
            && !token.Has(TokenFlags.AllCapitals)
            && token.Length > 1
            && !Eponyms.Contains(WithoutPossessive(hit.Surface.Slice(token.Span)));
        return isCapitalOfSentence && !isFirst ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    // A label and a colon have a capital behind them as well.
    private static bool IsAfterBreak(SurfaceText surface, Token token)
    {
        int index = surface.TokenAt(token.Start);
        return token.Has(TokenFlags.SentenceStart)
            || (index > 0 && surface.Tokens[index - 1].Kind == TokenKind.Punctuation);
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("s", StringComparison.Ordinal) && Eponyms.Contains(word[..^1]) ? word[..^1]
        : word;
}

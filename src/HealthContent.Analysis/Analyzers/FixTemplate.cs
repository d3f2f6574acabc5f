using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What a fix of a rule file changes.</summary>
internal enum FixReach
{
    /// <summary>The hit.</summary>
    Hit,

    /// <summary>The whole sentences that the hit lies in.</summary>
    Sentence,

    /// <summary>Nothing; it adds to the end of the text.</summary>
    End,
}

/// <summary>
/// A replacement with slots: <c>{name}</c> is the text of a capture, <c>{name.preferred}</c> the wording that the lexicon
/// prefers over it, <c>{help-line.crisis}</c> the help line to recommend to the readers for that purpose. What is put in the place of a hit takes over how the sentence is written there; see <see cref="FixWording"/>.
/// </summary>
internal sealed record FixTemplate(string Text, FixApplicability Applicability, FixReach Reach)
{
    private const string Expected =
        "'=> safe: …', '=> review: …' or '=> placeholder: …' was expected, with 'sentence' or 'end' before the colon where more than the hit is meant";

    public static FixTemplate Parse(ReadOnlySpan<char> text, ref DataLines lines)
    {
        text = text.Trim();
        int colon = text.IndexOf(':');
        string[] words = text[..Math.Max(colon, 0)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        FixApplicability? applicability = words is [var first, ..]
            ? first switch
            {
                "safe" => FixApplicability.Safe,
                "review" => FixApplicability.Review,
                "placeholder" => FixApplicability.Placeholder,
                _ => null,
            }
            : null;
        FixReach? reach = words switch
        {
            [_] => FixReach.Hit,
            [_, "sentence"] => FixReach.Sentence,
            [_, "end"] => FixReach.End,
            _ => null,
        };
        string replacement = text[(colon + 1)..].Trim().ToString();
        if (HelpLineWording.Mistake(replacement) is { } mistake)
        {
            throw lines.Error(mistake, lines.Column);
        }

        return
            applicability is { } known && reach is { } place && (replacement.Length > 0 || place == FixReach.Sentence)
            ? new FixTemplate(replacement, known, place)
            : throw lines.Error(Expected, lines.Column);
    }

    public static FixTemplate Read(TableReader reader) =>
        new(reader.ReadText()!, (FixApplicability)reader.ReadNumber(), (FixReach)reader.ReadNumber());

    public void Write(TableWriter writer)
    {
        writer.WriteText(Text);
        writer.WriteNumber((int)Applicability);
        writer.WriteNumber((int)Reach);
    }

    /// <summary>
    /// Fills the slots; null when the hit lacks a capture that is needed or holds a hashtag, nothing would be left of the text, or
    /// an addition would be too long for the channel.
    /// </summary>
    public ProposedFix? Fill(PhraseContext hit, string description)
    {
        if (Text.Length == 0)
        {
            return SentenceFix.LeaveOut(hit.Surface, hit.Span) is { } span
                ? new ProposedFix("leave the sentence out", span, "", Applicability)
                : null;
        }

        if (FillSlots(hit) is not { } text)
        {
            return null;
        }

        return Reach switch
        {
            FixReach.End => AtEnd(hit, text, description),
            FixReach.Sentence => new ProposedFix(
                description,
                SentenceFix.SentencesOf(hit.Surface, hit.Span),
                text.ToString(),
                Applicability
            ),
            _ => InPlace(hit, text, description),
        };
    }

    // A hashtag is one word and takes no phrase.
    private ProposedFix? InPlace(PhraseContext hit, StringBuilder text, string description)
    {
        if (FixWording.HoldsHashtag(hit.Surface, hit.Span))
        {
            return null;
        }

        (TextSpan span, string wording) = FixWording.Fit(hit.Surface, hit.Span, text);
        return new ProposedFix(description, span, wording, Applicability);
    }

    private StringBuilder? FillSlots(PhraseContext hit)
    {
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
            string? value =
                slot.EndsWith(".preferred", StringComparison.Ordinal) ? hit.PreferredWording(slot[..^10])
                : slot.StartsWith(HelpLineWording.Slot, StringComparison.Ordinal) ? HelpLineWording.For(hit, slot)
                : Captured(hit, slot, isFirst: replacement.Length == 0);
            if (value is null)
            {
                return null;
            }

            replacement.Append(value);
            rest = rest[(open + close + 1)..];
        }

        return replacement.Append(rest);
    }

    private ProposedFix? AtEnd(PhraseContext hit, StringBuilder text, string description)
    {
        SurfaceText surface = hit.Surface;
        (int position, string joint) = SentenceFix.EndOf(surface);
        string addition = joint + text;
        bool fits =
            hit.Environment.Channels.Find(hit.Document.Channel) is not { } channel
            || channel.LimitOf(hit.Document.Kind, surface.Kind).Maximum is not { } limit
            || TextLength.Measure(surface, channel, limit).Count + addition.Length <= limit;
        return fits ? new ProposedFix(description, new TextSpan(position, 0), addition, Applicability) : null;
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

using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
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
/// prefers over it.
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
    /// Fills the slots; null when the hit lacks a capture that is needed, nothing would be left of the text, or an addition
    /// would be too long for the channel.
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
            _ => new ProposedFix(description, hit.Span, Adapt(text, hit), Applicability),
        };
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

            string slot = rest.Slice(open + 1, close - 1).ToString();
            string? value =
                slot.EndsWith(".preferred", StringComparison.Ordinal) ? hit.PreferredWording(slot[..^10])
                : hit.Capture(slot) is { } span ? hit.Surface.Slice(span).ToString()
                : null;
            if (value is null)
            {
                return null;
            }

            replacement.Append(rest[..open]).Append(value);
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

    // The replacement begins like the text it replaces, and keeps a possessive.
    private static string Adapt(StringBuilder replacement, PhraseContext hit)
    {
        ReadOnlySpan<char> matched = hit.Surface.Slice(hit.Span);
        if (replacement.Length > 0 && BeginsWithCapital(hit, matched) && char.IsLower(replacement[0]))
        {
            replacement[0] = char.ToUpperInvariant(replacement[0]);
        }

        if (
            matched.Length > 2
            && (matched.EndsWith("'s", StringComparison.Ordinal) || matched.EndsWith("’s", StringComparison.Ordinal))
            && replacement.Length > 1
            && replacement[^2] is not ('\'' or '’')
        )
        {
            replacement.Append(matched[^2..]);
        }

        return replacement.ToString();
    }

    // "I" has its capital everywhere, so that it tells of a beginning only where a sentence begins.
    private static bool BeginsWithCapital(PhraseContext hit, ReadOnlySpan<char> matched)
    {
        bool isPronoun = matched[0] == 'I' && (matched.Length == 1 || !char.IsLetter(matched[1]));
        return char.IsUpper(matched[0])
            && (!isPronoun || hit.Surface.Tokens[hit.Surface.TokenAt(hit.Span.Start)].Has(TokenFlags.SentenceStart));
    }
}

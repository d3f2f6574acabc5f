using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <summary>One phrase of a rule file with its fixes and what differs from the head.</summary>
internal sealed record RuleEntry(
    PhrasePattern Pattern,
    ImmutableArray<string> Guards,
    ImmutableArray<FixTemplate> Fixes,
    Confidence? Confidence,
    Severity? Severity,
    ConsentScope? Consent
)
{
    public static RuleEntry Read(TableReader reader)
    {
        PhrasePattern pattern = PhrasePattern.Read(reader);
        ImmutableArray<string> guards = reader.ReadTexts();
        var fixes = new FixTemplate[reader.ReadNumber()];
        for (int index = 0; index < fixes.Length; index++)
        {
            fixes[index] = new FixTemplate(reader.ReadText()!, (FixApplicability)reader.ReadNumber());
        }

        return new RuleEntry(
            pattern,
            guards,
            ImmutableCollectionsMarshal.AsImmutableArray(fixes),
            (Confidence?)reader.ReadOptional(),
            (Severity?)reader.ReadOptional(),
            reader.ReadText() is { } scope ? new ConsentScope(scope) : null
        );
    }

    public void Write(TableWriter writer)
    {
        Pattern.Write(writer);
        writer.WriteTexts(Guards);
        writer.WriteNumber(Fixes.Length);
        foreach (FixTemplate fix in Fixes)
        {
            writer.WriteText(fix.Text);
            writer.WriteNumber((int)fix.Applicability);
        }

        writer.WriteOptional((int?)Confidence);
        writer.WriteOptional((int?)Severity);
        writer.WriteText(Consent?.Name);
    }
}

/// <summary>
/// A replacement with slots: <c>{name}</c> is the text of a capture, <c>{name.preferred}</c> the wording that the lexicon
/// prefers over it.
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

    /// <summary>Fills the slots; null when the hit lacks a capture that is needed.</summary>
    public ProposedFix? Fill(PhraseContext hit, string description)
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

        replacement.Append(rest);
        ReadOnlySpan<char> matched = hit.Surface.Slice(hit.Span);
        return new ProposedFix(description, hit.Span, Adapt(replacement, matched), Applicability);
    }

    // The replacement begins like the text it replaces, and keeps a possessive.
    private static string Adapt(StringBuilder replacement, ReadOnlySpan<char> matched)
    {
        if (replacement.Length > 0 && char.IsUpper(matched[0]) && char.IsLower(replacement[0]))
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
}

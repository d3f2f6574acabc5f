using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
            fixes[index] = FixTemplate.Read(reader);
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
            fix.Write(writer);
        }

        writer.WriteOptional((int?)Confidence);
        writer.WriteOptional((int?)Severity);
        writer.WriteText(Consent?.Name);
    }
}

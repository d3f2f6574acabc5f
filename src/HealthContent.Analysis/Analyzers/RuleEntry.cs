using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <summary>One phrase of a rule file with its fixes and what differs from the head.</summary>
internal sealed record RuleEntry(
    PhrasePattern Pattern,
    ImmutableArray<string> Guards,
    ImmutableArray<FixTemplate> Fixes,
    RuleEntrySettings Settings
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
            RuleEntrySettings.Read(reader)
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

        Settings.Write(writer);
    }
}

/// <summary>What of a phrase differs from the head of its rule; null and empty where nothing does.</summary>
internal readonly record struct RuleEntrySettings()
{
    public Confidence? Confidence { get; init; }

    public Severity? Severity { get; init; }

    public ConsentScope? Consent { get; init; }

    /// <summary>Where the readers have to be; empty for anywhere.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions { get; init; } = [];

    /// <summary>The varieties of the language that the text has to be written in, as BCP 47 tags; empty for any.</summary>
    public ImmutableArray<string> Locales { get; init; } = [];

    public ImmutableArray<Audience> ExcludedAudiences { get; init; } = [];

    public static RuleEntrySettings Read(TableReader reader) =>
        new()
        {
            Confidence = (Confidence?)reader.ReadOptional(),
            Severity = (Severity?)reader.ReadOptional(),
            Consent = reader.ReadText() is { } scope ? new ConsentScope(scope) : null,
            Jurisdictions = PhraseRule.ReadJurisdictions(reader),
            Locales = reader.ReadTexts(),
            ExcludedAudiences = reader.ReadImmutable<Audience>(),
        };

    public void Write(TableWriter writer)
    {
        writer.WriteOptional((int?)Confidence);
        writer.WriteOptional((int?)Severity);
        writer.WriteText(Consent?.Name);
        writer.WriteTexts([.. Jurisdictions.Select(jurisdiction => jurisdiction.Code)]);
        writer.WriteTexts(Locales);
        writer.WriteArray(ExcludedAudiences.AsSpan());
    }
}

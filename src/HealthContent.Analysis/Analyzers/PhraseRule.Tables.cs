using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <content>How a rule stands in the tables that the build of the library writes.</content>
internal sealed partial class PhraseRule
{
    public static PhraseRule Read(TableReader reader)
    {
        var rule = new RuleDescriptor(
            reader.ReadText()!,
            reader.ReadText()!,
            (RuleCategory)reader.ReadNumber(),
            (Severity)reader.ReadNumber(),
            reader.ReadText()!
        )
        {
            Name = reader.ReadText()!,
            Why = reader.ReadText()!,
            Authorities = AuthorityIndex.Find(reader.ReadText()!),
            HelpLink = reader.ReadText(),
            Lifecycle = (RuleLifecycle)reader.ReadNumber(),
            Jurisdictions = ReadJurisdictions(reader),
            Scopes = (RuleScopes)reader.ReadNumber(),
        };
        var entries = new RuleEntry[reader.ReadNumber()];
        for (int index = 0; index < entries.Length; index++)
        {
            entries[index] = RuleEntry.Read(reader);
        }

        return new PhraseRule(rule, ImmutableCollectionsMarshal.AsImmutableArray(entries))
        {
            Confidence = (Confidence)reader.ReadNumber(),
            HeadingSeverity = (Severity?)reader.ReadOptional(),
            AttributedSeverity = (Severity?)reader.ReadOptional(),
            TranslatedSeverity = (Severity?)reader.ReadOptional(),
            MediaKinds = reader.ReadImmutable<ContentKind>(),
            ExcludedKinds = reader.ReadImmutable<ContentKind>(),
            Surfaces = reader.ReadImmutable<SurfaceKind>(),
            ExcludedAudiences = reader.ReadImmutable<Audience>(),
            FixDescription = reader.ReadText()!,
            Consent = reader.ReadText() is { } scope ? new ConsentScope(scope) : null,
            IsReportedOnce = reader.ReadNumber() != 0,
            Outside = OutsideSeverity.Read(reader),
            AsksFor = (WordingForm?)reader.ReadOptional(),
            Depicts = reader.ReadImmutable<MediaDepiction>(),
            DepictsMessage = reader.ReadText(),
            IsSilentBehindWarning = reader.ReadNumber() != 0,
        };
    }

    public void Write(TableWriter writer)
    {
        writer.WriteText(rule.Id);
        writer.WriteText(rule.Title);
        writer.WriteNumber((int)rule.Category);
        writer.WriteNumber((int)rule.DefaultSeverity);
        writer.WriteText(rule.MessageFormat);
        writer.WriteText(rule.Name);
        writer.WriteText(rule.Why);
        writer.WriteText(
            string.Join("; ", rule.Authorities.Select(authority => $"{authority.Key} {authority.Section}".TrimEnd()))
        );
        writer.WriteText(rule.HelpLink);
        writer.WriteNumber((int)rule.Lifecycle);
        writer.WriteTexts([.. rule.Jurisdictions.Select(jurisdiction => jurisdiction.Code)]);
        writer.WriteNumber((int)rule.Scopes);
        writer.WriteNumber(entries.Length);
        foreach (RuleEntry entry in entries)
        {
            entry.Write(writer);
        }

        writer.WriteNumber((int)Confidence);
        writer.WriteOptional((int?)HeadingSeverity);
        writer.WriteOptional((int?)AttributedSeverity);
        writer.WriteOptional((int?)TranslatedSeverity);
        writer.WriteArray(MediaKinds.AsSpan());
        writer.WriteArray(ExcludedKinds.AsSpan());
        writer.WriteArray(Surfaces.AsSpan());
        writer.WriteArray(ExcludedAudiences.AsSpan());
        writer.WriteText(FixDescription);
        writer.WriteText(Consent?.Name);
        writer.WriteNumber(IsReportedOnce ? 1 : 0);
        OutsideSeverity.Write(writer, Outside);
        writer.WriteOptional((int?)AsksFor);
        writer.WriteArray(Depicts.AsSpan());
        writer.WriteText(DepictsMessage);
        writer.WriteNumber(IsSilentBehindWarning ? 1 : 0);
    }

    private static ImmutableArray<Jurisdiction> ReadJurisdictions(TableReader reader)
    {
        ImmutableArray<string> codes = reader.ReadTexts();
        var places = new Jurisdiction[codes.Length];
        for (int index = 0; index < places.Length; index++)
        {
            places[index] = new Jurisdiction(codes[index]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(places);
    }
}

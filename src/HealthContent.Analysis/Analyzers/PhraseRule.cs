using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>A rule that a file describes.</summary>
internal sealed class PhraseRule(RuleDescriptor rule, ImmutableArray<RuleEntry> entries) : ContentAnalyzer
{
    public override string Name => rule.Id;

    public override ImmutableArray<RuleDescriptor> SupportedRules => [rule];

    public required Confidence Confidence { get; init; }

    public required Severity? HeadingSeverity { get; init; }

    public required Severity? AttributedSeverity { get; init; }

    public required ImmutableArray<ContentKind> Kinds { get; init; }

    public required ImmutableArray<ContentKind> ExcludedKinds { get; init; }

    public required ImmutableArray<SurfaceKind> Surfaces { get; init; }

    public required ImmutableArray<Audience> ExcludedAudiences { get; init; }

    public required string FixDescription { get; init; }

    public required ConsentScope? Consent { get; init; }

    /// <summary>Whether only the first hit in a document is reported.</summary>
    public required bool IsReportedOnce { get; init; }

    /// <summary>What is milder where all readers are known to be outside some place.</summary>
    public required OutsideSeverity? Outside { get; init; }

    public override void Initialize(AnalysisContext context)
    {
        foreach (RuleEntry entry in entries)
        {
            context.RegisterPhraseAction(new PhraseSet([entry.Pattern]), hit => Report(hit, entry));
        }
    }

    private void Report(PhraseContext hit, RuleEntry entry)
    {
        ContentDocument document = hit.Document;
        if (
            (!Kinds.IsEmpty && !Kinds.Contains(document.Kind))
            || ExcludedKinds.Contains(document.Kind)
            || (!Surfaces.IsEmpty && !Surfaces.Contains(hit.Surface.Kind))
            || ExcludedAudiences.Contains(document.Audience)
            || (IsReportedOnce && hit.Sink.HasReported(rule))
            || ((entry.Consent ?? Consent) is { } scope && hit.MayTell(rule, scope))
        )
        {
            return;
        }

        bool isAttributed = AttributedSeverity is not null && hit.Stance.HasFlag(Stance.Attributed);
        hit.Report(
            rule,
            new DiagnosticDetails
            {
                Confidence = isAttributed ? Confidence.Low : entry.Confidence ?? Confidence,
                Severity = isAttributed ? AttributedSeverity : SeverityOf(hit, entry),
                Arguments = rule.MessageFormat.Contains("{term}", StringComparison.Ordinal)
                    ? [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())]
                    : [],
                Cues = [entry.Pattern.Name],
                Guards = entry.Guards,
                Fixes = Fixes(hit, entry),
            }
        );
    }

    private Severity SeverityOf(PhraseContext hit, RuleEntry entry)
    {
        bool inHeading =
            HeadingSeverity is not null
            && (hit.Surface.Kind == SurfaceKind.Title || hit.Surface.IsIn(hit.Span, TextRegionKind.Heading));
        Severity severity = (inHeading ? HeadingSeverity : entry.Severity) ?? rule.DefaultSeverity;
        return Outside is { } outside && outside.AppliesTo(hit.Document, hit.Environment.Organization)
            ? (Severity)Math.Min((int)severity, (int)outside.Severity)
            : severity;
    }

    private ImmutableArray<ProposedFix> Fixes(PhraseContext hit, RuleEntry entry)
    {
        var fixes = ImmutableArray.CreateBuilder<ProposedFix>();
        foreach (FixTemplate template in entry.Fixes)
        {
            if (template.Fill(hit, FixDescription) is { } fix)
            {
                fixes.Add(fix);
            }
        }

        return fixes.ToImmutable();
    }

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
            Kinds = reader.ReadImmutable<ContentKind>(),
            ExcludedKinds = reader.ReadImmutable<ContentKind>(),
            Surfaces = reader.ReadImmutable<SurfaceKind>(),
            ExcludedAudiences = reader.ReadImmutable<Audience>(),
            FixDescription = reader.ReadText()!,
            Consent = reader.ReadText() is { } scope ? new ConsentScope(scope) : null,
            IsReportedOnce = reader.ReadNumber() != 0,
            Outside = OutsideSeverity.Read(reader),
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
        writer.WriteArray(Kinds.AsSpan());
        writer.WriteArray(ExcludedKinds.AsSpan());
        writer.WriteArray(Surfaces.AsSpan());
        writer.WriteArray(ExcludedAudiences.AsSpan());
        writer.WriteText(FixDescription);
        writer.WriteText(Consent?.Name);
        writer.WriteNumber(IsReportedOnce ? 1 : 0);
        OutsideSeverity.Write(writer, Outside);
    }

    private static ImmutableArray<Jurisdiction> ReadJurisdictions(TableReader reader)
    {
        ImmutableArray<string> codes = reader.ReadTexts();
        return codes.IsEmpty ? [] : [.. codes.Select(code => new Jurisdiction(code))];
    }
}

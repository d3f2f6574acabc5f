using System.Collections.Immutable;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>A rule that a file describes.</summary>
internal sealed partial class PhraseRule(RuleDescriptor rule, ImmutableArray<RuleEntry> entries) : ContentAnalyzer
{
    public override string Name => rule.Id;

    public override ImmutableArray<RuleDescriptor> SupportedRules => [rule];

    public required Confidence Confidence { get; init; }

    public required Severity? HeadingSeverity { get; init; }

    public required Severity? AttributedSeverity { get; init; }

    /// <summary>The severity in texts that will be translated.</summary>
    public required Severity? TranslatedSeverity { get; init; }

    /// <summary>The kinds of documents whose media are looked at; empty for all. Phrases have them as a condition.</summary>
    public required ImmutableArray<ContentKind> MediaKinds { get; init; }

    public required ImmutableArray<ContentKind> ExcludedKinds { get; init; }

    public required ImmutableArray<SurfaceKind> Surfaces { get; init; }

    public required ImmutableArray<Audience> ExcludedAudiences { get; init; }

    public required string FixDescription { get; init; }

    public required ConsentScope? Consent { get; init; }

    /// <summary>Whether only the first hit in a document is reported, and those after it that are graver.</summary>
    public required bool IsReportedOnce { get; init; }

    /// <summary>What is milder where all readers are known to be outside some place.</summary>
    public required OutsideSeverity? Outside { get; init; }

    /// <summary>What the rule wants people to be called by; what they or their community prefer decides.</summary>
    public required WordingForm? AsksFor { get; init; }

    /// <summary>What no medium should show.</summary>
    public required ImmutableArray<MediaDepiction> Depicts { get; init; }

    /// <summary>What the message calls such a medium.</summary>
    public required string? DepictsMessage { get; init; }

    /// <summary>Whether media may show it behind a content warning.</summary>
    public required bool IsSilentBehindWarning { get; init; }

    public override void Initialize(AnalysisContext context)
    {
        foreach (RuleEntry entry in entries)
        {
            context.RegisterPhraseAction(new PhraseSet([entry.Pattern]), hit => Report(hit, entry));
        }

        if (!Depicts.IsEmpty)
        {
            context.RegisterMediaAction(CheckMedia);
        }
    }

    private void Report(PhraseContext hit, RuleEntry entry)
    {
        ContentDocument document = hit.Document;
        if (
            ExcludedKinds.Contains(document.Kind)
            || (!Surfaces.IsEmpty && !Surfaces.Contains(hit.Surface.Kind))
            || ExcludedAudiences.Contains(document.Audience)
            || !IsWanted(hit)
            || ((entry.Consent ?? Consent) is { } scope && hit.MayTell(rule, scope))
        )
        {
            return;
        }

        bool isAttributed = AttributedSeverity is not null && hit.Stance.HasFlag(Stance.Attributed);
        Severity severity = isAttributed ? AttributedSeverity.GetValueOrDefault() : SeverityOf(hit, entry);
        if (IsReportedOnce && hit.Sink.HasReported(rule, severity))
        {
            return;
        }

        hit.Report(
            rule,
            new DiagnosticDetails
            {
                Confidence = isAttributed ? Confidence.Low : entry.Confidence ?? Confidence,
                Severity = severity,
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
        Severity severity =
            (
                inHeading ? HeadingSeverity
                : hit.Document.IsToBeTranslated == true ? TranslatedSeverity ?? entry.Severity
                : entry.Severity
            ) ?? rule.DefaultSeverity;
        return Outside is { } outside && outside.AppliesTo(hit.Document, hit.Environment.Organization)
            ? (Severity)Math.Min((int)severity, (int)outside.Severity)
            : severity;
    }

    private void CheckMedia(MediaContext context)
    {
        ContentDocument document = context.Document;
        if (
            (!MediaKinds.IsEmpty && !MediaKinds.Contains(document.Kind))
            || ExcludedKinds.Contains(document.Kind)
            || ExcludedAudiences.Contains(document.Audience)
            || (IsSilentBehindWarning && IsWarned(context))
        )
        {
            return;
        }

        foreach (MediaDepiction depiction in context.Media.Depicts)
        {
            if (Depicts.Contains(depiction))
            {
                context.Report(
                    rule,
                    new DiagnosticDetails
                    {
                        Confidence = Confidence,
                        Arguments = [new MessageArgument("term", DepictsMessage!)],
                        Cues = ["depicts"],
                    }
                );
                return;
            }
        }
    }

    private static bool IsWarned(MediaContext context) =>
        PropertyValues.WarningOf(context.Media.Warning ?? context.Document.Warning) == WarningState.Shown;

    // Identity first is asked for only where somebody said so; person first only where nobody did.
    private bool IsWanted(PhraseContext hit) =>
        AsksFor is null
        || WordingPreferences.Of(hit, hit.Surface.Slice(hit.Span))
            == WordingForm.IdentityFirst
            == (AsksFor == WordingForm.IdentityFirst);

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
}

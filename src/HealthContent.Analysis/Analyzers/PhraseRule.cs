using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>A rule that a file describes.</summary>
internal sealed class PhraseRule(RuleDescriptor rule, ImmutableArray<RuleEntry> entries) : ContentAnalyzer
{
    public override string Name => rule.Id;

    public override ImmutableArray<RuleDescriptor> SupportedRules => [rule];

    public required Confidence Confidence { get; init; }

    public required Severity? HeadingSeverity { get; init; }

    public required ImmutableArray<ContentKind> Kinds { get; init; }

    public required ImmutableArray<ContentKind> ExcludedKinds { get; init; }

    public required ImmutableArray<SurfaceKind> Surfaces { get; init; }

    public required ImmutableArray<Audience> ExcludedAudiences { get; init; }

    public required string FixDescription { get; init; }

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
        )
        {
            return;
        }

        bool inHeading =
            HeadingSeverity is not null
            && (hit.Surface.Kind == SurfaceKind.Title || hit.Surface.IsIn(hit.Span, TextRegionKind.Heading));
        hit.Report(
            rule,
            new DiagnosticDetails
            {
                Confidence = entry.Confidence ?? Confidence,
                Severity = inHeading ? HeadingSeverity : entry.Severity,
                Arguments = rule.MessageFormat.Contains("{term}", StringComparison.Ordinal)
                    ? [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())]
                    : [],
                Cues = [entry.Pattern.Name],
                Guards = entry.Pattern.Guards.IsEmpty ? [] : [.. entry.Pattern.Guards.Select(Describe)],
                Fixes = Fixes(hit, entry),
            }
        );
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

    private static string Describe(PhraseGuard guard) =>
        (guard.Required ? "when " : "unless ")
        + guard.Place switch
        {
            GuardPlace.Stance => guard.Name,
            GuardPlace.FollowedBy => "followed by …",
            GuardPlace.PrecededBy => "preceded by …",
            GuardPlace.Sentence => "sentence has …",
            GuardPlace.Surface => "surface has …",
            _ => "document has …",
        };
}

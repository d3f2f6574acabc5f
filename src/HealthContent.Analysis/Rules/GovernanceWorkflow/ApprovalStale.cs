using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1905: an approval of the current content is too old at publication.</summary>
internal sealed class ApprovalStale : ContentAnalyzer
{
    private static readonly RuleOption MaxAge = new(
        "max-age-days",
        "The oldest an approval may be at publication, in days",
        365
    );

    private static readonly RuleOption MaxAgeClinical = new(
        "max-age-days-clinical",
        "The same for clinical education and corrections of false beliefs, in days",
        180
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1905",
        "Approval stale",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "approval ran out on {day}, before publication; {limit} days are allowed"
    )
    {
        Why = "Evidence, prices and the mood of the day move on; what was right a year ago may be wrong now.",
        Authorities = AuthorityIndex.Find("G-MLR; G-TWOEYES"),
        HelpLink = "Rules/GovernanceWorkflow/ApprovalStale.md",
        Scopes = RuleScopes.Document,
        Options = [MaxAge, MaxAgeClinical],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    /// <summary>How old an approval may be where no approval matrix says it.</summary>
    public static TimeSpan Limit(DocumentContext context)
    {
        ContentDocument document = context.Document;
        bool isClinical =
            document.Types.Contains(ContentType.ClinicalEducation) || document.Types.Contains(ContentType.Debunk);
        return TimeSpan.FromDays(context.Number(Rule, isClinical ? MaxAgeClinical : MaxAge));
    }

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        var publishing = new PublishingState(document, context.Environment.Now);
        if (document.Approvals.IsEmpty || publishing.IsTakenDown)
        {
            return;
        }

        ApprovalState state = ApprovalState.Of(context);
        if (state.IsSatisfied)
        {
            // Enough younger ones are there.
            return;
        }

        TimeSpan limit = state.Context.MaxAge!.Value;
        string current = ContentHash.Compute(document);
        DateTimeOffset? oldest = null;
        foreach ((_, Approval vote) in WorkflowIdentity.Votes(context))
        {
            // One that was given to other content is void anyway.
            if (
                vote.Decision == ApprovalDecision.Approve
                && string.Equals(vote.ContentHash, current, StringComparison.OrdinalIgnoreCase)
                && publishing.PublishesAt.HasElapsed(vote.At, limit)
                && !(vote.At >= oldest)
            )
            {
                oldest = vote.At;
            }
        }

        if (oldest is { } given)
        {
            DateOnly day = OrganizationDays.Day(given + limit, context.Environment);
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments =
                    [
                        new("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                        new("limit", limit.TotalDays.ToString(CultureInfo.InvariantCulture)),
                    ],
                    Cues = ["approvals.at", "the instant of publication"],
                    Guards = ["a later approval by the same person"],
                }
            );
        }
    }
}

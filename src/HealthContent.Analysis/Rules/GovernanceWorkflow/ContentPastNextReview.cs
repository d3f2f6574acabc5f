using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1907: the day by which facts had to be reviewed again has passed.</summary>
internal sealed class ContentPastNextReview : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1907",
        "Content past next-review date still live or scheduled",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "{what} was due for review by {date}"
    )
    {
        Why = "Guidance that nobody looked at again keeps being read as if it still held.",
        Authorities = AuthorityIndex.Find("G-REVIEW; P-GMC"),
        HelpLink = "Rules/GovernanceWorkflow/ContentPastNextReview.md",
        Scopes = RuleScopes.Document | RuleScopes.Feed,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Check);
        context.RegisterFeedAction(CheckFeed);
    }

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        var state = new PublishingState(document, context.Environment.Now);
        if (IsDue(document, state, state.JudgedAt, context))
        {
            context.Report(Rule, Details(document, "content"));
        }
    }

    private static void CheckFeed(FeedContext context)
    {
        foreach (ContentDocument item in context.Feed.Items)
        {
            var state = new PublishingState(item, context.Environment.Now);
            if (IsDue(item, state, context.Environment.Now, context))
            {
                context.Report(Rule, Details(item, item.Id is null ? "an item" : $"item {item.Id}"));
            }
        }
    }

    private static bool IsDue(
        ContentDocument document,
        PublishingState state,
        AnalysisInstant at,
        ContentContext context
    ) => document.NextReviewOn is { } due && !state.IsTakenDown && due < OrganizationDays.Day(at, context.Environment);

    private static DiagnosticDetails Details(ContentDocument document, string what)
    {
        bool isClinical =
            document.Types.Contains(ContentType.ClinicalEducation)
            || document.Types.Contains(ContentType.Debunk)
            || document.Intent == ContentIntent.Educational;
        return new DiagnosticDetails
        {
            Severity = isClinical ? Severity.Error : Severity.Warning,
            Arguments =
            [
                new("what", what),
                new("date", document.NextReviewOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ],
            Cues = ["nextReviewOn", "the instant of publication, or now"],
            Guards = ["archived or withdrawn"],
        };
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1920: a campaign does not say what it wants, of whom, by when, or who answers for it.</summary>
internal sealed class CampaignObjectiveMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1920",
        "Missing objective, audience or owner on campaign",
        RuleCategory.GovernanceWorkflow,
        Severity.Info,
        "campaign {campaign} has no {what}"
    )
    {
        Why = "A campaign without a number and a date can neither succeed nor fail, and nobody learns from it.",
        Authorities = AuthorityIndex.Find("G-OBJECTIVES"),
        HelpLink = "Rules/GovernanceWorkflow/CampaignObjectiveMissing.md",
        Scopes = RuleScopes.Feed | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // A brief is told by a word for one and by a heading with what stands behind it.
    private const string InBrief = " when document has <brief-word> unless quoted, mentioned, question";

    private static readonly PhraseSet UnmeasuredGoal = Phrases.Parse(
        "<unmeasured-goal>" + InBrief + ", sentence has (<number> | <percent>)"
    );

    private static readonly PhraseSet UnnamedAudience = Phrases.Parse(
        "<unnamed-audience>"
            + InBrief
            + ", followed by (over | aged | who | with | in | under | between | living | from | at | adults | women | men | parents | smokers | staff)"
    );

    private static readonly PhraseSet UnnamedOwner = Phrases.Parse("<unnamed-owner>" + InBrief);

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterFeedAction(Check);
        context.RegisterPhraseAction(
            UnmeasuredGoal,
            static hit => CheckBrief(hit, "number by which the objective is measured")
        );
        context.RegisterPhraseAction(UnnamedAudience, static hit => CheckBrief(hit, "audience"));
        context.RegisterPhraseAction(UnnamedOwner, static hit => CheckBrief(hit, "owner"));
    }

    // Answers to people and bios are no briefs.
    private static void CheckBrief(PhraseContext hit, string what)
    {
        if (
            hit.Document.Kind
            is not (
                ContentKind.Comment
                or ContentKind.Reply
                or ContentKind.ReviewReply
                or ContentKind.DirectMessage
                or ContentKind.Bio
            )
        )
        {
            hit.Report(
                Rule,
                new DiagnosticDetails
                {
                    Confidence = Confidence.Medium,
                    Arguments = [new("campaign", "in this text"), new("what", what)],
                    Cues = ["words of a brief"],
                    Guards = ["a number beside the objective"],
                }
            );
        }
    }

    private static void Check(FeedContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Campaign campaign in context.Feed.Campaigns.Concat(context.Environment.Organization.Campaigns))
        {
            if (!seen.Add(campaign.Id) || campaign.EndsOn < context.Environment.Today)
            {
                continue;
            }

            List<string> missing = Missing(campaign);
            if (missing.Count > 0)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("campaign", campaign.Id), new("what", string.Join(", ", missing))],
                        Cues = ["campaign.objective, audienceDescription, indicators, ownerId"],
                    }
                );
            }
        }
    }

    private static List<string> Missing(Campaign campaign)
    {
        List<string> missing = [];
        if (string.IsNullOrWhiteSpace(campaign.Objective?.Specific))
        {
            missing.Add("objective");
        }
        else if (!IsMeasurable(campaign))
        {
            missing.Add("number by which the objective is measured");
        }

        if (campaign.Objective is not null && campaign.Objective.DueOn is null && campaign.EndsOn is null)
        {
            missing.Add("date by which it is reached");
        }

        if (string.IsNullOrWhiteSpace(campaign.AudienceDescription))
        {
            missing.Add("audience");
        }

        if (campaign.OwnerId is null)
        {
            missing.Add("owner");
        }

        return missing;
    }

    private static bool IsMeasurable(Campaign campaign) =>
        HasNumber(campaign.Objective?.Specific)
        || HasNumber(campaign.Objective?.Measurable)
        || campaign.Indicators.Any(indicator => indicator.Target is not null);

    private static bool HasNumber(string? text) => text is not null && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}

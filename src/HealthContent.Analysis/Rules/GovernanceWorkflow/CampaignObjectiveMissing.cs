using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

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
        Scopes = RuleScopes.Feed,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

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

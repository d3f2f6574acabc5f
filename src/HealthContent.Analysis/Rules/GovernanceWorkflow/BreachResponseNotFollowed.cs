using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1923: a breach of privacy is not captured, not taken down or not notified in time.</summary>
internal sealed class BreachResponseNotFollowed : ContentAnalyzer
{
    private static readonly RuleOption NotifyDays = new(
        "notify-days",
        "Within how many days of discovery those concerned have to be told, where the record states no deadline",
        60
    );

    private static readonly RuleOption NotifyHours = new(
        "notify-hours-gdpr",
        "Within how many hours of discovery the authority has to be told where the GDPR applies",
        72
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1923",
        "Correction, deletion or breach response not followed",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "incident {incident}: {what}"
    )
    {
        Why =
            "To delete is not enough: what was out has to be captured, assessed, documented and told to those concerned, in time.",
        Authorities = AuthorityIndex.Find("R-BREACH; R-OCR; R-GDPR article 33"),
        HelpLink = "Rules/GovernanceWorkflow/BreachResponseNotFollowed.md",
        Jurisdictions = [new("US"), new("UK"), new("EU")],
        Scopes = RuleScopes.Feed,
        Options = [NotifyDays, NotifyHours],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

    private static void Check(FeedContext context)
    {
        foreach (Incident incident in context.Environment.Organization.Incidents)
        {
            if (incident.Kind is not (IncidentKind.PrivacyBreach or IncidentKind.ContentError))
            {
                continue;
            }

            List<string> gaps = Gaps(context, incident);
            if (gaps.Count > 0)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("incident", incident.Id), new("what", string.Join(", ", gaps))],
                        Cues = ["incidents", "the state of the items"],
                        Guards = ["captured, corrected and notified in time"],
                    }
                );
            }
        }
    }

    private static List<string> Gaps(FeedContext context, Incident incident)
    {
        List<string> gaps = [];
        AnalysisInstant now = context.Environment.Now;
        foreach (ContentDocument item in context.Feed.Items)
        {
            var state = new PublishingState(item, now);
            bool isConcerned = item.Id is not null && incident.DocumentIds.Contains(item.Id, StringComparer.Ordinal);
            bool isUncorrected = incident.Kind == IncidentKind.PrivacyBreach || incident.CorrectedAt is null;
            if (isConcerned && isUncorrected && state.IsPublished && !state.IsTakenDown)
            {
                gaps.Add($"item {item.Id} can still be read");
            }
        }

        if (incident.Kind == IncidentKind.ContentError)
        {
            return gaps;
        }

        // Once the content is gone, what was not captured can no longer be shown.
        if (incident.CapturedAt is null && (incident.CorrectedAt is not null || incident.ClosedAt is not null))
        {
            gaps.Add("what was published was not captured before it was taken down");
        }

        if (Deadline(context, incident) is { } due && (incident.NotifiedAt ?? now) >= due)
        {
            string date = due.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
            string how = incident.NotifiedAt is null ? "not told" : "told late";
            gaps.Add($"those concerned were {how}; they had to be by {date}");
        }

        return gaps;
    }

    private static DateTimeOffset? Deadline(FeedContext context, Incident incident)
    {
        if (incident.NotifyBy is { } stated)
        {
            return stated;
        }

        if (incident.DiscoveredAt is not { } discovered)
        {
            return null;
        }

        bool isGdpr = context.Environment.Organization.Jurisdictions.Any(each =>
            new Jurisdiction("EU").Contains(each) || new Jurisdiction("UK").Contains(each)
        );
        return isGdpr
            ? discovered.AddHours(context.Number(Rule, NotifyHours))
            : discovered.AddDays(context.Number(Rule, NotifyDays));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1919: content goes out before an embargo is over or in a time of silence.</summary>
internal sealed class EmbargoOrBlackoutBreach : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1919",
        "Embargo or blackout breach",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "would go out {what}"
    )
    {
        Why =
            "What is told too early can cost a publication, a case or a listing; in a silent time even good news is wrong.",
        Authorities = AuthorityIndex.Find("G-EMBARGO"),
        HelpLink = "Rules/GovernanceWorkflow/EmbargoOrBlackoutBreach.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        OrganizationProfile organization = context.Environment.Organization;
        var state = new PublishingState(document, context.Environment.Now);
        bool isSilent = organization.Embargoes.IsEmpty && organization.Blackouts.IsEmpty;
        if (isSilent || state.IsTakenDown || document.Kind == ContentKind.Comment)
        {
            return;
        }

        AnalysisInstant at = state.PublishesAt;
        foreach (Embargo embargo in organization.Embargoes)
        {
            // What it is about comes first: an embargo on something else is no reason to decide again when it ends.
            if (
                Concerns(context, embargo)
                && at < embargo.Until
                && !(embargo.LiftedBy is not null && embargo.LiftedAt <= at)
            )
            {
                string name = embargo.Id is null ? "an embargo" : $"embargo {embargo.Id}";
                Report(context, $"before {name} is over at {Written(embargo.Until)}");
            }
        }

        foreach (Blackout blackout in organization.Blackouts)
        {
            if (Concerns(document, blackout) && blackout.From <= at && at < blackout.To)
            {
                Report(
                    context,
                    $"in a time of silence ({Reason(blackout.Reason)}) that is over at {Written(blackout.To)}"
                );
            }
        }
    }

    private static bool Concerns(DocumentContext context, Embargo embargo)
    {
        if (embargo.Topic is { } topic && context.Document.Topics.Contains(topic, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            foreach (string keyword in embargo.Keywords)
            {
                if (WholeWords.StandIn(surface.Surface.Text, keyword))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Concerns(ContentDocument document, Blackout blackout) =>
        (blackout.Channels.IsEmpty || blackout.Channels.Contains(document.Channel))
        && (
            blackout.Jurisdictions.IsEmpty
            || document.Jurisdictions.IsEmpty
            || blackout.Jurisdictions.Any(one =>
                document.Jurisdictions.Any(two => one.Contains(two) || two.Contains(one))
            )
        )
        && !document.Types.Any(blackout.AllowedTypes.Contains);

    private static string Reason(BlackoutReason reason) =>
        reason switch
        {
            BlackoutReason.Election => "election",
            BlackoutReason.Earnings => "financial results",
            BlackoutReason.Incident => "incident",
            BlackoutReason.Holiday => "holiday",
            _ => "quiet hours",
        };

    private static string Written(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static void Report(DocumentContext context, string what) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["embargoes, blackouts", "the instant of publication"],
                Guards = ["lifted by a person", "sort of content that may go on"],
            }
        );
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1918: a model made or helped to make content, and nobody says so or answers for it.</summary>
internal sealed class AiContentNotDisclosed : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1918",
        "AI-generated or AI-assisted content not disclosed or reviewed",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "People want to know whether a person or a machine speaks to them of their health, and somebody has to answer for what it says.",
        Authorities = AuthorityIndex.Find("I-AIACT50; I-CAAI"),
        HelpLink = "Rules/GovernanceWorkflow/AiContentNotDisclosed.md",
        Scopes = RuleScopes.Document | RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private const string Laws = "AiContentNotDisclosed";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckText);
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckText(DocumentContext context)
    {
        if (
            context.Document.Kind == ContentKind.Comment
            || context.Document.Provenance is not { Ai: AiInvolvement.Assisted or AiInvolvement.Generated } provenance
        )
        {
            return;
        }

        bool isReviewed = IsReviewed(provenance);
        bool isLabelled = IsLabelled(context, provenance);
        bool speaksToPatients =
            context.Document.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage;
        if (!isReviewed)
        {
            string part = provenance.Ai == AiInvolvement.Generated ? "made" : "helped to make";
            string what = isLabelled ? "nobody answers for it" : "neither is it said nor does anybody answer for it";
            Severity severity = IsStrict(context, speaksToPatients, isLabelled) ? Severity.Error : Severity.Warning;
            Report(context, $"a generative model {part} the text; {what}", severity);
        }
    }

    private static void CheckMedia(MediaContext context)
    {
        if (
            context.Document.Kind != ContentKind.Comment
            && context.Media.Provenance is { Ai: AiInvolvement.Generated } provenance
            && !IsLabelled(context, provenance)
        )
        {
            // A picture misleads whoever reviewed it; only a label tells.
            Severity severity = IsStrict(context, false, false) ? Severity.Error : Severity.Warning;
            Report(context, "a generative model made the medium, and no label says so", severity);
        }
    }

    private static bool IsReviewed(Provenance provenance) => !string.IsNullOrWhiteSpace(provenance.HumanReviewerId);

    private static bool IsLabelled(DocumentContext context, Provenance provenance)
    {
        if (!string.IsNullOrWhiteSpace(provenance.Label))
        {
            return true;
        }

        foreach (Disclosure disclosure in context.Document.Disclosures)
        {
            if (disclosure.Kind == DisclosureKind.AiGenerated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrict(DocumentContext context, bool speaksToPatients, bool isLabelled)
    {
        if (isLabelled || ReaderPlace.Of(context).IsEmpty)
        {
            return false;
        }

        // The label is owed when the content is first seen.
        AnalysisInstant at = new PublishingState(context.Document, context.Environment.Now).PublishesAt;
        AnalysisDay day = OrganizationDays.Day(at, context.Environment);
        return ReaderPlace.InForce(context, Laws, "all", day).Any()
            || (speaksToPatients && ReaderPlace.InForce(context, Laws, "to-patients", day).Any());
    }

    private static void Report(DocumentContext context, string what, Severity severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("what", what)],
                Cues = ["provenance.ai, humanReviewerId, label", "disclosures"],
                Guards = ["reviewed by a person who answers for it", "labelled"],
            }
        );
}

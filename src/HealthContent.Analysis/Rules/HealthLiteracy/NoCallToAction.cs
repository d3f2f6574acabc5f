using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1706: a text that is to teach or to move people says neither what it is about nor what to do.</summary>
internal sealed class NoCallToAction : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1706",
        "No main message or call to action",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "nothing tells readers what to do"
    )
    {
        Why = "Readers who are left with figures alone do not know what follows from them.",
        Authorities = AuthorityIndex.Find("T-CCI"),
        HelpLink = "Rules/HealthLiteracy/NoCallToAction.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        bool isCampaign = document.Campaign is not null;
        if (
            !(isCampaign || document.Intent == ContentIntent.Educational)
            || document.Kind is not (ContentKind.Post or ContentKind.Article or ContentKind.Ad or ContentKind.Template)
            || document.Audience is Audience.HealthcareProfessional or Audience.Staff
            || !string.IsNullOrWhiteSpace(document.MainMessage)
            || !string.IsNullOrWhiteSpace(document.CallToAction)
            || context.Facts.HasLinks
            || HasAction(context)
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = isCampaign ? Severity.Warning : Severity.Info,
                Confidence = Confidence.Medium,
                Cues = [isCampaign ? "campaign" : "intent educational"],
                Guards = ["mainMessage", "callToAction", "orders", "links, e-mail and telephone numbers"],
            }
        );
    }

    private static bool HasAction(DocumentContext context)
    {
        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (!surface.CallsToAction.IsEmpty || surface.HoldsContact)
            {
                return true;
            }
        }

        return false;
    }
}

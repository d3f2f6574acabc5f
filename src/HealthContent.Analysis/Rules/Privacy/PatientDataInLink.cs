using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1014: a link carries data of a person.</summary>
internal sealed class PatientDataInLink : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1014",
        "URL carrying patient identifiers or portal session data",
        RuleCategory.Privacy,
        Severity.Error,
        "the link carries {what}"
    )
    {
        Why = "What stands in a link is seen by the platform, its advertisers and everybody who gets it passed on.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (N); R-TRACK; R-MHMDA"),
        HelpLink = "Rules/Privacy/PatientDataInLink.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([EntityKind.Url], CheckText);
        context.RegisterDocumentAction(CheckLinks);
    }

    private static void CheckText(EntityContext context)
    {
        string url = context.Surface.Slice(context.Entity.Span).ToString();
        if (
            context.Document.Kind == ContentKind.Comment
            || LinkParameters.Find(url, context.Environment.Organization) is not { } found
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new MessageArgument("what", found.What)],
                Cues = ["parameter of the link"],
                Guards = ["campaign parameters", "parameters that the profile allows"],
                Fixes =
                [
                    new ProposedFix(
                        "strip the parameters",
                        TextSpan.FromBounds(context.Entity.Span.Start + found.Start, context.Entity.Span.End),
                        ""
                    ),
                ],
            }
        );
    }

    private static void CheckLinks(DocumentContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        foreach (ContentLink link in context.Document.Links)
        {
            bool isInText = DocumentLinks.IsInText(context, link.Url);
            LinkParameter? found =
                (isInText ? null : LinkParameters.Find(link.Url, context.Environment.Organization))
                ?? (
                    link.DestinationUrl is { } target
                        ? LinkParameters.Find(target, context.Environment.Organization)
                        : null
                );
            if (found is { } parameter)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new MessageArgument("what", parameter.What)],
                        Cues = ["parameter of a link of the document"],
                    }
                );
            }
        }
    }
}

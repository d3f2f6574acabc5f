using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1025: an answer repeats what the person told of themselves.</summary>
internal sealed class ReplyRepeatsHealthInformation : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1025",
        "Reply repeats PHI the commenter posted",
        RuleCategory.Privacy,
        Severity.Error,
        "the answer repeats {what} from the message"
    )
    {
        Why = "A patient may tell the world about themselves; an organisation that repeats it confirms it.",
        Authorities = AuthorityIndex.Find("P-AMAREV; R-OCR"),
        HelpLink = "Rules/Privacy/ReplyRepeatsHealthInformation.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Check);
        context.RegisterDocumentAction(CheckParent);
    }

    private static void CheckParent(DocumentContext context)
    {
        if (IsAnswer(context.Document) && context.Facts.ParentMessage is null)
        {
            context.NotEvaluated(Rule, "conversation.messages");
        }
    }

    private static void Check(SurfaceContext context)
    {
        if (!IsAnswer(context.Document))
        {
            return;
        }

        foreach (EchoedTerm echo in context.Facts.EchoesIn(context.SurfaceFacts))
        {
            context.Report(
                Rule,
                echo.Span,
                new DiagnosticDetails
                {
                    Confidence = echo.IsIdentifier || echo.SpeaksToReader ? Confidence.High : Confidence.Medium,
                    Arguments = [new MessageArgument("what", echo.IsIdentifier ? "an identifier" : "a word of health")],
                    Cues = echo.SpeaksToReader
                        ? ["told in the message", "said to the person"]
                        : ["told in the message"],
                    Guards = ["words of a question that tells nothing of its author", "handles, links and help lines"],
                    Fixes = [SafeReply.For(context.Surface, echo.Span)],
                }
            );
        }
    }

    private static bool IsAnswer(ContentDocument document) =>
        document.Kind is ContentKind.Reply or ContentKind.ReviewReply;
}

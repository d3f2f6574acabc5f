using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

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

    // Procedures that the message tells of as its author's own; the name of one is no word of a symptom or a condition.
    private static readonly PhraseSet Procedures = Phrases.Parse(
        "<procedure-word> when message has (<first-person>) unless conditional, question"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Check);
        context.RegisterDocumentAction(CheckParent);
        context.RegisterPhraseAction(Procedures, CheckProcedure);
    }

    private static void CheckProcedure(PhraseContext hit)
    {
        if (
            !IsAnswer(hit.Document)
            || hit.Facts.ParentMessage is not { } message
            || !WholeWords.StandIn(message.Surface.Text, hit.Surface.Slice(hit.Span).ToString())
        )
        {
            return;
        }

        foreach (EchoedTerm echo in hit.Facts.EchoesIn(hit.SurfaceFacts))
        {
            if (echo.Span.Start < hit.Span.End && hit.Span.Start < echo.Span.End)
            {
                return;
            }
        }

        Report(hit, hit.Span, isIdentifier: false, isSaidToReader: false);
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
            Report(context, echo.Span, echo.IsIdentifier, echo.SpeaksToReader);
        }
    }

    private static void Report(SurfaceContext context, TextSpan span, bool isIdentifier, bool isSaidToReader) =>
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = isIdentifier || isSaidToReader ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", isIdentifier ? "an identifier" : "a word of health")],
                Cues = isSaidToReader ? ["told in the message", "said to the person"] : ["told in the message"],
                Guards = ["words of a question that tells nothing of its author", "handles, links and help lines"],
                Fixes = [SafeReply.For(context.Surface, span)],
            }
        );

    private static bool IsAnswer(ContentDocument document) =>
        document.Kind is ContentKind.Reply or ContentKind.ReviewReply;
}

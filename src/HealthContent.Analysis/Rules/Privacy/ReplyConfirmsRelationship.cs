using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1023: an answer says or implies that the person was in care here.</summary>
internal sealed class ReplyConfirmsRelationship : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1023",
        "Reply or DM confirms a patient relationship",
        RuleCategory.Privacy,
        Severity.Error,
        "the answer {what} that the person was in care here"
    )
    {
        Why =
            "That somebody is a patient is protected by itself; thanking them for a visit discloses it, whoever said so first.",
        Authorities = AuthorityIndex.Find("R-PHI; R-OCR; P-AMAREV"),
        HelpLink = "Rules/Privacy/ReplyConfirmsRelationship.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly Jurisdiction UnitedStates = new("US");

    private static readonly PhraseSet Confirmations = Phrases.ParseAll(
        "<reply-thanks> unless conditional, negated unless followed by (<reply-site> | <words-entrusted>) unless sentence has <reply-refusal>",
        "<reply-glad> unless conditional unless sentence has (<reply-refusal> | sorry if)",
        "<reply-patient> unless conditional unless sentence has <reply-refusal>",
        "<reply-came> unless conditional, preceded by (if | that) unless followed by <reply-site> unless sentence has <reply-refusal>",
        "<reply-records> unless conditional unless sentence has <reply-refusal>",
        "<reply-cared> unless conditional, negated unless sentence has <reply-refusal>",
        // "Can't wait" denies nothing and refuses nothing.
        "<reply-had-you> | <reply-next-time> unless conditional unless sentence has (privacy | hipaa | if you)",
        "<reply-from-records> | <reply-recovery> unless conditional, negated unless followed by <reply-site> unless sentence has <reply-refusal>",
        "<reply-one-of-ours> unless conditional unless sentence has (<reply-refusal> | if you)",
        // Only where somebody is answered: a text for all speaks of "your treatment" too.
        "<rel-possessed> when turns over 0 unless conditional, negated, question unless followed by (<rel-site>) unless sentence has (<reply-refusal> | <rel-anybody> | \"if\" you)",
        "<rel-your-visit> | <rel-chose-us> | <rel-deed> | <rel-wish> when turns over 0 unless conditional, negated unless followed by (<rel-site>) unless sentence has (<reply-refusal> | \"if\" you)",
        "<reply-trusted> unless conditional, negated unless followed by (<reply-site> | to) unless sentence has (<reply-refusal> | <reply-words>)"
    );

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Confirmations, Check);

    private static void Check(PhraseContext context)
    {
        if (!Applies(context.Document))
        {
            return;
        }

        bool isTold = context.Facts.ParentTellsOfCare;
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = ReaderPlace.IsOnlyOutside(context, UnitedStates) ? Severity.Warning : null,
                Confidence = isTold || context.Facts.ParentMessage is null ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", isTold ? "confirms" : "says")],
                Cues = isTold
                    ? ["words that only fit a patient", "the message tells of care here"]
                    : ["words that only fit a patient"],
                Guards = ["general policy", "supposed or denied", "thanks for a message or for a visit to a page"],
                Fixes = [SafeReply.For(context.Surface, context.Span)],
            }
        );
    }

    // Nobody reads along in a private message.
    private static bool Applies(ContentDocument document) =>
        document.Kind is ContentKind.Reply or ContentKind.ReviewReply
        || (
            document.Kind == ContentKind.DirectMessage
            && document.Conversation?.Visibility is Visibility.Public or Visibility.Followers
        );
}

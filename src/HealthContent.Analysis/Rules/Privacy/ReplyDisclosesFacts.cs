using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1024: an answer tells facts of the care or the bills of a person.</summary>
internal sealed class ReplyDisclosesFacts : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1024",
        "Reply discloses clinical, billing or visit facts",
        RuleCategory.Privacy,
        Severity.Error,
        "the answer tells what is known of the person as a patient ({what})"
    )
    {
        Why =
            "Whoever wrote the review may tell their story; a provider who answers with facts from the file discloses them, and was fined for it.",
        Authorities = AuthorityIndex.Find("R-OCR; R-AUTH; P-AMAREV; R-PHI"),
        HelpLink = "Rules/Privacy/ReplyDisclosesFacts.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Conduct = Phrases.ParseAll(
        "<reply-conduct> unless conditional",
        "<reply-third-person> unless conditional",
        // What tells of a person only where somebody is answered: a text for all says "you have probably had an infection" as well.
        "<fact-late> | <fact-third> | <fact-conduct> when turns over 0 unless conditional, question"
    );

    private static readonly PhraseSet Billing = Phrases.Parse(
        "<reply-billing> | <reply-money> | <fact-money> unless conditional"
    );
    private static readonly PhraseSet Clinical = Phrases.ParseAll(
        "<fact-possessed> when turns over 0 unless conditional, question, followed by (<fact-prevented>) unless sentence has (<fact-advice> | \"if\")",
        "<fact-you-did> | <fact-result> | <fact-we-did> when turns over 0 unless conditional, question unless sentence has (study | trial | research | questions | concerns)",
        "<reply-clinical> | <reply-fact> | <reply-other-facts> unless conditional, question, preceded by ((feel~ | feeling~ | sensation~) (that | like) | as \"if\" | whether)"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Conduct, hit => Check(hit, "conduct or visits"));
        context.RegisterPhraseAction(Billing, hit => Check(hit, "billing"));
        context.RegisterPhraseAction(Clinical, hit => Check(hit, "clinical"));
    }

    private static void Check(PhraseContext context, string what)
    {
        if (context.Document.Kind is not (ContentKind.Reply or ContentKind.ReviewReply))
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new MessageArgument("what", what)],
                Cues = ["the person or the reviewer as subject", "a fact of care or billing"],
                Guards = ["general policy", "supposed cases"],
                Fixes = [SafeReply.For(context.Surface, context.Span)],
            }
        );
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.InclusiveLanguage;

/// <summary>HCA1618: advice to eat or drink by day goes out while many readers fast, and says nothing for them.</summary>
internal sealed class FastingIgnored : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1618",
        "Cultural or religious insensitivity by date or image",
        RuleCategory.InclusiveLanguage,
        Severity.Info,
        "{term} goes out in {time}, when many readers fast by day"
    )
    {
        Name = "fasting-ignored",
        Why =
            "Who fasts reads that the advice is for others, or gives up a treatment that could be fitted to the fast.",
        Authorities = AuthorityIndex.Find("L-CDCPRINCIPLES"),
        HelpLink = "Rules/InclusiveLanguage/FastingIgnored.md",
        Scopes = RuleScopes.Text,
    };

    private static readonly PhraseSet Advice = Phrases.Parse(
        "<daytime-intake> unless negated, question, quoted unless document has (<fasting-word>)"
    );

    // A text that names the fast is read in it, whatever the day it is checked on.
    private static readonly PhraseSet AdviceInSeason = Phrases.Parse(
        "<daytime-intake> when document has (<fasting-season>) unless negated, question, quoted unless document has (<fasting-adapted>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Advice, CheckCalendar);
        context.RegisterPhraseAction(AdviceInSeason, static hit => Check(hit, "a time of fasting"));
    }

    private static void CheckCalendar(PhraseContext hit)
    {
        if (FastingTime.On(ReaderPlace.Day(hit), hit.Environment.Organization) is { } time)
        {
            Check(hit, time.DisplayName);
        }
    }

    private static void Check(PhraseContext hit, string time)
    {
        // An answer to one person is about that person.
        if (
            hit.Document.Kind
            is ContentKind.Reply
                or ContentKind.ReviewReply
                or ContentKind.DirectMessage
                or ContentKind.Comment
        )
        {
            return;
        }

        string text = hit.Surface.Slice(hit.Span).ToString();
        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new("term", text), new("time", time)],
                Cues = ["words", "calendar"],
                Guards = ["document speaks of fasting"],
                Fixes =
                [
                    new ProposedFix(
                        "add what people who fast can do",
                        hit.Span,
                        text + " (if you fast, [between sunset and dawn])",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }
}

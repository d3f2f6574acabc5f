using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1046: the private life or the employment file of a named member of staff.</summary>
internal sealed class StaffPersonalData : ContentAnalyzer
{
    // "Kim Lee, RN, who is currently off sick".
    private const int FarthestSubject = 40;

    private static readonly RuleDescriptor Rule = new(
        "HCA1046",
        "Staff personal or employment data disclosed",
        RuleCategory.Privacy,
        Severity.Warning,
        "tells of a member of staff what belongs to their private life or their employment file"
    )
    {
        Name = "staff-personal-data",
        Why =
            "Staff have a right to privacy too, and their homes, shifts and absences make them easy to find for somebody who means them harm.",
        Authorities = AuthorityIndex.Find("R-GDPR6; P-NMC"),
        HelpLink = "Rules/Privacy/StaffPersonalData.md",
    };

    private static readonly PhraseSet PrivateFacts = Phrases.ParseAll(
        "<staff-absent> | <staff-trouble> | <staff-family> | <staff-home> | <staff-shift> unless conditional, question",
        "off sick | out sick | called in sick | signed off (sick | work | with) | (sick | medical | maternity | paternity | stress) leave | in rehab | has cancer | diagnosed with | being treated for unless conditional, question",
        "(earns | makes | is paid) {0,3} <promotion-price> | (going through | filed for) {0,2} (divorce | bankruptcy) | (undergoing | having | starting) {0,2} (ivf | chemo | fertility treatment) | failed {0,3} (drug test | probation) | off work | on probation | arrested | off with (stress | burnout | depression) unless conditional, question",
        "pregnant | (<number> | <word>) (weeks | months) pregnant | expecting (a baby | a child | twins | her first | her second | their first) unless conditional, question",
        "suspended | fired | sacked | dismissed | disciplined | written up | under investigation | let go | laid off | demoted when preceded by (is | was | been | got | being) unless conditional, question",
        "lives (in | at | next | near | alone) | lives on {3} (street | road | avenue | lane | drive) | home address | drives a unless conditional, question",
        "(works | working | rostered) {3} (nights | night shift | alone | every (monday | tuesday | wednesday | thursday | friday | saturday | sunday)) {8}"
            + " (alone | until | from | till | leaves | by herself | by himself | on (her | his) own | this week | every week | nights) unless conditional, question"
    );

    // What may stand between a name and what is said of its bearer.
    private static readonly string[] BetweenWords =
    [
        "is",
        "was",
        "has",
        "had",
        "been",
        "got",
        "being",
        "who",
        "currently",
        "still",
        "also",
        "just",
        "now",
        "again",
        "on",
        "and",
        "does",
        "really",
        "back",
        "actually",
        "already",
        "sadly",
        "once",
        "recently",
        "since",
        "be",
        "will",
        "md",
        "rn",
        "np",
        "pa",
        "phd",
        "do",
        "m",
        "d",
        "r",
        "n",
    ];

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(PrivateFacts, Check);

    private static void Check(PhraseContext context)
    {
        if (context.Document.Kind == ContentKind.Comment || SubjectOf(context) is not { } name)
        {
            return;
        }

        context.Report(
            Rule,
            TextSpan.FromBounds(name.Start, context.Span.End),
            new DiagnosticDetails
            {
                Cues = ["name of a member of staff", "sick leave, pregnancy, discipline, home or shifts"],
                Guards = ["staff in general", "supposed cases", "patients"],
            }
        );
    }

    private static TextSpan? SubjectOf(PhraseContext context)
    {
        TextSpan? found = null;
        int start = context.Surface.Sentences[context.Surface.SentenceAt(context.Span.Start)].Span.Start;
        foreach (
            RecognizedEntity entity in context.SurfaceFacts.EntitiesIn(TextSpan.FromBounds(start, context.Span.Start))
        )
        {
            if (entity.Kind == EntityKind.Name)
            {
                bool isSubject =
                    entity.Role == PersonRole.Staff
                    && context.Span.Start - entity.Span.End is >= 0 and <= FarthestSubject
                    && HasOnlyBetweenWords(context.Surface, TextSpan.FromBounds(entity.Span.End, context.Span.Start));
                found = isSubject ? entity.Span : null;
            }
        }

        return found;
    }

    private static bool HasOnlyBetweenWords(SurfaceText surface, TextSpan between)
    {
        Sentence sentence = surface.Sentences[surface.SentenceAt(between.Start)];
        foreach (Token token in surface.Tokens.Slice(sentence.FirstToken, sentence.TokenCount))
        {
            if (
                token.Kind is TokenKind.Word or TokenKind.Number
                && between.Contains(token.Span)
                && !BetweenWords.Contains(surface.Slice(token.Span).ToString(), StringComparer.OrdinalIgnoreCase)
            )
            {
                return false;
            }
        }

        return true;
    }
}

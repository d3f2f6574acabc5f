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
    private const int FarthestOwned = 12;

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
        "<staff-health> unless conditional, question unless followed by (clinic | clinics | patients | patient | expertise | research | specialist"
            + " | tips | advice | training | course | courses | talk | webinar | bug | jab | lists | hours | class | classes | sessions"
            + " | questions | news | facts | fellowship | rotation | week | day | drive | specialists | care | service | services | team | nurse | nurses | experience | study | studies | awareness | group | prevention)",
        "<staff-life> | <staff-conduct> | <staff-routine> unless conditional, question",
        "<staff-absent> | <staff-trouble> | <staff-family> | <staff-home> | <staff-shift> unless conditional, question",
        "off sick | out sick | called in sick | signed off (sick | work | with) | (sick | medical | maternity | paternity | stress) leave | in rehab | has cancer | diagnosed with | being treated for unless conditional, question",
        "(earns | makes | is paid) {0,3} <promotion-price> | (going through | filed for) {0,2} (divorce | bankruptcy) | (undergoing | having | starting) {0,2} (ivf | chemo | fertility treatment) | failed {0,3} (drug test | probation) | off work | on probation | arrested | off with (stress | burnout | depression) unless conditional, question",
        "pregnant | (<number> | <word>) (weeks | months) pregnant | expecting (a baby | a child | twins | her first | her second | their first) unless conditional, question",
        "suspended | fired | sacked | dismissed | disciplined | written up | under investigation | let go | laid off | demoted when preceded by (is | was | been | got | being) unless conditional, question",
        "lives (in | at | next | near | alone) | lives on {3} (street | road | avenue | lane | drive) | home address | drives a unless conditional, question",
        "(works | working | rostered) {3} (nights | night shift | alone | every (monday | tuesday | wednesday | thursday | friday | saturday | sunday)) {8}"
            + " (alone | until | from | till | leaves | by herself | by himself | on (her | his) own | this week | every week | nights) unless conditional, question"
    );

    // "Dr Lim's salary": what belongs to the file, as a thing of hers.
    private static readonly PhraseSet FileNouns = Phrases.Parse("<staff-file-noun> unless conditional, question");

    // "Where is Dr Fox?" - "She's having chemo.": the message names whom the answer tells of.
    private static readonly PhraseSet Answers = Phrases.Parse(
        "(she | he | she's | he's) {0,3} (<staff-absent> | <staff-health> | <staff-life> | <staff-conduct> | <staff-family> | <staff-trouble>)"
            + " when message has <staff-asked> unless conditional, question"
    );

    // What only an employer knows, told of somebody whom the text names by a forename among colleagues.
    private static readonly PhraseSet AmongColleagues = Phrases.ParseAll(
        "<staff-conduct> | <staff-trouble> | called in sick | rang in sick | phoned in sick | (signed off | off) {0,3} stress | off sick"
            + " when passage has <staff-short> unless conditional, question"
    );

    private static readonly Lazy<ImmutableArray<string>> Jobs = new(() => PersonWords.Of("staff-job"));

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
        "apparently",
        "unfortunately",
        "finally",
        "hca",
        "too",
        "today",
        "up",
        "have",
        "getting",
        "ended",
        "of",
        "us",
        "our",
        "team",
        "here",
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

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(PrivateFacts, hit => Check(hit, SubjectOf(hit, ofStaff: true)));
        context.RegisterPhraseAction(FileNouns, CheckNoun);
        context.RegisterPhraseAction(Answers, hit => Check(hit, hit.Span));
        context.RegisterPhraseAction(AmongColleagues, hit => Check(hit, SubjectOf(hit, ofStaff: false)));
    }

    private static void CheckNoun(PhraseContext context)
    {
        TextSpan? subject = SubjectOf(context, ofStaff: true);
        bool isOwned =
            subject is { } name
            && context.Surface.Text.AsSpan(name.End) is ['\'' or '’', 's', ..]
            && context.Span.Start - name.End <= FarthestOwned;
        Check(context, isOwned ? subject : null);
    }

    private static void Check(PhraseContext context, TextSpan? subject)
    {
        if (context.Document.Kind == ContentKind.Comment || subject is not { } name)
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

    private static TextSpan? SubjectOf(PhraseContext context, bool ofStaff)
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
                    (!ofStaff && entity.Role is null or PersonRole.Patient || IsStaff(context.Surface, entity))
                    && context.Span.Start - entity.Span.End is >= 0 and <= FarthestSubject
                    && HasOnlyBetweenWords(context.Surface, TextSpan.FromBounds(entity.Span.End, context.Span.Start));
                found = isSubject ? entity.Span : null;
            }
        }

        return found;
    }

    // "Physio Tom Grady": a job right before a name; only here, since the job of a patient is told in the same way.
    private static bool IsStaff(SurfaceText surface, RecognizedEntity name)
    {
        if (name.Role == PersonRole.Staff)
        {
            return true;
        }

        ReadOnlySpan<char> before = surface.Text.AsSpan(0, name.Span.Start).TrimEnd(" (");
        foreach (string job in Jobs.Value)
        {
            if (
                before.EndsWith(job, StringComparison.OrdinalIgnoreCase)
                && (before.Length == job.Length || !char.IsLetterOrDigit(before[^(job.Length + 1)]))
            )
            {
                return name.Role is null or PersonRole.Patient or PersonRole.PublicAuthor;
            }
        }

        return false;
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

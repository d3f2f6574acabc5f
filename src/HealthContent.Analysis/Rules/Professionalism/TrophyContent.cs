using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Professionalism;

/// <summary>HCA1218: specimens, wounds and operations shown as trophies.</summary>
internal sealed class TrophyContent : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1218",
        "Photography or filming bragging and trophy content",
        RuleCategory.Professionalism,
        Severity.Warning,
        "{what}"
    )
    {
        Name = "trophy-content",
        Why =
            "A body part that is shown off belongs to somebody, whose dignity is hurt even when nobody can tell whose.",
        Authorities = AuthorityIndex.Find("P-NCSBN; A-CPSOADV; P-NMC"),
        HelpLink = "Rules/Professionalism/TrophyContent.md",
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    private const string InnocentStances = " unless negated, refuted, question, quoted, attributed";

    private static readonly PhraseSet Boasts = Phrases.ParseAll(
        "<trophy-look> unless followed by (fact~ | guide~ | tip~ | video~ | article~ | page | clinic~ | awareness | post | podcast | prevention | treatment | checklist | model | quiz | centre | center)"
            + " unless sentence has (smile~ | brush~ | model | x-ray course | symptom~ | spot~ | check yourself | screen~)"
            + InnocentStances,
        "<trophy-pulled> unless sentence has (archive~ | oven | hat | drawer | box)" + InnocentStances,
        "<trophy-record> unless sentence has (study | patients were | gallery | museum)" + InnocentStances,
        "<trophy-pride> when passage has (<trophy-thing> | <trophy-piece> | surgery | surgical | theatre | operating | surgeon~ | (bladder | stomach | abdomen | uterus | knee | belly | ear | nose | rectum) | amputation~ | (leg | arm | foot | brain) {0,6} (theatre | surgery) | anatomy | cadaver | specimen) unless sentence has (museum | exhibit~ | visitor~ | sculpture | x-ray machine | cuddly | plush | knitted | recovery | marathon)"
            + InnocentStances,
        "<trophy-gore> unless sentence has (oven | bake | cake | hat | drawer)" + InnocentStances,
        "<trophy-bragging> when passage has (<trophy-beside>) unless sentence has (smile~ | brush~ | oven | hat | drawer | box | archive~ | model | veneers | whitening | braces | donor~ | awareness | museum | study | cake | drawing | baby | marathon | race) unless passage has (support | thank~ | training for | our smile | fundraiser~)"
            + " unless refuted, quoted, attributed",
        "<trophy-thrill> | <trophy-selfie> | <trophy-size> | <trophy-haul> | <trophy-teaser> when passage has (i | i've | we | we've | our | us | my | today | today's | tonight | this morning | theatre | surgeon~ | meet | selfie | stories | pics | photo~ | video | who wants) unless sentence has (smile~ | brush~ | model | symptom~ | donor~ | donation | donate~ | awareness | museum | study | drawing | cake | costume | pumpkin | oven | bake)"
            + " unless followed by (fact~ | guide~ | tip~ | article~ | page | clinic~ | awareness | prevention | treatment)"
            + " unless refuted, quoted, attributed"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Boasts, CheckText);
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckText(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment || IsAmongProfessionals(hit.Document))
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Arguments = [new("what", "boasts with what was taken out of a body or seen of it")],
                Cues = ["boasting beside a specimen, wound or operation"],
                Guards = ["professional audience", "quoted, asked or told of others"],
                Fixes = SentenceFix.LeaveOut(hit.Surface, hit.Span) is { } span
                    ? [new("leave the sentence out", span, "", FixApplicability.Review)]
                    : [],
            }
        );
    }

    private static void CheckMedia(MediaContext context)
    {
        ImmutableArray<MediaDepiction> shown = context.Media.Depicts;
        bool isTrophy = shown.Contains(MediaDepiction.Specimen) || shown.Contains(MediaDepiction.Graphic);
        bool isWarned = (context.Media.Warning ?? context.Document.Warning) is not null;
        if (isTrophy && !isWarned && !IsAmongProfessionals(context.Document))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", "shows a specimen or graphic detail to everybody without a warning")],
                    Cues = ["media.depicts"],
                    Guards = ["warning", "professional audience"],
                }
            );
        }
    }

    private static bool IsAmongProfessionals(ContentDocument document) =>
        document.Audience is Audience.HealthcareProfessional or Audience.Staff;
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Professionalism;

/// <summary>HCA1215: a professional is shown, or tells of themselves, as drunk or high.</summary>
internal sealed class IntoxicationShown : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1215",
        "Alcohol, drugs or intoxication depiction by identifiable professional",
        RuleCategory.Professionalism,
        Severity.Warning,
        "{what}"
    )
    {
        Name = "intoxication-shown",
        Why = "Nearly three in four medical boards would investigate a picture of an intoxicated physician.",
        Authorities = AuthorityIndex.Find("P-GREYSENANN"),
        HelpLink = "Rules/Professionalism/IntoxicationShown.md",
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    private const string InnocentStances = " unless negated, refuted, question, quoted, attributed, conditional";

    private static readonly PhraseSet Told = Phrases.ParseAll(
        "<intoxicated-self> unless followed by (with (power | joy | love | happiness | success | victory | tiredness | exhaustion | sleep)) when passage has (<at-work>) unless passage has (<sober-message>)"
            + InnocentStances,
        "<intoxicant-at-work> unless sentence has (<sober-message>)" + InnocentStances,
        "<intoxicant-in-room> unless sentence has (<sober-message>)" + InnocentStances,
        "<drinks-and-work> when sentence has (i | i'm | i've | me | my | scrubbed | snorted | night out | zero regrets | steadies | fly by | flies by | likes a | enjoys a | nothing cures | nothing beats | nothing like | last night) unless sentence has (<sober-message> | should | ask | explains | why | idea | treated | tell your | avoid | stop drinking | surgery date | before your | patient with | patients with | patients who | your (surgery | operation | surgeon) | study | studies | research | percent | toast~ | ball tickets | fundraiser~ | gala)"
            + InnocentStances,
        "<intoxicated-company> unless quoted",
        "(absolutely | still | proper | so | totally | utterly) (hammered | smashed | drunk | battered | wasted | trashed) {0,3} (after | at | from) {0,4} (do | party | ball | drinks | night out | last night | pub | karaoke) when passage has (<at-work>) unless passage has (<sober-message>)"
            + InnocentStances,
        "<intoxicant-self-drip>" + InnocentStances
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Told, CheckText);
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckText(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new("what", "somebody who cares for patients tells of being drunk or high at work")],
                Cues = ["words for being drunk or high beside work"],
                Guards = ["advice and campaigns", "patients", "negated or asked"],
                Fixes = SentenceFix.LeaveOut(hit.Surface, hit.Span) is { } span
                    ? [new("leave the sentence out", span, "", FixApplicability.Review)]
                    : [],
            }
        );
    }

    private static void CheckMedia(MediaContext context)
    {
        ImmutableArray<MediaDepiction> shown = context.Media.Depicts;
        bool isIntoxicated = shown.Contains(MediaDepiction.Intoxication) || shown.Contains(MediaDepiction.Drugs);
        // A glass in the hand of somebody at a reception is no state of that person.
        bool isDrinking = shown.Contains(MediaDepiction.Alcohol) && context.Document.LiveEvent is null;
        bool isRecognised =
            shown.Contains(MediaDepiction.IdentifiableProfessional) || shown.Contains(MediaDepiction.OrganizationLogo);
        if (!isRecognised || !(isIntoxicated || isDrinking) || IsEducation(context.Document))
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = isIntoxicated ? Severity.Warning : Severity.Info,
                Arguments =
                [
                    new("what", "the picture shows alcohol or drugs together with a recognisable professional"),
                ],
                Cues = ["media.depicts"],
                Guards = ["education", "live event"],
            }
        );
    }

    private static bool IsEducation(ContentDocument document) =>
        document.Intent == ContentIntent.Educational || document.Types.Contains(ContentType.ClinicalEducation);
}

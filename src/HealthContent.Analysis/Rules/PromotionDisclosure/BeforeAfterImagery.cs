using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1410: pictures of before and after a procedure are shown outside the rules of the place.</summary>
internal sealed class BeforeAfterImagery : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1410",
        "Before/after imagery outside jurisdiction rules",
        RuleCategory.PromotionDisclosure,
        Severity.Warning,
        "{what}"
    )
    {
        Why = "A chosen pair of pictures promises a result that others will not have.",
        Authorities = AuthorityIndex.Find("A-HWG; A-AHPRACOS; P-MCNZ; A-CPSOADV; A-FTC255 255.2"),
        HelpLink = "Rules/PromotionDisclosure/BeforeAfterImagery.md",
        Scopes = RuleScopes.Media | RuleScopes.Text,
    };

    private const string Requirements = "BeforeAfterImagery";

    private static readonly PhraseSet OfSurgery = Phrases.ParseAll(
        "<before-after> unless negated, refuted, quoted when surface has <elective-procedure>" + NoInjectable,
        "<before-after> | <before-after-caption> | <results-gallery> unless negated, refuted, quoted when surface has (<elective-procedure> | <aesthetic-surgery>)"
            + NoInjectable
            + " unless surface has (wound~ | bruise~ | teaching | scan~ | x-ray~ | rehab~)"
    );

    private static readonly PhraseSet OfInjectable = Phrases.Parse(
        "<before-after> | <before-after-caption> | <results-gallery> unless negated, refuted, quoted when surface has (<rx-filler> | <rx-botulinum> | <rx-wrinkle-injection>)"
    );

    private const string NoInjectable = " unless surface has (<rx-filler> | <rx-botulinum> | <rx-wrinkle-injection>)";

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMediaAction(CheckMedia);
        context.RegisterPhraseAction(OfSurgery, hit => CheckText(hit, "surgery"));
        context.RegisterPhraseAction(OfInjectable, hit => CheckText(hit, "injectable"));
    }

    private static void CheckMedia(MediaContext context)
    {
        if (Promotion.IsToPublic(context.Document) && context.Media.BeforeAfter is { } pair && !MeetsConditions(pair))
        {
            context.Report(
                Rule,
                Details("the pair of pictures lacks what shows that it is fair", Severity.Warning, "media.beforeAfter")
            );
        }
    }

    private static void CheckText(PhraseContext hit, string subject)
    {
        if (!Promotion.IsToPublic(hit.Document))
        {
            return;
        }

        bool isBarred = false;
        bool isBound = false;
        bool isPlaceKnown = !ReaderPlace.Of(hit).IsEmpty;
        foreach (DatedRequirement each in ReaderPlace.InForce(hit, Requirements, subject))
        {
            isBarred |= isPlaceKnown && each.Value == "barred";
            isBound = true;
        }

        if (isBarred)
        {
            hit.Report(Rule, Details("pictures of before and after are barred here", Severity.Error, "words"));
        }
        else if (isBound && !HasPair(hit.Document))
        {
            hit.Report(
                Rule,
                Details("nothing shows that the pictures of before and after are fair", Severity.Warning, "words")
            );
        }
    }

    // A recorded pair is judged by its record.
    private static bool HasPair(ContentDocument document)
    {
        foreach (MediaItem item in document.Media)
        {
            if (item.BeforeAfter is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MeetsConditions(BeforeAfter pair) =>
        pair
            is {
                IsPairAttested: true,
                HasSameLight: true,
                HasSameAngle: true,
                IsUnedited: true,
                IsConsentAfterService: true
            }
        && !string.IsNullOrWhiteSpace(pair.TypicalityStatement);

    private static DiagnosticDetails Details(string what, Severity severity, string cue) =>
        new()
        {
            Severity = severity,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["audience", "attested, same light and angle, unedited, consent after the service, typicality"],
        };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>HCA1411: a professional or a celebrity recommends a medicine or a device to the public.</summary>
internal sealed class ProfessionalEndorsement : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1411",
        "Celebrity, influencer or clinician endorsement of a medicine or device",
        RuleCategory.PromotionDisclosure,
        Severity.Error,
        "a professional or well-known person recommends a medicine or device"
    )
    {
        Why = "People take a recommendation by a white coat or a star for proof.",
        Authorities = AuthorityIndex.Find("A-EU90 (f); A-CAP12 12.18; P-MCNZ; A-ONREG; A-TGAC; A-FTC255"),
        HelpLink = "Rules/PromotionDisclosure/ProfessionalEndorsement.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private const string Requirements = "ProfessionalEndorsement";

    private const string NotMedicine =
        " unless sentence has (vaccine~ | vaccinate~ | vaccination~ | immunise~ | immunize~ | screening~ | sunscreen | exercise | walk~ | handwashing | evidence | guideline~ | study | survey)";

    private static readonly PhraseSet Words = Phrases.ParseAll(
        "<professional-endorsement> unless negated, refuted, question, quoted, historical, conditional"
            + " when surface has (<promotion-product> | <medicine-form> | <promotion-goods>)"
            + NotMedicine,
        "<endorsement-slogan> unless negated, refuted, question, quoted, historical, conditional when surface has (<endorsed-ours> | <promotion-sale> | get yours | get one)"
            + NotMedicine,
        "<endorser> {0,5} <endorse-verb> {0,5} <endorsed-good> unless negated, refuted, question, quoted, historical, conditional"
            + " when surface has (<promotion-sale> | get yours | get his | get hers | get one | on our shelves | at our {0,3} (counter | shop | store | pharmacy))"
            + " unless preceded by (ask | see | your | from | tell | talk to | speak to)"
            + NotMedicine
    );

    // In what is stated to advertise, the product may have a name that no lexicon knows.
    private static readonly PhraseSet InAdvertising = Phrases.Parse(
        "<professional-endorsement> | <endorsement-of-name> | <endorsement-slogan> | <endorser> {0,5} <endorse-verb> {0,5} <endorsed-good> unless negated, refuted, quoted, historical, conditional"
            + " unless sentence has (to treat | to help | show you | explain~ | ask your | how to | indicated | advice | i have been | i am | asked me)"
            + NotMedicine
    );

    // "Never trains without" denies nothing.
    private static readonly PhraseSet NeverWithout = Phrases.Parse(
        "(<known-face> | <care-worker>) {0,4} (never | wouldn't | won't) {0,3} without {0,2} <word> | (<endorser> | i) {0,6} (never | wouldn't | won't | can't | couldn't) {0,3} without {0,2} (<endorsed-good> | my <word> | our <word> | this <word> | <word> (gel | cream | spray | tablets))"
            + " unless refuted, quoted, historical, conditional"
            + NotMedicine
    );

    // "The one thing I'd never be without" and "the only cream I would use" praise by what they deny.
    private static readonly PhraseSet Personal = Phrases.Parse(
        "<endorsement-personal> unless refuted, question, historical when surface has (<otc-medicine> | <sold-product> | <promotion-goods>)"
            + " when surface has (swear | never be without | always | only | every time | love | favourite | favorite | go-to | top pick | would use | i'd use | recommend | trust | rely | hand | must-have | give | tells | urges | advises)"
            + " when surface has (dr | doctor | prof | professor | <care-worker> | <known-face>)"
            + NotMedicine
    );

    // Quotation is how an endorsement is published, so it does not excuse this one.
    private static readonly PhraseSet ToPatients = Phrases.ParseAll(
        "i (always | often | usually)? (recommend | prescribe) {1,3} to {0,3} patient~ unless negated, refuted, question, conditional"
            + " unless sentence has (vaccine~ | vaccinate~ | vaccination~ | screening~ | exercise | walk~ | sleep | diet | reading | course | rest | sunscreen)",
        "i (always | often | usually | only)? (tell | advise | ask) {0,2} patients {0,2} to (take | use | try | buy | get | wear) {0,3} (<otc-medicine> | <sold-product> | <promotion-goods>)"
            + " unless negated, refuted, question, conditional",
        "i (always | often | usually | only | even | also | myself)? {0,1} (use | take | recommend | trust | swear by | reach for | rely on | keep | carry | give) {0,3} <otc-medicine> when sentence has (dr | doctor | <care-worker> | <known-face>)"
            + " unless negated, refuted, question, conditional, historical"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckRecord);
        context.RegisterPhraseAction(Words, hit => CheckWords(hit, isStated: false));
        context.RegisterPhraseAction(InAdvertising, hit => CheckWords(hit, isStated: true));
        context.RegisterPhraseAction(NeverWithout, hit => CheckWords(hit, isStated: true));
        context.RegisterPhraseAction(ToPatients, CheckText);
        context.RegisterPhraseAction(Personal, CheckText);
    }

    private static void CheckRecord(DocumentContext context)
    {
        if (!Promotion.IsToPublic(context.Document))
        {
            return;
        }

        foreach (Endorsement endorsement in context.Document.Endorsements)
        {
            if (
                endorsement.ProductId is not { } id
                || endorsement.Endorser
                    is not (EndorserKind.Clinician or EndorserKind.Celebrity or EndorserKind.Influencer)
            )
            {
                continue;
            }

            Product? product = context.Environment.Organization.Products.FirstOrDefault(each => each.Id == id);
            if (product is null)
            {
                context.NotEvaluated(Rule, "organization.products");
            }
            else if (
                product.Kind
                    is ProductKind.Medicine
                        or ProductKind.Vaccine
                        or ProductKind.CompoundedMedicine
                        or ProductKind.Device
                        or ProductKind.Diagnostic
                        or ProductKind.CosmeticInjectable
                        or ProductKind.TraditionalRemedy
                && SeverityHere(context) is { } severity
            )
            {
                context.Report(Rule, Details(severity, Confidence.High, "endorsements"));
                return;
            }
        }
    }

    private static void CheckWords(PhraseContext hit, bool isStated)
    {
        if (Promotion.IsStated(hit.Document) == isStated)
        {
            CheckText(hit);
        }
    }

    private static void CheckText(PhraseContext hit)
    {
        if (Promotion.IsToPublic(hit.Document) && !IsJudgedByRecord(hit.Document) && SeverityHere(hit) is { } severity)
        {
            hit.Report(Rule, Details(severity, Confidence.Medium, "words of a recommendation"));
        }
    }

    // An endorsement on record that names its product is judged by the record.
    private static bool IsJudgedByRecord(ContentDocument document)
    {
        foreach (Endorsement endorsement in document.Endorsements)
        {
            if (endorsement.ProductId is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static Severity? SeverityHere(DocumentContext context)
    {
        Severity? severity = null;
        foreach (DatedRequirement each in ReaderPlace.InForce(context, Requirements, "endorsement"))
        {
            severity = each.Value == "error" || severity == Severity.Error ? Severity.Error : Severity.Warning;
        }

        return severity == Severity.Error && ReaderPlace.Of(context).IsEmpty ? Severity.Warning : severity;
    }

    private static DiagnosticDetails Details(Severity severity, Confidence confidence, string cue) =>
        new()
        {
            Severity = severity,
            Confidence = confidence,
            Cues = [cue],
            Guards = ["advice on vaccines, screening and ways of life", "audience"],
        };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Professionalism;

/// <summary>HCA1216: a title, specialty or certificate that the directory does not support.</summary>
internal sealed class CredentialClaim : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1216",
        "Misrepresented or unverifiable credential or title",
        RuleCategory.Professionalism,
        Severity.Warning,
        "{what}"
    )
    {
        Name = "credential-claim",
        Why =
            "Titles decide whom patients trust. Misrepresented ones are protected by law and are a common case before boards.",
        Authorities = AuthorityIndex.Find("P-GREYSEN; A-AHPRATITLES; A-FTC255 255.3"),
        HelpLink = "Rules/Professionalism/CredentialClaim.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    private static readonly PhraseSet Titles = Phrases.ParseAll("<title-before>", "<title-after>");

    private static readonly PhraseSet Specialties = Phrases.ParseAll(
        "<claims-self> {0,3} claim:<specialist-in> when reader is AU unless negated, question, quoted, attributed",
        "claim:<specialist-noun> when reader is AU unless negated, question, quoted, conditional"
            + " unless followed by (outpatient~ | clinic~ | appointment~ | referral~ | services | care | equipment | palliative | nurse~ | centre | hospital)"
    );

    // What takes the title back stands in the same breath: "Dr Lee (her doctorate is in law)".
    private static readonly PhraseSet Unearned = Phrases.ParseAll(
        "<other-doctorate> when passage has (dr | doctor) when passage has (injector~ | clinic | practitioner | treatment~ | treat~ | patients | healing | lyme | fatigue | wellness | filler~ | botox | lips | skin | therapist | aesthetic~ | surgeon | your (health | body | gut | hormones)) unless negated, question, quoted, conditional",
        "(her | his | their | our | my | whose) (doctorate | phd | title) {0,2} (is | was) {0,2} (in | from | honorary) {0,2} (<other-doctorate> | marketing | business | theology | education | law | history | music | economics | engineering | english | divinity | metaphysics | homeopathy | naturopathy | a mail order | online) unless negated, question, quoted",
        "(\"(\" | she | he | they | i | after | completed | complete | did | took | finished | passed | with | following | of | from | via) {0,4} <short-course> when passage has <credential-said> unless negated, question, quoted, conditional, passage has (join | register | book | cpd | cme | we offer | places | enrol | enroll | tickets | sign up | for parents | first aid | leadership | our (course | workshop | students))",
        "(specialist | specialists | <specialist-in> | (foremost | leading | top | best | renowned | expert) {0,3} (surgeon | surgeons | specialist | specialists)) when surface has <place-in-australia> when passage has <general-registration> unless reader is AU unless negated, question, quoted, attributed, followed by (nurse~ | outpatient~ | clinic~ | referral~ | appointment~ | team | letter~), preceded by (a | the | see a | your | to a | by a | non | with)"
    );

    // A title of doctors beside a job that is none, and what somebody calls themselves.
    private static readonly PhraseSet Borrowed = Phrases.ParseAll(
        "<lay-practitioner> (is | \":\" | \"|\" | as | aka | also) {0,3} (our | your | a | an | the | qualified | trained | fully | certified | registered | resident | basically | practically | essentially | virtually | better than any | as good as any | also | known as) {0,4} <doctor-title>"
            + " unless negated, question, quoted, conditional, sentence has (ask | see | consult | refer~ | with a | alongside | team of | works with | working with | supervised | not a | isn't | contact | talk to | or your | led by | under a)",
        "<lay-practitioner> and {0,1} (qualified | fully (trained | qualified) | leading | renowned | expert | medically trained) {0,2} <doctor-title> unless negated, question, quoted, conditional",
        "(basically | practically | essentially) (your | a | the | like a) {0,3} <doctor-title> when passage has (<lay-practitioner>)"
            + " unless negated, question, quoted, conditional, sentence has (if | feel like)",
        "(prof | professor | dr | doctor) <word> \",\" {0,2} <lay-practitioner> unless question, quoted, sentence has (and our | with our | chiropractor | osteopath | acupuncturist)",
        "(bought | purchased | paid for | got) {0,2} (phd | doctorate | degree | title | diploma | certificate) {0,2} (online | on the internet | on ebay | for | from) unless negated, question, quoted, conditional",
        "nurse <word> \",\" (plastic | cosmetic | facial | aesthetic) surgeon unless quoted, question",
        "<lay-practitioner> {0,9} (basically | practically | essentially | virtually | as good as | better than any | just like | aka | calls herself | calls himself | call me | known as) {0,4} <doctor-title>"
            + " unless negated, question, quoted, conditional",
        "(i call myself | calls himself | calls herself | call themselves | styles himself | styles herself | (patients | clients | everyone | they | people) call (me | her | him)) {0,4} <doctor-title>"
            + " when passage has (<short-course> | <lay-practitioner> | <other-doctorate> | phd | online | modules | course | youtube | certificate | not a (doctor | surgeon) | never went | no degree | diploma | honorary | although | even though | because) unless negated, question, quoted, conditional",
        "(dr | doctor) \".\"? <word> <word>? \",\"? {0,2} (is | our | the | your | a | an | and)? {0,3} (naturopath | homeopath | nutritionist | herbalist | health coach | life coach | wellness coach | hypnotherapist | kinesiologist | energy healer | beautician | aesthetician | iridologist | reflexologist)"
            + " unless negated, question, quoted, conditional, sentence has (and our | together with | with our | ask | asks)",
        "<specialist-field> specialist~ when passage has (<lay-practitioner> | gp | general practitioner | general dentist | nurse | naturopath | homeopath) when reader is AU unless negated, question, quoted, conditional"
            + " unless followed by (clinic~ | centre | nurse~ | hospital | referral | outpatient~ | appointment~ | team)",
        "(dr | doctor) {1,6} <specialist-field> specialist when reader is AU unless negated, question, quoted, conditional unless sentence has (gastroenterologist | dermatologist | endocrinologist | physician | facs | fracs | fracp | facd | franzcog | registered specialist)",
        "<lay-practitioner> {0,6} (world renowned | leading | foremost | number one | top | renowned) {0,2} (facial | plastic | cosmetic | aesthetic | skin | eye | hair)? (surgeon | doctor | dermatologist | physician) unless negated, question, quoted, conditional"
    );

    private static readonly PhraseSet Certificates = Phrases.Parse(
        "<board-certified-self> unless negated, question, quoted, conditional"
            + " unless sentence has (<certifying-board> | look for | choose | find a | ask whether | make sure | see a | consult a | should be)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Titles, CheckTitle);
        context.RegisterPhraseAction(Specialties, CheckSpecialty);
        context.RegisterPhraseAction(Certificates, CheckCertificate);
        context.RegisterPhraseAction(Unearned, CheckUnearned);
        context.RegisterPhraseAction(Borrowed, CheckUnearned);
        context.RegisterDocumentAction(CheckAuthor);
    }

    private static void CheckTitle(PhraseContext hit)
    {
        foreach (KnownPerson person in hit.Environment.Organization.People)
        {
            if (
                !person.Titles.IsEmpty
                && TitledName.Bears(hit.Surface, hit.Span, person)
                && !CredentialRecord.Supports(person, hit.Surface.Slice(hit.Span))
            )
            {
                Report(hit, hit.Span, "a title that the directory does not have of this person", []);
                return;
            }
        }
    }

    private static void CheckSpecialty(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment || NamesSpecialist(hit))
        {
            return;
        }

        TextSpan claim = hit.Capture("claim") ?? hit.Span;
        Report(
            hit,
            claim,
            "\"specialist\" needs a specialist registration in Australia",
            CredentialRecord.WithoutSpecialty(hit.Surface.Slice(claim)) is { } text
                ? [new("say what the interest is", claim, text, FixApplicability.Review)]
                : []
        );
    }

    private static void CheckCertificate(PhraseContext hit)
    {
        if (hit.Document.Kind is not (ContentKind.Comment or ContentKind.Reply))
        {
            Report(hit, hit.Span, "\"board certified\" does not name the board", []);
        }
    }

    private static void CheckUnearned(PhraseContext hit)
    {
        if (hit.Document.Kind is not (ContentKind.Comment or ContentKind.Reply) && !NamesSpecialist(hit))
        {
            Report(hit, hit.Span, "a title that the same text does not bear out", []);
        }
    }

    private static void CheckAuthor(DocumentContext context)
    {
        if (context.Document.Author is not { Credentials.IsEmpty: false } author)
        {
            return;
        }

        OrganizationProfile organization = context.Environment.Organization;
        if (organization.People.IsEmpty)
        {
            context.NotEvaluated(Rule, "organization.people");
            return;
        }

        KnownPerson? person = CredentialRecord.Find(organization, author);
        if (person is null || !CredentialRecord.Supports(person, author.Credentials))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Confidence = person is null ? Confidence.Low : Confidence.High,
                    Severity = person is null ? Severity.Info : null,
                    Arguments = [new("what", "the author's credentials are not all in the directory")],
                    Cues = ["author.credentials, organization.people"],
                }
            );
        }
    }

    private static bool NamesSpecialist(PhraseContext hit)
    {
        OrganizationProfile organization = hit.Environment.Organization;
        if (hit.Document.Author is { } author && IsSpecialist(CredentialRecord.Find(organization, author)))
        {
            return true;
        }

        foreach (KnownPerson person in organization.People)
        {
            if (IsSpecialist(person) && WholeWords.StandIn(hit.Surface.Text, person.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpecialist(KnownPerson? person) =>
        string.Equals(person?.RegistrationKind, "specialist", StringComparison.OrdinalIgnoreCase);

    private static void Report(PhraseContext hit, TextSpan span, string what, ImmutableArray<ProposedFix> fixes) =>
        hit.ReportIn(
            Rule,
            hit.Surface,
            span,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = ["words", "organization.people"],
                Guards = ["supported by the directory", "general advice", "negated, asked or quoted"],
                Fixes = fixes,
            }
        );
}

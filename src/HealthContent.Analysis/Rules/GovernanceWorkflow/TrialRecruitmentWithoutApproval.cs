using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1921: content looks for participants of a study without an approval on record.</summary>
internal sealed class TrialRecruitmentWithoutApproval : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1921",
        "Clinical-trial recruitment without IRB approval",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "looks for participants of a study {what}"
    )
    {
        Why =
            "Recruitment is the first step of consent: what it says and leaves out has to be approved by an ethics board.",
        Authorities = AuthorityIndex.Find("R-IRB"),
        HelpLink = "Rules/GovernanceWorkflow/TrialRecruitmentWithoutApproval.md",
        Jurisdictions = [new("US"), new("EU"), new("UK"), new("AU")],
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Recruitment = Phrases.Parse(
        "((we are | we're | is | are) {0,2})? (recruiting | enrolling | looking for | seeking) {0,5} (volunteers | participants) {0,8} (study | trial | research)"
            + " | (volunteers | participants) {0,3} (needed | wanted) {0,8} (study | trial | research)"
            + " | (recruiting | enrolling | looking for | seeking) {0,5} (adults | people | women | men | patients | children | families | parents | smokers | subjects) {0,8} (for | in | to join | to take part in) {0,3} (study | clinical trial | trial | research project)"
            + " | (<condition> | healthy) (volunteers | participants) (needed | wanted)"
            + " | (join | take part in | participate in | enroll in | enrol in | sign up for | volunteer for) {0,2} (our | this | a new | a paid) {0,4} ((clinical | research)? (study | trial | research study | research project))"
            + " | (join | take part in | participate in | sign up for | volunteer for) {0,2} (our | paid) {0,4} research"
            + " | (now | currently | actively) (enrolling | recruiting) \":\"? {0,6} (study | trial | research)"
            + " | (wanted | needed) \":\" {0,8} for {0,3} (study | clinical trial | research study | trial)"
            + " | help {0,3} (test | trial | try out) {0,1} (a | an | our | this | the)? {0,1} new {0,3} (drug | medicine | vaccine | treatment | device | therapy | pill)"
            + " | (get paid | earn (<promotion-price> | up to | money | cash) | be paid | paid up to | receive up to) {0,8} (our | a | this | the | in) {0,3} (study | clinical trial | research | trial participants)"
            + " unless negated, refuted, followed by (group | groups | hall | skills | room | abroad | buddies | session | club | tour | break | nurse | nurses | coordinator | manager | assistant | team | lead)"
            + StatedApproval
    );

    private const string StatedApproval =
        " unless document has (irb approved | irb approval | irb number | irb no | irb protocol | approved by {0,6} (irb | ethics | review board | hrec | rec) | ethics approval | ethics committee approval | rec reference | hrec)";

    private static readonly PhraseSet Question = Phrases.Parse(
        "<recruiting-question> unless negated, refuted, followed by (nurse | nurses | coordinator | manager | assistant | lead | team)"
            + StatedApproval
    );

    private static readonly PhraseSet FurtherRecruitment = Phrases.Parse(
        "(<trial-recruitment> | <trial-call>) unless negated, refuted, question, attributed, followed by (group | groups | hall | skills | room | abroad | buddies | club | tour | nurse | nurses | coordinator | manager | assistant | lead)"
            + StatedApproval
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckType);
        context.RegisterPhraseAction(Recruitment, CheckText);
        context.RegisterPhraseAction(FurtherRecruitment, CheckText);
        context.RegisterPhraseAction(Question, CheckText);
    }

    private static void CheckType(DocumentContext context)
    {
        if (context.Document.Kind != ContentKind.Comment && IsStated(context.Document) && Problem(context) is { } what)
        {
            context.Report(Rule, Details(what, Confidence.High, "types, clinicalTrial"));
        }
    }

    private static void CheckText(PhraseContext context)
    {
        // What the document says of itself is reported once, for the whole.
        if (context.Document.Kind != ContentKind.Comment && !IsStated(context.Document) && Problem(context) is { } what)
        {
            context.Report(Rule, Details(what, Confidence.Medium, "words of recruitment"));
        }
    }

    private static bool IsStated(ContentDocument document) =>
        document.ClinicalTrial is not null || document.Types.Contains(ContentType.TrialRecruitment);

    private static string? Problem(DocumentContext context)
    {
        ClinicalTrial? trial = context.Document.ClinicalTrial;
        if (trial?.ApprovalReference is null)
        {
            return "without the approval of an ethics board on record";
        }

        if (trial.ApprovedVersion is null)
        {
            return "and does not say which version of the material was approved";
        }

        AnalysisInstant at = new PublishingState(context.Document, context.Environment.Now).JudgedAt;
        AnalysisDay day = OrganizationDays.Day(at, context.Environment);
        return trial.ExpiresOn < day ? "and the approval of the ethics board ended"
            : trial.ApprovedOn > day ? "before the approval of the ethics board"
            : null;
    }

    private static DiagnosticDetails Details(string what, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["approval with its version", "news of a study that looks for nobody"],
        };
}

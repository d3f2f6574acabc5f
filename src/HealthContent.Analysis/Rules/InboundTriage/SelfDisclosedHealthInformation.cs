using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.InboundTriage;

/// <summary>HCA2204: a comment in which people give away what would be protected health information.</summary>
internal sealed class SelfDisclosedHealthInformation : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA2204",
        "Protected health information self-disclosed publicly",
        RuleCategory.InboundTriage,
        // The words are public already and nothing of ours goes out: a person must look, no machine has to stop anything.
        Severity.Warning,
        "the author gives away {what}; hide the comment as the house rules say, go on in private, and do not repeat it"
    )
    {
        Why = "An answer that repeats or confirms it would be our disclosure; left in the open it can harm its author.",
        Authorities = AuthorityIndex.Find("P-AMAREV; R-PHI; X-HOUSERULES"),
        HelpLink = "Rules/InboundTriage/SelfDisclosedHealthInformation.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    private const string OrganizationRelation =
        "(your | you guys' | this | the) {2} (hospital | clinic | er | ed | ward | office | practice | surgery | department | team | staff | doctor~ | nurse~ | surgeon~ | dentist | portal)"
        + " | (at | by | from | with | to | under) (you | yours | you guys | you lot | you people | them | your lot) | you guys | you lot | you people | your (freezer | lab | theatre | waiting list | list | care | unit | centre | center | place | books | hands | system | records | midwife | midwives | consultant | physio | specialist | receptionist | registrar | nurses | carers) | (your | you) (doctor~ | people | staff | team) | dr \".\"? <word>";

    private static readonly PhraseSet OwnCare = Phrases.Parse(
        "(i | we | my {1} (mother | mom | mum | father | dad | son | daughter | wife | husband | baby | child | kid | sister | brother | partner)) {3}"
            + " (was | were | am | is | been | got | had | have | 've) {2} (diagnosed | admitted | discharged | treated | operated | hospitalized | hospitalised | biopsied | intubated | misdiagnosed)"
            + $" when surface has ({OrganizationRelation})"
    );

    private static readonly PhraseSet OwnProcedure = Phrases.Parse(
        "(i | my {1} (mother | mom | mum | father | dad | son | daughter | wife | husband | baby | child | kid | sister | brother | partner)) {1}"
            + " (had | have | having | needs | need | underwent | got | started | finished) {3}"
            + " (surgery | chemo | chemotherapy | biopsy | transplant | dialysis | cancer | stroke | diabetes | hiv | hepatitis | depression | mastectomy | colonoscopy | miscarriage | radiation | hysterectomy | epilepsy | lupus | leukemia | leukaemia"
            + " | ivf | abortion | termination | c-section | caesarean | cesarean | knee replacement | hip replacement | new hip | new knee | bypass | stent | stents | pacemaker | vasectomy | endoscopy | gastroscopy | detox | rehab | methadone | overdose | breakdown | psychosis | bipolar | schizophrenia | ect | gallbladder out | tonsils out | appendix out | amputation | stoma | colostomy | chlamydia | gonorrhoea | gonorrhea | syphilis | herpes | hernia | radiotherapy | immunotherapy | seizure | seizures | heart attack | kidney stones | sepsis | preeclampsia | pre-eclampsia | stillbirth | ectopic | root canal | implants | cataract | cataracts | laser eye surgery | gastric bypass | gastric sleeve | eating disorder | anorexia | bulimia | alzheimer's | dementia | parkinson's | crohn's | crohns | colitis | endometriosis | fibroids | pcos)"
            + $" when surface has ({OrganizationRelation})"
    );

    private static readonly PhraseSet OwnResult = Phrases.Parse(
        "my (biopsy | mri | ct | scan | blood | lab | test | pathology | hiv | std) (result~ | report | came back | was | is)"
            + $" when surface has ({OrganizationRelation})"
    );

    // What nobody calls theirs who was not treated for it.
    private static readonly PhraseSet OwnPart = Phrases.Parse(
        "(my | our) {0,2} (embryo | embryos | frozen eggs | eggs frozen | eggs | biopsy | tumour | tumor | cancer | chemo | chemotherapy | radiotherapy | mastectomy | hysterectomy | lumpectomy | miscarriage | abortion | termination | stoma | catheter | pacemaker | stent | stents | implant | implants | transplant | dialysis | colonoscopy | c-section | caesarean | cesarean"
            + " | detox | rehab | overdose | methadone | ivf | ivf cycle | hip replacement | knee replacement | new hip | new knee | bypass | amputation | stump | root canal | vasectomy | stitches | staples | diagnosis | psychosis | schizophrenia | bipolar | hiv | herpes | chlamydia | viral load | surgery | operation | op | biopsy results | scan results | blood results | test results)"
            + $" when surface has ({OrganizationRelation} | my (surgeon | consultant | oncologist | psychiatrist))"
            + " unless sentence has (where do i find | where can i find | how do i get | how do i see | how can i see | can i see | log in | do you offer | do you do | is it possible)"
    );

    private static readonly PhraseSet OwnStay = Phrases.Parse(
        "(i | we | i've | my {1} (mother | mom | mum | father | dad | son | daughter | wife | husband | baby | child | sister | brother | partner)) {0,2} (did | done | spent | had | was | were | been | stayed | lay | laid) {0,6}"
            + " (days | weeks | months | rounds | cycles | sessions | nights) {0,6} (icu | intensive care | rehab | detox | psych ward | psychiatric ward | ward | for heroin | for alcohol | for cocaine | for drink | of chemo | of ivf | of radiotherapy | of dialysis | of ect | sectioned | burns unit | neonatal unit | nicu | coronary care)"
            + $" when surface has ({OrganizationRelation} | ward <number> | room <number>)"
    );

    private static readonly PhraseSet DoneToMe = Phrases.Parse(
        "(you | you lot | they | your {1,2} (doctor | surgeon | dentist | nurse | consultant | midwife | team | staff) | dr \".\"? <word>) {0,2} (put | took | removed | cut | gave | fitted | operated on | stitched | implanted | inserted | delivered | diagnosed | prescribed | pulled | replaced | amputated | drained | scanned | sectioned | treated | discharged | injected)"
            + " {0,6} (in me | out of me | me | my (knee | hip | back | breast | breasts | womb | tooth | teeth | gallbladder | appendix | heart | baby | son | daughter | mum | mom | dad | wife | husband | leg | foot | eye | eyes | ovary | ovaries | prostate | bowel | spine | shoulder))"
            + " when sentence has (stent~ | pacemaker | surgery | operation | knee | hip | breast~ | womb | tooth | teeth | gallbladder | appendix | ovary | ovaries | prostate | bowel | <condition> | <treatment> | antidepressants | insulin | chemo | epidural | stitches | implant~ | baby | leg | tumour | tumor | spine | eye | eyes)"
    );

    private static readonly PhraseSet OnYourWard = Phrases.Parse(
        "(i'm | i am | i was | i've been | my {1} (mother | mom | mum | father | dad | son | daughter | wife | husband | baby | child | kid | sister | brother | partner | nan | gran | grandad | grandma | grandpa | twins | boy | girl)) {0,4}"
            + " (in | on | at | into | from | under) your {0,3} (ward | unit | icu | nicu | rehab | detox | hospice | care home | nursing home | memory clinic | fertility clinic | burns unit | intensive care | caseload | waiting list | psych ward | neonatal unit)"
            + " unless sentence has (work~ | working | job | nurse | volunteer~ | manager | porter | cleaner)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([], CheckEntity);
        context.RegisterPhraseAction(OwnCare, CheckPhrase);
        context.RegisterPhraseAction(OwnProcedure, CheckPhrase);
        context.RegisterPhraseAction(OwnResult, CheckPhrase);
        context.RegisterPhraseAction(OwnPart, CheckPhrase);
        context.RegisterPhraseAction(OwnStay, CheckPhrase);
        context.RegisterPhraseAction(DoneToMe, CheckPhrase);
        context.RegisterPhraseAction(OnYourWard, CheckPhrase);
    }

    private static void CheckEntity(EntityContext context)
    {
        if (context.Document.Kind != ContentKind.Comment || What(context) is not { } what)
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = context.Entity.Confidence >= 0.85 ? Confidence.High : Confidence.Medium,
                Arguments = [new MessageArgument("what", what)],
                Cues = [context.Entity.Kind.Code],
                Guards = ["hotline, toll-free line or mailbox of the organisation"],
            }
        );
    }

    private static void CheckPhrase(PhraseContext context)
    {
        if (
            context.Document.Kind != ContentKind.Comment
            || (context.Stance & (Stance.Conditional | Stance.Negated)) != 0
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new MessageArgument("what", "a diagnosis or treatment at the organisation")],
                Cues = ["own diagnosis or treatment", "relation to the organisation"],
                Guards = ["supposed or denied"],
            }
        );
    }

    private static string? What(EntityContext context)
    {
        RecognizedEntity entity = context.Entity;
        if (entity.Kind == EntityKind.Email)
        {
            return entity.Subkind is "free-mail" or "spelled-out" ? "contact data" : null;
        }

        if (entity.Kind == EntityKind.Phone || entity.Kind == EntityKind.Fax)
        {
            return entity.Subkind is "hotline" or "toll-free" || IsOwnPhone(context) ? null : "contact data";
        }

        if (entity.Kind == EntityKind.Date)
        {
            return entity.Role == TemporalRole.PatientLinked ? "a date of care or birth" : null;
        }

        return entity.Subkind switch
        {
            "record-id" or "health-id" or "plan-id" => "a number of their care",
            "national-id" or "tax-id" or "license-id" => "an identity number",
            "account-id" or "card" or "bank-id" => "an account number",
            _ => null,
        };
    }

    private static bool IsOwnPhone(EntityContext context)
    {
        ReadOnlySpan<char> written = context.Surface.Slice(context.Entity.Span);
        foreach (KnownPhone phone in context.Environment.Organization.Phones)
        {
            if (EndsWithSameDigits(written, phone.Number))
            {
                return true;
            }
        }

        return false;
    }

    // The shorter one leaves out the country code; seven digits are the shortest that say whose a number is.
    private static bool EndsWithSameDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int same = 0;
        int leftIndex = left.Length - 1;
        int rightIndex = right.Length - 1;
        while (true)
        {
            while (leftIndex >= 0 && !char.IsAsciiDigit(left[leftIndex]))
            {
                leftIndex--;
            }

            while (rightIndex >= 0 && !char.IsAsciiDigit(right[rightIndex]))
            {
                rightIndex--;
            }

            if (leftIndex < 0 || rightIndex < 0)
            {
                return same >= 7 || (leftIndex < 0 && rightIndex < 0);
            }

            if (left[leftIndex--] != right[rightIndex--])
            {
                return same >= 9;
            }

            same++;
        }
    }
}

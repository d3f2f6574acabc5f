using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1004: the age of a very old patient.</summary>
internal sealed class AgeOver89 : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1004",
        "Age over 89 stated for a patient",
        RuleCategory.Privacy,
        Severity.Warning,
        "age of a patient that is over 89"
    )
    {
        Why =
            "So few people are older than 89 that an age alone can point to one of them; such ages are grouped as 90 or older.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (C)"),
        HelpLink = "Rules/Privacy/AgeOver89.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly Jurisdiction UnitedStates = new("US");

    private static readonly PhraseSet AgeWords = Phrases.Parse(
        "(<old-age> | <very-old> | (in | into) (his | her | their) {1} (90s | nineties) | (he | she |"
            + " who) {0,2} (turned | turns | turning | is | was | celebrated {0,3}) <number> ((th | st | nd |"
            + " rd) birthday)? | nonagenarian | centenarian | supercentenarian)"
            + " when passage has (<patient-near> | (the | this | a | oldest) {0,2} <cared-person> |"
            + " <our-patient> | <care-of-one> | (in | on | at) our {0,2} <care-unit> | (our | my) {0,1}"
            + " resident | rehab | <one-cared-for> | <own-patient> | <care-here> | <us-working> {0,2}"
            + " (<clinical-deed> | <worked-on>) | <narrated> | care home | in clinic | <bed-told> | (dress |"
            + " dressed | dressing) {0,4} (ulcer | wound | leg) | ulcer | pt | new hip | new knee | filling |"
            + " hearing aids | pacemaker | cataract | balance test | home visit | (in | at) (a&e | clinic |"
            + " ed | er | hospital | theatre | resus) | hospice | on our {0,2} ward | our {0,6} (resident |"
            + " patient | client | guest | birthday girl | birthday boy)) unless conditional unless preceded"
            + " by (its | hospital's | our) unless document has <patient-invented> unless sentence has (sats"
            + " | saturation | oxygen | heart rate | pulse | temperature | weight | score | degrees | bpm |"
            + " queen | king | anniversary | founded | colleague~ | volunteer~ | staff | per | percent | % |"
            + " people | patients | population | study)"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterEntityAction([EntityKind.Age], Check);
        context.RegisterPhraseAction(AgeWords, CheckWords);
    }

    private static void Check(EntityContext context)
    {
        if (context.Entity.Subkind == PatientAge.Over89 && IsOfPatient(context.SurfaceFacts, context.Entity.Span))
        {
            Report(context, context.Entity.Span, "age over 89");
        }
    }

    // "90s" is a decade of a life only beside a pronoun; "turned 97" says it of a person, "turned 30" says nothing here.
    private static void CheckWords(PhraseContext context)
    {
        ReadOnlySpan<char> words = context.Surface.Slice(context.Span);
        int digits = words.IndexOfAnyInRange('0', '9');
        bool isOld = digits < 0 || words[digits..] is "90s" || IsOver89(words[digits..]);
        if (isOld && !IsReported(context))
        {
            Report(context, context.Span, "age over 89 in words");
        }
    }

    // "Turned 97" is an age to recognition as well.
    private static bool IsReported(PhraseContext context)
    {
        foreach (RecognizedEntity entity in context.SurfaceFacts.EntitiesIn(context.Span))
        {
            if (
                entity.Kind == EntityKind.Age
                && entity.Subkind == PatientAge.Over89
                && IsOfPatient(context.SurfaceFacts, entity.Span)
            )
            {
                return true;
            }
        }

        return false;
    }

    // "101", "104th birthday".
    private static bool IsOver89(ReadOnlySpan<char> number)
    {
        int length = number.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(
                length < 0 ? number : number[..length],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int age
            )
            && age <= PatientAge.Oldest
            && PatientAge.IsOver89(age);
    }

    // "our 97-year-old patient": the noun belongs to the age; a pronoun or a word of care elsewhere has to be beside it.
    private static bool IsOfPatient(SurfaceFacts facts, TextSpan age)
    {
        TextSpan sentence = facts.Surface.Sentences[facts.Surface.SentenceAt(age.Start)].Span;
        foreach (PatientReference reference in facts.PatientReferences)
        {
            if (reference.Kind == PatientReferenceKind.SpecificPerson && reference.Span.Overlaps(sentence))
            {
                return facts.IsBesidePatient(age);
            }
        }

        return false;
    }

    private static void Report(SurfaceContext context, TextSpan span, string cue)
    {
        if (context.Document.Kind == ContentKind.Comment || context.MayTell(Rule, ConsentScope.Of(ConsentElement.Age)))
        {
            return;
        }

        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Severity = ReaderPlace.IsOnlyOutside(context, UnitedStates) ? Severity.Info : null,
                Cues = [cue, "a person in care in the same sentence"],
                Guards = ["age of an organisation or a group", "consent that covers the age"],
                Fixes = [Fix(context, span)],
            }
        );
    }

    private static ProposedFix Fix(SurfaceContext context, TextSpan span)
    {
        ReadOnlySpan<char> written = context.Surface.Slice(span);
        bool isAdjective = written.Contains('-');
        return isAdjective
            ? new ProposedFix("group the age", span, "90-or-older")
            : new ProposedFix("group the age", span, "90 or older", FixApplicability.Placeholder);
    }
}

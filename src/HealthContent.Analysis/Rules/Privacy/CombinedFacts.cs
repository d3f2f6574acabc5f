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

/// <summary>HCA1018: facts that together single out a patient.</summary>
internal sealed class CombinedFacts : ContentAnalyzer
{
    private static readonly RuleOption Threshold = new("threshold", "how many kinds of facts are too many", 3);

    private static readonly RuleOption RareThreshold = new(
        "rare-threshold",
        "how many kinds of facts are too many when one of them is rare",
        2
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1018",
        "Re-identification by combination (mosaic)",
        RuleCategory.Privacy,
        Severity.Warning,
        "{count} facts together can single out this patient; leave out first: {ranking}"
    )
    {
        Why = "A rare condition, an age, a place and a day name nobody, but together they fit one person only.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (R); P-NCSBN; P-GMC"),
        HelpLink = "Rules/Privacy/CombinedFacts.md",
        Options = [Threshold, RareThreshold],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    // Somebody told of by age or by pronoun, beside words of care, whom no other cue makes a patient.
    private static readonly PhraseSet People = Phrases.ParseAll(
        "<one-in-story> when passage has (<scene-of-care> | <rare-condition> | arrived | brought in |"
            + " <care-event> | <care-illness> | amputated | operated | transplant | cared \"for\" | patient |"
            + " came in | <care-here>)"
            + " unless conditional, question, historical unless document has <patient-invented>",
        // Whoever does not tell an age has to tell that it was in the own house.
        "<one-in-circle> when passage has (<care-here> | <us-working> {0,2} (<worked-on> |"
            + " <clinical-deed>) | <care-at-ours> | <recent-patient> | in tonight | was in (after | \"with\""
            + " | \"for\") | in \"for\" (his | her) | patient of (mine | ours) | (treated | delivered | born"
            + " | diagnosed) here | smoke inhalation | our door | (came in | brought in | admitted) (on |"
            + " last | this | tonight | yesterday) | we discharged | we admitted | (had | have | having |"
            + " delivered) {0,4} here | our {0,2} patient | our (cath lab | crew | surgeons) | treated this |"
            + " in our clinic | on our {0,2} ward)"
            + " unless conditional, question, historical unless document has <patient-invented>"
            + " unless passage has (joined | joins | our new | nurse | doctor | dr | consultant | award |"
            + " volunteer~ | staff | should | colleague~ | study | researchers)"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Check);
        context.RegisterPhraseAction(People, CheckPerson);
    }

    private static void CheckPerson(PhraseContext context)
    {
        TextSpan window = Window(context.Surface, context.Span);
        foreach (PatientReference reference in context.SurfaceFacts.PatientReferences)
        {
            // Their window is checked for the whole surface.
            if (
                reference.Kind == PatientReferenceKind.SpecificPerson
                && window.Contains(reference.Span)
                && context.SurfaceFacts.IsBesidePatient(reference.Span)
            )
            {
                return;
            }
        }

        if (context.Document.Kind != ContentKind.Comment)
        {
            CheckWindow(context, window);
        }
    }

    private static void Check(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        int reported = 0;
        foreach (PatientReference reference in context.SurfaceFacts.PatientReferences)
        {
            if (
                reference.Kind == PatientReferenceKind.SpecificPerson
                && reference.Span.Start >= reported
                && context.SurfaceFacts.IsBesidePatient(reference.Span)
            )
            {
                TextSpan window = Window(context.Surface, reference.Span);
                reported = CheckWindow(context, window) ? window.End : reported;
            }
        }
    }

    // The sentence and those beside it: what one reads in one breath.
    private static TextSpan Window(SurfaceText surface, TextSpan reference)
    {
        int sentence = surface.SentenceAt(reference.Start);
        return TextSpan.FromBounds(
            surface.Sentences[Math.Max(0, sentence - 1)].Span.Start,
            surface.Sentences[Math.Min(surface.Sentences.Length - 1, sentence + 1)].Span.End
        );
    }

    private static bool CheckWindow(SurfaceContext context, TextSpan window)
    {
        var kinds = new List<QuasiIdentifier>();
        foreach (QuasiIdentifier fact in context.SurfaceFacts.QuasiIdentifiers)
        {
            if (window.Contains(fact.Span) && !kinds.Exists(known => known.Kind == fact.Kind))
            {
                kinds.Add(fact);
            }
        }

        bool isRare = kinds.Exists(fact => fact.IsRare);
        double threshold = context.Number(Rule, isRare ? RareThreshold : Threshold);
        if (kinds.Count < threshold || context.MayTell(Rule, ConsentScope.Story))
        {
            return false;
        }

        TextSpan span = TextSpan.FromBounds(kinds[0].Span.Start, kinds[0].Span.End);
        foreach (QuasiIdentifier fact in kinds)
        {
            span = TextSpan.FromBounds(Math.Min(span.Start, fact.Span.Start), Math.Max(span.End, fact.Span.End));
        }

        kinds.Sort((left, right) => right.Contribution.CompareTo(left.Contribution));
        ImmutableArray<string> names = [.. kinds.Select(fact => NameOf(fact.Kind))];
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = isRare || kinds.Count > threshold ? Confidence.High : Confidence.Medium,
                Arguments =
                [
                    new MessageArgument("count", kinds.Count.ToString(CultureInfo.InvariantCulture)),
                    new MessageArgument("ranking", string.Join(", ", names)),
                ],
                Cues = names,
                Guards = ["people in general", "supposed or invented cases", "facts that tell the same"],
            }
        );
        return true;
    }

    private static string NameOf(QuasiIdentifierKind kind) =>
        kind switch
        {
            QuasiIdentifierKind.RareCondition => "rare condition",
            QuasiIdentifierKind.UnusualEvent => "known event",
            QuasiIdentifierKind.MediaCoverage => "media coverage",
            QuasiIdentifierKind.Employer => "employer",
            QuasiIdentifierKind.Occupation => "occupation",
            QuasiIdentifierKind.Ethnicity => "ethnicity",
            QuasiIdentifierKind.Family => "family",
            QuasiIdentifierKind.Place => "place",
            QuasiIdentifierKind.Time => "time",
            _ => "age",
        };
}

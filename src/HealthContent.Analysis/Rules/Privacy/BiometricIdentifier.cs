using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1016: a mark of the body that tells who a patient is.</summary>
internal sealed class BiometricIdentifier : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1016",
        "Biometric identifier described or shown",
        RuleCategory.Privacy,
        Severity.Warning,
        "a mark of the body by which a patient can be recognised"
    )
    {
        Why =
            "A tattoo, a scar, a voice or a finger print identifies as a name does, to those who know the person and to machines.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (P); R-MHMDA"),
        HelpLink = "Rules/Privacy/BiometricIdentifier.md",
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Marks = Phrases.Parse(
        "<body-mark> | <voice-mark> when sentence has (<patient-near> | <marked-person>) unless conditional, question, negated unless document has <patient-invented> unless sentence has <mark-service>"
    );

    // With one patient in the words it is no offer, though a clinic or a wound is named as well.
    private static readonly PhraseSet MarksOfOne = Phrases.ParseAll(
        "<mark-told> | <body-mark> | <voice-mark> when sentence has <marked-strong> unless conditional unless document has <patient-invented>"
            + " unless sentence has <mark-offer>",
        "<biometric-record> | <voice-shared> unless conditional, negated unless document has <patient-invented> unless sentence has <mark-offer>",
        "<mark-known> when passage has (<patient-near> | patient | client | resident) unless conditional, negated"
            + " unless document has <patient-invented>"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Marks, CheckPhrase);
        context.RegisterPhraseAction(MarksOfOne, CheckPhrase);
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        if (context.Document.Kind == ContentKind.Comment || context.MayTell(Rule, ConsentScope.Story))
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Cues = ["mark of the body", "a person in care in the same sentence"],
                Guards = ["service of the organisation", "sign-in", "supposed cases"],
            }
        );
    }

    private static void CheckMedia(MediaContext context)
    {
        foreach (DepictedPerson person in context.Media.People)
        {
            if (person.Role != DepictedPersonRole.Patient || !HasMark(person) || IsCovered(context, person))
            {
                continue;
            }

            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Cues = ["mark stated for a patient in the medium"],
                    Guards = ["consent of the person"],
                }
            );
            return;
        }
    }

    // The face has a rule of its own.
    private static bool HasMark(DepictedPerson person)
    {
        foreach (BiometricMark mark in person.BiometricMarks)
        {
            if (mark != BiometricMark.Face)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCovered(MediaContext context, DepictedPerson person) =>
        person.ConsentId is not null || context.MayTell(Rule, ConsentScope.Story);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1036: links a person to treatment of substance use.</summary>
internal sealed class SubstanceUseTreatment : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1036",
        "Substance-use-treatment information about a person",
        RuleCategory.Privacy,
        Severity.Error,
        "links one person to the treatment of substance use, and no consent under 42 CFR part 2 is attached"
    )
    {
        Why =
            "The records of substance use treatment are protected more strictly than others; even a congratulation says who was treated.",
        Authorities = AuthorityIndex.Find("R-PART2"),
        HelpLink = "Rules/Privacy/SubstanceUseTreatment.md",
        Jurisdictions = [new Jurisdiction("US")],
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Stories = Phrases.ParseAll(
        "<sud-time> | <sud-span> | <sud-service> | <sud-kept> when sentence has (<sud-person>) unless conditional, question unless sentence has (<sud-everybody> | people | team | staff | nurses | opening | award) unless document has <patient-invented>",
        "((our | my | this | one of our | another) {2} (patient | client | resident | alum | alumnus | alumna | graduate | guest | service user) | one of (our | my) {1} (patients | clients | residents | alumni | graduates | guests)) {8} <sud-state> unless conditional, question, negated unless document has <patient-invented>",
        "<sud-state> when sentence has (<patient-specific>) unless conditional, question, negated unless document has <patient-invented>",
        "(he | she | <private-honorific>) {1} (is | was | has | had | just)? <sud-state> unless conditional, question, negated unless document has <patient-invented> when surface has (our | us | we)",
        // A name, and that the care is ours, beside what only somebody in treatment does.
        "<sud-state> | <sud-time> | <sud-span> | <sud-kept> when sentence names person when sentence has (<sud-ours>) unless conditional, question, negated unless sentence has (<sud-person> | <patient-specific>)"
            + " unless sentence has (hundreds | thousands | those | anyone | all who | people | staff | opening | award | counsellor | counselor | director | memoir | star) unless document has <patient-invented>",
        "<sud-role> when sentence names person unless conditional, question, negated unless sentence has (<sud-out>) unless document has <patient-invented>",
        "<sud-did> when sentence names person when passage has (<sud-ours> | <sud-house> | <sud-cheer> | came to us | our {0,1} (patient | client | resident)) unless conditional, question, negated unless passage has (<sud-out>) unless document has <patient-invented>",
        "<sud-cheer> when sentence names person when passage has (<sud-house> | <sud-did> | <sud-time> | <sud-span> | detox was | sobriety) unless conditional, question, negated unless passage has (<sud-out>) unless document has <patient-invented>",
        "<sud-our-one> unless conditional, question, negated unless sentence has (<sud-out>) unless document has <patient-invented>",
        "<sud-one> unless conditional, question, negated unless sentence has (<sud-out>) unless document has <patient-invented>",
        "<sud-client> {0,12} (<sud-kept> | <sud-state>) | <one-of-ours> {0,8} <sud-kept> unless conditional, question, negated unless sentence has (<sud-everybody> | people | staff) unless document has <patient-invented>",
        "(congrats | congratulations | kudos | shout out | shoutout | proud of) (to)? (<word> | <word> <word>) \",\" who {3} <sud-state> unless negated unless sentence has (<sud-everybody> | people) unless document has <patient-invented>",
        "(congrats | congratulations | kudos | shout out | shoutout | proud of) (to)? <word> {1} (for | on) {3} <sud-state> unless sentence has (<sud-everybody> | people) unless document has <patient-invented>"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Stories, CheckPhrase);
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        if (
            context.Document.Kind == ContentKind.Comment
            || context.MayTell(Rule, ConsentScope.Of(SensitiveCategory.SubstanceUse))
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Cues = ["one person", "words for the treatment of substance use"],
                Guards = ["people in general", "supposed cases", "consent that names the category"],
            }
        );
    }

    // Whoever is shown by such a programme as its patient is thereby said to be treated for substance use.
    private static void CheckMedia(MediaContext context)
    {
        if (context.Environment.Organization.IsPart2Program != true)
        {
            return;
        }

        foreach (DepictedPerson person in context.Media.People)
        {
            if (person.Role == DepictedPersonRole.Patient && person.IsRecognizable != false)
            {
                if (!context.MayTell(Rule, ConsentScope.Of(SensitiveCategory.SubstanceUse)))
                {
                    context.Report(
                        Rule,
                        new DiagnosticDetails { Cues = ["patient shown by a programme under 42 CFR part 2"] }
                    );
                }

                return;
            }
        }
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1101: tells one person what to take, have done or change. The page beside this file says more.</summary>
internal sealed class IndividualisedAdvice : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1101",
        "Individualised treatment or dosing advice",
        RuleCategory.ClinicalAdvice,
        Severity.Error,
        "this tells one person what treatment, test or dose to have"
    )
    {
        Why = "Advice without an assessment can harm the person, and nobody can assess a person in a social channel.",
        Authorities = AuthorityIndex.Find("P-FSMB; P-CPSO; P-NMC; P-AMA232; R-PHI"),
        HelpLink = "Rules/ClinicalAdvice/IndividualisedAdvice.md",
        Scopes = RuleScopes.Text | RuleScopes.Conversation,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Examine);

    private static void Examine(SurfaceContext context)
    {
        foreach (TreatmentDirective directive in context.SurfaceFacts.Directives)
        {
            bool answers = Answers(context, directive);
            // To everybody, "you" with a dose is still advice; "take" without "you" is what a leaflet says.
            bool dosesReader = directive is { HasDose: true, Form: DirectiveForm.SecondPerson };
            if ((answers || dosesReader) && !IsSetAside(context.SurfaceFacts, directive))
            {
                Report(context, directive, answers);
            }
        }
    }

    // "Surgery is needed" is a need of the reader only where the rest is about the reader.
    private static bool Answers(SurfaceContext context, TreatmentDirective directive)
    {
        Addressee addressee = context.Facts.AddresseeOf(context.SurfaceFacts);
        return addressee == Addressee.OnePersonByWords
            || (
                addressee == Addressee.OnePerson
                && (directive.Form != DirectiveForm.Impersonal || context.Facts.ParentTellsOfHealth)
            );
    }

    private static bool IsSetAside(SurfaceFacts facts, TreatmentDirective directive) =>
        facts.HasStance(directive.Span, Stance.Quoted | Stance.Refuted);

    private static void Report(SurfaceContext context, TreatmentDirective directive, bool answers)
    {
        bool tellsOfHealth = answers && context.Facts.ParentTellsOfHealth;
        var cues = ImmutableArray.CreateBuilder<string>();
        cues.Add(
            directive.Form switch
            {
                DirectiveForm.SecondPerson => "second-person",
                DirectiveForm.FirstPerson => "first-person",
                DirectiveForm.Imperative => "imperative",
                _ => "impersonal",
            }
        );
        if (directive.HasDose)
        {
            cues.Add("dose");
        }

        if (answers)
        {
            cues.Add("answers-one-person");
        }

        if (tellsOfHealth)
        {
            cues.Add("parent-tells-of-health");
        }

        context.Report(
            Rule,
            directive.Span,
            new DiagnosticDetails
            {
                Confidence =
                    directive.HasDose || tellsOfHealth ? Confidence.High
                    : directive.Form == DirectiveForm.Impersonal ? Confidence.Low
                    : Confidence.Medium,
                Cues = cues.ToImmutable(),
                Guards = ["clinician-referral", "refusal-to-advise", "question", "quoted", "refuted"],
                Fixes =
                [
                    new ProposedFix(
                        "decline to advise and name a route to care",
                        directive.Clause,
                        DeclineToAdvise.Sentence,
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }
}

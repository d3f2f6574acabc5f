using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
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

    // The medicine stands in the message, and the answer says only what to do with it: "halve it", "take both now".
    private static readonly PhraseSet Elided = Phrases.ParseAll(
        "<told-elided> unless question, quoted, refuted, negated, conditional, sentence has <told-elided-to>"
            + " unless preceded by (to | don't | dont | not | never | before | you | they | i | we | who | would | whether | had)"
            + " unless passage has (<directive-referral> | <directive-refusal> | <directive-errand>) when message has <taken-medicine>",
        "<told-elided-to> unless question, quoted, refuted, negated, preceded by (if | whether | \"when\" | before | ask)"
            + " unless passage has (<directive-referral> | <directive-refusal> | <directive-errand>) when message has <taken-medicine>",
        "<amount-told> unless question, quoted, refuted, conditional, negated"
            + " unless surface has (<care-routed> | <directive-referral> | <directive-refusal> | <directive-errand>)"
            + " when message has (<taken-medicine> | <told-complaint> | <symptom>)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Examine);
        context.RegisterPhraseAction(Elided, ExamineElided);
    }

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

    private static void ExamineElided(PhraseContext hit)
    {
        foreach (TreatmentDirective directive in hit.SurfaceFacts.Directives)
        {
            // What names a medicine as well is reported with it.
            if (directive.Span.Start < hit.Span.End && hit.Span.Start < directive.Span.End)
            {
                return;
            }
        }

        if (hit.Facts.AddresseeOf(hit.SurfaceFacts) != Addressee.Everybody)
        {
            hit.Report(
                Rule,
                hit.Span,
                new DiagnosticDetails
                {
                    Confidence = Confidence.Medium,
                    Cues = ["answers-one-person", "medicine-of-the-message"],
                    Guards = ["clinician-referral", "refusal-to-advise", "question", "quoted", "refuted"],
                    Fixes = [DeclineToAdvise.InPlaceOf(hit, hit.Span)],
                }
            );
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

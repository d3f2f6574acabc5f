using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>HCA1112: an emergency or crisis number that does not answer where the readers are. The page beside this file says more.</summary>
internal sealed class WrongEmergencyNumber : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1112",
        "Wrong emergency or crisis number for the audience's jurisdiction",
        RuleCategory.ClinicalAdvice,
        Severity.Error,
        "{number} {what}"
    )
    {
        Why = "A number that rings nowhere costs the minutes for which it was printed.",
        Authorities = AuthorityIndex.Find("X-CRISISLINES"),
        HelpLink = "Rules/ClinicalAdvice/WrongEmergencyNumber.md",
        Scopes = RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<hotline-named> unless negated, quoted, refuted, historical, sentence has <hotline-elsewhere>"
            ),
            Examine
        );

    private static void Examine(PhraseContext hit)
    {
        ImmutableArray<Jurisdiction> readers = hit.Document.Jurisdictions.IsEmpty
            ? hit.Environment.Organization.Jurisdictions
            : hit.Document.Jurisdictions;
        if (
            hit.Document.Kind == ContentKind.Comment
            || readers.IsEmpty
            || !readers.All(IsKnown)
            || hit.Capture("number") is not { } span
        )
        {
            return;
        }

        // The long-distance digit in front belongs to the number.
        if (span.Start >= 2 && hit.Surface.Text.AsSpan(span.Start - 2, 2) is "1-" or "1 ")
        {
            span = TextSpan.FromBounds(span.Start - 2, span.End);
        }

        string digits = EmergencyNumber.Digits(hit.Surface.Slice(span));
        EmergencyNumber[] named = [.. EmergencyNumber.All.Where(number => number.Has(digits))];
        EmergencyNumber? answering = named.FirstOrDefault(number => readers.Any(number.AnswersIn));
        if (answering is { ReplacedBy: { } current })
        {
            Report(hit, span, $"was replaced by {current}", Severity.Info, current);
        }
        else if (answering is null && named.Length > 0)
        {
            string places = string.Join(", ", readers.Select(reader => reader.Code));
            string? instead = EmergencyNumber
                .All.FirstOrDefault(number =>
                    number.Purpose == named[0].Purpose && number.ReplacedBy is null && readers.Any(number.AnswersIn)
                )
                ?.Number;
            Report(hit, span, $"does not answer in {places}", Severity.Error, instead);
        }
    }

    // Of a place without numbers on record nothing can be said.
    private static bool IsKnown(Jurisdiction place) => EmergencyNumber.All.Any(number => number.AnswersIn(place));

    private static void Report(PhraseContext hit, TextSpan span, string what, Severity severity, string? instead) =>
        hit.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("number", hit.Surface.Slice(span).ToString()), new("what", what)],
                Cues = ["number beside a word for calling", "jurisdictions"],
                Guards = ["said to be of another country", "negated", "quoted"],
                Fixes = instead is null
                    ? []
                    : [new ProposedFix("give the number that answers there", span, instead, FixApplicability.Review)],
            }
        );
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.HelpLines;
using HealthContent.Analysis.Time;

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

    // A text that says where its readers are knows better than the account it goes out from.
    private static readonly string[] PlacesTold = ["uk", "ie", "au", "nz", "ca", "in"];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Phrases.Parse(
                "<help-line-named> unless negated, quoted, refuted, historical, sentence has <help-line-elsewhere>, surface has <readers-told>"
            ),
            hit => Examine(hit, ReaderPlace.Of(hit))
        );
        foreach (string place in PlacesTold)
        {
            ImmutableArray<Jurisdiction> told = [new Jurisdiction(place.ToUpperInvariant())];
            context.RegisterPhraseAction(
                Phrases.Parse(
                    $"<help-line-named> unless negated, quoted, refuted, historical, surface has <place-of-same-name> when surface has <readers-in-{place}>"
                ),
                hit => Examine(hit, told)
            );
        }
    }

    private static void Examine(PhraseContext hit, ImmutableArray<Jurisdiction> readers)
    {
        if (hit.Document.Kind == ContentKind.Comment || hit.Capture("number") is not { } stretch)
        {
            return;
        }

        WrittenNumber number = WrittenNumber.Read(hit.Surface, stretch);
        HelpLine[] named = [.. HelpLineRegister.All.Where(line => line.Has(number.Digits))];
        if (named.Length == 0)
        {
            return;
        }

        AnalysisDay day = ReaderPlace.Day(hit);
        HelpLine? answering = readers.IsEmpty ? named[0] : named.FirstOrDefault(line => readers.Any(line.AnswersIn));
        if (answering is { ReplacedBy: { } current } && answering.Until < day)
        {
            Report(hit, number, $"was replaced by {current}", Severity.Info, current);
        }
        else if (answering is null && readers.All(HelpLineRegister.Knows))
        {
            string places = string.Join(", ", readers.Select(reader => reader.Code));
            string? instead = readers
                .Select(reader => HelpLineRegister.Recommended(named[0].Purpose, reader, day)?.Number)
                .FirstOrDefault(recommended => recommended is not null);
            Report(hit, number, $"does not answer in {places}", Severity.Error, instead);
        }
    }

    private static void Report(
        PhraseContext hit,
        WrittenNumber number,
        string what,
        Severity severity,
        string? instead
    ) =>
        hit.Report(
            Rule,
            number.Span,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("number", hit.Surface.Slice(number.Span).ToString()), new("what", what)],
                Cues = ["number beside a word for calling", "jurisdictions"],
                Guards = ["said to be of another country", "negated", "quoted"],
                Fixes = instead is null
                    ? []
                    :
                    [
                        new ProposedFix(
                            "give the number that answers there",
                            number.Span,
                            instead,
                            FixApplicability.Review
                        ),
                    ],
            }
        );
}

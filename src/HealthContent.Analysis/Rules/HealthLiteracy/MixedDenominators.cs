using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1709: two shares that are to be compared count in different numbers of people.</summary>
internal sealed class MixedDenominators : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1709",
        "Mixed denominators",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "the numbers count in {first} and in {second}; use one of them"
    )
    {
        Why = "Many readers take 1 in 50 for more than 1 in 20, because 50 is more.",
        Authorities = AuthorityIndex.Find("T-FDARISK; T-NATFREQ"),
        HelpLink = "Rules/HealthLiteracy/MixedDenominators.md",
    };

    private static readonly PhraseSet Pair = Phrases.Parse(
        "first:<share-of-people> {0,12} second:<share-of-people> unless quoted, question unless sentence has (% | percent | per cent)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Pair, Check);

    private static void Check(PhraseContext hit)
    {
        if (
            hit.Document.Kind == ContentKind.Comment
            || hit.Document.Audience == Audience.HealthcareProfessional
            || hit.Capture("first") is not { } firstSpan
            || hit.Capture("second") is not { } secondSpan
            || Frequency.Read(hit.Surface, firstSpan) is not { } first
            || Frequency.Read(hit.Surface, secondSpan) is not { } second
            || first.Of == second.Of
            || !Frequency.AreForReaders(first, second)
        )
        {
            return;
        }

        hit.Report(
            Rule,
            TextSpan.FromBounds(firstSpan.Start, secondSpan.End),
            new DiagnosticDetails
            {
                Arguments = [new("first", Text(first.Of)), new("second", Text(second.Of))],
                Cues = ["two frequencies in a sentence"],
                Fixes = Frequency.Base(first, second) is { } shared
                    ?
                    [
                        new ProposedFix(
                            "count both in the same number of people",
                            TextSpan.FromBounds(firstSpan.Start, secondSpan.End),
                            string.Concat(
                                first.Per(shared),
                                hit.Surface.Slice(TextSpan.FromBounds(firstSpan.End, secondSpan.Start)),
                                second.Per(shared)
                            )
                        ),
                    ]
                    : [],
            }
        );
    }

    private static string Text(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

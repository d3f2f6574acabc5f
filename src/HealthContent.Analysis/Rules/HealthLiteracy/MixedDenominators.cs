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

    // "After open surgery: one in forty" goes on from the sentence before it.
    private static readonly PhraseSet Answer = Phrases.Parse(
        "(^ (with | without | after | before | in | among | \"for\" | on | under | by contrast | but | only | on the other hand | whereas | versus | then | and) {1,6}) second:<share-of-people> unless quoted, question unless sentence has (% | percent | per cent)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Pair,
            static hit =>
            {
                if (hit.Capture("first") is { } first)
                {
                    Check(hit, first);
                }
            }
        );
        context.RegisterPhraseAction(
            Answer,
            static hit =>
            {
                if (LastShareBefore(hit) is { } first)
                {
                    Check(hit, first);
                }
            }
        );
    }

    private static TextSpan? LastShareBefore(PhraseContext hit)
    {
        int sentence = hit.Surface.SentenceAt(hit.Span.Start);
        int pattern = hit.SurfaceFacts.Phrases["share-of-people"];
        if (sentence == 0)
        {
            return null;
        }

        TextSpan? last = null;
        foreach (PhraseMatch match in hit.SurfaceFacts.MatchesIn(hit.Surface.Sentences[sentence - 1].Span))
        {
            last = match.Pattern == pattern ? hit.SurfaceFacts.SpanOf(match) : last;
        }

        return last;
    }

    private static void Check(PhraseContext hit, TextSpan firstSpan)
    {
        if (
            hit.Document.Kind == ContentKind.Comment
            || hit.Document.Audience == Audience.HealthcareProfessional
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
                Cues = ["two frequencies that are compared"],
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

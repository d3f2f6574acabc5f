using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1712: a number is more exact than readers can use, or in a unit that they do not.</summary>
internal sealed class ExcessPrecision : ContentAnalyzer
{
    private const int FewestDecimals = 2;

    private static readonly RuleDescriptor Rule = new(
        "HCA1712",
        "Excess precision or unconverted units",
        RuleCategory.HealthLiteracy,
        Severity.Hidden,
        "{what}"
    )
    {
        Why =
            "\"17.34%\" is read as a row of digits and \"about 17 in 100\" as an amount; a temperature in the other scale says nothing.",
        Authorities = AuthorityIndex.Find("T-CCI; L-NHS"),
        HelpLink = "Rules/HealthLiteracy/ExcessPrecision.md",
    };

    private static readonly PhraseSet Percent = Phrases.Parse(
        "number:<number> (% | percent | per cent) unless quoted unless sentence has (alcohol | apr | interest | solution | saline | gel | cream | inflation | tax)"
    );

    private static readonly PhraseSet Measure = Phrases.Parse("number:<number> unit:<measured-unit> unless quoted");

    private static readonly Lazy<ImmutableArray<UnitConversion>> Conversions = new(() =>
        UnitConversion.ReadAll("Rules/HealthLiteracy/unit-conversions.dataset.txt")
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Percent, CheckPercent);
        context.RegisterPhraseAction(Measure, CheckUnit);
    }

    private static void CheckPercent(PhraseContext hit)
    {
        if (
            !IsForLayReaders(hit)
            || hit.Capture("number") is not { } span
            || Decimals(hit.Surface.Slice(span)) < FewestDecimals
            || !double.TryParse(
                hit.Surface.Slice(span),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double value
            )
        )
        {
            return;
        }

        // Below one in a hundred the decimals are all there is.
        string rounded = Math.Round(value, value < 10 ? 1 : 0).ToString(CultureInfo.InvariantCulture);
        if (value >= 1)
        {
            Report(hit, span, "the number is more exact than a reader can use", "decimals", $"about {rounded}");
        }
    }

    private static void CheckUnit(PhraseContext hit)
    {
        if (
            !IsForLayReaders(hit)
            || hit.Document.Locale is not { } locale
            || hit.Capture("number") is not { } number
            || hit.Capture("unit") is not { } unit
        )
        {
            return;
        }

        foreach (UnitConversion conversion in Conversions.Value)
        {
            if (
                conversion.AppliesTo(hit.Surface.Slice(unit), locale)
                && !conversion.IsGiven(hit.Surface, hit.Surface.Sentences[hit.Surface.SentenceAt(number.Start)].Span)
                && conversion.Convert(hit.Surface.Slice(number)) is { } converted
            )
            {
                string whole = hit.Surface.Slice(hit.Span).ToString();
                Report(
                    hit,
                    hit.Span,
                    $"readers here use {conversion.Other}",
                    "unit",
                    $"{converted} {conversion.Other} ({whole})"
                );
                return;
            }
        }
    }

    private static bool IsForLayReaders(PhraseContext hit) =>
        hit.Document.Kind != ContentKind.Comment
        && hit.Document.Audience is not (Audience.HealthcareProfessional or Audience.Staff);

    private static int Decimals(ReadOnlySpan<char> number)
    {
        int point = number.IndexOf('.');
        return point < 0 ? 0 : number.Length - point - 1;
    }

    private static void Report(PhraseContext hit, TextSpan span, string what, string cue, string replacement) =>
        hit.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new("what", what)],
                Cues = [cue],
                Fixes = [new ProposedFix("round or convert it", span, replacement)],
            }
        );
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1814: only a colour carries a meaning, or words do not stand out from what is behind them.</summary>
internal sealed class ColorAloneOrLowContrast : ContentAnalyzer
{
    private const double Ratio = 4.5;
    private const double RatioOfLargeText = 3;

    // Bold text is large from 14 points on, but nobody says whether it is bold.
    private const double LargeText = 18;

    private static readonly RuleDescriptor Rule = new(
        "HCA1814",
        "Colour-only meaning or low contrast",
        RuleCategory.Accessibility,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "One man in twelve does not tell red from green, and grey on white is gone in sunlight and for tired eyes.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.4.1; W-WCAG 1.4.3; W-504"),
        HelpLink = "Rules/Accessibility/ColorAloneOrLowContrast.md",
        Scopes = RuleScopes.Media | RuleScopes.Text,
    };

    private static readonly PhraseSet ByColor = Phrases.Parse("<named-by-color> unless quoted, negated, question");

    // "Green is fine" is said of many things; beside a chart, or of two colours, it tells what they mean.
    private static readonly PhraseSet ByColorOfGraphic = Phrases.Parse(
        "<colored-part> when passage has (<graphic-word>) unless quoted, negated, question unless sentence has (tick | cross | label | labels | symbol | symbols | icon | icons | pattern | letter | shape | arrow | arrows | the word | the words | wire | card | light)"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMediaAction(CheckMedia);
        context.RegisterPhraseAction(ByColor, CheckText);
        context.RegisterPhraseAction(ByColorOfGraphic, CheckText);
    }

    private static void CheckMedia(MediaContext context)
    {
        if (context.Media.Graphic is not { } graphic)
        {
            return;
        }

        if (graphic.UsesColorAlone == true)
        {
            context.Report(Rule, Details("only colour carries some meaning in the graphic", "graphic.usesColorAlone"));
        }

        if (graphic.ForegroundColor is null || graphic.BackgroundColor is null)
        {
            return;
        }

        if (
            Contrast.Parse(graphic.ForegroundColor) is not { } foreground
            || Contrast.Parse(graphic.BackgroundColor) is not { } background
        )
        {
            context.NotEvaluated(Rule, "media.graphic.foregroundColor");
            return;
        }

        double wanted = graphic.FontSizePoints >= LargeText ? RatioOfLargeText : Ratio;
        double ratio = foreground.RatioTo(background);
        if (ratio < wanted)
        {
            context.Report(
                Rule,
                Details(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"text has a contrast of {Math.Floor(ratio * 10) / 10:0.0}:1, below {wanted:0.0}:1; {foreground.Strengthened(background, wanted)} would do"
                    ),
                    "graphic.foregroundColor"
                )
            );
        }
    }

    private static void CheckText(PhraseContext hit)
    {
        if (hit.Document.Kind != ContentKind.Comment)
        {
            hit.Report(
                Rule,
                hit.Span,
                Details("the text points at something by its colour alone", "words") with
                {
                    Severity = Severity.Info,
                    Confidence = Confidence.Medium,
                }
            );
        }
    }

    private static DiagnosticDetails Details(string what, string cue) =>
        new() { Arguments = [new("what", what)], Cues = [cue] };
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1804: words that stand in a picture stand nowhere in the text.</summary>
internal sealed class TextInsideImageNotReproduced : ContentAnalyzer
{
    private static readonly RuleOption FewestWords = new(
        "fewest-words",
        "How many words a picture may hold that no text repeats; numbers and addresses always count",
        4
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1804",
        "Text inside image not reproduced",
        RuleCategory.Accessibility,
        Severity.Warning,
        "{missing} of {words} words in the picture stand neither in its alt text nor in the post"
    )
    {
        Why =
            "A screen reader, a translation and a search see no words in a picture; the date, the number or the dose in it is lost.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.4.5; W-WCAG 1.1.1; T-CCI"),
        HelpLink = "Rules/Accessibility/TextInsideImageNotReproduced.md",
        Scopes = RuleScopes.Media | RuleScopes.Text,
        Options = [FewestWords],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (
            item.Kind is not (MediaKind.Image or MediaKind.Animation)
            || string.IsNullOrWhiteSpace(item.EmbeddedText)
            || MediaTexts.Find(context, SurfaceKind.EmbeddedText) is not { } embedded
        )
        {
            return;
        }

        WordCount count = MediaTexts.CoverageBeside(context, embedded).Of(embedded.Surface);
        bool isLost = !count.IsCovered && count.Missing >= context.Number(Rule, FewestWords);
        if (!isLost && count.MissingNumbers == 0)
        {
            return;
        }

        context.ReportIn(
            Rule,
            embedded.Surface,
            new TextSpan(0, embedded.Surface.Text.Length),
            new DiagnosticDetails
            {
                Confidence = isLost ? Confidence.High : Confidence.Medium,
                Arguments =
                [
                    new("missing", count.Missing.ToString(CultureInfo.InvariantCulture)),
                    new("words", count.Words.ToString(CultureInfo.InvariantCulture)),
                ],
                Cues = [isLost ? "words" : "numbers or addresses"],
                Guards = ["alt text", "caption", "texts of the post"],
            }
        );
    }
}

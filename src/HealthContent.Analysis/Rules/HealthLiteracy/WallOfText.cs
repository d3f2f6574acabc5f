using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1716: a text asks for too much at once, or gives the eye no place to rest.</summary>
internal sealed class WallOfText : ContentAnalyzer
{
    // Shorter texts hold neither six orders nor a long paragraph.
    private const int ShortestText = 100;

    private static readonly RuleOption MostActions = new(
        "most-actions",
        "The most things that one paragraph may tell readers to do",
        5
    );

    private static readonly RuleOption LongestParagraph = new(
        "longest-paragraph",
        "The longest paragraph, in words",
        120
    );

    private static readonly RuleOption LongestWithoutHeading = new(
        "longest-without-heading",
        "The longest article without a heading, in words",
        300
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1716",
        "Too many messages or wall of text",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "{what}"
    )
    {
        Why = "Readers keep three to five points. What stands in one block is not read.",
        Authorities = AuthorityIndex.Find("T-CCI; T-AHRQ"),
        HelpLink = "Rules/HealthLiteracy/WallOfText.md",
        Options = [MostActions, LongestParagraph, LongestWithoutHeading],
    };

    private static readonly PhraseSet Run = Phrases.Parse("<run-of-orders> unless quoted, negated");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterSurfaceAction(Check);
        context.RegisterPhraseAction(Run, CheckRun);
    }

    // "Walk daily, eat more beans, cut the salt …": many orders in one sentence.
    private static void CheckRun(PhraseContext hit)
    {
        if (
            IsRead(hit, hit.Surface)
            && !hit.Surface.Slice(hit.Span).Contains('\n')
            && hit.Number(Rule, MostActions) <= MostActions.Default
        )
        {
            Report(hit, hit.Span, "one sentence tells readers to do more than five things", "orders in a row");
        }
    }

    private static bool IsRead(DocumentContext context, SurfaceText surface) =>
        surface.Text.Length >= ShortestText
        && surface.Kind == SurfaceKind.Body
        && context.Document.Kind is not (ContentKind.Comment or ContentKind.Script)
        && context.Document.Audience is not (Audience.HealthcareProfessional or Audience.Staff);

    private static void Check(SurfaceContext context)
    {
        SurfaceText surface = context.Surface;
        if (!IsRead(context, surface))
        {
            return;
        }

        int total = 0;
        ReadOnlySpan<Sentence> sentences = surface.Sentences;
        for (int first = 0; first < sentences.Length; )
        {
            int end = first + 1;
            while (end < sentences.Length && sentences[end].Paragraph == sentences[first].Paragraph)
            {
                end++;
            }

            total += CheckParagraph(context, sentences[first..end]);
            first = end;
        }

        if (
            context.Document.Kind == ContentKind.Article
            && total > context.Number(Rule, LongestWithoutHeading)
            && !surface.Regions.Any(static region => region.Kind == TextRegionKind.Heading)
        )
        {
            Report(context, new TextSpan(0, 0), $"the article has {Text(total)} words and no heading", "no heading");
        }
    }

    private static int CheckParagraph(SurfaceContext context, ReadOnlySpan<Sentence> sentences)
    {
        SurfaceText surface = context.Surface;
        int end = sentences[^1].EndToken;
        ReadOnlySpan<Token> tokens = surface.Tokens[sentences[0].FirstToken..end];
        int words = 0;
        foreach (Token token in tokens)
        {
            words += SentenceLength.IsWord(token) ? 1 : 0;
        }

        var span = TextSpan.FromBounds(tokens[0].Start, tokens[^1].End);
        int actions = Actions(context, span);
        if (actions > context.Number(Rule, MostActions))
        {
            Report(context, span, $"one paragraph tells readers to do {Text(actions)} things", "orders");
        }
        else if (words > context.Number(Rule, LongestParagraph))
        {
            Report(context, span, $"the paragraph has {Text(words)} words", "words");
        }

        return words;
    }

    // A row of lines is a list already.
    private static int Actions(SurfaceContext context, TextSpan paragraph) =>
        context.Surface.Slice(paragraph).Contains('\n') ? 0 : context.SurfaceFacts.CallsToActionIn(paragraph).Length;

    private static void Report(SurfaceContext context, TextSpan span, string what, string cue) =>
        context.Report(Rule, span, new DiagnosticDetails { Arguments = [new("what", what)], Cues = [cue] });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

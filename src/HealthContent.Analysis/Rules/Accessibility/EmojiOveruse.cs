using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1809: emoji stand in rows, as bullets, in place of words, or in great number.</summary>
internal sealed class EmojiOveruse : ContentAnalyzer
{
    private const int LongestRow = 2;
    private const int FewestBullets = 3;

    private static readonly RuleOption Limit = new(
        "limit",
        "How many emoji a text may hold for each started 280 UTF-16 code units",
        4
    );

    private const int Stretch = 280;

    private static readonly RuleDescriptor Rule = new(
        "HCA1809",
        "Emoji overuse",
        RuleCategory.Accessibility,
        Severity.Info,
        "{what}"
    )
    {
        Why =
            "A screen reader speaks the name of each emoji: a row of six is half a sentence, and one in place of a word may be misheard.",
        Authorities = AuthorityIndex.Find("W-SOCIAL"),
        HelpLink = "Rules/Accessibility/EmojiOveruse.md",
        Options = [Limit],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment || context.Surface.Kind == SurfaceKind.FileName)
        {
            return;
        }

        ReadOnlySpan<Token> tokens = context.Surface.Tokens;
        double limit = -1;
        int count = 0;
        int bullets = 0;
        int firstBullet = -1;
        int firstOver = -1;
        bool hasRow = false;
        for (int index = 0; index < tokens.Length; index++)
        {
            if (tokens[index].Kind != TokenKind.Emoji)
            {
                continue;
            }

            limit = limit < 0 ? Allowed(context) : limit;
            int length = EmojiRow.Length(tokens, index);
            firstOver = firstOver < 0 && count + length > limit ? index + Math.Max(0, (int)limit - count) : firstOver;
            count += length;
            if (length > LongestRow)
            {
                ReportRow(context, index, length);
                hasRow = true;
            }
            else if (EmojiRow.IsBullet(context.Surface, index, length))
            {
                firstBullet = bullets++ == 0 ? index : firstBullet;
            }
            else if (length == 1 && EmojiRow.ReplacesWord(context.Surface, index))
            {
                Report(context, tokens[index].Span, "an emoji stands in place of a word", "word");
            }

            index += length - 1;
        }

        if (bullets >= FewestBullets)
        {
            Report(context, tokens[firstBullet].Span, $"{Text(bullets)} lines start with an emoji", "bullets");
        }
        else if (count > limit && count > 0 && !hasRow)
        {
            Report(context, tokens[firstOver].Span, $"{Text(count)} emoji, more than {Text((int)limit)}", "number");
        }
    }

    private static double Allowed(SurfaceContext context) =>
        context.Number(Rule, Limit) * ((context.Surface.Text.Length + Stretch - 1) / Stretch);

    // The first one says what the row does; keycaps are a number.
    private static void ReportRow(SurfaceContext context, int index, int length)
    {
        ReadOnlySpan<Token> tokens = context.Surface.Tokens;
        var span = TextSpan.FromBounds(tokens[index].Start, tokens[index + length - 1].End);
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Arguments = [new("what", $"{Text(length)} emoji in a row")],
                Cues = ["row"],
                Fixes =
                [
                    EmojiRow.Digits(context.Surface, index, length) is { } digits
                        ? new ProposedFix("write the number", span, digits)
                        : new ProposedFix("keep one", span, context.Surface.Slice(tokens[index].Span).ToString()),
                ],
            }
        );
    }

    private static void Report(SurfaceContext context, TextSpan span, string what, string cue) =>
        context.Report(Rule, span, new DiagnosticDetails { Arguments = [new("what", what)], Cues = [cue] });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

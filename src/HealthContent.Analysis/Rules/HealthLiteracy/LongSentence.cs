using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1704: a sentence has more words than a reader keeps in mind.</summary>
internal sealed class LongSentence : ContentAnalyzer
{
    // No house style asks for shorter sentences.
    private const int AlwaysShort = 8;

    private static readonly RuleOption Limit = new("limit", "The most words that a sentence may have", 25);

    private static readonly RuleDescriptor Rule = new(
        "HCA1704",
        "Long sentence",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "sentence has {count} words, more than {limit}"
    )
    {
        Why = "A reader who has forgotten the start of a sentence when its end comes does not do what it says.",
        Authorities = AuthorityIndex.Find("L-NHS; T-PLAIN; T-CCI"),
        HelpLink = "Rules/HealthLiteracy/LongSentence.md",
        Options = [Limit],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(Check);

    private static void Check(SentenceContext context)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (
            tokens.Length <= AlwaysShort
            || context.Document.Audience is Audience.HealthcareProfessional or Audience.Staff
            || context.Document.Kind == ContentKind.Comment
            || context.Surface.Kind
                is not (SurfaceKind.Body or SurfaceKind.Summary or SurfaceKind.FirstComment or SurfaceKind.Warning)
        )
        {
            return;
        }

        int limit = (int)context.Number(Rule, Limit);
        if (tokens.Length <= limit)
        {
            return;
        }

        int words = SentenceLength.Of(context.Surface, tokens);
        if (words <= limit || IsMostlyQuoted(context))
        {
            return;
        }

        context.Report(
            Rule,
            Extent(tokens),
            new DiagnosticDetails
            {
                Arguments =
                [
                    new("count", words.ToString(CultureInfo.InvariantCulture)),
                    new("limit", limit.ToString(CultureInfo.InvariantCulture)),
                ],
                Cues = ["words"],
                Guards = ["items of lists, hashtags, addresses", "quotation"],
                Fixes = SentenceDivision.Propose(context.Surface, tokens, limit) is { } fix ? [fix] : [],
            }
        );
    }

    // "…", she said: the words are hers.
    private static bool IsMostlyQuoted(SentenceContext context)
    {
        TextSpan sentence = context.Sentence.Span;
        ReadOnlySpan<TextSpan> quotations = context.Surface.Quotations;
        for (
            int index = context.Surface.QuotationAt(sentence.Start);
            index < quotations.Length && quotations[index].Start < sentence.End;
            index++
        )
        {
            TextSpan quotation = quotations[index];
            int shared = Math.Min(quotation.End, sentence.End) - Math.Max(quotation.Start, sentence.Start);
            if (shared * 2 > sentence.Length)
            {
                return true;
            }
        }

        return false;
    }

    // Without the hashtags and links that follow it.
    private static TextSpan Extent(ReadOnlySpan<Token> tokens)
    {
        int last = tokens.Length - 1;
        while (
            last > 0
            && (
                tokens[last].Kind is TokenKind.Url or TokenKind.Hashtag or TokenKind.Emoji
                || tokens[last].Has(TokenFlags.InHashtag)
            )
        )
        {
            last--;
        }

        return TextSpan.FromBounds(tokens[0].Start, tokens[last].End);
    }
}

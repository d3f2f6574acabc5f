using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Rules.HealthLiteracy;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1811: words or sentences are written in capitals throughout.</summary>
internal sealed class AllCapitals : ContentAnalyzer
{
    // Fewer are emphasis.
    private const int FewestInRow = 4;

    private static readonly RuleDescriptor Rule = new(
        "HCA1811",
        "Words in all capitals",
        RuleCategory.Accessibility,
        Severity.Info,
        "{count} words in capitals; write them as in a sentence"
    )
    {
        Why =
            "Words in capitals lose the shape that readers know them by, some screen readers spell them, and all of them seem to shout.",
        Authorities = AuthorityIndex.Find("W-SOCIAL; T-CCI"),
        HelpLink = "Rules/Accessibility/AllCapitals.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSentenceAction(Check);

    private static void Check(SentenceContext context)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        // The look of a title belongs to the page; nobody hears the letters of a picture.
        if (
            tokens.Length < FewestInRow
            || context.Document.Kind == ContentKind.Comment
            || context.Surface.Kind is SurfaceKind.FileName or SurfaceKind.EmbeddedText or SurfaceKind.Title
        )
        {
            return;
        }

        int start = -1;
        int end = -1;
        int words = 0;
        for (int index = 0; index <= tokens.Length; index++)
        {
            Role role = index == tokens.Length ? Role.Other : RoleOf(context.Surface, tokens[index]);
            if (role == Role.Shouted || (role == Role.Between && tokens[index].Has(TokenFlags.AllCapitals)))
            {
                start = start < 0 ? index : start;
                end = index;
                words += role == Role.Shouted ? 1 : 0;
            }
            else if (role == Role.Other)
            {
                if (words >= FewestInRow)
                {
                    Report(context, tokens, start, end, words);
                }

                (start, end, words) = (-1, -1, 0);
            }
        }
    }

    private enum Role
    {
        Other,

        // Acronyms, numbers and marks stand among capitals as they stand anywhere.
        Between,
        Shouted,
    }

    private static Role RoleOf(SurfaceText surface, Token token)
    {
        if (token.Kind is TokenKind.Number or TokenKind.Punctuation or TokenKind.Emoji)
        {
            return Role.Between;
        }

        if (token.Kind != TokenKind.Word || token.Has(TokenFlags.InHashtag))
        {
            return Role.Other;
        }

        ReadOnlySpan<char> word = surface.Slice(token.Span);
        if (!token.Has(TokenFlags.AllCapitals))
        {
            return word is "A" or "I" ? Role.Between : Role.Other;
        }

        if (surface.IsIn(token.Span, TextRegionKind.Heading))
        {
            return Role.Other;
        }

        return
            EnglishWords.TryGet(word, out ReadOnlySpan<char> spelling)
            && !EnglishWords.IsAcronym(spelling)
            && !KnownAcronyms.IsCommon(word)
            ? Role.Shouted
            : Role.Between;
    }

    private static void Report(SentenceContext context, ReadOnlySpan<Token> tokens, int start, int end, int words)
    {
        var span = TextSpan.FromBounds(tokens[start].Start, tokens[end].End);
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Arguments = [new("count", words.ToString(System.Globalization.CultureInfo.InvariantCulture))],
                Cues = ["words in a row"],
                Guards = ["acronyms", "titles and headings"],
                Fixes =
                [
                    new ProposedFix(
                        "write them as in a sentence",
                        span,
                        InSentenceCase(context.Surface, tokens[start..(end + 1)], span)
                    ),
                ],
            }
        );
    }

    // Names cannot be told from other words any more: a person has to look.
    private static string InSentenceCase(SurfaceText surface, ReadOnlySpan<Token> tokens, TextSpan span)
    {
        var text = new StringBuilder(surface.Text, span.Start, span.Length, span.Length);
        for (int index = 0; index < tokens.Length; index++)
        {
            Token token = tokens[index];
            ReadOnlySpan<char> word = surface.Slice(token.Span);
            if (token.Kind != TokenKind.Word || (RoleOf(surface, token) != Role.Shouted && word is not "A"))
            {
                continue;
            }

            for (int offset = token.Has(TokenFlags.SentenceStart) ? 1 : 0; offset < token.Length; offset++)
            {
                text[token.Start - span.Start + offset] = char.ToLowerInvariant(word[offset]);
            }
        }

        return text.ToString();
    }
}

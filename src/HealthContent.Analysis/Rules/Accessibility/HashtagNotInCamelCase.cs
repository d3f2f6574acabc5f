using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1808: a hashtag of several words is written in lower case.</summary>
internal sealed class HashtagNotInCamelCase : ContentAnalyzer
{
    // Two words in fewer letters are read well enough, and what looks like them often is a name.
    private const int FewestLetters = 8;

    private static readonly RuleDescriptor Rule = new(
        "HCA1808",
        "Hashtag not in CamelCase",
        RuleCategory.Accessibility,
        Severity.Info,
        "hashtag runs its words together; write {hashtag}"
    )
    {
        Why =
            "A screen reader speaks a hashtag in lower case as one word that nobody understands; a capital at each word makes it read them one by one.",
        Authorities = AuthorityIndex.Find("W-SOCIAL"),
        HelpLink = "Rules/Accessibility/HashtagNotInCamelCase.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        SurfaceText surface = context.Surface;
        if (context.Document.Kind == ContentKind.Comment)
        {
            return;
        }

        if (surface.Kind == SurfaceKind.Hashtags && !surface.Text.StartsWith('#'))
        {
            CheckHashtag(context, new TextSpan(0, surface.Text.Length));
            return;
        }

        foreach (Token token in surface.Tokens)
        {
            if (token.Kind == TokenKind.Hashtag)
            {
                CheckHashtag(context, token.Span);
            }
        }
    }

    private static void CheckHashtag(SurfaceContext context, TextSpan span)
    {
        ReadOnlySpan<char> text = context.Surface.Slice(span);
        int sign = text is ['#' or '＃', ..] ? 1 : 0;
        ReadOnlySpan<char> tag = text[sign..];
        ReadOnlySpan<char> letters = tag.TrimEnd("0123456789");
        // A capital at the start alone parts no words.
        if (
            letters.Length < FewestLetters
            || letters[1..].ContainsAnyExceptInRange('a', 'z')
            || !char.IsAsciiLetter(letters[0])
            || Recase(context.Environment.Organization, letters) is not { } recased
            || letters.SequenceEqual(recased)
        )
        {
            return;
        }

        string hashtag = string.Concat(text[..sign], recased, tag[letters.Length..]);
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Arguments = [new("hashtag", hashtag)],
                Fixes = [new ProposedFix("write each word with a capital", span, hashtag, FixApplicability.Safe)],
            }
        );
    }

    // The spelling of the organisation's brands comes first; null for what is one word or no words at all.
    private static string? Recase(OrganizationProfile organization, ReadOnlySpan<char> letters)
    {
        foreach (Brand brand in organization.Brands)
        {
            foreach (string hashtag in brand.Hashtags)
            {
                ReadOnlySpan<char> own = hashtag.AsSpan().TrimStart('#');
                if (own.Equals(letters, StringComparison.OrdinalIgnoreCase))
                {
                    return own.ToString();
                }
            }

            if (
                letters.Equals(
                    brand.Name.Replace(" ", "", StringComparison.Ordinal),
                    StringComparison.OrdinalIgnoreCase
                )
            )
            {
                return null;
            }
        }

        List<string> words = WordSegmenter.Segment(letters);
        if (words.Count < 2 || !HasTwoWordsOfWeight(words))
        {
            return null;
        }

        var result = new StringBuilder(letters.Length);
        foreach (string word in words)
        {
            result.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return result.ToString();
    }

    // One long word beside scraps is mostly a word that the list does not hold.
    private static bool HasTwoWordsOfWeight(List<string> words)
    {
        int heavy = 0;
        foreach (string word in words)
        {
            heavy += word.Length >= 4 || EnglishWords.IsAcronym(word) ? 1 : 0;
        }

        return heavy >= 2 || words.Count >= 4;
    }
}

using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1817: characters are used for their looks: spaced letters, rows of marks, pictures of characters.</summary>
internal sealed class CharacterPictures : ContentAnalyzer
{
    private const int FewestMarks = 4;
    private const int FewestLetters = 4;
    private const int LongestWordInLetters = 3;

    private static readonly RuleDescriptor Rule = new(
        "HCA1817",
        "ASCII art, repeated punctuation or spaced letters",
        RuleCategory.Accessibility,
        Severity.Info,
        "{what}"
    )
    {
        Why = "A screen reader speaks every mark and every single letter; search does not find the word.",
        Authorities = AuthorityIndex.Find("W-SOCIAL"),
        HelpLink = "Rules/Accessibility/CharacterPictures.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        if (context.Document.Kind == ContentKind.Comment || context.Surface.Kind is SurfaceKind.FileName)
        {
            return;
        }

        ReadOnlySpan<Token> tokens = context.Surface.Tokens;
        for (int index = 0; index < tokens.Length; index++)
        {
            int length = tokens[index] switch
            {
                { Kind: TokenKind.Punctuation, Length: 1 } => CheckMarks(context, index),
                { Kind: TokenKind.Word, Length: 1 } => Math.Max(
                    CheckLetters(context, index),
                    CheckParted(context, index)
                ),
                _ => 1,
            };
            index += length - 1;
        }
    }

    private static int CheckMarks(SurfaceContext context, int index)
    {
        ReadOnlySpan<Token> tokens = context.Surface.Tokens;
        ReadOnlySpan<char> text = context.Surface.Text;
        char mark = text[tokens[index].Start];
        bool isDrawn = IsDrawn(mark);
        int end = index + 1;
        while (
            end < tokens.Length
            && tokens[end] is { Kind: TokenKind.Punctuation, Length: 1 } next
            && next.Start == tokens[end - 1].End
            && (isDrawn ? IsDrawn(text[next.Start]) : IsSame(mark, text[next.Start]))
        )
        {
            end++;
        }

        int length = end - index;
        if (length >= FewestMarks || (isDrawn && length > 1))
        {
            var span = TextSpan.FromBounds(tokens[index].Start, tokens[end - 1].End);
            Report(
                context,
                span,
                isDrawn ? "a picture of characters" : "marks in a row",
                "marks",
                Shortened(text, span)
            );
        }

        return length;
    }

    // "?!?!" is one row.
    private static bool IsSame(char mark, char other) => mark == other || (mark is '!' or '?' && other is '!' or '?');

    // Box drawing, blocks and geometric shapes, U+2500 to U+25FF.
    private static bool IsDrawn(char mark) => mark is >= '\u2500' and <= '\u25FF';

    private static string? Shortened(ReadOnlySpan<char> text, TextSpan span) =>
        text[span.Start] switch
        {
            '!' or '?' => text.Slice(span.Start, span.Length).Contains('?') ? "?" : "!",
            '.' => "...",
            ',' => ",",
            _ => null,
        };

    private static int CheckLetters(SurfaceContext context, int index)
    {
        SurfaceText surface = context.Surface;
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int end = index;
        while (
            end < tokens.Length
            && tokens[end] is { Kind: TokenKind.Word, Length: 1 } letter
            && char.IsAsciiLetter(surface.Text[letter.Start])
            && (end == index || letter.Has(TokenFlags.SpaceBefore))
        )
        {
            end++;
        }

        int length = Math.Max(1, end - index);
        if (length >= FewestLetters && Joined(surface, tokens[index..end]) is { } joined)
        {
            Report(
                context,
                TextSpan.FromBounds(tokens[index].Start, tokens[end - 1].End),
                "letters with spaces between them",
                "letters",
                joined
            );
        }

        return length;
    }

    // "l.o.v.e": the same mark between all letters of a word. Acronyms have capitals: "A.I.D.S.", and hyphens spell a word out.
    private static int CheckParted(SurfaceContext context, int index)
    {
        SurfaceText surface = context.Surface;
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int end = index;
        bool hasSmallLetter = IsSmallLetter(surface, end);
        while (GoesOnParted(surface, index, end))
        {
            end += 2;
            hasSmallLetter |= IsSmallLetter(surface, end);
        }

        int letters = ((end - index) / 2) + 1;
        if (!hasSmallLetter || letters < FewestLetters)
        {
            return 1;
        }

        var word = new StringBuilder(letters);
        for (int letter = index; letter <= end; letter += 2)
        {
            word.Append(surface.Text[tokens[letter].Start]);
        }

        if (!IsWord(word))
        {
            return 1;
        }

        Report(
            context,
            TextSpan.FromBounds(tokens[index].Start, tokens[end].End),
            "letters with marks between them",
            "letters",
            word.ToString()
        );
        return end + 1 - index;
    }

    private static bool IsSmallLetter(SurfaceText surface, int token) =>
        char.IsAsciiLetterLower(surface.Text[surface.Tokens[token].Start]);

    // Whether the mark behind the first letter stands behind this one as well, and a letter behind it.
    private static bool GoesOnParted(SurfaceText surface, int first, int letter)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        return letter + 2 < tokens.Length
            && tokens[letter + 1] is { Kind: TokenKind.Punctuation, Length: 1 } mark
            && mark.Start == tokens[letter].End
            && surface.Text[mark.Start] != '-'
            && surface.Text[mark.Start] == surface.Text[tokens[first].End]
            && tokens[letter + 2] is { Kind: TokenKind.Word, Length: 1 } next
            && next.Start == mark.End
            && char.IsAsciiLetter(surface.Text[next.Start]);
    }

    // "F L U  S H O T S": wider gaps part the words. A list of letters makes no words.
    private static string? Joined(SurfaceText surface, ReadOnlySpan<Token> letters)
    {
        var word = new StringBuilder();
        var result = new StringBuilder();
        bool hasWord = false;
        foreach (Token letter in letters)
        {
            bool isFirst = letter.Start == letters[0].Start;
            if (!isFirst && surface.Text.AsSpan(letter.Start - 2, 2) is "  ")
            {
                hasWord |= IsWord(word);
                result.Append(word).Append(' ');
                word.Clear();
            }

            word.Append(surface.Text[letter.Start]);
        }

        hasWord |= IsWord(word);
        return hasWord ? result.Append(word).ToString() : null;
    }

    private static bool IsWord(StringBuilder letters)
    {
        string text = letters.ToString();
        return EnglishWords.Contains(text)
            ? text.Length >= LongestWordInLetters
            : WordSegmenter.Segment(text).Any(static word => word.Length > LongestWordInLetters);
    }

    private static void Report(SurfaceContext context, TextSpan span, string what, string cue, string? replacement) =>
        context.Report(
            Rule,
            span,
            new DiagnosticDetails
            {
                Arguments = [new("what", what)],
                Cues = [cue],
                Fixes = replacement is null ? [] : [new ProposedFix("write plain text", span, replacement)],
            }
        );
}

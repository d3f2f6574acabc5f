using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1810: words are set in letters that Unicode keeps for other uses.</summary>
internal sealed class UnicodeFancyFont : ContentAnalyzer
{
    // Single letters are formulas, two are ordinals; three are a word.
    private const int FewestInWord = 3;

    private static readonly RuleDescriptor Rule = new(
        "HCA1810",
        "Unicode fancy font",
        RuleCategory.Accessibility,
        Severity.Warning,
        "words in look-alike letters cannot be read aloud or searched"
    )
    {
        Why =
            "A screen reader spells such letters as symbols or skips them, search does not find them, and older devices show boxes.",
        Authorities = AuthorityIndex.Find("W-SOCIAL; W-WCAG 1.3.1"),
        HelpLink = "Rules/Accessibility/UnicodeFancyFont.md",
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

    private static void Check(SurfaceContext context)
    {
        ReadOnlySpan<char> text = context.Surface.Text;
        if (context.Document.Kind == ContentKind.Comment || !FancyLetters.MayHold(text))
        {
            return;
        }

        bool isEastAsian = FancyLetters.IsEastAsian(text);
        int index = 0;
        while (index < text.Length)
        {
            Run run = Read(text, index, isEastAsian);
            if (run.IsWord)
            {
                var span = TextSpan.FromBounds(index, run.End);
                context.Report(
                    Rule,
                    span,
                    new DiagnosticDetails
                    {
                        Fixes = [new ProposedFix("write plain letters", span, run.Plain!, FixApplicability.Safe)],
                    }
                );
            }

            index = Math.Max(run.End, index + 1);
        }
    }

    // From the first fancy character to the last, over what stands between the words.
    private static Run Read(ReadOnlySpan<char> text, int start, bool isEastAsian)
    {
        StringBuilder? plain = null;
        int end = start;
        int inWord = 0;
        bool isWord = false;
        int kept = 0;
        for (int index = start; index < text.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(text, index, out int length);
            char letter = isEastAsian && FancyLetters.IsFullWidth(codePoint) ? '\0' : FancyLetters.Plain(codePoint);
            if (letter != '\0')
            {
                plain ??= new StringBuilder();
                plain.Append(letter);
                kept = plain.Length;
                end = index + length;
                isWord |= ++inWord >= FewestInWord;
            }
            else if (plain is null || !(codePoint < 0x80 && IsBetween((char)codePoint)))
            {
                break;
            }
            else
            {
                plain.Append((char)codePoint);
                // A letter of the plain alphabet may stand inside: small capitals have no x.
                inWord = char.IsAsciiLetter((char)codePoint) ? inWord : 0;
            }

            index += length;
        }

        return new Run(end, isWord, plain?.ToString(0, kept));
    }

    private static bool IsBetween(char character) => character is ' ' or '\'' or '-' or ',' or '.' or '&' or 's' or 'x';

    private readonly record struct Run(int End, bool IsWord, string? Plain);
}

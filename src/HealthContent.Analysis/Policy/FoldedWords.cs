using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Policy;

/// <summary>
/// The words of a surface, folded for comparison, with their places. Spacing, punctuation, emoji and the tags of HTML do not
/// count, so that a text keeps its words when it moves or is set in another way.
/// </summary>
internal sealed class FoldedWords
{
    private readonly List<string> words = [];
    private readonly List<TextSpan> spans = [];
    private readonly List<int> paragraphs = [];

    private FoldedWords() { }

    public int Count => words.Count;

    public string this[int index] => words[index];

    public TextSpan SpanOf(int index) => spans[index];

    /// <summary>The number of the paragraph that a word stands in.</summary>
    public int ParagraphOf(int index) => paragraphs[index];

    public static FoldedWords Read(string text, ContentFormat format = ContentFormat.Plain, TextSpan keep = default)
    {
        var result = new FoldedWords();
        result.ReadAll(text, format == ContentFormat.Html, keep);
        return result;
    }

    /// <summary>The words that a span touches, as first and end; empty when it touches none.</summary>
    public (int First, int End) Touching(TextSpan span)
    {
        int first = 0;
        while (first < spans.Count && spans[first].End <= span.Start)
        {
            first++;
        }

        int end = first;
        while (end < spans.Count && spans[end].Start < span.End)
        {
            end++;
        }

        return (first, end);
    }

    private void ReadAll(string text, bool skipTags, TextSpan keep)
    {
        var word = new StringBuilder();
        Span<char> folded = stackalloc char[CharacterFolding.MaxExpansion];
        int start = 0;
        int paragraph = 0;
        int lineBreaks = 0;
        for (int index = 0; index < text.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(text, index, out int length);
            if (skipTags && codePoint == '<' && TagEnd(text, index, keep) is { } tagEnd)
            {
                Add(word, start, index, paragraph);
                index = tagEnd;
                continue;
            }

            int written = CharacterFolding.Fold(codePoint, folded);
            bool isInvisible = written == 0;
            bool isWordPart = !isInvisible && IsWordPart(folded[..written]);
            if (isWordPart)
            {
                bool standsAlone = IsIdeograph(codePoint);
                if (standsAlone)
                {
                    Add(word, start, index, paragraph);
                }

                paragraph += lineBreaks > 1 ? 1 : 0;
                lineBreaks = 0;
                start = word.Length == 0 ? index : start;
                word.Append(folded[..written]);
                if (standsAlone)
                {
                    Add(word, start, index + length, paragraph);
                }
            }
            else if (!isInvisible)
            {
                Add(word, start, index, paragraph);
                lineBreaks += codePoint == '\n' ? 1 : 0;
            }

            index += length;
        }

        Add(word, start, text.Length, paragraph);
    }

    private void Add(StringBuilder word, int start, int end, int paragraph)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            spans.Add(TextSpan.FromBounds(start, end));
            paragraphs.Add(paragraph);
            word.Clear();
        }
    }

    private static bool IsWordPart(ReadOnlySpan<char> folded)
    {
        foreach (char character in folded)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return folded.Length == 2 && Rune.TryCreate(folded[0], folded[1], out Rune rune) && Rune.IsLetterOrDigit(rune);
    }

    // Scripts written without spaces: one sign is one word, or a whole clause would be.
    private static bool IsIdeograph(int codePoint) =>
        codePoint is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    // A tag in whose attribute the finding lies is read; all others are skipped.
    private static int? TagEnd(string text, int start, TextSpan keep)
    {
        int end = text.IndexOf('>', start);
        bool holdsFinding = !keep.IsEmpty && TextSpan.FromBounds(start, end + 1).Contains(keep);
        return end < 0 || holdsFinding ? null : end + 1;
    }
}

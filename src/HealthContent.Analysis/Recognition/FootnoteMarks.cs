using System.Buffers;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// Finds the marks that point to a source below a text: <c>children.²</c>, <c>children [3]</c>, and <c>children.1,2</c> as plain
/// text has it once superscripts are lost.
/// </summary>
internal static class FootnoteMarks
{
    private const int LongestNumber = 3;
    private const int LongestMark = 16;

    // How far behind a sentence its own mark may stand: behind the full stop.
    private const int BehindSentence = 8;

    private static readonly SearchValues<char> Superscripts = SearchValues.Create("⁰¹²³⁴⁵⁶⁷⁸⁹");
    private static readonly SearchValues<char> Starts = SearchValues.Create("[0123456789⁰¹²³⁴⁵⁶⁷⁸⁹");

    /// <summary>Whether a sentence has a mark behind a place.</summary>
    public static bool Follow(SurfaceText surface, Sentence sentence, int place)
    {
        ReadOnlySpan<char> text = surface.Text;
        int end = Math.Min(text.Length, sentence.Span.End + BehindSentence);
        for (int index = place; index < end; index++)
        {
            int next = text[index..end].IndexOfAny(Starts);
            if (next < 0)
            {
                return false;
            }

            index += next;
            if (IsMark(text, index))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> text, int index) =>
        text[index] == '[' ? IsBracketed(text[(index + 1)..])
        : Superscripts.Contains(text[index]) ? index > 0 && !IsUnit(text[..index])
        : IsGlued(text, index);

    private static bool IsBracketed(ReadOnlySpan<char> text)
    {
        int close = text[..Math.Min(text.Length, LongestMark)].IndexOf(']');
        return close > 0
            && text[..close].ContainsAnyInRange('0', '9')
            && !text[..close].ContainsAnyExcept("0123456789,;–- ");
    }

    // "25 kg/m²" is no reference.
    private static bool IsUnit(ReadOnlySpan<char> before)
    {
        int start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
        {
            start--;
        }

        return before[start..] is "m" or "cm" or "mm" or "km" or "ft" || char.IsWhiteSpace(before[^1]);
    }

    // A number that touches the mark behind a word, and ends where the next sentence starts.
    private static bool IsGlued(ReadOnlySpan<char> text, int index)
    {
        bool touches =
            index >= 2
            && text[index - 1] is '.' or ',' or ';' or ')' or '”' or '"'
            && (char.IsLetter(text[index - 2]) || text[index - 2] is ')' or '%' or '.');
        if (!touches)
        {
            return false;
        }

        int end = index;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '–' or '-'))
        {
            end++;
        }

        int number = text[index..end].IndexOfAnyExceptInRange('0', '9');
        if ((number < 0 ? end - index : number) > LongestNumber || end - index > LongestMark)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[end..];
        return rest.IsEmpty || (char.IsWhiteSpace(rest[0]) && (rest.TrimStart() is [] or [>= 'A' and <= 'Z', ..]));
    }
}

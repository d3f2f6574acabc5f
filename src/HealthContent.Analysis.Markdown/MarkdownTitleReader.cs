using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Markdown;

/// <summary>Reads the raw title of a link: escapes and character references become what they stand for.</summary>
internal static class MarkdownTitleReader
{
    /// <summary>Reads a title.</summary>
    /// <param name="source">The source.</param>
    /// <param name="span">Where the title stands, without its quotation marks.</param>
    /// <param name="quoteDepth">How many quotation markers may start each further line.</param>
    /// <param name="writer">What is written to.</param>
    public static void Read(string source, TextSpan span, int quoteDepth, FormattedTextWriter writer)
    {
        int start = span.Start;
        for (int index = span.Start; index < span.End; )
        {
            (string? value, int length) = source[index] switch
            {
                '\\' when index + 1 < span.End && IsPunctuation(source[index + 1]) => (
                    source[(index + 1)..(index + 2)],
                    2
                ),
                '&' => ReadReference(source, index, span.End),
                '\n' => (" ", MeasureLineStart(source, index, span.End, quoteDepth)),
                _ => (null, 1),
            };
            if (value is not null)
            {
                writer.AddText(source.AsSpan(start, index - start), start);
                TextSpan place = new(index, length);
                if (value == " ")
                    writer.AddSpace(place);
                else
                    writer.AddAtomic(value, place);
                start = index + length;
            }
            index += length;
        }
        writer.AddText(source.AsSpan(start, span.End - start), start);
    }

    private static bool IsPunctuation(char value) =>
        char.IsAscii(value) && (char.IsPunctuation(value) || char.IsSymbol(value));

    private static (string? Value, int Length) ReadReference(string source, int index, int end)
    {
        string? value = CharacterReference.Read(source.AsSpan(0, end), index, isInAttribute: false, out int length);
        // Markdown knows only references that end in a semicolon.
        return value is not null && source[index + length - 1] == ';' ? (value, length) : (null, 1);
    }

    private static int MeasureLineStart(string source, int lineFeed, int end, int quoteDepth)
    {
        int index = lineFeed + 1;
        while (index < end && (source[index] is ' ' or '\t' || source[index] == '>' && quoteDepth-- > 0))
            index++;
        return index - lineFeed;
    }
}

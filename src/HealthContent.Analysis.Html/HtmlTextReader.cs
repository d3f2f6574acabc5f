using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>Reads text between tags or in an attribute: character references become what they stand for.</summary>
internal static class HtmlTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="text">The text.</param>
    /// <param name="sourceStart">Where it starts in the source.</param>
    /// <param name="isAttribute">Whether it is the value of an attribute.</param>
    /// <param name="isPreformatted">Whether white space stays as it is.</param>
    public static void Read(
        FormattedTextWriter writer,
        ReadOnlySpan<char> text,
        int sourceStart,
        bool isAttribute = false,
        bool isPreformatted = false
    )
    {
        int start = 0;
        int index = 0;
        while (index < text.Length)
        {
            int found = text[index..].IndexOf('&');
            if (found < 0)
                break;
            int ampersand = index + found;
            string? value = CharacterReference.Read(text, ampersand, isAttribute, out int length);
            index = ampersand + 1;
            if (value is null)
                continue;
            Write(writer, text[start..ampersand], sourceStart + start, isPreformatted);
            WriteReference(writer, value, new TextSpan(sourceStart + ampersand, length), isPreformatted);
            start = index = ampersand + length;
        }
        Write(writer, text[start..], sourceStart + start, isPreformatted);
    }

    /// <summary>Writes text without character references.</summary>
    public static void Write(FormattedTextWriter writer, ReadOnlySpan<char> text, int sourceStart, bool isPreformatted)
    {
        if (!isPreformatted)
        {
            writer.AddText(text, sourceStart);
            return;
        }
        // A form feed shows nothing where white space is kept.
        int start = 0;
        foreach (Range piece in text.Split('\f'))
        {
            ReadOnlySpan<char> shown = text[piece];
            writer.AddPreformatted(shown, sourceStart + start);
            start += shown.Length + 1;
        }
    }

    private static void WriteReference(FormattedTextWriter writer, string value, TextSpan source, bool isPreformatted)
    {
        // A white space that is written as a reference folds like any other.
        if (!isPreformatted && value is " " or "\t" or "\n" or "\r" or "\f")
            writer.AddSpace(source);
        else
            writer.AddAtomic(value, source);
    }
}

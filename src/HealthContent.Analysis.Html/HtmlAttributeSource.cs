using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>Finds the value of an attribute in the source: the tokenizer says only where its name starts.</summary>
internal static class HtmlAttributeSource
{
    /// <summary>Finds the raw value, without quotation marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nameStart">Where the name starts.</param>
    /// <param name="tagEnd">The index after the tag.</param>
    /// <returns>Where the value stands; empty when there is none.</returns>
    public static TextSpan FindValue(ReadOnlySpan<char> text, int nameStart, int tagEnd)
    {
        // The first character always belongs to the name, even when it is an equals sign.
        int index = nameStart + 1;
        while (index < tagEnd && !IsSpace(text[index]) && text[index] is not ('=' or '>' or '/'))
            index++;
        index = SkipSpace(text, index, tagEnd);
        if (index >= tagEnd || text[index] != '=')
            return new TextSpan(index, 0);
        index = SkipSpace(text, index + 1, tagEnd);
        if (index >= tagEnd)
            return new TextSpan(tagEnd, 0);

        int end;
        if (text[index] is '"' or '\'')
        {
            char quote = text[index++];
            end = text[index..tagEnd].IndexOf(quote);
            end = end < 0 ? tagEnd : index + end;
        }
        else
        {
            end = index;
            while (end < tagEnd && !IsSpace(text[end]) && text[end] != '>')
                end++;
        }
        return TextSpan.FromBounds(index, end);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int index, int end)
    {
        while (index < end && IsSpace(text[index]))
            index++;
        return index;
    }

    private static bool IsSpace(char value) => value is ' ' or '\t' or '\n' or '\r' or '\f';
}

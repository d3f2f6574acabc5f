using System.Globalization;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Markdown;

/// <summary>Reads quoted scalars (YAML 1.2, section 7.3).</summary>
internal static class YamlScalar
{
    /// <summary>Reads up to the closing quotation mark.</summary>
    /// <param name="source">The source.</param>
    /// <param name="span">From after the opening mark to where the closing one stands at the latest.</param>
    /// <param name="quote">The quotation mark.</param>
    /// <param name="writer">What is written to.</param>
    public static void ReadQuoted(string source, TextSpan span, char quote, FormattedTextWriter writer)
    {
        int start = span.Start;
        int index = span.Start;
        while (index < span.End)
        {
            char current = source[index];
            bool isDoubled = quote == '\'' && current == '\'' && index + 1 < span.End && source[index + 1] == '\'';
            bool isEscape = quote == '"' && current == '\\' && index + 1 < span.End;
            if (current == quote && !isDoubled)
                break;
            if (!isDoubled && !isEscape)
            {
                index++;
                continue;
            }

            writer.AddText(source.AsSpan(start, index - start), start);
            (string value, int length) = isDoubled ? ("'", 2) : ReadEscape(source, index, span.End);
            TextSpan place = new(index, length);
            if (string.IsNullOrWhiteSpace(value))
                writer.AddSpace(place);
            else
                writer.AddAtomic(value, place);
            index += length;
            start = index;
        }
        writer.AddText(source.AsSpan(start, index - start), start);
    }

    private static (string Value, int Length) ReadEscape(string source, int start, int end)
    {
        char kind = source[start + 1];
        int digits = kind switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (
            digits > 0
            && start + 2 + digits <= end
            && ParseCodePoint(source.AsSpan(start + 2, digits)) is { } character
        )
            return (character, 2 + digits);
        return kind switch
        {
            'n' or 'r' or 't' or ' ' or '\n' or '\r' => (" ", 2),
            _ => (source.Substring(start + 1, 1), 2),
        };
    }

    private static string? ParseCodePoint(ReadOnlySpan<char> digits)
    {
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
            return null;
        return value <= char.MaxValue ? ((char)value).ToString()
            : value <= 0x10FFFF ? char.ConvertFromUtf32((int)value)
            : null;
    }
}

using System.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>Writes marks into a text, as <see cref="MarkedText"/> reads them.</summary>
internal static class MarkupWriter
{
    public static string Write(string text, IEnumerable<TextMark> marks)
    {
        List<TextMark> ordered = [.. marks];
        ordered.Sort(MarkedText.CompareMarks);
        var result = new StringBuilder(text.Length + (ordered.Count * 12));
        var open = new List<TextMark>();
        int next = 0;
        for (int position = 0; position <= text.Length; position++)
        {
            CloseAt(position, open, result);
            for (; next < ordered.Count && ordered[next].Span.Start == position; next++)
            {
                Mark(result, ordered[next].Rule is { } rule ? $"{{|{rule}:" : "[|");
                open.Add(ordered[next]);
                if (ordered[next].Span.IsEmpty)
                {
                    CloseAt(position, open, result);
                }
            }

            if (position < text.Length)
            {
                AppendPlain(result, text, position);
            }
        }

        return result.ToString();
    }

    private static void CloseAt(int position, List<TextMark> open, StringBuilder result)
    {
        for (int index = open.Count - 1; index >= 0; index--)
        {
            TextMark mark = open[index];
            if (mark.Span.End != position)
            {
                continue;
            }

            bool innermost = !open.Skip(index + 1).Any(later => later.Rule is not null == mark.Rule is not null);
            Mark(
                result,
                mark.Rule is null ? "|]"
                    : innermost ? "|}"
                    : $"|{mark.Rule}}}"
            );
            open.RemoveAt(index);
        }
    }

    // Backslashes that happen to stand before a mark must not make it plain text.
    private static void Mark(StringBuilder result, string mark)
    {
        int backslashes = 0;
        while (backslashes < result.Length && result[result.Length - 1 - backslashes] == '\\')
        {
            backslashes++;
        }

        result.Append('\\', backslashes).Append(mark);
    }

    private static void AppendPlain(StringBuilder result, string text, int position)
    {
        if (MarkedText.IsMarker(text.AsSpan(position)))
        {
            Mark(result, "\\");
        }

        result.Append(text[position]);
    }
}

using System.Text;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>Reads markup from left to right.</summary>
internal sealed class MarkupReader(string markup)
{
    private readonly StringBuilder text = new(markup.Length);
    private readonly List<(int Start, string? Rules, int Position)> open = [];
    private readonly List<TextMark> marks = [];
    private int position;

    public List<TextMark> Read(out string plain)
    {
        while (position < markup.Length)
        {
            if (markup[position] == '\\')
            {
                ReadBackslashes();
            }
            else if (!TryReadMarker())
            {
                text.Append(markup[position++]);
            }
        }

        if (open.Count > 0)
        {
            throw new ContentMarkupException("a mark is opened here and never closed", open[^1].Position);
        }

        plain = text.ToString();
        return marks;
    }

    private void ReadBackslashes()
    {
        int start = position;
        while (position < markup.Length && markup[position] == '\\')
        {
            position++;
        }

        int count = position - start;
        ReadOnlySpan<char> rest = markup.AsSpan(position);
        int marker = MarkedText.IsMarker(rest) ? 2 : FindNamedEnd(rest, out _);
        if (marker == 0)
        {
            text.Append('\\', count);
            return;
        }

        text.Append('\\', count / 2);
        if (count % 2 == 1)
        {
            text.Append(rest[..marker]);
            position += marker;
        }
    }

    private bool TryReadMarker()
    {
        ReadOnlySpan<char> rest = markup.AsSpan(position);
        if (rest.StartsWith("[|", StringComparison.Ordinal))
        {
            open.Add((text.Length, null, position));
            position += 2;
        }
        else if (rest.StartsWith("{|", StringComparison.Ordinal))
        {
            int end = RulesEnd(rest, 2);
            if (end == 2 || end >= rest.Length || rest[end] != ':')
            {
                throw new ContentMarkupException(
                    "'{|' is followed by a rule and ':', as in '{|HCA1301:…|}'; '\\{|' is plain text",
                    position
                );
            }

            open.Add((text.Length, rest[2..end].ToString(), position));
            position += end + 1;
        }
        else if (rest.StartsWith("|]", StringComparison.Ordinal))
        {
            Close(open.FindLastIndex(mark => mark.Rules is null), 2);
        }
        else if (rest.StartsWith("|}", StringComparison.Ordinal))
        {
            Close(open.FindLastIndex(mark => mark.Rules is not null), 2);
        }
        else
        {
            return TryReadNamedEnd(rest);
        }

        return true;
    }

    private bool TryReadNamedEnd(ReadOnlySpan<char> rest)
    {
        int length = FindNamedEnd(rest, out int index);
        if (length > 0)
        {
            Close(index, length);
        }

        return length > 0;
    }

    // Only what closes an open mark is a marker: "|x}" elsewhere is plain text.
    private int FindNamedEnd(ReadOnlySpan<char> rest, out int index)
    {
        index = -1;
        int end = rest is ['|', ..] ? RulesEnd(rest, 1) : 0;
        if (end < 2 || end >= rest.Length || rest[end] != '}')
        {
            return 0;
        }

        string rules = rest[1..end].ToString();
        index = open.FindLastIndex(mark => string.Equals(mark.Rules, rules, StringComparison.Ordinal));
        return index >= 0 ? end + 1 : 0;
    }

    private static int RulesEnd(ReadOnlySpan<char> rest, int start)
    {
        int end = start;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or ','))
        {
            end++;
        }

        return end;
    }

    private void Close(int index, int length)
    {
        if (index < 0)
        {
            throw new ContentMarkupException(
                "a mark is closed that was never opened; put a backslash before it to have it as plain text",
                position
            );
        }

        (int start, string? rules, _) = open[index];
        open.RemoveAt(index);
        position += length;
        var span = TextSpan.FromBounds(start, text.Length);
        if (rules is null)
        {
            marks.Add(new TextMark(span, null));
            return;
        }

        foreach (string rule in rules.Split(','))
        {
            marks.Add(new TextMark(span, rule));
        }
    }
}

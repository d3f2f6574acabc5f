using System.Text.RegularExpressions;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Finds the numbers that an organisation gives out, by the forms that its profile describes.</summary>
internal static class OrganizationNumbers
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    /// <summary>Adds where numbers of a form stand. A form with neither prefix nor pattern fits too much to be looked for.</summary>
    public static void Find(string text, IdentifierFormat format, ref ReusableList<TextSpan> found)
    {
        if (format.Pattern is { Length: > 0 } pattern)
        {
            FindPattern(text, pattern, ref found);
            return;
        }

        if (format.Prefix is not { Length: > 0 } prefix)
        {
            return;
        }

        int start = 0;
        while ((start = text.IndexOf(prefix, start, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = EndOf(text, start + prefix.Length);
            if (
                (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && FitsLength(text, start + prefix.Length, end, format)
            )
            {
                found.Add(TextSpan.FromBounds(start, end));
            }

            start = Math.Max(end, start + prefix.Length);
        }
    }

    /// <summary>Whether a text is, as a whole, a number of a form.</summary>
    public static bool IsMatch(string text, IdentifierFormat format)
    {
        var found = new ReusableList<TextSpan>();
        Find(text, format, ref found);
        foreach (TextSpan span in found.Items)
        {
            if (span.Length == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static void FindPattern(string text, string pattern, ref ReusableList<TextSpan> found)
    {
        try
        {
            foreach (
                ValueMatch match in Regex.EnumerateMatches(
                    text,
                    pattern,
                    RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                    LongestMatch
                )
            )
            {
                if (match.Length > 0)
                {
                    found.Add(new TextSpan(match.Index, match.Length));
                }
            }
        }
        catch (ArgumentException)
        {
            // The profile's reader tells of a pattern that is none; here it finds nothing.
        }
    }

    // A mark belongs to the number only between its characters.
    private static int EndOf(string text, int start)
    {
        int end = start;
        for (int index = start; index < text.Length; index++)
        {
            if (char.IsAsciiLetterOrDigit(text[index]))
            {
                end = index + 1;
            }
            else if (text[index] is not ('-' or '/') || index > end)
            {
                break;
            }
        }

        return end;
    }

    private static bool FitsLength(string text, int start, int end, IdentifierFormat format)
    {
        int length = 0;
        bool hasDigit = false;
        for (int index = start; index < end; index++)
        {
            length += char.IsAsciiLetterOrDigit(text[index]) ? 1 : 0;
            hasDigit |= char.IsAsciiDigit(text[index]);
        }

        return hasDigit && length >= (format.MinimumLength ?? 1) && length <= (format.MaximumLength ?? int.MaxValue);
    }
}

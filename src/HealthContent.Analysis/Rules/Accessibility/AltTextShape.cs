using System.Buffers;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>Forms of text alternatives that describe nothing, told without their words.</summary>
internal static class AltTextShape
{
    /// <summary>Below this many characters nothing is described.</summary>
    public const int ShortestDescription = 5;

    private const int FewestKeywords = 6;
    private const int LongestKeyword = 3;
    private const int FewestDigitsOfFile = 3;

    private static readonly string[] Extensions =
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".webp",
        ".heic",
        ".heif",
        ".svg",
        ".tif",
        ".tiff",
        ".bmp",
        ".avif",
        ".mp4",
        ".mov",
        ".pdf",
    ];

    private static readonly SearchValues<char> Joints = SearchValues.Create("_-");

    /// <summary>"IMG_2041", "flu-clinic-final.jpg", "Screenshot 2026-01-15.png".</summary>
    public static bool IsFileName(ReadOnlySpan<char> text)
    {
        foreach (string extension in Extensions)
        {
            if (text.Length > extension.Length && text.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return !text.ContainsAny(' ', '\n', '\t')
            && text.ContainsAny(Joints)
            && DigitsInARow(text) >= FewestDigitsOfFile;
    }

    /// <summary>Nothing but hashtags.</summary>
    public static bool IsHashtags(SurfaceText surface)
    {
        bool any = false;
        foreach (Token token in surface.Tokens)
        {
            if (token.Kind != TokenKind.Hashtag && !token.Has(TokenFlags.InHashtag))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    /// <summary>A row of short terms between commas, as for a search engine.</summary>
    public static bool IsKeywords(ReadOnlySpan<char> text)
    {
        if (
            text.Count(',') < FewestKeywords - 1
            || text.ContainsAny(".!?")
            || text.Contains(" and ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        foreach (Range range in text.Split(','))
        {
            if (text[range].Trim().Count(' ') >= LongestKeyword)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two texts are the same but for case and what stands at their ends.</summary>
    public static bool IsSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first.Trim(" .!\n").Equals(second.Trim(" .!\n"), StringComparison.OrdinalIgnoreCase);

    private static int DigitsInARow(ReadOnlySpan<char> text)
    {
        int longest = 0;
        int row = 0;
        foreach (char character in text)
        {
            row = char.IsAsciiDigit(character) ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        return longest;
    }
}

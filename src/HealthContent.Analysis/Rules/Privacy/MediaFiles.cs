using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Finds the names of pictures and films that are written out in a text: <c>[image: wrist_xray_2.jpg]</c>.</summary>
internal static class MediaFiles
{
    private static readonly string[] Endings =
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".heic",
        ".webp",
        ".tif",
        ".tiff",
        ".dcm",
        ".mp4",
        ".mov",
        ".srt",
        ".vtt",
    ];

    private static readonly List<TextSpan> None = [];

    /// <summary>The names, from the last space or bracket before the ending.</summary>
    public static List<TextSpan> In(string text)
    {
        List<TextSpan>? found = null;
        for (int dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            if (EndingAt(text, dot) is not { } ending)
            {
                continue;
            }

            int start = dot;
            while (
                start > 0
                && !char.IsWhiteSpace(text[start - 1])
                && text[start - 1] is not ('[' or '(' or '"' or '/' or ':')
            )
            {
                start--;
            }

            if (start < dot)
            {
                (found ??= []).Add(TextSpan.FromBounds(start, dot + ending.Length));
            }
        }

        return found ?? None;
    }

    private static string? EndingAt(string text, int dot)
    {
        foreach (string ending in Endings)
        {
            int end = dot + ending.Length;
            if (
                string.Compare(text, dot, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return ending;
            }
        }

        return null;
    }
}

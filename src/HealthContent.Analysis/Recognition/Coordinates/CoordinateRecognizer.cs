using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Coordinates;

/// <summary>Recognises geographic coordinates, as numbers, as Plus Codes, and in the links of maps.</summary>
internal static class CoordinateRecognizer
{
    private const int FarthestLabel = 4;

    // Three digits after the point are about a hundred metres. Statistics have as many, so they need more to speak for them.
    private const int LeastDecimals = 3;
    private const int DecimalsAlone = 4;
    private const double LeastAlone = 10;

    private static readonly Lazy<WordSet> Words = new(() =>
        WordSet.Read("Recognition/Coordinates/coordinate-words.dataset.txt")
    );

    /// <summary>Tries the coordinates that may start at a token.</summary>
    /// <returns>Where they end; the start of the token when there are none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[token].Start;
        int end = PlusCode.EndAt(text, start);
        if (end > start)
        {
            return Add(context, start, end, "plus code");
        }

        if (!char.IsAsciiDigit(text[start]) || !MayBeAngle(text, start))
        {
            return start;
        }

        int first = start > 0 && text[start - 1] is '-' or '−' or '+' ? start - 1 : start;
        if (
            GeographicAngle.Read(text, first) is not { } latitude
            || SecondAt(text, latitude.End, out bool named) is not { } longitude
            || GeographicAngle.Read(text, longitude) is not { } second
            || !IsPair(latitude, second)
            || (second.End < text.Length && char.IsLetterOrDigit(text[second.End]))
        )
        {
            return start;
        }

        bool hemispheres = latitude.Hemisphere != '\0' && second.Hemisphere != '\0';
        bool exact = latitude.Decimals >= LeastDecimals && second.Decimals >= LeastDecimals;
        bool alone =
            latitude.Decimals >= DecimalsAlone
            && second.Decimals >= DecimalsAlone
            && Math.Max(latitude.Degrees, second.Degrees) >= LeastAlone;
        bool marked =
            hemispheres
            && ((latitude.HasMinutes && second.HasMinutes) || (latitude.Decimals > 1 && second.Decimals > 1));
        bool labelled = exact && !alone && !marked && (named || FollowsLabel(context, token));
        if (!marked && !alone && !labelled)
        {
            return start;
        }

        int from = text[..first].EndsWith("geo:", StringComparison.OrdinalIgnoreCase) ? first - 4 : first;
        return Add(
            context,
            from,
            second.End,
            marked ? "degrees and hemispheres"
                : labelled ? "label"
                : "form"
        );
    }

    /// <summary>Whether the link of a map names coordinates: <c>/@51.5074,-0.1278</c>, <c>?mlat=51.5074&amp;mlon=-0.1278</c>.</summary>
    public static bool IsInMapLink(ReadOnlySpan<char> url)
    {
        if (!url.Contains("map", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (int index = 1; index < url.Length; index++)
        {
            bool starts =
                !(char.IsAsciiLetterOrDigit(url[index - 1]) || url[index - 1] == '.') || url[..index].EndsWith("!3d");
            if (!char.IsAsciiDigit(url[index]) || !starts)
            {
                continue;
            }

            if (
                GeographicAngle.Read(url, index) is { Decimals: >= LeastDecimals } latitude
                && SecondInLink(url, latitude.End) is { } longitude
                && GeographicAngle.Read(url, longitude) is { Decimals: >= LeastDecimals } second
                && IsPair(latitude, second)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int Add(RecognitionContext context, int start, int end, string evidence)
    {
        context.Add(
            new RecognizedEntity(EntityKind.Location, TextSpan.FromBounds(start, end), 0.9)
            {
                Subkind = "coordinates",
                Evidence = evidence,
            }
        );
        return end;
    }

    // Digits that a point or a degree sign follows soon; nearly all numbers end here.
    private static bool MayBeAngle(ReadOnlySpan<char> text, int start)
    {
        for (int index = start; index < text.Length && index - start <= 4; index++)
        {
            if (text[index] is '.' or '°' or 'º' or '˚')
            {
                return true;
            }

            if (!char.IsAsciiDigit(text[index]) && text[index] != ' ')
            {
                return false;
            }
        }

        return false;
    }

    // Latitude first, or longitude first where the letters say so.
    private static bool IsPair(in GeographicAngle first, in GeographicAngle second) =>
        (first.Hemisphere, second.Hemisphere) switch
        {
            ('\0', '\0') => first.Degrees <= 90 && second.Degrees <= 180,
            ('N' or 'S', 'E' or 'W') => first.Degrees <= 90 && second.Degrees <= 180,
            ('E' or 'W', 'N' or 'S') => first.Degrees <= 180 && second.Degrees <= 90,
            _ => false,
        };

    // Where the second angle starts: behind a comma, a semicolon, a slash or a space, and a word such as "longitude".
    private static int? SecondAt(ReadOnlySpan<char> text, int index, out bool named)
    {
        named = false;
        int separators = 0;
        while (index < text.Length && separators < 4 && text[index] is ' ' or ',' or ';' or '/' or '|' or '\u00A0')
        {
            index++;
            separators++;
        }

        if (separators == 0)
        {
            return null;
        }

        int wordEnd = index;
        while (wordEnd < text.Length && char.IsAsciiLetter(text[wordEnd]))
        {
            wordEnd++;
        }

        if (wordEnd > index)
        {
            named = Words.Value.Contains(text[index..wordEnd]);
            if (!named)
            {
                return null;
            }

            index = wordEnd;
            while (index < text.Length && text[index] is ' ' or ':' or '=' or '.')
            {
                index++;
            }
        }

        return index;
    }

    private static int? SecondInLink(ReadOnlySpan<char> url, int index)
    {
        ReadOnlySpan<char> rest = url[index..];
        if (rest.StartsWith("%2C", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("!4d"))
        {
            return index + 3;
        }

        if (rest.Length > 0 && rest[0] is ',' or '/' or '+')
        {
            return index + 1;
        }

        int equals = rest.Length > 0 && rest[0] == '&' ? rest.IndexOf('=') : -1;
        return equals is > 0 and < 12 ? index + equals + 1 : null;
    }

    private static bool FollowsLabel(RecognitionContext context, int token)
    {
        for (int index = token - 1; index >= 0 && index >= token - FarthestLabel; index--)
        {
            if (Words.Value.Contains(context.TextOf(index)))
            {
                return true;
            }
        }

        return false;
    }
}

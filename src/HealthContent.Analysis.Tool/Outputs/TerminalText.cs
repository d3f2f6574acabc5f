using System.Text;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Makes text from outside safe to show: nothing in it can move the cursor, change colours or turn text around.</summary>
internal static class TerminalText
{
    public static string Clean(string text)
    {
        int first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (char character in Normalized(text))
        {
            clean.Append(Clean(character));
        }

        return clean.ToString();
    }

    /// <summary>The visible stand-in of a character that a terminal would act upon; other characters stay.</summary>
    public static char Clean(char character) =>
        character switch
        {
            < ' ' => (char)('\u2400' + character),
            '\u007F' => '\u2421',
            >= '\u0080' and <= '\u009F' => '\uFFFD',
            '\u2028' or '\u2029' => '\u2424',
            >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => '\uFFFD',
            _ => character,
        };

    /// <summary>Replaces lone surrogates, which UTF-8 cannot hold.</summary>
    private static string Normalized(string text)
    {
        if (!LoneSurrogates.AnyIn(text))
        {
            return text;
        }

        char[] characters = text.ToCharArray();
        for (int index = 0; index < characters.Length; index++)
        {
            if (
                char.IsHighSurrogate(characters[index])
                && index + 1 < characters.Length
                && char.IsLowSurrogate(characters[index + 1])
            )
            {
                index++;
            }
            else if (char.IsSurrogate(characters[index]))
            {
                characters[index] = '\uFFFD';
            }
        }

        return new string(characters);
    }
}

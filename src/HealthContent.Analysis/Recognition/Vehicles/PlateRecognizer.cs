using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Vehicles;

/// <summary>
/// Recognises plates without a label, in the forms of the United Kingdom (<c>AB12 CDE</c>), France (<c>AB-123-CD</c>), Ireland
/// (<c>191-D-12345</c>), India (<c>KA-05-MH-1234</c>), South Africa (<c>BND 442 GP</c>) and California (<c>7ABC123</c>), where a word for a
/// vehicle stands nearby. Those of other countries look like too much else.
/// </summary>
internal static class PlateRecognizer
{
    private const int FarthestWord = 6;
    private const int MarkLength = 7;

    private static readonly string[] Provinces = ["GP", "MP", "NW", "FS", "EC", "NC", "LP", "ZN"];

    private static readonly string[] IndianStates =
    [
        .. "AN AP AR AS BR CG CH DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP WB".Split(
            ' '
        ),
    ];

    private static readonly EntityKind Plate = new("PLATE");

    private static readonly Lazy<WordSet> Words = new(() =>
        WordSet.Read("Recognition/Vehicles/vehicle-words.dataset.txt")
    );

    /// <summary>Tries the plate that may start at a token.</summary>
    /// <returns>Where it ends; the start of the token when there is none.</returns>
    public static int Read(RecognitionContext context, in CompactRun run, int token)
    {
        int start = context.Tokens[token].Start;
        int length = LengthOfForm(run);
        if (length == 0 || (run.Ends >> length & 1) == 0)
        {
            return start;
        }

        TextSpan span = run.Span(length);
        if (context.Surface.Slice(span).ContainsAnyInRange('a', 'z') || !StandsByVehicle(context, token, span.End))
        {
            return start;
        }

        context.Add(
            new RecognizedEntity(Plate, span, 0.8) { Subkind = "vehicle-id", Evidence = "form beside a vehicle" }
        );
        return span.End;
    }

    private static int LengthOfForm(in CompactRun run)
    {
        ReadOnlySpan<char> characters = run.Characters;
        if (characters.Length < MarkLength - 2)
        {
            return 0;
        }

        return char.IsAsciiLetter(characters[0])
            ? IsBritish(run) || IsFrench(run)
                ? MarkLength
                : Math.Max(IndianLength(run), SouthAfricanLength(run))
            : Math.Max(IrishLength(run), IsCalifornian(run) ? MarkLength : 0);
    }

    // Two letters of the area, two digits of the half-year from 2001 on, three letters; no I and no Q.
    private static bool IsBritish(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        return mark.Length >= MarkLength
            && AreLetters(mark[..2])
            && char.IsAsciiDigit(mark[2])
            && char.IsAsciiDigit(mark[3])
            && AreLetters(mark[4..MarkLength])
            && !mark[..MarkLength].ContainsAny('I', 'Q')
            && CheckDigits.Remainder(mark[2..4], 100) >= 2
            && HasOnly(run, MarkLength, ' ', 4, 4);
    }

    private static bool IsFrench(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        return mark.Length >= MarkLength
            && AreLetters(mark[..2])
            && !mark[2..5].ContainsAnyExceptInRange('0', '9')
            && AreLetters(mark[5..MarkLength])
            && run.SeparatorBefore(2) == '-'
            && HasOnly(run, MarkLength, '-', 2, 5);
    }

    // The year, since 2013 with its half; one or two letters of the county; up to six digits.
    private static int IrishLength(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        int letters = mark.IndexOfAnyExceptInRange('0', '9');
        if (letters is not (2 or 3) || run.SeparatorBefore(letters) != '-')
        {
            return 0;
        }

        int digits = letters;
        while (digits < mark.Length && char.IsAsciiLetter(mark[digits]))
        {
            digits++;
        }

        int end = digits;
        while (end < mark.Length && char.IsAsciiDigit(mark[end]) && (end == digits || run.SeparatorBefore(end) == '\0'))
        {
            end++;
        }

        return
            digits - letters <= 2
            && digits < mark.Length
            && run.SeparatorBefore(digits) == '-'
            && end - digits is >= 1 and <= 6
            && HasOnly(run, end, '-', letters, digits)
            ? end
            : 0;
    }

    // A digit, three letters, three digits, in one piece.
    private static bool IsCalifornian(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        return mark.Length >= MarkLength
            && char.IsAsciiDigit(mark[0])
            && AreLetters(mark[1..4])
            && !mark[4..MarkLength].ContainsAnyExceptInRange('0', '9')
            && run.Separators(MarkLength) == 0;
    }

    // The state, the number of the office, up to three letters, four digits: "KA-05-MH-1234".
    private static int IndianLength(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        int office = 2 + DigitsAt(mark, 2);
        int letters = office;
        while (letters < mark.Length && char.IsAsciiLetter(mark[letters]))
        {
            letters++;
        }

        return
            AreLetters(mark[..2])
            && office is 3 or 4
            && letters - office is >= 1 and <= 3
            && DigitsAt(mark, letters) >= 4
            && Array.IndexOf(IndianStates, mark[..2].ToString()) >= 0
            ? letters + 4
            : 0;
    }

    // Three letters and three digits, or two, two and two, and the province; or the letters of a town of the Cape or of
    // Natal and two groups of three digits.
    private static int SouthAfricanLength(in CompactRun run)
    {
        ReadOnlySpan<char> mark = run.Characters;
        if (mark.Length >= 8)
        {
            bool isModern = AreLetters(mark[..3]) && DigitsAt(mark, 3) == 3;
            bool isNew = AreLetters(mark[..2]) && DigitsAt(mark, 2) == 2 && AreLetters(mark[4..6]);
            if ((isModern || isNew) && Array.IndexOf(Provinces, mark[6..8].ToString()) >= 0)
            {
                return 8;
            }
        }

        int letters = mark.IndexOfAnyExceptInRange('A', 'Z');
        return
            letters is 2 or 3
            && mark[0] is 'C' or 'N'
            && DigitsAt(mark, letters) == 6
            && run.SeparatorBefore(letters + 3) != '\0'
            ? letters + 6
            : 0;
    }

    private static int DigitsAt(ReadOnlySpan<char> mark, int start)
    {
        int end = start;
        while (end < mark.Length && char.IsAsciiDigit(mark[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool AreLetters(ReadOnlySpan<char> characters) => !characters.ContainsAnyExceptInRange('A', 'Z');

    // A separator may stand at these two places and nowhere else.
    private static bool HasOnly(in CompactRun run, int length, char separator, int first, int second)
    {
        for (int index = 1; index < length; index++)
        {
            char found = run.SeparatorBefore(index);
            if (found != '\0' && (found != separator || (index != first && index != second)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StandsByVehicle(RecognitionContext context, int token, int end)
    {
        for (int index = token - 1; index >= 0 && index >= token - FarthestWord; index--)
        {
            if (Words.Value.Contains(context.TextOf(index)))
            {
                return true;
            }
        }

        int after = context.Surface.TokenAt(end);
        for (int index = after; index < context.Tokens.Length && index < after + FarthestWord; index++)
        {
            if (Words.Value.Contains(context.TextOf(index)))
            {
                return true;
            }
        }

        return false;
    }
}

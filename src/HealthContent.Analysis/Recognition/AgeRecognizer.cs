using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises ages.</summary>
internal static class AgeRecognizer
{
    private static readonly string[] Units =
    [
        " months",
        " weeks",
        " days",
        " years",
        " yrs",
        " yo",
        " mos",
        " ans",
        " anos",
        " años",
        " Jahre",
        " jaar",
        " anni",
    ];

    public static void Read(RecognitionContext context, in Cue cue)
    {
        int value = -1;
        for (int token = cue.FirstToken; token < cue.EndToken && value < 0; token++)
        {
            if (
                context.Tokens[token].Kind == TokenKind.Number
                && !int.TryParse(
                    context.TextOf(token),
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out value
                )
            )
            {
                return;
            }
        }

        if (value > PatientAge.Oldest)
        {
            return;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Age, cue.Span, 0.9)
            {
                Subkind =
                    IsGroup(context, cue.EndToken) ? "group"
                    : PatientAge.IsOver89(value) || (value < 0 && IsWordOver89(context, cue.FirstToken))
                        ? PatientAge.Over89
                    : null,
            }
        );
    }

    /// <summary>"34F with chest pain", "S: 58M, fell", "I (34F)": as charts and forums write an age and a sex.</summary>
    public static void ReadWithSex(RecognitionContext context, in Cue cue)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        Token number = tokens[cue.FirstToken];
        Token sex = tokens[cue.EndToken - 1];
        ReadOnlySpan<char> digits = context.TextOf(cue.FirstToken);
        int age = digits.ContainsAnyExceptInRange('0', '9') ? 0 : CheckDigits.Remainder(digits, 1000);
        if (
            number.End != sex.Start
            || digits.Length > 3
            || age is < 1 or > PatientAge.Oldest
            || (IsTemperature(age) && context.TextOf(cue.EndToken - 1) is "F" or "f")
            || !StartsWithSex(context, cue.FirstToken)
            || !GoesOnWithSex(context, cue.EndToken)
        )
        {
            return;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Age, TextSpan.FromBounds(number.Start, sex.End), 0.8)
            {
                Subkind = PatientAge.SubkindOf(age),
                Evidence = "age and sex",
            }
        );
    }

    // In degrees Fahrenheit.
    private static bool IsTemperature(int value) => value is >= 95 and <= 107;

    private static bool StartsWithSex(RecognitionContext context, int token)
    {
        if (token == 0 || context.Text[context.Tokens[token].Start - 1] == '\n')
        {
            return true;
        }

        ReadOnlySpan<char> before = context.TextOf(token - 1);
        return before
                is "I'm"
                    or "I’m"
                    or "i'm"
                    or "im"
                    or "Im"
                    or "am"
                    or "pt"
                    or "Pt"
                    or "PT"
                    or "patient"
                    or "a"
                    or "an"
                    or ":"
                    or "~"
                    or ","
                    or "|"
            || (before is "(" && token > 1 && context.TextOf(token - 2) is "I" or "i" or "me");
    }

    private static bool GoesOnWithSex(RecognitionContext context, int token)
    {
        if (token >= context.Tokens.Length || context.Text[context.Tokens[token - 1].End] == '\n')
        {
            return true;
        }

        return context.TextOf(token)
            is ","
                or "."
                or ";"
                or ")"
                or "|"
                or "with"
                or "who"
                or "in"
                or "from"
                or "here"
                or "presenting"
                or "presents"
                or "presented"
                or "c"
                or "w"
                or "admitted"
                or "day"
                or "restrained"
                or "brought"
                or "and"
                or "hx"
                or "pmh"
                or "PMH"
                or "s"
                or "p"
                or "was"
                or "had";
    }

    /// <summary>The age that stands right behind a person: "Maria Lopez, 71, …", "Noah (9)", "Colette is 34 and …", "my mother (81)".</summary>
    /// <param name="context">The surface.</param>
    /// <param name="nameEnd">Where the name, or the word for a relative, ends.</param>
    public static void ReadBehindName(RecognitionContext context, int nameEnd)
    {
        ReadOnlySpan<char> text = context.Text;
        ReadOnlySpan<char> rest = text[nameEnd..];
        string opening =
            rest.StartsWith(", ") ? ", "
            : rest.StartsWith(" (") ? " ("
            : rest.StartsWith(" is ") ? " is "
            : "";
        int start = nameEnd + opening.Length;
        int digits = 0;
        while (opening.Length > 0 && start + digits < text.Length && char.IsAsciiDigit(text[start + digits]))
        {
            digits++;
        }

        if (digits is 0 or > 3 || (digits == 1 && opening == " is "))
        {
            return;
        }

        int end = start + digits + UnitLength(text[(start + digits)..]);
        ReadOnlySpan<char> after = text[end..];
        bool closes = opening switch
        {
            ", " => after.IsEmpty || after[0] is ',' or ';' or ')' || after is ['.', ' ' or '\n', ..] or ['.'],
            " (" => after is [')', ..],
            _ => after.StartsWith(" and ") || after is [',', ' ', ..] or ['.', ' ' or '\n', ..] or ['.'],
        };
        int age = CheckDigits.Remainder(text.Slice(start, digits), 1000);
        if (closes && age is > 0 and <= PatientAge.Oldest)
        {
            context.Add(
                new RecognizedEntity(EntityKind.Age, TextSpan.FromBounds(start, end), 0.75)
                {
                    Subkind = end == start + digits ? PatientAge.SubkindOf(age) : null,
                    Evidence = "behind a person",
                }
            );
        }
    }

    // "17 months", "9 yrs".
    private static int UnitLength(ReadOnlySpan<char> text)
    {
        foreach (string unit in Units)
        {
            if (
                text.StartsWith(unit, StringComparison.Ordinal)
                && (text.Length == unit.Length || !char.IsLetter(text[unit.Length]))
            )
            {
                return unit.Length;
            }
        }

        return 0;
    }

    // "ninety-two years old", "a centenarian", but "sixty-one years old".
    private static bool IsWordOver89(RecognitionContext context, int token) =>
        NumberWords.Find(context.TextOf(token))
            is not { Kind: NumberWordKind.Number or NumberWordKind.Digit, Value: < 90 };

    // "aged 65 and over", "ages 5 to 11", "age 18+"
    private static bool IsGroup(RecognitionContext context, int end)
    {
        if (context.Is(end, '+') || context.Is(end, '-') || context.Is(end, '–'))
        {
            return true;
        }

        if (end + 1 >= context.Tokens.Length)
        {
            return false;
        }

        return context.TextOf(end) switch
        {
            "to" => context.Tokens[end + 1].Kind == TokenKind.Number,
            "and" or "or" => context.TextOf(end + 1)
                is "over"
                    or "older"
                    or "above"
                    or "up"
                    or "under"
                    or "younger"
                    or "below",
            "through" => true,
            _ => false,
        };
    }
}

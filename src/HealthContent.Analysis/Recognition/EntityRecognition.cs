using HealthContent.Analysis.Recognition.Coordinates;
using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Recognition.Links;
using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Recognition.TravelDocuments;
using HealthContent.Analysis.Recognition.Vehicles;
using HealthContent.Analysis.Recognition.Wallets;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises the entities of a surface and resolves overlaps.</summary>
internal static class EntityRecognition
{
    private const int LengthOfThousands = 3;

    public static void Recognize(RecognitionContext context, ref ReusableList<RecognizedEntity> entities)
    {
        bool hasDigits = HasDigits(context.Text);
        ReadOnlySpan<Token> tokens = context.Tokens;
        int covered = 0;
        for (int index = 0; index < tokens.Length; index++)
        {
            Token token = tokens[index];
            switch (token.Kind)
            {
                case TokenKind.Email or TokenKind.Url or TokenKind.Mention:
                    AddressRecognizer.Read(context, token);
                    break;
                case TokenKind.Punctuation when context.Text[token.Start] is '<' or '@' or '(':
                    covered = Math.Max(covered, ReadMark(context, index, covered));
                    break;
                case TokenKind.Word when token.Length == 1:
                    AccountPath.Read(context, index);
                    break;
                case TokenKind.Number or TokenKind.Word when token.Start >= covered:
                    if (token is { Kind: TokenKind.Number, Length: 2 or 4 })
                    {
                        YearReader.Read(context, index);
                    }

                    if (
                        token.Kind == TokenKind.Number
                        || (hasDigits && HasDigits(context.Text.AsSpan(token.Start, token.Length)))
                    )
                    {
                        covered = ReadDigits(context, StartOfRun(context, index, covered));
                    }

                    break;
            }

            if (token.Kind == TokenKind.Number && token.End > covered)
            {
                covered = ReadCells(context, index, covered);
            }
        }

        ReadCues(context);
        context.Places.Read(context);
        context.People.Read(context);
        TemporalTyping.Assign(context);
        context.Resolve(ref entities);
    }

    // Digits that a text may be written in: ASCII, Arabic, Persian, Devanagari and full-width ones; the high surrogate starts the
    // mathematical ones.
    private static bool HasDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (
                char.IsAsciiDigit(character)
                || (
                    character >= 0x80
                    && character
                        is (>= '\u0660' and <= '\u0669')
                            or (>= '\u06F0' and <= '\u06F9')
                            or (>= '\u0966' and <= '\u096F')
                            or (>= '\uFF10' and <= '\uFF19')
                            or '\uD835'
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // Two fillers in a row stand in the lines that machines read; an at sign that is no part of mail or of a mention in few other things.
    private static int ReadMark(RecognitionContext context, int mark, int covered)
    {
        int start = context.Tokens[mark].Start;
        if (context.Is(mark, '@'))
        {
            AddressRecognizer.ReadHealthAccount(context, mark);
            return covered;
        }

        if (context.Is(mark, '('))
        {
            return start >= covered ? UniqueDeviceIdentifier.Read(context, start) : covered;
        }

        return start >= covered && context.Is(mark + 1, '<') ? MachineReadableZone.Read(context, start) : covered;
    }

    private static int ReadDigits(RecognitionContext context, int first)
    {
        int start = context.Tokens[first].Start;
        var run = CompactRun.Read(context.Text, start);
        int end = Math.Max(start, ReadNumbers(context, run, first));
        end = Math.Max(end, ClockTime.Read(context, first));
        end = Math.Max(end, OrdinalDay.Read(context, first));
        end = Math.Max(end, SpacedDate.Read(context, first));
        end = Math.Max(end, CoordinateRecognizer.Read(context, first));
        end = Math.Max(end, WalletRecognizer.Read(context, first));
        end = Math.Max(end, PlateRecognizer.Read(context, run, first));
        end = Math.Max(end, AddressRecognizer.ReadNetwork(context, first));
        // "QQ 12 34 56 C": letters that a space parts from their digits.
        if (
            first > 0
            && context.Tokens[first - 1] is { Kind: TokenKind.Word, Length: <= 4 } letters
            && letters.End + 1 == start
            && (letters.Has(TokenFlags.AllCapitals) || letters is { Length: 1 } && letters.Has(TokenFlags.Capitalized))
        )
        {
            run = CompactRun.Read(context.Text, letters.Start);
            end = Math.Max(end, IdentifierRecognizer.Read(context, run, first - 1));
            end = Math.Max(end, PlateRecognizer.Read(context, run, first - 1));
        }

        return end;
    }

    // "1971-03-30,2023-10-02": a comma without a space joins the cells of a row to one token; in "12,500" it joins nothing.
    private static int ReadCells(RecognitionContext context, int token, int covered)
    {
        ReadOnlySpan<char> text = context.Text;
        int end = context.Tokens[token].End;
        for (int start = context.Tokens[token].Start; text[start..end].IndexOf(',') is >= 0 and int comma; )
        {
            start += comma + 1;
            int digits = text[start..].IndexOfAnyExceptInRange('0', '9');
            if (start > covered && digits != LengthOfThousands)
            {
                covered = Math.Max(covered, ReadNumbers(context, CompactRun.Read(text, start), token));
            }
        }

        return covered;
    }

    private static int ReadNumbers(RecognitionContext context, in CompactRun run, int token)
    {
        int end = DateText.Read(context, run, token);
        end = Math.Max(end, PhoneRecognizer.Read(context, PhoneDigits.Read(context.Text, run.Start), token));
        return Math.Max(end, IdentifierRecognizer.Read(context, run, token));
    }

    // "UCSF-43210": a number starts where the letters before it start that a mark, and no space, joins to it; "XXX-XX-4471" with what
    // is not masked; in "03/01/2024–05/31/2024" the second date behind the first.
    private static int StartOfRun(RecognitionContext context, int token, int covered)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        int first = token;
        for (
            int index = token - 1;
            index >= 0 && tokens[index].Start >= covered && tokens[index].End == tokens[index + 1].Start;
            index--
        )
        {
            Token before = tokens[index];
            if (before.Kind is TokenKind.Word or TokenKind.Number)
            {
                if (Labels.IsMasked(context.TextOf(index)))
                {
                    break;
                }

                first = index;
            }
            else if (
                before.Kind != TokenKind.Punctuation
                || context.Text[before.Start] is not ('-' or '–' or '.' or '/' or '_')
                || StartsOtherDate(context, index)
            )
            {
                break;
            }
        }

        return first;
    }

    // "11.–18.12.2023"
    private static bool StartsOtherDate(RecognitionContext context, int mark) =>
        (context.Is(mark, '–') || context.Is(mark, '-')) && mark > 0 && context.Is(mark - 1, '.');

    private static void ReadCues(RecognitionContext context)
    {
        int spelled = 0;
        for (int index = 0; index < context.Cues.Length; index++)
        {
            Cue cue = context.Cues[index];
            switch (cue.Kind)
            {
                case CueKind.Month
                or CueKind.MonthElsewhere
                or CueKind.Weekday
                or CueKind.Weekdays
                or CueKind.RelativeDate
                or CueKind.Season
                or CueKind.Decade:
                    DateRecognizer.Read(context, index);
                    break;
                case CueKind.Age:
                    AgeRecognizer.Read(context, cue);
                    break;
                case CueKind.AgeAndSex:
                    AgeRecognizer.ReadWithSex(context, cue);
                    break;
                case CueKind.Label or CueKind.Phone or CueKind.Fax or CueKind.Birth:
                    TableColumns.Read(context, cue);
                    IdentifierRecognizer.ReadLetters(context, cue);
                    break;
                case CueKind.NameColumn or CueKind.PersonColumn or CueKind.PlaceColumn or CueKind.AgeColumn:
                    TableColumns.Read(context, cue);
                    break;
                case CueKind.PatientSegment:
                    SegmentReader.Read(context, cue);
                    break;
                case CueKind.Kinship:
                    AgeRecognizer.ReadBehindName(context, cue.Span.End);
                    break;
                case CueKind.Secret:
                    SecretReader.Read(context, cue);
                    break;
                case CueKind.AccountName:
                    AccountNames.Read(context, cue);
                    break;
                case CueKind.SpelledDigits when cue.Span.Start >= spelled:
                    spelled = SpelledDigits.Read(context, cue);
                    break;
                case CueKind.SpelledMail:
                    AddressRecognizer.ReadSpelled(context, cue);
                    break;
            }
        }
    }
}

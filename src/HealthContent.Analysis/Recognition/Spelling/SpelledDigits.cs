using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Spelling;

/// <summary>
/// Recognises telephone numbers and identifiers whose digits are written as words: "four one five, five five five, oh one three
/// seven", "double five", "one eight hundred", with digits among them.
/// </summary>
internal static class SpelledDigits
{
    private const int LongestNumber = PhoneDigits.Capacity - 4;
    private const int LongestGroup = 4;

    /// <summary>Reads the number around three words for digits.</summary>
    /// <returns>Where its digits end, whether or not they are a number that identifies.</returns>
    public static int Read(RecognitionContext context, in Cue cue)
    {
        int first = FirstToken(context, cue.FirstToken);
        var run = new CompactRun();
        var phone = new PhoneDigits();
        int end = ReadAll(context, first, ref run, ref phone, out bool counting);
        if (counting)
        {
            return end;
        }

        run.FindEnds();
        PhoneRecognizer.Read(context, phone, first);
        IdentifierRecognizer.Read(context, run, first);
        return end;
    }

    // Before the words that were found: more words for digits, and single digits.
    private static int FirstToken(RecognitionContext context, int found)
    {
        int first = found;
        for (int index = found - 1; index >= 0; index--)
        {
            if (context.Tokens[index + 1].Has(TokenFlags.SentenceStart))
            {
                break;
            }

            if (
                context.Tokens[index] is { Kind: TokenKind.Number, Length: 1 }
                || IsPart(NumberWords.At(context, index))
            )
            {
                first = index;
            }
            else if (!IsMark(context, index))
            {
                break;
            }
        }

        return first;
    }

    private static int ReadAll(
        RecognitionContext context,
        int first,
        ref CompactRun run,
        ref PhoneDigits phone,
        out bool counting
    )
    {
        int before = -1;
        counting = true;
        int end = context.Tokens[first].Start;
        Span<char> digits = stackalloc char[LongestGroup];
        for (int index = first; index < context.Tokens.Length && run.Length < LongestNumber; )
        {
            if (index > first && context.Tokens[index].Has(TokenFlags.SentenceStart))
            {
                break;
            }

            if (IsMark(context, index))
            {
                index++;
                continue;
            }

            int start = index;
            int count = ReadItem(context, ref index, digits);
            if (count == 0)
            {
                break;
            }

            // "eight, nine, ten": each one more than the one before it.
            int value = CheckDigits.Remainder(digits[..count], 10_000);
            counting &= before < 0 || value == before + 1;
            before = value;
            end = context.Tokens[index - 1].End;
            foreach (char digit in digits[..count])
            {
                run.Append(digit, '-', context.Tokens[start].Start, end);
                phone.Append(digit, context.Tokens[start].Start, end);
            }
        }

        return end;
    }

    /// <summary>The digits of what stands at a token: a word for a digit or a number, "double" and a digit, or digits.</summary>
    private static int ReadItem(RecognitionContext context, ref int index, Span<char> digits)
    {
        Token token = context.Tokens[index];
        if (token.Kind == TokenKind.Number)
        {
            return ReadNumber(context, ref index, digits);
        }

        NumberWord word = NumberWords.At(context, index);
        index++;
        switch (word.Kind)
        {
            case NumberWordKind.Digit:
                digits[0] = (char)('0' + word.Value);
                return 1;
            case NumberWordKind.Number:
                int unit = context.Is(index, '-') ? index + 1 : index;
                bool joined =
                    word.Value >= 20 && NumberWords.At(context, unit) is { Kind: NumberWordKind.Digit, Value: > 0 };
                digits[0] = (char)('0' + (word.Value / 10));
                digits[1] = (char)('0' + (word.Value % 10) + (joined ? NumberWords.At(context, unit).Value : 0));
                index = joined ? unit + 1 : index;
                return 2;
            case NumberWordKind.Scale when word.Value <= 1000:
                int zeros = word.Value == 100 ? 2 : 3;
                digits[..zeros].Fill('0');
                return zeros;
            case NumberWordKind.Repeat when DigitAt(context, index) is { } digit:
                index++;
                digits[..word.Value].Fill(digit);
                return word.Value;
            default:
                return 0;
        }
    }

    private static int ReadNumber(RecognitionContext context, ref int index, Span<char> digits)
    {
        ReadOnlySpan<char> text = context.TextOf(index);
        if (text.Length > LongestGroup)
        {
            return 0;
        }

        for (int place = 0; place < text.Length; place++)
        {
            if (!char.IsDigit(text[place]))
            {
                return 0;
            }

            digits[place] = (char)('0' + (int)char.GetNumericValue(text[place]));
        }

        index++;
        return text.Length;
    }

    private static char? DigitAt(RecognitionContext context, int token)
    {
        if ((uint)token >= (uint)context.Tokens.Length)
        {
            return null;
        }

        ReadOnlySpan<char> text = context.TextOf(token);
        return text.Length == 1 && char.IsAsciiDigit(text[0]) ? text[0]
            : NumberWords.Find(text) is { Kind: NumberWordKind.Digit } word ? (char)('0' + word.Value)
            : null;
    }

    private static bool IsPart(NumberWord word) =>
        word.Kind is NumberWordKind.Digit or NumberWordKind.Number or NumberWordKind.Repeat or NumberWordKind.Scale;

    private static bool IsMark(RecognitionContext context, int token) =>
        context.Is(token, ',')
        || context.Is(token, '-')
        || context.Is(token, '–')
        || context.Is(token, '.')
        || context.Is(token, '…')
        || context.Is(token, '/')
        || ((uint)token < (uint)context.Tokens.Length && context.TextOf(token) is "dash" or "hyphen" or "slash");
}

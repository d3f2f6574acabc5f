using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <content>The year behind a day and a month.</content>
internal readonly partial record struct MonthDate
{
    private static bool ReadYear(RecognitionContext context, ref int end)
    {
        // "January 15,2023" is one number to the tokenizer.
        if (end > 0 && context.Tokens[end - 1].Kind == TokenKind.Number && context.TextOf(end - 1).Contains(','))
        {
            return true;
        }

        int index = end;
        while (context.Is(index, ',') || context.Is(index, '-') || context.Is(index, '/') || context.Is(index, '.'))
        {
            index++;
        }

        index += IsOf(context, index) ? 1 : 0;
        bool apostrophe = context.Is(index, '\'') || context.Is(index, '’') || context.Is(index, '‘');
        index += apostrophe ? 1 : 0;
        if (index >= context.Tokens.Length)
        {
            return false;
        }

        if (context.Tokens[index].Kind != TokenKind.Number)
        {
            if (apostrophe || NumberWords.ReadYear(context, ref index) == 0)
            {
                return false;
            }

            end = index;
            return true;
        }

        ReadOnlySpan<char> text = context.TextOf(index);
        if (!(apostrophe && text.Length == 2) && !IsYear(text))
        {
            return false;
        }

        end = index + 1;
        return true;
    }

    // "08 Oct 25", "5-Jan-24": two digits are a year only behind a day and the name of a month. "5 May 20 people came" has none.
    private static bool ReadShortYear(RecognitionContext context, in Cue month, int first, ref int end)
    {
        int year = end;
        bool joined = context.Is(year, '-') || context.Is(year, '/');
        year += joined ? 1 : 0;
        if (
            first == month.FirstToken
            || end != month.EndToken
            || year >= context.Tokens.Length
            || context.Tokens[year] is not { Kind: TokenKind.Number, Length: 2 }
            || !char.IsAsciiDigit(context.Text[context.Tokens[year].Start + 1])
            || !(joined || (context.Tokens[first].Kind == TokenKind.Number && first == month.FirstToken - 1))
        )
        {
            return false;
        }

        int next = year + 1;
        bool closed =
            joined
            || next >= context.Tokens.Length
            || context.Tokens[next].Has(TokenFlags.SentenceStart)
            || (
                context.Tokens[next].Kind == TokenKind.Punctuation
                && context.Text[context.Tokens[next].Start]
                    is not ('%' or '-' or '–' or '/' or '+' or '°' or '$' or '€' or '£')
            )
            || Says(context, next, "by")
            || Says(context, next, "at")
            || Says(context, next, "and")
            || Says(context, next, "with");
        end = closed ? next : end;
        return closed;
    }

    // In the digits of any script.
    private static bool IsYear(ReadOnlySpan<char> text)
    {
        if (text.Length != 4)
        {
            return false;
        }

        Span<char> digits = stackalloc char[4];
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsDigit(text[index]))
            {
                return false;
            }

            digits[index] = (char)('0' + (int)char.GetNumericValue(text[index]));
        }

        return DateText.IsYear(digits);
    }
}

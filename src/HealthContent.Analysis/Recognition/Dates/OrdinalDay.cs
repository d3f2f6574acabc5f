using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>A day without its month: "review on the 5th", "the scan is booked for the 21st of this month".</summary>
internal static class OrdinalDay
{
    /// <summary>Reads the day that may stand at a number.</summary>
    /// <returns>Where it ends; the start of the number when there is none.</returns>
    public static int Read(RecognitionContext context, int token)
    {
        Token number = context.Tokens[token];
        int ending = token + 1;
        if (
            number is not { Kind: TokenKind.Number, Length: <= 2 }
            || token < 2
            || ending >= context.Tokens.Length
            || context.Tokens[ending].Start != number.End
            || context.TextOf(ending) is not ("st" or "nd" or "rd" or "th")
            || CheckDigits.Remainder(context.TextOf(token), 1000) is < 1 or > 31
            || context.TextOf(token - 1) is not "the"
            || context.TextOf(token - 2)
                is not ("on" or "until" or "till" or "by" or "since" or "from" or "for" or "On" or "Since")
            || !EndsHere(context, ending + 1)
        )
        {
            return number.Start;
        }

        int end = context.Tokens[ending].End;
        context.Add(
            new RecognizedEntity(EntityKind.Date, TextSpan.FromBounds(number.Start, end), 0.6) { Subkind = "day" }
        );
        return end;
    }

    // "on the 5th floor", "for the 1st time" go on.
    private static bool EndsHere(RecognitionContext context, int token)
    {
        if (token >= context.Tokens.Length || context.Tokens[token].Kind == TokenKind.Punctuation)
        {
            return true;
        }

        return context.TextOf(token)
                is "at"
                    or "and"
                    or "with"
                    or "but"
                    or "so"
                    or "was"
                    or "is"
                    or "when"
                    or "because"
                    or "as"
                    or "she"
                    or "he"
                    or "they"
                    or "we"
                    or "i"
                    or "won't"
                    or "didn't"
            || (
                context.TextOf(token) is "of"
                && token + 2 < context.Tokens.Length
                && context.TextOf(token + 1) is "this" or "last" or "next"
                && context.TextOf(token + 2) is "month"
            );
    }
}

using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises ages.</summary>
internal static class AgeRecognizer
{
    private const int OldestPerson = 125;

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

        if (value > OldestPerson)
        {
            return;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Age, cue.Span, 0.9)
            {
                Subkind =
                    IsGroup(context, cue.EndToken) ? "group"
                    : value > 89 || (value < 0 && IsWordOver89(context, cue.FirstToken)) ? "over-89"
                    : null,
            }
        );
    }

    // "ninety-two years old", "a centenarian", but "sixty-one years old".
    private static bool IsWordOver89(RecognitionContext context, int token) =>
        NumberWords.Find(context.TextOf(token)) is not { Kind: NumberWordKind.Number, Value: < 90 };

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

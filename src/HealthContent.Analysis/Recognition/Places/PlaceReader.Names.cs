namespace HealthContent.Analysis.Recognition.Places;

/// <content>Where names of places start and end.</content>
internal sealed partial class PlaceReader
{
    /// <summary>Walks back over the capitalised words, and the small words between them, that may belong to a name.</summary>
    private int StartOfName(int end)
    {
        int first = end;
        int index = end - 1;
        while (index >= 0 && end - index <= LongestName && AreJoined(index))
        {
            bool mark =
                context.Is(index, '-')
                || context.Is(index, '&')
                || (context.Is(index, '.') && IsSaint(index))
                || EndsInBareApostrophe(index);
            bool joining = (words[index] & PlaceWord.Joining) != 0 && !IsCapitalized(index);
            if (IsCapitalized(index) && (words[index] & PlaceWord.NotFirst) == 0)
            {
                first = index;
            }
            else if (
                !mark && (!joining || (words[index] & PlaceWord.Preposition) != 0 && context.TextOf(index) is not "of")
            )
            {
                break;
            }

            index--;
        }

        return first;
    }

    // "St Thomas' Hospital"
    private bool EndsInBareApostrophe(int index) =>
        (context.Is(index, '\'') || context.Is(index, '’'))
        && index > 0
        && Tokens[index - 1].End == Tokens[index].Start
        && context.Text[Tokens[index].Start - 1] == 's'
        && IsCapitalized(index - 1);

    private int EndOfName(int start)
    {
        int end = start;
        for (int index = start; index < Tokens.Length && index - start < LongestName; index++)
        {
            if (index > start && !AreJoined(index - 1))
            {
                break;
            }

            bool mark = context.Is(index, '-') || context.Is(index, '&') || (context.Is(index, '.') && IsSaint(index));
            bool joining = (words[index] & PlaceWord.Joining) != 0 && (words[index] & PlaceWord.Preposition) == 0;
            if (IsCapitalized(index) && (words[index] & PlaceWord.NotFirst) == 0)
            {
                end = index + 1;
            }
            else if (!mark && !joining)
            {
                break;
            }
        }

        return end;
    }

    private bool IsSaint(int token) =>
        token >= 0 && ((words[token] & PlaceWord.Saint) != 0 || (context.Is(token, '.') && IsSaint(token - 1)));
}

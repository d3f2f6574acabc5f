using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>What stands beside a street or for one: <c>Apt. 32</c>, <c>P.O. Box 12</c>.</content>
internal sealed partial class PlaceReader
{
    // "Apt. 32", "Suite 279": the line before it, or the same one, is the street.
    private void ReadUnit(int index)
    {
        if ((words[index] & PlaceWord.Unit) == 0)
        {
            return;
        }

        int end = EndOfUnit(index);
        if (end == index)
        {
            return;
        }

        int first = index;
        bool number = false;
        bool named = false;
        int lines = 0;
        for (int before = index - 1; before >= 0 && index - before <= 12; before--)
        {
            bool line = Gap(before).Contains('\n');
            lines += line ? 1 : 0;
            if (lines > 1)
            {
                break;
            }

            if (IsNumber(before) || IsCapitalized(before) && (words[before] & PlaceWord.NotFirst) == 0)
            {
                number |= IsNumber(before);
                named |= Tokens[before].Kind == TokenKind.Word && (words[before] & PlaceWord.Unit) == 0;
                first = before;
            }
            else if (
                !(
                    context.Is(before, ',')
                    || context.Is(before, '.')
                    || context.Is(before, '>')
                    || context.Is(before, '?')
                    || context.Is(before, '-')
                    || (words[before] & (PlaceWord.Joining | PlaceWord.StreetStart)) != 0
                )
            )
            {
                break;
            }
        }

        number &= named;
        if (number || context.TextOf(index) is "Apt" or "APT" or "Suite" or "Ste" or "apt")
        {
            int start = number ? first : index;
            Add(start, EndOfPlace(end), "street", number ? 0.88 : 0.7, "part of a building");
        }
    }

    private int EndOfUnit(int index)
    {
        int end = index + 1;
        end += context.Is(end, '.') ? 1 : 0;
        end += context.Is(end, '#') ? 1 : 0;
        return IsNumber(end) && AreJoined(end - 1) && Tokens[end].Length <= LongestHouseNumber ? end + 1 : index;
    }

    // "P.O. Box 24", "PSC 3294, Box 9168".
    private void ReadBoxes(int index)
    {
        if (!context.TextOf(index).Equals("box", StringComparison.OrdinalIgnoreCase) || !IsNumber(index + 1))
        {
            return;
        }

        int first = index;
        for (int before = index - 1; before >= 0 && index - before <= 5; before--)
        {
            if (context.TextOf(before) is "P" or "PO" or "Post" or "P.O" or "PSC" or "CMR" or "Unit" or "GPO")
            {
                first = before;
            }
            else if (
                !(
                    context.Is(before, '.')
                    || context.Is(before, ',')
                    || IsNumber(before)
                    || context.TextOf(before) is "O" or "Office"
                )
            )
            {
                break;
            }
        }

        if (first < index)
        {
            Add(first, index + 2, "street", 0.92, "box number");
        }
    }
}

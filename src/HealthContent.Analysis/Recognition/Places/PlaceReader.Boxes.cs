namespace HealthContent.Analysis.Recognition.Places;

/// <content>Boxes and routes of the post: <c>P.O. Box 12</c>, <c>RR 2 Box 152</c>, <c>Locked Bag 22</c>.</content>
internal sealed partial class PlaceReader
{
    // "p.o. box 24"; longer ones are ordinary words without their capital.
    private const int LongestLowerPrefix = 2;

    private void ReadBoxes(int index)
    {
        ReadOnlySpan<char> text = context.TextOf(index);
        int end = AreJoined(index) ? EndOfDesignator(index + 1) : index + 1;
        if (end == index + 1 || !context.Text.AsSpan(Tokens[index].Start..EndOf(end - 1)).ContainsAnyInRange('0', '9'))
        {
            return;
        }

        if ((words[index] & PlaceWord.Box) != 0 && IsCapitalized(index))
        {
            Add(index, EndOfPlace(EndOfSecondNumber(end)), "street", 0.9, "box number");
        }
        else if (text is "RR")
        {
            // "RR 20, SpO2 98 %" is a rate; a route has a place behind it.
            int place = EndOfPlace(end);
            if (place > end && !IsNumber(place))
            {
                Add(index, place, "street", 0.85, "route of the post");
            }
        }
        else if (text.Equals("box", StringComparison.OrdinalIgnoreCase))
        {
            ReadNumberedBox(index, end);
        }
        else if (text is "Bag" && (WordAt(index - 1) & PlaceWord.BagPrefix) != 0)
        {
            Add(index - 1, EndOfPlace(end), "street", 0.92, "box number");
        }
    }

    // "Postfach 12 34"
    private int EndOfSecondNumber(int end) =>
        AreJoined(end - 1) && IsNumber(end) && Tokens[end].Length <= 3 ? end + 1 : end;

    // "P.O. Box 24", "PSC 3294, Box 9168", "Rural Route 3, Box 41".
    private void ReadNumberedBox(int index, int end)
    {
        int first = index;
        for (int before = index - 1; before >= 0 && index - before <= 5; before--)
        {
            if (
                (words[before] & PlaceWord.BoxPrefix) != 0
                && (IsCapitalized(before) || Tokens[before].Length <= LongestLowerPrefix)
            )
            {
                first = before;
            }
            else if (
                !(
                    context.Is(before, '.')
                    || context.Is(before, ',')
                    || IsNumber(before)
                    || context.TextOf(before) is "O" or "o" or "Office"
                )
            )
            {
                break;
            }
        }

        if (first < index)
        {
            Add(first, EndOfPlace(end), "street", 0.92, "box number");
        }
    }
}

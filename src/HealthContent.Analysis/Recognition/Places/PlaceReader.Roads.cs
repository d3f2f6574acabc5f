using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Roads with numbers, crossings, and streets in lower case: <c>Highway 61</c>, <c>corner of 5th and Main</c>.</content>
internal sealed partial class PlaceReader
{
    private void ReadNumberedRoad(int index)
    {
        PlaceWord road = LongestPhrase(index, PlaceWord.NumberedRoad, out int number);
        if (
            road == 0
            || !IsCapitalized(index)
            || !IsNumber(number)
            || !AreJoined(number - 1)
            || Tokens[number].Length > 4
        )
        {
            return;
        }

        int end = EndOfDesignator(number);
        bool cue = IsBehindRoadCue(index);
        // "Route 5 mg", "Highway 61 Revisited", "Route 2 Recovery": a word that goes on makes it something else.
        if (
            end == number
            || IsBeforeLowerCase(end)
            || context.Is(end, '%')
            || (
                AreJoined(end - 1)
                && (IsCapitalized(end) || (WordAt(end) & PlaceWord.Preposition) != 0 && context.TextOf(end) is "of")
            )
            || (!cue && context.TextOf(index) is "Route" or "Rte" or "ROUTE")
        )
        {
            return;
        }

        Add(index, EndOfPlace(end), "street", cue ? 0.75 : 0.6, "road and its number");
    }

    private bool IsBehindRoadCue(int index)
    {
        PlaceWord cue = CueBefore(index);
        return (cue & (PlaceWord.Preposition | PlaceWord.Residence)) != 0
            && context.TextOf(index - 1) is not ("of" or "to");
    }

    // "on I-95"; iodine has isotopes of three digits that are no roads.
    private void ReadInterstate(int index)
    {
        if (
            index > 2
            && context.Is(index - 1, '-')
            && context.TextOf(index - 2) is "I" or "US"
            && Tokens[index].Length <= 3
            && Tokens[index - 2].End + 1 == Tokens[index].Start
            && (PlaceWords.Find(context.TextOf(index)) & PlaceWord.IodineIsotope) == 0
            && IsBehindRoadCue(index - 2)
            && !IsBeforeLowerCase(index + 1)
        )
        {
            Add(index - 2, index + 1, "street", 0.75, "road and its number");
        }
    }

    // "on the M25", "off the A40"
    private void ReadMotorway(int index)
    {
        Token token = Tokens[index];
        ReadOnlySpan<char> text = context.TextOf(index);
        if (
            token.Length is > 1 and <= 4
            && text[0] is 'M' or 'A'
            && !text[1..].ContainsAnyExceptInRange('0', '9')
            && index > 1
            && context.TextOf(index - 1) is "the"
            && (words[index - 2] & PlaceWord.RoadPreposition) != 0
            && !IsBeforeLowerCase(index + 1)
            && !(AreJoined(index) && IsCapitalized(index + 1))
        )
        {
            Add(index, index + 1, "street", 0.65, "road and its number");
        }
    }

    // "corner of 5th and Main", "intersection of Oak and West 3rd Street"
    private void ReadCrossing(int index)
    {
        if ((WordAt(index - 1) & PlaceWord.Crossing) == 0 || context.TextOf(index) is not "of")
        {
            return;
        }

        int and = EndOfStreetName(index + 1);
        if (and == index + 1 || !(context.Is(and, '&') || (and < Tokens.Length && context.TextOf(and) is "and")))
        {
            return;
        }

        // "The corner of Mouth and Lips" in a headline.
        int end = EndOfStreetName(and + 1);
        if (end > and + 1 && (IsStreetName(index + 1, and) || IsStreetName(and + 1, end)))
        {
            Add(index - 1, EndOfPlace(end), "street", 0.85, "crossing of streets");
        }
    }

    private bool IsStreetName(int first, int end)
    {
        const PlaceWord Street = PlaceWord.StreetEnd | PlaceWord.StreetEndNumbered;
        for (int index = first; index < end; index++)
        {
            if (IsNumber(index) || (words[index] & Street) != 0 || !EnglishWords.Contains(context.TextOf(index)))
            {
                return true;
            }
        }

        return false;
    }

    // "Main", "5th", "West 72nd Street"
    private int EndOfStreetName(int first)
    {
        int end = first;
        while (end < Tokens.Length && end - first < 5 && (end == first || AreJoined(end - 1)))
        {
            if (IsNumber(end) && IsOrdinalSuffix(end + 1))
            {
                end += 2;
            }
            else if (IsCapitalized(end) && (words[end] & PlaceWord.NotFirst) == 0)
            {
                end++;
            }
            else if (context.Is(end, '.') && end > first && Tokens[end - 1].Length <= 4 && IsCapitalized(end + 1))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // "i live at 42 oak lane", "lives on elm street": without a capital it takes a cue that speaks of living there, and "lives on
    // quiet street" names none.
    private void ReadLowerCaseStreet(int index, PlaceWord word)
    {
        int first = index;
        for (int before = index - 1; before >= 0 && index - before <= 3; before--)
        {
            if (Tokens[before].Kind == TokenKind.Number && before < index - 1)
            {
                first = before;
                break;
            }

            if (Tokens[before].Kind != TokenKind.Word || IsCapitalized(before) || !AreJoined(before))
            {
                break;
            }

            if ((words[before] & (PlaceWord.Preposition | PlaceWord.NotFirst | PlaceWord.Joining)) != 0)
            {
                first = before + 1;
                break;
            }
        }

        bool numbered = IsNumber(first);
        if (
            first == index
            || first == 0
            || IsBeforeLowerCase(index + 1)
            || !(
                numbered && context.TextOf(first - 1) is "at"
                || (PlaceWords.Find(Phrase(first - 2, first)) & PlaceWord.Residence) != 0
            )
            || (
                !numbered
                && (
                    (word & PlaceWord.StreetEnd) == 0
                    || context.TextOf(first - 1) is not "on"
                    || (words[first] & PlaceWord.StreetDescription) != 0
                )
            )
        )
        {
            return;
        }

        Add(first, EndOfAddress(index + 1), "street", numbered ? 0.75 : 0.6, "street in lower case");
    }

    // "on hope street vibes"
    private bool IsBeforeLowerCase(int end) =>
        end < Tokens.Length
        && Tokens[end].Kind == TokenKind.Word
        && AreJoined(end - 1)
        && !IsCapitalized(end)
        && (words[end] & BehindPlace) == 0;
}

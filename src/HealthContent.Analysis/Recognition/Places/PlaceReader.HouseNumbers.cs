namespace HealthContent.Analysis.Recognition.Places;

/// <content>Numbers of houses and of streets that are counted.</content>
internal sealed partial class PlaceReader
{
    private const int LongestHouseNumber = 6;

    private int HouseNumberAfter(int end)
    {
        int number = end;
        while (
            number < Tokens.Length
            && number - end < 4
            && (
                context.Is(number, ',')
                || (context.Is(number, '.') && EndsAbbreviation(number))
                || (context.Is(number, ':') && number > end)
                || (words[number] & PlaceWord.NumberWord) != 0
            )
        )
        {
            number++;
        }

        return
            IsNumber(number)
            && AreJoined(number - 1)
            && Tokens[number].Length <= LongestHouseNumber
            && (WordAt(EndOfHouse(number)) & PlaceWord.Counted) == 0
            ? EndOfHouse(number)
            : end;
    }

    // "44a", "84/92 m. 12", "14 A 5"
    private int EndOfHouse(int number)
    {
        int end = EndOfDesignator(number);
        if (end == number)
        {
            return number + 1;
        }

        if (
            AreJoined(end - 1)
            && IsCapitalized(end)
            && Tokens[end].Length == 1
            && IsNumber(end + 1)
            && AreJoined(end)
            && Tokens[end + 1].Length <= 3
        )
        {
            return end + 2;
        }

        return end;
    }

    // "Schillerstr. 9", "No. 21"
    private bool EndsAbbreviation(int mark) =>
        Tokens[mark - 1].End == Tokens[mark].Start
        && (
            (words[mark - 1] & PlaceWord.NumberWord) != 0
            || context.TextOf(mark - 1).EndsWith("str", StringComparison.OrdinalIgnoreCase)
        );

    // "Calle 10 Sur", "Carrera 7": streets that are counted, as in the Americas.
    private int EndOfStreetNumber(int index, int name)
    {
        if (
            name != index + 1
            || !IsNumber(name)
            || Tokens[name].Length > 3
            || (words[index] & PlaceWord.CountedStreet) == 0
        )
        {
            return name;
        }

        int end = EndOfDesignator(name);
        return AreJoined(end - 1) && IsDirection(end) ? end + 1 : end;
    }

    // "27 bis, avenue Victor Hugo", "4 ter rue Pasteur"
    private int StartOfRepeatedNumber(int index)
    {
        int word = index - 1 - (context.Is(index - 1, ',') ? 1 : 0);
        return word > 0 && (words[word] & PlaceWord.RepeatedNumber) != 0 && IsNumber(word - 1) ? word - 1 : index;
    }

    private bool IsClockOrDate(int index)
    {
        if ((words[index] & PlaceWord.Clock) != 0)
        {
            return true;
        }

        for (
            int cue = context.CueAt(Tokens[index].Start);
            cue < context.Cues.Length && context.Cues[cue].FirstToken == index;
            cue++
        )
        {
            if (context.Cues[cue].Kind is CueKind.Month or CueKind.Weekday)
            {
                return true;
            }
        }

        return false;
    }
}

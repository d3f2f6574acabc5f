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
                || context.TextOf(number) is "nº" or "n" or "no" or "No" or "дом" or "д" or "nr" or "Nr" or "n°"
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
            context.TextOf(mark - 1) is "No" or "no" or "Nr" or "nr" or "n" or "д"
            || context.TextOf(mark - 1).EndsWith("str", StringComparison.OrdinalIgnoreCase)
        );

    // "Calle 10 Sur", "Carrera 7": streets that are counted, as in the Americas.
    private int EndOfStreetNumber(int index, int name)
    {
        if (
            name != index + 1
            || !IsNumber(name)
            || Tokens[name].Length > 3
            || context.TextOf(index) is not ("Calle" or "Carrera" or "Avenida")
        )
        {
            return name;
        }

        int end = EndOfDesignator(name);
        return AreJoined(end - 1) && IsCapitalized(end) && context.TextOf(end) is "Sur" or "Norte" or "Este" or "Oeste"
            ? end + 1
            : end;
    }

    // "27 bis, avenue Victor Hugo", "4 ter rue Pasteur"
    private int StartOfRepeatedNumber(int index)
    {
        int word = index - 1 - (context.Is(index - 1, ',') ? 1 : 0);
        return word > 0 && context.TextOf(word) is "bis" or "ter" or "quater" && IsNumber(word - 1) ? word - 1 : index;
    }

    private bool IsClockOrDate(int index)
    {
        ReadOnlySpan<char> text = context.TextOf(index);
        if (
            text
            is "AM"
                or "PM"
                or "A"
                or "P"
                or "Am"
                or "Pm"
                or "ET"
                or "EST"
                or "EDT"
                or "CT"
                or "PT"
                or "PST"
                or "GMT"
                or "BST"
        )
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

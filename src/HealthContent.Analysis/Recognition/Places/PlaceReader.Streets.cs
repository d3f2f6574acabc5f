using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Streets, house numbers, boxes and parts of buildings.</content>
internal sealed partial class PlaceReader
{
    private const int LongestHouseNumber = 6;

    // "1200 N Oak Street", "24 Clarke Avenue", "lives at 90 Cedar Grange".
    private void ReadAddressNumber(int index)
    {
        if (Tokens[index].Length > LongestHouseNumber || context.TextOf(index).ContainsAny('.', ','))
        {
            return;
        }

        int start = index + 1;
        // "12b High Street", "5-7 Main Street", "123 5th Avenue"
        while (
            start < Tokens.Length
            && start - index < 5
            && AreJoined(start - 1)
            && !IsCapitalized(start)
            && IsInnerMark(start)
        )
        {
            start++;
        }

        bool capitalized = false;
        for (int end = start; end < Tokens.Length && end - start < 7 && AreJoined(end - 1); end++)
        {
            if (Tokens[end].Kind != TokenKind.Word && !context.Is(end, '.') && !context.Is(end, '-'))
            {
                break;
            }

            bool isEnd =
                end > start
                && (
                    (words[end] & PlaceWord.StreetEnd) != 0 && capitalized
                    || (words[end] & PlaceWord.StreetEndNumbered) != 0 && IsCapitalized(end)
                )
                && !(end == start + 1 && context.TextOf(start) is "St" && context.Is(end, '.'));
            if (isEnd && (words[start] & PlaceWord.StreetStart) == 0)
            {
                end = ReadSecondEnd(end) + 1;
                end +=
                    context.Is(end, '.') && AreJoined(end - 1) && end < Tokens.Length && Tokens[end - 1].Length <= 4
                        ? 1
                        : 0;
                Add(index, EndOfAddress(end), "street", 0.92, "number and street");
                return;
            }

            capitalized |= IsCapitalized(end);
            if (!IsCapitalized(end) && Tokens[end].Kind == TokenKind.Word && (words[end] & PlaceWord.Joining) == 0)
            {
                break;
            }
        }

        ReadPlainAddress(index);
    }

    private bool IsInnerMark(int index) =>
        IsNumber(index)
        || context.Is(index, '-')
        || context.Is(index, '/')
        || (
            Tokens[index].Kind == TokenKind.Word
            && Tokens[index].Length <= 2
            && Tokens[index - 1].End == Tokens[index].Start
        );

    // "Clarke Avenue West", "Oak Street Court"
    private int ReadSecondEnd(int end) =>
        AreJoined(end)
        && (
            IsCapitalized(end + 1)
            && (
                (WordAt(end + 1) & PlaceWord.StreetEnd) != 0
                || context.TextOf(end + 1)
                    is "North"
                        or "South"
                        or "East"
                        or "West"
                        or "N"
                        or "S"
                        or "E"
                        or "W"
                        or "NW"
                        or "NE"
                        or "SW"
                        or "SE"
            )
        )
            ? end + 1
            : end;

    // After "lives at" a number and a name are an address, whatever the language.
    private void ReadPlainAddress(int index)
    {
        if (index == 0 || !AreJoined(index) || !IsCapitalized(index + 1) || IsClockOrDate(index + 1))
        {
            return;
        }

        PlaceWord cue = CueBefore(index);
        bool at =
            context.TextOf(index - 1) is "at" or "At" or ":"
            || (cue & PlaceWord.Residence) != 0 && (cue & PlaceWord.Preposition) == 0;
        if (!at || (context.Is(index - 1, ':') && (CueBefore(index) & PlaceWord.Residence) == 0))
        {
            return;
        }

        int end = EndOfName(index + 1);
        bool numbered = IsNumber(end) && AreJoined(end - 1);
        // "at 18 Means Trouble": without a house number the cue must be more than a preposition.
        bool clear = numbered || (PlaceWords.Find(Phrase(index - 2, index)) & PlaceWord.Residence) != 0;
        if (!clear && !context.Is(index - 1, ':'))
        {
            return;
        }

        end += numbered ? 1 : 0;
        Add(index, EndOfAddress(end), "street", 0.7, "address after a cue");
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

    // "Rua Diadema 1903", "36 rue de la Paix", "Main Street" after a preposition.
    private void ReadStreet(int index, PlaceWord word)
    {
        if ((word & PlaceWord.StreetStart) != 0 && ReadStartingStreet(index))
        {
            return;
        }

        if ((word & PlaceWord.StreetEnd) == 0 || !IsCapitalized(index))
        {
            return;
        }

        int first = StartOfName(index);
        int end = ReadSecondEnd(index) + 1;
        if (first == index || first == 0 || IsNumber(first - 1))
        {
            return;
        }

        bool numbered = IsNumber(end) && AreJoined(end - 1);
        bool cue =
            (CueBefore(first) & (PlaceWord.Preposition | PlaceWord.Residence)) != 0
            && context.TextOf(first - 1) is not ("of" or "Of");
        if (cue && (WordAt(index) & PlaceWord.NotFirst) == 0 && index - first <= 4)
        {
            Add(first, numbered ? end + 1 : end, "street", 0.7, "street after a preposition");
        }
    }

    private bool ReadStartingStreet(int index)
    {
        int name = index + 1;
        while (
            name < Tokens.Length
            && name - index <= 4
            && AreJoined(name - 1)
            && (context.Is(name, '.') || (words[name] & PlaceWord.Joining) != 0)
        )
        {
            name++;
        }

        int end = EndOfName(name);
        int before = index;
        if (index > 0 && AreJoined(index - 1) && IsNumber(index - 1))
        {
            before = index - 1;
        }
        else if (index > 1 && context.Is(index - 1, ',') && IsNumber(index - 2) && !IsCapitalized(index - 3))
        {
            before = index - 2;
        }

        if (end == name)
        {
            // "688 rue du centre": all in lower case.
            if (before == index || !(name > index + 1) || name >= Tokens.Length || Tokens[name].Kind != TokenKind.Word)
            {
                return false;
            }

            end = name + 1;
        }

        int after = HouseNumberAfter(end);
        if (
            before == index
            && after == end
            && !(IsCapitalized(index) && (CueBefore(index) & (PlaceWord.Preposition | PlaceWord.Residence)) != 0)
        )
        {
            return false;
        }

        Add(
            before,
            EndOfAddress(after),
            "street",
            before < index || after > end ? 0.9 : 0.65,
            "kind of street and name"
        );
        return true;
    }

    private int HouseNumberAfter(int end)
    {
        int number = end;
        while (
            number < Tokens.Length
            && number - end < 2
            && (context.Is(number, ',') || context.TextOf(number) is "nº" or "n" or "no" or "No" or "дом" or "д")
        )
        {
            number++;
        }

        return IsNumber(number) && AreJoined(number - 1) && Tokens[number].Length <= LongestHouseNumber
            ? number + 1
            : end;
    }

    // "Hauptstraße 12", "Skogveien 226", "Kerkstraat 12-2".
    private void ReadSuffixedStreet(int index)
    {
        if (Tokens[index].Length < 6 || !PlaceWords.EndsAsStreet(context.TextOf(index)))
        {
            return;
        }

        int end = HouseNumberAfter(index + 1);
        bool cue = (CueBefore(index) & PlaceWord.Residence) != 0;
        if (end == index + 1 && !cue)
        {
            return;
        }

        int first = index > 0 && IsNumber(index - 1) && AreJoined(index - 1) ? index - 1 : index;
        Add(first, EndOfAddress(end), "street", end > index + 1 ? 0.9 : 0.6, "word for a street");
    }

    // The part of a building after the street.
    private int EndOfAddress(int end)
    {
        int unit = end;
        unit += context.Is(unit, ',') ? 1 : 0;
        if ((WordAt(unit) & PlaceWord.Unit) != 0)
        {
            int after = EndOfUnit(unit);
            end = after > unit ? after : end;
        }

        return EndOfPlace(end);
    }

    // ", Springfield, IL", and on the next line "Springfield", where a postcode, a region or the end of the line follows.
    private int EndOfPlace(int end)
    {
        int name = end;
        while (name < Tokens.Length && name - end < 3 && IsAddressMark(name))
        {
            name++;
        }

        if (name >= Tokens.Length || !IsCapitalized(name) || (name == end && AreJoined(end - 1)))
        {
            return end;
        }

        CityName city = FindCity(name, out int after);
        if (city.Size > 0 && !city.IsWord)
        {
            return SkipRegion(after);
        }

        int unknown = EndOfName(name);
        int region = unknown > name ? SkipRegion(unknown) : unknown;
        bool known = region > unknown || (unknown > name && IsNumber(unknown) && AreJoined(unknown - 1));
        return known && unknown - name <= 4 ? region : end;
    }

    private bool IsAddressMark(int index) =>
        context.Is(index, ',') || context.Is(index, '>') || context.Is(index, '?') || context.Is(index, '.');
}

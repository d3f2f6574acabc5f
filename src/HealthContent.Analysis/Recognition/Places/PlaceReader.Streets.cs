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

        bool ordinal = start > index + 1 && IsOrdinalSuffix(start - 1) && start > index + 2;
        bool capitalized = ordinal;
        for (int end = start; end < Tokens.Length && end - start < 7 && AreJoined(end - 1); end++)
        {
            if (IsNumber(end) && IsOrdinalSuffix(end + 1))
            {
                capitalized = true;
                end++;
                continue;
            }

            if (Tokens[end].Kind != TokenKind.Word && !context.Is(end, '.') && !context.Is(end, '-'))
            {
                break;
            }

            bool isEnd =
                (end > start || ordinal)
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
                Add(StartOfAddress(index), EndOfAddress(end), "street", 0.92, "number and street");
                return;
            }

            capitalized |= IsCapitalized(end);
            if (!IsCapitalized(end) && Tokens[end].Kind == TokenKind.Word && (words[end] & PlaceWord.Joining) == 0)
            {
                break;
            }
        }

        ReadPlainAddress(index, start);
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
    private void ReadPlainAddress(int index, int start)
    {
        if (index == 0 || !AreJoined(start - 1) || !IsCapitalized(start) || IsClockOrDate(start))
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

        int end = EndOfName(start);
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
        if (((word & PlaceWord.StreetStart) != 0 || IsFrenchPlace(index)) && ReadStartingStreet(index))
        {
            return;
        }

        if (!IsCapitalized(index))
        {
            if ((word & PlaceWord.StreetEndForeign) != 0)
            {
                ReadForeignStreet(index);
            }
            else if ((word & (PlaceWord.StreetEnd | PlaceWord.StreetEndNumbered)) != 0)
            {
                ReadLowerCaseStreet(index, word);
            }

            return;
        }

        if ((word & PlaceWord.StreetEndForeign) != 0 && ReadForeignStreet(index))
        {
            return;
        }

        if ((word & PlaceWord.StreetEnd) != 0 || IsEndOfNumberedStreet(index, word))
        {
            ReadNamedStreet(index, word);
        }
    }

    // "3 place du Marché": an English word unless a number and a French article stand beside it.
    private bool IsFrenchPlace(int index) =>
        index > 0
        && IsNumber(index - 1)
        && AreJoined(index - 1)
        && AreJoined(index)
        && context.TextOf(index) is "place" or "square" or "passage" or "cour" or "route"
        && context.TextOf(index + 1) is "de" or "du" or "des";

    // "on Main St": too short a word to end a name in other places.
    private bool IsEndOfNumberedStreet(int index, PlaceWord word) =>
        (word & PlaceWord.StreetEndNumbered) != 0
        && context.TextOf(index) is "St" or "Dr" or "ST"
        && index > 1
        && IsCapitalized(index - 1)
        && AreJoined(index - 1)
        && !(AreJoined(index) && IsCapitalized(index + 1))
        && !(context.Is(index + 1, '.') && AreJoined(index + 1) && IsCapitalized(index + 2));

    // "Nádor utca 7", "Mariahilfer Straße 88", "Atatürk Caddesi No: 45"
    private bool ReadForeignStreet(int index)
    {
        int first = StartOfName(index);
        int end = HouseNumberAfter(index + 1);
        if (first == index || end == index + 1 || index - first > 4)
        {
            return false;
        }

        Add(first, EndOfAddress(end), "street", 0.8, "street and number");
        return true;
    }

    private void ReadNamedStreet(int index, PlaceWord word)
    {
        int first = StartOfName(index);
        // "on 5th Avenue"
        bool ordinal = first > 1 && AreJoined(first - 1) && IsOrdinalSuffix(first - 1) && IsNumber(first - 2);
        first -= ordinal ? 2 : 0;
        int end = ReadSecondEnd(index) + 1;
        if (first == index || first == 0 || (IsNumber(first - 1) && AreJoined(first - 1)))
        {
            return;
        }

        bool numbered = IsNumber(end) && AreJoined(end - 1);
        bool cue =
            (CueBefore(first) & (PlaceWord.Preposition | PlaceWord.Residence)) != 0
            && context.TextOf(first - 1) is not ("of" or "Of");
        if (cue && (word & PlaceWord.NotFirst) == 0 && index - first <= 4)
        {
            int start = context.TextOf(first - 1) is "on" ? StartOfNamedSite(first - 1) : first;
            Add(start, EndOfAddress(numbered ? EndOfHouse(end) : end), "street", 0.7, "street after a preposition");
        }
    }

    // "the CVS on Main St": with its street a shop is one of a kind.
    private int StartOfNamedSite(int on)
    {
        int first = StartOfName(on);
        return first < on && first > 0 && on - first <= 3 && context.TextOf(first - 1) is "the" ? first : on + 1;
    }

    private bool ReadStartingStreet(int index)
    {
        // "AV Node 3" is in the heart.
        if (
            Tokens[index].Length == 2
            && context.TextOf(index) is "Av" or "AV" or "av"
            && !context.Is(index + 1, '.')
            && !(IsNumber(index - 1) && AreJoined(index - 1))
        )
        {
            return false;
        }

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

        int end = EndOfStreetNumber(index, name);
        end = end > name ? end : EndOfName(name);
        int before = index;
        if (index > 0 && AreJoined(index - 1) && IsNumber(index - 1))
        {
            before = index - 1;
        }
        else if (index > 1 && context.Is(index - 1, ',') && IsNumber(index - 2) && !IsCapitalized(index - 3))
        {
            before = index - 2;
        }
        else
        {
            before = StartOfRepeatedNumber(index);
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

    // "Schillerstr. 9", "No. 21"
    private bool EndsAbbreviation(int mark) =>
        Tokens[mark - 1].End == Tokens[mark].Start
        && (
            context.TextOf(mark - 1) is "No" or "no" or "Nr" or "nr" or "n" or "д"
            || context.TextOf(mark - 1).EndsWith("str", StringComparison.OrdinalIgnoreCase)
        );

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
}

using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Streets, house numbers, boxes and parts of buildings.</content>
internal sealed partial class PlaceReader
{
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

            if (Tokens[end].Has(TokenFlags.SentenceStart))
            {
                break;
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

    private bool IsDirection(int index) => IsCapitalized(index) && (words[index] & PlaceWord.Direction) != 0;

    // "Clarke Avenue West", "Oak Street Court", "Shadow Ridge Dr".
    private int ReadSecondEnd(int end)
    {
        PlaceWord second = AreJoined(end) && IsCapitalized(end + 1) ? words[end + 1] : default;
        return
            (second & (PlaceWord.StreetEnd | PlaceWord.Direction)) != 0
            || (second & (PlaceWord.StreetEndNumbered | PlaceWord.Saint)) == PlaceWord.StreetEndNumbered
            ? end + 1
            : end;
    }

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

    // "on Main St": too short a word to end a name in other places.
    private bool IsEndOfNumberedStreet(int index, PlaceWord word) =>
        (word & PlaceWord.StreetEndNumbered) != 0
        && context.TextOf(index) is "St" or "Dr" or "ST"
        && index > 1
        && IsCapitalized(index - 1)
        && AreJoined(index - 1)
        && !(AreJoined(index) && IsCapitalized(index + 1))
        && !(context.Is(index + 1, '.') && AreJoined(index + 1) && IsCapitalized(index + 2));

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
        cue |= first > 0 && IsOfSite(end) && StartsSite(first);
        if (cue && (word & PlaceWord.NotFirst) == 0 && index - first <= 4)
        {
            int start = context.TextOf(first - 1) is "on" ? StartOfNamedSite(first - 1) : first;
            Add(start, EndOfAddress(numbered ? EndOfHouse(end) : end), "street", 0.7, "street after a preposition");
        }
    }

    // "our Clarke Street practice": a house of which there is one in that street; "the high street pharmacies" are many.
    private bool IsOfSite(int index) =>
        AreJoined(index - 1)
        && !IsCapitalized(index)
        && (WordAt(index) & (PlaceWord.FacilityEnd | PlaceWord.FacilitySoft | PlaceWord.Premises)) != 0
        && context.TextOf(index)[^1] != 's';

    private bool StartsSite(int first) =>
        AreJoined(first - 1)
        && context.TextOf(first - 1) is "our" or "Our" or "your" or "my" or "My" or "their" or "the" or "The"
        && context.TextOf(first) is not "High";

    // "the CVS on Main St": with its street a shop is one of a kind.
    private int StartOfNamedSite(int on)
    {
        int first = StartOfName(on);
        return first < on && first > 0 && on - first <= 3 && context.TextOf(first - 1) is "the" ? first : on + 1;
    }
}

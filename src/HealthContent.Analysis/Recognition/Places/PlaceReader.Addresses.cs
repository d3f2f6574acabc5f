using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>What stands before and behind a street, and whole addresses behind a cue.</content>
internal sealed partial class PlaceReader
{
    // A common word that is one of these goes on with the sentence and not with the name of the place before it.
    private const PlaceWord BehindPlace =
        PlaceWord.Joining | PlaceWord.Preposition | PlaceWord.NotFirst | PlaceWord.Continuing;

    // The token after the last street: a number or a city behind it belongs to the address.
    private int addressEnd;

    // The token after the last city or street.
    private int placeEnd;

    /// <summary>Reads on from the end of a street to the end of its address: parts of the building, then the city and its region.</summary>
    private int EndOfAddress(int end)
    {
        // "Blk 12 Bedok St 31 #04-112": some cities number the streets of a quarter.
        end +=
            IsNumber(end)
            && AreJoined(end - 1)
            && Tokens[end].Length <= 3
            && (context.Is(end + 1, '#') || IsHashtag(end + 1))
                ? 1
                : 0;
        return EndOfPlace(EndOfUnits(end));
    }

    private bool IsHashtag(int index) => index < Tokens.Length && Tokens[index].Kind == TokenKind.Hashtag;

    // "Flat 2, 118 Mare Street", "Unit 5/27 Kangaroo Road", "Flat 14B, Oakwood House, 22 Chapel Road"
    private int StartOfAddress(int first)
    {
        for (int count = 0; count < MostUnits; count++)
        {
            int start = StartOfPart(first);
            if (start == first)
            {
                break;
            }

            first = start;
        }

        return first;
    }

    private int StartOfPart(int first)
    {
        const PlaceWord Part = PlaceWord.Unit | PlaceWord.UnitBeside;
        int last = first - 1;
        if (last < 0)
        {
            return first;
        }

        bool comma = context.Is(last, ',');
        if (!comma)
        {
            return AreJoined(last) && IsCapitalized(last) && (words[last] & Part) != 0
                ? last
                : StartOfUnit(first, first);
        }

        int unit = StartOfUnit(first, last);
        if (unit < first || last == 0)
        {
            return unit;
        }

        // A name without a number before it is one of a building only if its last word says so.
        int name = StartOfName(last);
        return name < last - 1 && IsCapitalized(last - 1) && (words[last - 1] & PlaceWord.Building) != 0 ? name : first;
    }

    private int StartOfUnit(int first, int end)
    {
        const PlaceWord Part = PlaceWord.Unit | PlaceWord.UnitBeside;
        for (int index = end - 2; index >= 0 && end - index <= 7; index--)
        {
            if ((words[index] & Part) != 0 && IsCapitalized(index) && EndOfUnit(index) == end)
            {
                return index;
            }
        }

        return first;
    }

    /// <summary>
    /// Reads on over <c>, Springfield, IL</c>, and on the next line <c>Springfield</c>, where a postcode, a region or the end of the line
    /// follows. Names between, such as the one of a village or a quarter, belong to it where a known place comes behind them.
    /// </summary>
    private int EndOfPlace(int end)
    {
        int part = end;
        for (int count = 0; count < MostUnits; count++)
        {
            int name = part;
            while (name < Tokens.Length && name - part < 3 && IsAddressMark(name))
            {
                name++;
            }

            if (
                name >= Tokens.Length
                || !IsCapitalized(name)
                || (name == end && AreJoined(end - 1) && !StartsCityAt(name))
            )
            {
                break;
            }

            CityName city = FindCity(name, out int after);
            if (city.Size > 0 && !city.IsWord)
            {
                return EndOfDistrict(name, SkipRegion(after));
            }

            int unknown = EndOfName(name);
            int region = unknown > name ? SkipRegion(unknown) : unknown;
            bool known =
                region > unknown
                || (unknown > name && IsNumber(unknown) && AreJoined(unknown - 1))
                || (unknown > name && EndsInPostcode(unknown));
            if (known)
            {
                return unknown - name <= 4 ? region : end;
            }

            if (unknown == name || unknown - name > 3 || !context.Is(unknown, ','))
            {
                break;
            }

            part = unknown;
        }

        return end;
    }

    // "PO Box 12, Smithfield, 3600"
    private bool EndsInPostcode(int comma) =>
        context.Is(comma, ',')
        && AreJoined(comma)
        && IsNumber(comma + 1)
        && Tokens[comma + 1].Length is >= 4 and <= 6
        && !GoesOn(comma + 2);

    // "12 High Street London": of names that no comma parts from a street only the largest are sure to be cities.
    private bool StartsCityAt(int index) =>
        FindCity(index, out _) is { Size: >= 4, IsWord: false, IsPersonName: false };

    // "Dublin 4", "Praha 1": cities whose districts are numbered for the post.
    private int EndOfDistrict(int city, int end) =>
        IsNumber(end)
        && AreJoined(end - 1)
        && Tokens[end].Length <= 2
        && (words[city] & PlaceWord.DistrictCity) != 0
        && !GoesOn(end + 1)
            ? end + 1
            : end;

    private bool IsAddressMark(int index) =>
        context.Is(index, ',') || context.Is(index, '>') || context.Is(index, '?') || context.Is(index, '.');

    /// <summary>Whether a common word goes on where a place would end: <c>London residents</c>.</summary>
    private bool GoesOn(int end) =>
        end > 0
        && end < Tokens.Length
        && AreJoined(end - 1)
        && (
            context.Is(end, '%')
            || (
                Tokens[end].Kind == TokenKind.Word
                && !IsCapitalized(end)
                && (words[end] & BehindPlace) == 0
                && EnglishWords.Contains(context.TextOf(end))
            )
        );
}

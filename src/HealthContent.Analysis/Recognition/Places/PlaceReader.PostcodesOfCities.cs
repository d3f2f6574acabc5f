using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Postcodes beside a city: <c>80331 München</c>, <c>Auckland 1010</c>.</content>
internal sealed partial class PlaceReader
{
    // "80331 München", and behind a street also a town that no list knows.
    private bool ReadBeforeCity(int start, int end, bool isForm, bool year)
    {
        if (!AreJoined(end - 1) || !IsCapitalized(end) || (WordAt(end) & PlaceWord.NotFirst) != 0)
        {
            return false;
        }

        bool address = EndsAt(addressEnd, start);
        CityName city = FindCity(end, out int cityEnd);
        bool known = city.Size > 0 && (!city.IsWord || isForm);
        if (!known && address)
        {
            cityEnd = EndOfName(end);
            known = cityEnd - end <= 3;
        }

        int digits = end - start == 1 ? Tokens[start].Length : 5;
        if (!known && digits == 5 && MayBeUnknownTown(end) && context.Is(start - 1, ',') && ReadStreetBefore(start - 1))
        {
            cityEnd = EndOfName(end);
            known = address = true;
        }

        if (
            !known
            || (GoesOn(cityEnd) && !address)
            || !(address || isForm || digits == 5 || (!year && digits is 4 or 6 && MayStartPlace(start)))
        )
        {
            return ReadAddressBefore(start, end, cityEnd, city, year);
        }

        // "Cancer 2010, 1200 Boston": four digits behind a comma need the street before it.
        if (context.Is(start - 1, ',') && !address && !ReadStreetBefore(start - 1) && digits == 4 && !isForm)
        {
            return false;
        }

        AddPostcode(start, end, isForm || address ? 0.85 : 0.65, "postcode and city");
        Add(end, EndOfProvince(EndOfDistrict(end, SkipRegion(cityEnd))), "city", 0.75, "postcode and city");
        return true;
    }

    // "Hinter der Kirche 4, 26548 Musterort": a town that no list has.
    private bool MayBeUnknownTown(int index) =>
        Tokens[index].Has(TokenFlags.Capitalized)
        && EndOfName(index) - index <= 3
        && !EnglishWords.Contains(context.TextOf(index));

    // "Meir 50, 2000 Antwerpen": what looks like a year is none where a name and a number stand before it.
    private bool ReadAddressBefore(int start, int end, int cityEnd, in CityName city, bool year)
    {
        if (!year || city.Size == 0 || city.IsWord || !context.Is(start - 1, ',') || !ReadStreetBefore(start - 1))
        {
            return false;
        }

        AddPostcode(start, end, 0.7, "postcode and city");
        Add(end, SkipRegion(cityEnd), "city", 0.75, "postcode and city");
        return true;
    }

    // "Am Markt 3, 99084 Erfurt": the postcode makes a street of a name and a number.
    private bool ReadStreetBefore(int comma)
    {
        int number = comma - 1;
        while (number > 0 && !IsNumber(number) && Tokens[number - 1].End == Tokens[number].Start)
        {
            number--;
        }

        if (number < 1 || !IsNumber(number) || EndOfDesignator(number) != comma || !AreJoined(number - 1))
        {
            return false;
        }

        // "Dronning Eufemias gate 16"
        bool isLower = !IsCapitalized(number - 1) && (WordAt(number - 1) & PlaceWord.StreetEnd) != 0;
        int name = isLower ? number - 1 : number;
        int first = StartOfName(name);
        // "Adresse Dronning Eufemias gate 16": the label has a capital too.
        first += first < name && (words[first] & PlaceWord.Residence) != 0 ? 1 : 0;
        if (
            first == name
            || number - first > 5
            || IsClockOrDate(number - 1)
            || Tokens[number].Length > 4
            || DateText.IsYear(context.TextOf(number))
        )
        {
            return false;
        }

        Add(first, comma, "street", 0.75, "name and number before a postcode");
        return true;
    }

    // "Auckland 1010", "Chennai - 600028", "Curitiba - PR, 80020-090"
    private bool ReadBehindPlace(int start, int end, bool isForm, bool year)
    {
        if (
            isForm
            && start > 3
            && context.Is(start - 1, ',')
            && Tokens[start - 2] is { Length: 2 }
            && Tokens[start - 2].Has(TokenFlags.AllCapitals)
            && (context.Is(start - 3, '-') || context.Is(start - 3, '/'))
            && placeEnd == start - 3
        )
        {
            AddPostcode(start - 2, end, 0.85, "state and postcode");
            return true;
        }

        bool directly = placeEnd == start && AreJoined(start - 1);
        bool parted = placeEnd == start - 1 && (context.Is(start - 1, ',') || context.Is(start - 1, '-'));
        bool address = EndsAt(addressEnd, start);
        if (
            !(directly || parted)
            || !IsCapitalized(placeEnd - 1)
            || GoesOn(end)
            || (AreJoined(end - 1) && (IsCapitalized(end) || IsNumber(end)))
            || (year && !(directly && address))
            || (parted && !(address || isForm || Tokens[start].Length == 6))
            || StartsPredicate(end)
        )
        {
            return false;
        }

        AddPostcode(start, end, 0.75, "city and postcode");
        return true;
    }

    private bool EndsAt(int place, int start) =>
        place > 0 && (place == start || (place == start - 1 && context.Is(start - 1, ',')));

    // "in Bergen 5003"
    private bool FollowsNameAfterIn(int index)
    {
        int first = StartOfName(index);
        return first < index
            && (CueBefore(first) & PlaceWord.Residence) != 0
            && context.TextOf(first - 1) is "in" or "In";
    }
}

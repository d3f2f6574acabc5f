using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Facilities: <c>Houston Memorial</c>, <c>St. Mary's Clinic</c>, <c>Children's Hospital of Springfield</c>.</content>
internal sealed partial class PlaceReader
{
    private const PlaceWord Facility =
        PlaceWord.FacilityEnd
        | PlaceWord.FacilitySoft
        | PlaceWord.FacilityStart
        | PlaceWord.FacilityPlace
        | PlaceWord.NameFacility;

    // Departments and examinations in capitals are no facilities.
    private bool IsDepartment(int index) => (words[index] & PlaceWord.Department) != 0 && IsInCapitals(index);

    private static bool IsFacilityWord(PlaceWord word) => (word & (Facility | PlaceWord.StartsPhrase)) != 0;

    /// <returns>The token after the facility; 0 when there is none.</returns>
    private int ReadFacility(int index, PlaceWord word)
    {
        PlaceWord pair = LongestPhrase(index, PlaceWord.FacilityPair | PlaceWord.NameFacility, out int end);
        if ((pair & PlaceWord.NameFacility) != 0 && (IsCapitalized(index) || end > index + 1))
        {
            return ReadKnownFacility(index, end);
        }

        if (!IsCapitalized(index) && !EndsForeignFacility(index))
        {
            return 0;
        }

        int institution = (pair & PlaceWord.FacilityPair) == 0 ? ReadInstitution(index) : 0;
        if (institution > 0)
        {
            return institution;
        }

        bool hard = (pair & PlaceWord.FacilityPair) != 0 || (word & PlaceWord.FacilityEnd) != 0;
        if (!hard && (word & PlaceWord.FacilitySoft) == 0)
        {
            return (word & PlaceWord.FacilityStart) != 0 ? ReadStartingFacility(index) : 0;
        }

        // "la Clínica Santa Marta": the kind stands first, and what is before it does not belong to the name.
        if (
            (word & PlaceWord.FacilityStart) != 0
            && !IsCapitalized(index - 1)
            && AreJoined(index)
            && IsCapitalized(index + 1)
        )
        {
            return ReadStartingFacility(index);
        }

        int first = StartOfName(index);
        end = ExtendFacility(end);
        if (first == index)
        {
            bool isPlural = context.TextOf(index)[^1] == 's';
            return (word & PlaceWord.FacilityStart) != 0 || (end > index + 2 && !isPlural)
                ? ReadStartingFacility(index)
                : 0;
        }

        // Another head before this one was read already: "Medical Center Hospital".
        PlaceWord cue = CueBefore(first);
        bool care = (cue & PlaceWord.Care) != 0;
        bool at =
            care
            || (first > 0 && context.TextOf(first - 1) is "at" or "At")
            || (cue & PlaceWord.Preposition) != 0
                && context.TextOf(first - 1) is "the"
                && context.TextOf(first - 2) is "at";
        bool city = CityNames.Find(Phrase(first, index)).Size > 0;
        if (!hard && !at && !city)
        {
            return 0;
        }

        double confidence =
            hard ? 0.92
            : care ? 0.85
            : at ? 0.75
            : 0.55;
        AddFacility(first, end, confidence, "name of a facility");
        return end;
    }

    // "Lysvik sykehus", "Björkby vårdcentral": in the languages of the north a name ends in a small letter.
    private bool EndsForeignFacility(int index) =>
        (words[index] & (PlaceWord.FacilityEnd | PlaceWord.FacilityStart)) == PlaceWord.FacilityEnd
        && IsCapitalized(index - 1)
        && AreJoined(index - 1)
        && !EnglishWords.Contains(context.TextOf(index));

    // "The guidelines from Johns Hopkins" name an author, and no place where somebody was. Of a facility that is less widely
    // known they may be what it wrote of a patient.
    private void AddFacility(int first, int end, double confidence, string evidence)
    {
        bool isAuthor =
            LongestPhrase(first, PlaceWord.NameFacility, out _) != 0 && (CueBefore(first) & PlaceWord.Publication) != 0;
        if (!isAuthor)
        {
            Add(first, end, "facility", confidence, evidence);
        }
    }

    private int ReadKnownFacility(int index, int end)
    {
        int first = StartOfName(index);
        PlaceWord cue = CueBefore(first);
        bool care = (cue & PlaceWord.Care) != 0;
        if (!care && (cue & PlaceWord.Preposition) == 0)
        {
            return 0;
        }

        int name = AreJoined(end - 1) ? EndOfName(end) : end;
        int last = ExtendFacility(Math.Max(end, name));
        AddFacility(first, last, care ? 0.9 : 0.7, "known facility");
        return last;
    }

    // "Hospital of St. Raphael", "Hôpital Saint-Louis", "Clínica Santa María".
    private int ReadStartingFacility(int index)
    {
        int end = ExtendFacility(index + 1);
        if (end == index + 1)
        {
            // A headline may start with the English word: "Hospital Beds Run Short".
            bool isEnglish = context.TextOf(index) is "Hospital" or "HOSPITAL";
            int name = isEnglish && CueBefore(index) == 0 ? index : EndOfName(index);
            end = name > index + 1 && (words[index] & PlaceWord.FacilityStart) != 0 ? name : end;
        }

        if (end <= index + 1)
        {
            return 0;
        }

        AddFacility(index, end, 0.8, "name of a facility");
        return end;
    }

    private int ExtendFacility(int end)
    {
        // "Health Center", "Hospital Medical Center": heads follow heads.
        while (
            AreJoined(end - 1)
            && IsCapitalized(end)
            && (
                (words[end] & (PlaceWord.FacilityEnd | PlaceWord.FacilitySoft | PlaceWord.FacilityTail)) != 0
                || (LongestPhrase(end, PlaceWord.FacilityPair, out _) & PlaceWord.FacilityPair) != 0
            )
        )
        {
            end++;
        }

        if (
            AreJoined(end - 1)
            && (WordAt(end) & PlaceWord.Joining) != 0
            && ((words[end] & PlaceWord.RomanceOf) != 0 || context.TextOf(end) is "of" or "at")
        )
        {
            int name = EndOfName(end + 1);
            end = name > end + 1 ? name : end;
        }
        else if (AreJoined(end - 1) && IsCapitalized(end) && FindCity(end, out int cityEnd).Size > 0)
        {
            end = cityEnd;
        }
        else if (context.Is(end, '-') && AreJoined(end - 1) && AreJoined(end) && IsCapitalized(end + 1))
        {
            int name = EndOfName(end + 1);
            end = name > end + 1 ? name : end;
        }

        return ExtendToCity(SkipRegion(end));
    }

    // "Mercy Clinic, Boston", "Mercy Clinic in Boston, MA"
    private int ExtendToCity(int end)
    {
        bool joined =
            context.Is(end, ',') || (AreJoined(end - 1) && end < Tokens.Length && context.TextOf(end) is "in");
        if (!joined || !AreJoined(end) || !IsCapitalized(end + 1))
        {
            return end;
        }

        CityName city = FindCity(end + 1, out int after);
        return city.Size > 0 && !city.IsWord ? SkipBareState(SkipRegion(after)) : end;
    }

    private bool IsPostcodeLength(int number) =>
        Tokens[number].Length is 4 or 5 && !context.TextOf(number).ContainsAnyExceptInRange('0', '9');

    // "Houston TX 77002", and where nothing goes on "Houston TX".
    private int SkipBareState(int end) =>
        AreJoined(end - 1)
        && IsInCapitals(end)
        && Tokens[end].Length is 2 or 3
        && (words[end] & PlaceWord.StateCode) != 0
        && (
            end + 1 == Tokens.Length
            || (IsNumber(end + 1) && IsPostcodeLength(end + 1))
            || (Tokens[end + 1].Kind == TokenKind.Punctuation && !IsShoutedWord(end))
        )
            ? end + 1
            : end;

    // "Mercy Clinic, California", "Houston, TX".
    private int SkipRegion(int end)
    {
        if (!context.Is(end, ',') || end + 1 >= Tokens.Length || !IsCapitalized(end + 1))
        {
            return end;
        }

        PlaceWord region = LongestPhrase(
            end + 1,
            PlaceWord.NameState | PlaceWord.NameCountry | PlaceWord.StateCode,
            out int after
        );
        return
            region == 0
            || (
                region == PlaceWord.StateCode
                && !Tokens[end + 1].Has(TokenFlags.AllCapitals)
                && Tokens[end + 1].Length < 4
            )
            ? end
            : after;
    }
}

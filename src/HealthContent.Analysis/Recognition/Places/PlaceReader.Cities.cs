using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Cities, states and countries, and what an unknown name after a cue is.</content>
internal sealed partial class PlaceReader
{
    // In tokens, from the verb to the name.
    private const int FarthestHome = 7;

    private const PlaceWord Premises = PlaceWord.FacilityEnd | PlaceWord.Premises;

    private CityName FindCity(int first, out int end)
    {
        int value = WordFacts.City(context.Surface, Tokens[first]);
        if (CityNames.Starts(value))
        {
            for (int length = CityNames.LongestWordCount; length > 1; length--)
            {
                CityName city = CityNames.Find(Phrase(first, first + length));
                if (city.Size > 0)
                {
                    end = first + length;
                    return city;
                }
            }
        }

        end = first + 1;
        int wordEnd = EndOf(first);
        return wordEnd == Tokens[first].End
            ? CityNames.FromValue(value)
            : CityNames.Find(context.Text.AsSpan(Tokens[first].Start..wordEnd));
    }

    /// <returns>The token after the name; 0 when there is none.</returns>
    private int ReadName(int index, PlaceWord cue)
    {
        if ((words[index] & PlaceWord.NotFirst) != 0)
        {
            return 0;
        }

        CityName city = FindCity(index, out int end);
        int afterRegion = SkipRegion(end);
        afterRegion =
            afterRegion == end && city.Size > 0 && end + 1 < Tokens.Length && IsNumber(end + 1)
                ? SkipBareState(end)
                : afterRegion;
        if (city.Size > 0 && afterRegion > end)
        {
            Add(index, afterRegion, "city", city.IsWord ? 0.85 : 0.95, "city and region");
            return afterRegion;
        }

        PlaceWord region = LongestPhrase(index, PlaceWord.NameState | PlaceWord.NameCountry, out int regionEnd);
        if (region != 0 && regionEnd >= end)
        {
            return ReadRegion(index, regionEnd, region, cue);
        }

        int name = EndOfName(index);
        // "NY, NJ": a list of states.
        if (name > index && !((words[index] & PlaceWord.StateCode) != 0 && Tokens[index].Has(TokenFlags.AllCapitals)))
        {
            int unknown = SkipRegion(name);
            // "Jo Doe, MD" and "Al Roe, PA" have a degree.
            bool isDegree =
                cue == 0 && unknown == name + 2 && (words[name + 1] & PlaceWord.Degree) != 0 && IsInCapitals(name + 1);
            if (
                unknown > name
                && !isDegree
                && name - index <= 3
                && (cue != 0 || Tokens[name + 1].Has(TokenFlags.AllCapitals))
            )
            {
                Add(index, unknown, "city", 0.8, "name and region");
                return unknown;
            }
        }

        if (city.Size > 0)
        {
            return ReadBareCity(index, end, city, cue);
        }

        return name <= index ? 0
            : (cue & PlaceWord.Care) != 0 ? ReadCaredAt(index, name)
            : LivesThere(index) ? ReadResidence(index, name)
            : 0;
    }

    // "lives in Ballyweir", "lives with her son near Ballyweir".
    private bool LivesThere(int index)
    {
        if (index < 2 || context.TextOf(index - 1) is not ("in" or "near" or "outside"))
        {
            return false;
        }

        int sentence = context.Surface.SentenceAt(Tokens[index].Start);
        int start = context.Surface.Sentences[sentence].FirstToken;
        for (int before = index - 2; before >= start && index - before <= FarthestHome; before--)
        {
            if (
                context.TextOf(before) is "lives" or "live" or "living" or "lived" or "resides" or "residing" or "Lives"
            )
            {
                return true;
            }

            if (Tokens[before].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return false;
    }

    private int ReadResidence(int index, int end)
    {
        if (end == index + 1 && (IsInCapitals(index) || EnglishWords.Contains(context.TextOf(index))))
        {
            return 0;
        }

        Add(index, end, "city", 0.6, "where somebody lives");
        return end;
    }

    // "seen at UWMC", "admitted to Elm Grove": where somebody is treated is a facility.
    private int ReadCaredAt(int index, int end)
    {
        if (end == index + 1 && (IsDepartment(index) || EnglishWords.Contains(context.TextOf(index))))
        {
            return 0;
        }

        Add(index, end, "facility", 0.65, "place of care");
        return end;
    }

    private int ReadRegion(int index, int end, PlaceWord region, PlaceWord cue)
    {
        bool ambiguous = (PlaceWords.Find(Phrase(index, end)) & PlaceWord.NameAmbiguous) != 0;
        if ((ambiguous && cue == 0) || (AreJoined(end - 1) && IsCapitalized(end)))
        {
            return 0;
        }

        Add(index, end, (region & PlaceWord.NameState) != 0 ? "state" : "country", 0.6, "name of a region");
        return end;
    }

    private int ReadBareCity(int index, int end, in CityName city, PlaceWord cue)
    {
        bool partOfName =
            (AreJoined(end - 1) && IsCapitalized(end) && (WordAt(end) & PlaceWord.NotFirst) == 0)
            || (
                index > 0
                && AreJoined(index - 1)
                && IsCapitalized(index - 1)
                && !Tokens[index - 1].Has(TokenFlags.SentenceStart)
                && (words[index - 1] & PlaceWord.NotFirst) == 0
            );
        if (AreJoined(end - 1) && end < Tokens.Length && !IsCapitalized(end) && (words[end] & Premises) != 0)
        {
            Add(index, end + 1, "facility", 0.75, "known city and premises");
            return end + 1;
        }

        bool several = end > index + 1;
        double confidence =
            cue == 0
                ? city.IsWord || city.IsPersonName || partOfName || (city.Size < 3 && !several)
                    ? 0
                    : 0.55
                : partOfName || IsStudy(end)
                    ? 0
                    : city.IsWord
                        ? (cue & (PlaceWord.Residence | PlaceWord.Care)) != 0 && !EndsOrdinary(end)
                            ? 0.55
                            : 0
                        : city.IsPersonName
                            ? 0.65
                            : 0.75;
        if (confidence == 0 || (Tokens[index].Length < 3 && !several))
        {
            return 0;
        }

        end = EndOfDistrict(index, end);
        Add(index, end, "city", confidence, cue == 0 ? "known city" : "known city after a preposition");
        return end;
    }

    // "the Framingham study": named after the city, not in it.
    private bool IsStudy(int index) => (WordAt(index) & PlaceWord.Study) != 0 && AreJoined(index - 1);

    // "in Reading and Math", "at Bath time": a word goes on where a place would end.
    private bool EndsOrdinary(int end) =>
        end < Tokens.Length
        && Tokens[end].Kind == TokenKind.Word
        && AreJoined(end - 1)
        && !IsCapitalized(end)
        && (words[end] & PlaceWord.Preposition) == 0;

    private void ReadLowerCaseCity(int index)
    {
        if ((words[index - 1] & PlaceWord.WeakPreposition) != 0)
        {
            return;
        }

        CityName city = FindCity(index, out int end);
        if (city.Size >= 3 && !city.IsWord && !city.IsPersonName && !EnglishWords.Contains(context.TextOf(index)))
        {
            Add(index, end, "city", 0.5, "known city after a preposition");
        }
    }
}

using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Where people live, learn, pray or are kept: <c>Jefferson Elementary School</c>, <c>Mercer County Jail</c>.</content>
internal sealed partial class PlaceReader
{
    /// <returns>The token after the name; 0 when there is none.</returns>
    private int ReadInstitution(int index)
    {
        if (LongestPhrase(index, PlaceWord.FacilityPlace, out int end) == 0 || !IsCapitalized(end - 1))
        {
            return 0;
        }

        int first = StartOfName(index);
        // "High School Students", "Lincoln School Nurse": the name goes on to something that is no place.
        // "First Day of High School": what joins the words stands between names only.
        if (
            first == index
            || first == 0
            || (!IsCapitalized(index - 1) && context.TextOf(index - 1) is not ("&" or "and" or "'" or "’" or "-"))
            || (AreJoined(end - 1) && IsCapitalized(end))
        )
        {
            return 0;
        }

        // "School" alone is no kind of its own where "High School" was refused for want of a name.
        PlaceWord cue = CueBefore(first);
        if (
            (cue & PlaceWord.Publication) != 0
            || (
                LongestPhrase(index - 1, PlaceWord.FacilityPlace, out int other) != 0
                && other >= end
                && !IsCapitalized(index - 2)
            )
            || !IsInstitutionNamed(first, index, end, cue)
        )
        {
            return 0;
        }

        int last = ExtendFacility(end);
        AddFacility(first, last, 0.7, "name of an institution");
        return last;
    }

    private bool IsInstitutionNamed(int first, int index, int end, PlaceWord cue)
    {
        bool isArticle = context.TextOf(first - 1) is "the" or "The";
        bool isOrdinary = index == first + 1 && EnglishWords.Contains(context.TextOf(first));
        bool isAt =
            (cue & (PlaceWord.Care | PlaceWord.Residence)) != 0
            || ((cue & PlaceWord.Preposition) != 0 && context.TextOf(first - 1) is not "of");
        if (isOrdinary)
        {
            return false;
        }

        // "In the Catholic Church", "a Catholic school": one word alone is an idea as often as a house.
        if (end == index + 1)
        {
            return isAt && !isArticle;
        }

        // In a headline every word has a capital; in a sentence a name stands out.
        return isAt
            || (
                Tokens[first - 1].Kind == TokenKind.Word
                && AreJoined(first - 1)
                && !IsCapitalized(first - 1)
                && !isArticle
            );
    }

    // "at St. Brigid's", "moved to St Anne's Primary"
    private void ReadSaint(int index)
    {
        int name = index + (context.Is(index + 1, '.') ? 2 : 1);
        if (!IsCapitalized(name) || !AreJoined(name - 1))
        {
            return;
        }

        ReadOnlySpan<char> text = context.TextOf(name);
        bool isOwner = text.Length > 3 && text[^1] == 's' && text[^2] is '\'' or '’';
        PlaceWord cue = CueBefore(index);
        if (
            !isOwner
            || (cue & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Preposition)) == 0
            || context.TextOf(index - 1) is "of" or "on"
            || GoesOn(name + 1)
        )
        {
            return;
        }

        int end = name + 1;
        if (AreJoined(name) && IsCapitalized(end))
        {
            if ((words[end] & PlaceWord.FacilityTail) == 0)
            {
                return;
            }

            end++;
        }

        Add(index, end, "facility", 0.65, "saint's name after a preposition");
    }
}

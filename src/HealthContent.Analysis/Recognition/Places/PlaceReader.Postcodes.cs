using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Postcodes: by their label, their form, or the state before them.</content>
internal sealed partial class PlaceReader
{
    private void ReadLabelledPostcode(int index)
    {
        if ((LongestPhrase(index, PlaceWord.PostcodeLabel, out int code) & PlaceWord.PostcodeLabel) == 0)
        {
            return;
        }

        for (int step = 0; step < 4 && code < Tokens.Length; step++, code++)
        {
            if (
                !(
                    context.Is(code, ':')
                    || context.Is(code, '=')
                    || context.Is(code, '.')
                    || context.Is(code, '"')
                    || context.TextOf(code) is "is" or "of"
                )
            )
            {
                break;
            }
        }

        int end = EndOfCode(code);
        if (end > code && !Phrase(index, end).IsEmpty)
        {
            AddPostcode(code, end, 0.92, "label of a postcode");
        }
    }

    // "TX 77002", "Uruguay 33963", "10115 Berlin", "1015 CJ Amsterdam", "Bergen 5003".
    private void ReadPostcode(int index)
    {
        ReadOnlySpan<char> text = context.TextOf(index);
        // "00-514" is the shortest start of a code.
        if (
            text.Length is < 2 or > 8
            || (text.Length == 2 && !context.Is(index + 1, '-'))
            || text.ContainsAny('.', ',')
        )
        {
            return;
        }

        int start = StartOfCode(index);
        if (start < 0)
        {
            return;
        }

        int end = EndOfNumbers(index, out bool isForm);
        if (IsAmount(end))
        {
            return;
        }

        isForm |= start < index;
        bool plain = end == index + 1 && !text.ContainsAnyExceptInRange('0', '9');
        bool year = plain && text.Length == 4 && DateText.IsYear(text);
        if (
            ReadBehindState(index, end, plain)
            || (end == index + 1 && text.Length < 4)
            || ReadBeforeCity(start, end, isForm, year)
            || ReadBehindPlace(start, end, isForm, year)
        )
        {
            return;
        }

        if (plain && text.Length is >= 4 and <= 6 && !year && EndsRegion(BeforeComma(index)) && !GoesOn(end))
        {
            AddPostcode(index, end, 0.75, "country and postcode");
        }
        else if (
            (plain || isForm)
            && !year
            && text.Length is 4 or 5
            && AreJoined(index - 1)
            && IsCapitalized(index - 1)
            && !GoesOn(end)
            && !StartsPredicate(end)
            && FollowsNameAfterIn(index)
        )
        {
            AddPostcode(index, end, 0.65, "city and postcode");
        }
    }

    private int BeforeComma(int index) => index > 1 && context.Is(index - 1, ',') ? index - 2 : index - 1;

    private bool ReadBehindState(int index, int end, bool plain)
    {
        int before = BeforeComma(index);
        bool state =
            before >= 0
            && (words[before] & PlaceWord.StateCode) != 0
            && IsInCapitals(before)
            && Tokens[before].Length <= 3;
        if (!state || (GoesOn(end) && IsShoutedWord(before)) || EndsLabel(before))
        {
            return false;
        }

        if (Tokens[index].Length == 5 && (plain || end > index + 1))
        {
            bool army = (WordAt(before - 1) & PlaceWord.ArmyOffice) != 0;
            // "Recife - PE, 51020-001": the letters of a state of Brazil are part of the postcode.
            bool brazil =
                before > 1 && before == placeEnd + 1 && (context.Is(before - 1, '-') || context.Is(before - 1, '/'));
            AddPostcode(
                army ? before - 1
                    : brazil ? before
                    : index,
                end,
                0.92,
                "state and postcode"
            );
            return true;
        }

        if (plain && Tokens[index].Length == 4 && (words[before] & PlaceWord.AustralianState) != 0)
        {
            // "WA 2019" is a year unless a town stands before the state.
            bool town = IsCapitalized(before - 1) && AreJoined(before - 1) && before == index - 1;
            if (town || !DateText.IsYear(context.TextOf(index)))
            {
                AddPostcode(index, end, 0.85, "state and postcode");
                return true;
            }
        }

        return false;
    }

    // "SW1A 1AA", "K1A 0B1".
    private void ReadLetterPostcode(int index)
    {
        Token token = Tokens[index];
        int length = token.Length is >= 2 and <= 4 ? LetterPostcodes.LengthAt(context.Text.AsSpan(token.Start)) : 0;
        if (length == 0)
        {
            return;
        }

        ReadAddressBeforeCode(index);

        context.Add(
            new RecognizedEntity(EntityKind.Location, new TextSpan(token.Start, length), 0.85)
            {
                Subkind = "postcode",
                Evidence = "form of a postcode",
            }
        );
    }

    private void AddPostcode(int first, int end, double confidence, string evidence) =>
        Add(first, end, "postcode", confidence, evidence);
}

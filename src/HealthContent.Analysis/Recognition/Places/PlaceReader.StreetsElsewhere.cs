using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Streets as other languages than English write them: <c>3 place du Marché</c>, <c>Nádor utca 7</c>, <c>Lindenstraße 12</c>.</content>
internal sealed partial class PlaceReader
{
    // "3 place du Marché": an English word unless a number and a French article stand beside it.
    private bool IsFrenchPlace(int index) =>
        index > 0
        && IsNumber(index - 1)
        && AreJoined(index - 1)
        && AreJoined(index)
        && (words[index] & PlaceWord.StreetStartNumbered) != 0
        && (words[index + 1] & PlaceWord.RomanceOf) != 0;

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

    private bool ReadStartingStreet(int index)
    {
        // "AV Node 3" is in the heart.
        if (
            Tokens[index].Length == 2
            && context.TextOf(index).Equals("av", StringComparison.OrdinalIgnoreCase)
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

    // "C/ Mayor 21": the short form of a Spanish street.
    private void ReadShortStreet(int index)
    {
        if (
            Tokens[index].Length > 1
            || !context.Is(index + 1, '/')
            || context.TextOf(index) is not "C"
            || !IsCapitalized(index + 2)
        )
        {
            return;
        }

        int name = EndOfName(index + 2);
        name += context.Is(name, ',') && IsNumber(name + 1) ? 1 : 0;
        int end = HouseNumberAfter(name);
        if (end > name)
        {
            Add(index, EndOfAddress(end), "street", 0.9, "kind of street and name");
        }
    }

    // "Hauptstraße 12", "Skogveien 226", "Kerkstraat 12-2".
    private void ReadSuffixedStreet(int index, PlaceWord cue)
    {
        if (Tokens[index].Length < 6)
        {
            return;
        }

        int end = HouseNumberAfter(index + 1);
        bool isPlace = end > index + 1 || (cue & PlaceWord.Residence) != 0;
        if (!isPlace || !PlaceWords.EndsAsStreet(context.TextOf(index)))
        {
            return;
        }

        int first = index > 0 && IsNumber(index - 1) && AreJoined(index - 1) ? index - 1 : index;
        Add(first, EndOfAddress(end), "street", end > index + 1 ? 0.9 : 0.6, "word for a street");
    }
}

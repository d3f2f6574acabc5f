using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Whole addresses of any form, behind a cue or before a postcode.</content>
internal sealed partial class PlaceReader
{
    private const int LongestAddress = 32;
    private const string MarksInAddress = ",.-–/#º°'’^";

    // "Address: B-24, Sector 62, Noida, Uttar Pradesh", "lives at 14, 2nd Cross, Indiranagar, Bengaluru": behind such a cue all that
    // looks like the parts of an address is one, up to the last that must be a part.
    private void ReadLabelledAddress(int index)
    {
        if (!StartsLabelledAddress(index))
        {
            return;
        }

        var extent = new AddressExtent(index);
        int end = Math.Min(Tokens.Length, index + LongestAddress);
        for (int part = index; part < end; )
        {
            if (part > index && (Tokens[part].Has(TokenFlags.SentenceStart) || Gap(part - 1).Contains('\n')))
            {
                break;
            }

            int after = ReadAddressPart(part, ref extent);
            if (after == part)
            {
                break;
            }

            part = after;
        }

        // "Mail to 12 Chicago, Boston and New York offices" counts them.
        bool counts =
            !extent.HasStreet && IsNumber(index) && IsCapitalized(index + 1) && FindCity(index + 1, out _).Size > 0;
        if (!counts && extent is { HasNumber: true, HasPlace: true } and ({ HasStreet: true } or { HasComma: true }))
        {
            Add(index, extent.End, "street", 0.8, "address after a cue");
        }
    }

    // "The Old Rectory, Church Lane, Little Barford, Bedford MK44 2QA": where the form of the postcode is sure, the names and
    // numbers before it are its address, from the first part that has the word of a street or a building.
    private void ReadAddressBeforeCode(int code)
    {
        const PlaceWord Sure =
            PlaceWord.StreetEnd
            | PlaceWord.StreetEndNumbered
            | PlaceWord.StreetStart
            | PlaceWord.Building
            | PlaceWord.Unit;
        int start = code;
        bool comma = false;
        bool sure = false;
        for (int index = code - 1; index >= 0 && code - index < LongestAddress; index--)
        {
            if (Gap(index).Contains('\n'))
            {
                break;
            }

            if (context.Is(index, ','))
            {
                comma = true;
                sure = false;
                continue;
            }

            bool isArticle = context.TextOf(index) is "The";
            bool isPart =
                IsNumber(index)
                || isArticle
                || (IsCapitalized(index) && (words[index] & PlaceWord.NotFirst) == 0)
                || ((words[index] & PlaceWord.Joining) != 0 && (words[index] & PlaceWord.Preposition) == 0)
                || context.Text[Tokens[index].Start] is '-' or '/' or '\'' or '’'
                || (Tokens[index].Length <= 2 && Tokens[index].Kind == TokenKind.Word && IsNumber(index - 1));
            if (!isPart)
            {
                break;
            }

            sure |= IsNumber(index) || (IsCapitalized(index) && (words[index] & Sure) != 0);
            start = sure && !IsJoiningWord(index) ? index : start;
        }

        if (comma && start < code)
        {
            Add(start, code, "street", 0.7, "address before a postcode");
        }
    }

    private bool IsJoiningWord(int index) => (words[index] & PlaceWord.Joining) != 0 && !IsCapitalized(index);

    private bool StartsLabelledAddress(int index)
    {
        if (index == 0)
        {
            return false;
        }

        if ((words[index] & PlaceWord.Unit) != 0 && IsCapitalized(index) && EndOfUnit(index) > index)
        {
            return (CueBefore(index) & (PlaceWord.Residence | PlaceWord.Preposition)) != 0;
        }

        int cue = index - 1;
        // "Address:-", "addr=": as forms of India and exports have it.
        cue -= context.Is(cue, '-') && context.Is(cue - 1, ':') ? 1 : 0;
        bool label = context.Is(cue, ':') || context.Is(cue, '=');
        cue -= label ? 1 : 0;
        if (cue < 0 || Tokens[cue].Kind != TokenKind.Word)
        {
            return false;
        }

        const PlaceWord Cue = PlaceWord.Residence;
        return label && (words[cue] & (Cue | PlaceWord.Preposition)) == Cue
            || (WordAt(cue - 1) & PlaceWord.StartsCue) != 0 && (PlaceWords.Find(Phrase(cue - 1, cue + 1)) & Cue) != 0;
    }

    private int ReadAddressPart(int index, ref AddressExtent extent)
    {
        Token token = Tokens[index];
        int next = index + 1;
        switch (token.Kind)
        {
            case TokenKind.Number:
                bool isZip =
                    token.Length == 5 && (WordAt(index - 1) & PlaceWord.StateCode) != 0 && IsCapitalized(index - 1);
                if (token.Length > 8 || isZip || context.TextOf(index).ContainsAny('.', ','))
                {
                    return index;
                }

                extent.HasNumber = true;
                extent.End = next;
                return next;
            case TokenKind.Punctuation:
                extent.HasComma |= context.Is(index, ',') || context.Is(index, '^');
                return MarksInAddress.Contains(context.Text[token.Start]) ? next : index;
            case TokenKind.Word:
                return ReadAddressWord(index, ref extent);
            default:
                return index;
        }
    }

    private int ReadAddressWord(int index, ref AddressExtent extent)
    {
        const PlaceWord Street = PlaceWord.StreetEnd | PlaceWord.StreetStart | PlaceWord.StreetEndForeign;
        const PlaceWord Anchor =
            Street
            | PlaceWord.StreetEndNumbered
            | PlaceWord.StateCode
            | PlaceWord.NameState
            | PlaceWord.NameCountry
            | PlaceWord.Building;
        PlaceWord word = words[index];
        int next = index + 1;
        bool adjacent = index > 0 && Tokens[index - 1].End == Tokens[index].Start;
        if (!IsCapitalized(index))
        {
            // "3rd", "Meguro-ku"
            bool isPart = adjacent && Tokens[index].Length <= 4 && (IsNumber(index - 1) || context.Is(index - 1, '-'));
            extent.End = isPart ? next : extent.End;
            return
                isPart
                || (word & (PlaceWord.StreetStart | PlaceWord.Unit | PlaceWord.UnitBeside | PlaceWord.Joining)) != 0
                ? next
                : index;
        }

        if ((word & PlaceWord.NotFirst) != 0)
        {
            // "Flat No. 302"
            return context.TextOf(index) is "No" && (IsNumber(next) || IsNumber(next + 1)) ? next : index;
        }

        CityName city = FindCity(index, out int cityEnd);
        if (city.Size > 0)
        {
            extent.HasPlace = true;
            extent.HasStreet |= (word & Street) != 0;
            return extent.End = cityEnd;
        }

        extent.HasStreet |= (word & Street) != 0;
        extent.HasPlace |= (word & (PlaceWord.NameState | PlaceWord.NameCountry)) != 0;
        bool isAnchor =
            (word & Anchor) != 0
            || Tokens[index].Length == 1
            || (Tokens[index].Length == 2 && Tokens[index].Has(TokenFlags.AllCapitals))
            || context.TextOf(index).ContainsAnyInRange('0', '9');
        extent.End = isAnchor && extent.HasNumber ? next : extent.End;
        return next;
    }

    /// <summary>What was seen of an address so far.</summary>
    private struct AddressExtent(int start)
    {
        public int End = start;
        public bool HasNumber;
        public bool HasPlace;
        public bool HasStreet;
        public bool HasComma;
    }
}

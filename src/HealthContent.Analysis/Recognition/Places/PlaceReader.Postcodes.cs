using HealthContent.Analysis.Recognition.Dates;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Postcodes: by their label, their form, or the place beside them.</content>
internal sealed partial class PlaceReader
{
    private void ReadLabelledPostcode(int index)
    {
        if ((LongestPhrase(index, PlaceWord.PostcodeLabel, out int code) & PlaceWord.PostcodeLabel) == 0)
        {
            return;
        }

        for (int step = 0; step < 3 && code < Tokens.Length; step++, code++)
        {
            if (
                !(
                    context.Is(code, ':')
                    || context.Is(code, '=')
                    || context.Is(code, '.')
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

    // Up to two groups of letters and digits with a digit among them, such as "B0J 2H0", "3610-114", "1012 AB".
    private int EndOfCode(int first)
    {
        int end = first;
        bool digit = false;
        int length = 0;
        for (int index = first; index < Tokens.Length && index - first < 4; index++)
        {
            Token token = Tokens[index];
            if (index > first && !AreJoined(index - 1))
            {
                break;
            }

            if (context.Is(index, '-') && index > first)
            {
                continue;
            }

            ReadOnlySpan<char> text = context.TextOf(index);
            bool hasDigit = text.ContainsAnyInRange('0', '9') || token.Kind == TokenKind.Number;
            bool letters = token.Has(TokenFlags.AllCapitals) && token.Length <= 3;
            length += token.Length;
            if (!(hasDigit || letters) || length > 10 || text.ContainsAny('.', ','))
            {
                break;
            }

            digit |= hasDigit;
            end = index + 1;
        }

        return digit && Tokens[end - 1].End - Tokens[first].Start >= 3 ? end : first;
    }

    // "TX 77002", "Uruguay 33963", "10115 Berlin", "Bergen 5003".
    private void ReadPostcode(int index)
    {
        ReadOnlySpan<char> text = context.TextOf(index);
        if (text.Length is < 3 or > 10 || text.ContainsAny('.', ','))
        {
            return;
        }

        int before = index - 1;
        if (before >= 0 && context.Is(before, ',') && before > 0)
        {
            before--;
        }

        bool state =
            before >= 0
            && (words[before] & PlaceWord.StateCode) != 0
            && Tokens[before].Has(TokenFlags.AllCapitals)
            && Tokens[before].Length <= 3;
        bool region = EndsRegion(before);
        int end = index + 1;
        // ZIP+4, "53-320", "3610-114", "840 24"
        if (
            context.Is(end, '-')
            && IsNumber(end + 1)
            && Tokens[end + 1].Length is >= 3 and <= 4
            && Tokens[end + 1].Start == Tokens[index].End + 1
        )
        {
            end += 2;
        }

        bool plain = !text.ContainsAnyExceptInRange('0', '9');
        if (plain && text.Length == 5 && state)
        {
            bool army =
                context.TextOf(before) is "AA" or "AE" or "AP"
                && before > 0
                && context.TextOf(before - 1) is "APO" or "FPO" or "DPO";
            AddPostcode(army ? before - 1 : index, end, 0.92, "state and postcode");
        }
        else if (plain && text.Length is >= 4 and <= 6 && region && !DateText.IsYear(text))
        {
            AddPostcode(index, end, 0.75, "country and postcode");
        }
        else if (plain && text.Length is 4 or 5 && IsBesideCity(index) && !(text.Length == 4 && DateText.IsYear(text)))
        {
            AddPostcode(index, end, 0.65, "city and postcode");
        }
    }

    private bool EndsRegion(int last)
    {
        const PlaceWord Region = PlaceWord.NameState | PlaceWord.NameCountry;
        return IsCapitalized(last)
            && (
                (words[last] & Region) != 0
                || (PlaceWords.Find(Phrase(last - 1, last + 1)) & Region) != 0
                || (PlaceWords.Find(Phrase(last - 2, last + 1)) & Region) != 0
            );
    }

    private bool IsBesideCity(int index)
    {
        // "10115 Berlin"
        if (AreJoined(index) && IsCapitalized(index + 1) && Tokens[index].Length == 5)
        {
            CityName after = FindCity(index + 1, out _);
            if (after.Size > 0 && !after.IsWord)
            {
                return true;
            }
        }

        // "in Bergen 5003"
        if (index > 0 && AreJoined(index - 1) && IsCapitalized(index - 1))
        {
            int first = StartOfName(index);
            return (CueBefore(first) & PlaceWord.Residence) != 0
                && context.TextOf(first - 1) is "in" or "In"
                && first < index
                && Tokens[index].Length >= 4;
        }

        return false;
    }

    // "SW1A 1AA", "K1A 0B1".
    private void ReadLetterPostcode(int index)
    {
        Token token = Tokens[index];
        ReadOnlySpan<char> text = context.Text.AsSpan(token.Start);
        int length = LetterPostcodes.LengthAt(text);
        if (length == 0)
        {
            return;
        }

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

/// <summary>The postcodes that their form alone tells: those of the United Kingdom and of Canada, written with their space.</summary>
internal static class LetterPostcodes
{
    /// <summary>The length of the postcode that the text starts with; 0 when it starts with none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        int space = text[..Math.Min(5, text.Length)].IndexOf(' ');
        if (space < 2 || text.Length < space + 4)
        {
            return 0;
        }

        int length = space + 4;
        if (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            return 0;
        }

        ReadOnlySpan<char> outward = text[..space];
        ReadOnlySpan<char> inward = text[(space + 1)..length];
        bool canada =
            outward.Length == 3
            && Fits(outward, "A9A")
            && Fits(inward, "9A9")
            && !"DFIOQU".Contains(outward[0], StringComparison.Ordinal);
        bool kingdom =
            Fits(inward, "9AA")
            && (
                Fits(outward, "A9")
                || Fits(outward, "A99")
                || Fits(outward, "AA9")
                || Fits(outward, "AA99")
                || Fits(outward, "A9A")
                || Fits(outward, "AA9A")
            );
        return canada || kingdom ? length : 0;
    }

    private static bool Fits(ReadOnlySpan<char> text, string form)
    {
        if (text.Length != form.Length)
        {
            return false;
        }

        for (int index = 0; index < form.Length; index++)
        {
            if (form[index] == '9' ? !char.IsAsciiDigit(text[index]) : !char.IsAsciiLetterUpper(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}

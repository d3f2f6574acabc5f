using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>The forms of postcodes, and what may stand before and behind them.</content>
internal sealed partial class PlaceReader
{
    // In UTF-16 code units.
    private const int LongestLabel = 40;

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

    // The letters of a country belong to the code: "CH-8001", "D-80331".
    private int StartOfCode(int index)
    {
        if (index == 0 || Tokens[index - 1].End < Tokens[index].Start)
        {
            return index;
        }

        bool isCountry =
            context.Is(index - 1, '-')
            && index > 1
            && Tokens[index - 2].End == Tokens[index - 1].Start
            && (index == 2 || Tokens[index - 3].End < Tokens[index - 2].Start)
            && (words[index - 2] & PlaceWord.CountryCode) != 0
            && IsInCapitals(index - 2);
        return isCountry ? index - 2
            : context.Is(index - 1, '(') ? index
            : -1;
    }

    // ZIP+4, "53-320", "3610-114", "840 24", "1015 CJ"
    private int EndOfNumbers(int index, out bool isForm)
    {
        int first = Tokens[index].Length;
        int end = index + 1;
        isForm = false;
        if (context.Is(end, '-') && IsNumber(end + 1) && Tokens[end + 1].Start == Tokens[index].End + 1)
        {
            int second = Tokens[end + 1].Length;
            isForm = (first, second) is (2, 3) or (4, 3) or (5, 3) or (3, 4) or (5, 4) or (3, 3);
            return isForm ? end + 2 : end;
        }

        if (!AreJoined(index) || end >= Tokens.Length || Gap(index).Length != 1)
        {
            return end;
        }

        if (first == 3 && IsNumber(end) && Tokens[end].Length == 2 && !context.TextOf(end).ContainsAny('.', ','))
        {
            return end + 1;
        }

        isForm =
            first == 4
            && Tokens[end].Length == 2
            && Tokens[end].Has(TokenFlags.AllCapitals)
            && !context.TextOf(index).StartsWith('0')
            && IsCapitalized(end + 1)
            && AreJoined(end);
        return isForm ? end + 1 : end;
    }

    // "80135 Napoli NA", "50131 Firenze (FI)"
    private int EndOfProvince(int end)
    {
        bool bracket = context.Is(end, '(');
        int province = end + (bracket ? 1 : 0);
        bool isProvince =
            AreJoined(end - 1)
            && IsCapitalized(province)
            && Tokens[province].Length == 2
            && Tokens[province].Has(TokenFlags.AllCapitals)
            && (bracket ? context.Is(province + 1, ')') : !AreJoined(province) || !IsCapitalized(province + 1));
        return isProvince ? province + 1 : end;
    }

    // "in 8400 Winterthur", "à 1204 Genève", and at the start of a line: before a number that counts something stand other words.
    private bool MayStartPlace(int start)
    {
        if (start == 0 || Gap(start - 1).Contains('\n') || context.Is(start - 1, ',') || context.Is(start - 1, ':'))
        {
            return true;
        }

        return Tokens[start - 1].Kind == TokenKind.Word
            && (
                (CueBefore(start) & PlaceWord.Residence) != 0
                || ((words[start - 1] & PlaceWord.ForeignPreposition) != 0 && !IsCapitalized(start - 1))
            );
    }

    // "OR 12345 cases": a number that counts something is no postcode.
    private bool IsAmount(int end) =>
        (WordAt(end) & PlaceWord.Counted) != 0 && !IsCapitalized(end) && AreJoined(end - 1);

    // "IN 20000 older people": without a town before it, what may be a state is a word in capitals.
    private bool IsShoutedWord(int state)
    {
        int town = state - 1;
        town -= town > 0 && Tokens[town].Kind == TokenKind.Punctuation ? 1 : 0;
        return !IsCapitalized(town) && EnglishWords.Contains(context.TextOf(state));
    }

    // "Employee ID 99812": the last word of a label is no Idaho.
    private bool EndsLabel(int token)
    {
        ReadOnlySpan<Cue> cues = context.Cues;
        int start = Tokens[token].Start;
        for (
            int index = context.CueAt(start) - 1;
            index >= 0 && start - cues[index].Span.Start <= LongestLabel;
            index--
        )
        {
            if (cues[index].Kind == CueKind.Label && cues[index].EndToken == token + 1)
            {
                return true;
            }
        }

        return false;
    }

    // "In London 5000 were tested."
    private bool StartsPredicate(int index) => (WordAt(index) & PlaceWord.Predicate) != 0 && AreJoined(index - 1);

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
}

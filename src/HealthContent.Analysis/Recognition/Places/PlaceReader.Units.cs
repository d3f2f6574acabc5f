using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>What stands beside a street or for one: <c>Apt. 32</c>, <c>P.O. Box 12</c>.</content>
internal sealed partial class PlaceReader
{
    private const int MostUnits = 4;

    private const int LongestShortUnit = 3;

    // "Apt. 32", "Suite 279": the line before it, or the same one, is the street.
    private void ReadUnit(int index)
    {
        if ((words[index] & PlaceWord.Unit) == 0)
        {
            return;
        }

        int end = EndOfUnit(index);
        if (end == index)
        {
            return;
        }

        bool hasDigit = context.Text.AsSpan(Tokens[index].Start..EndOf(end - 1)).ContainsAnyInRange('0', '9');
        // In lower case only the short form with a number is sure: "suite 1200" is a room, and "I left the apartment. I moved" has none.
        bool isShort = Tokens[index].Length <= LongestShortUnit;
        bool isSure = (words[index] & PlaceWord.UnitSure) != 0 && (IsCapitalized(index) || (isShort && hasDigit));
        if (!hasDigit && !isSure)
        {
            return;
        }

        if (hasDigit && IsCapitalized(index) && context.Is(end, ',') && AreJoined(end) && IsCapitalized(end + 1))
        {
            // "Flat 9, Harbour Court, Leeds"
            int name = EndOfName(end + 1);
            if (name > end + 2 && (words[name - 1] & (PlaceWord.Building | PlaceWord.StreetEnd)) != 0)
            {
                Add(index, EndOfPlace(name), "street", 0.85, "part of a building and its name");
                return;
            }
        }

        end = EndOfUnits(end);
        int first = index;
        bool number = false;
        bool named = false;
        int lines = 0;
        for (int before = index - 1; before >= 0 && index - before <= 12; before--)
        {
            bool line = Gap(before).Contains('\n');
            lines += line ? 1 : 0;
            if (lines > 1)
            {
                break;
            }

            if (IsNumber(before) || IsCapitalized(before) && (words[before] & PlaceWord.NotFirst) == 0)
            {
                number |= IsNumber(before);
                named |= Tokens[before].Kind == TokenKind.Word && (words[before] & PlaceWord.Unit) == 0;
                first = before;
            }
            else if (
                !(
                    context.Is(before, ',')
                    || context.Is(before, '.')
                    || context.Is(before, '>')
                    || context.Is(before, '?')
                    || context.Is(before, '-')
                    || (words[before] & (PlaceWord.Joining | PlaceWord.StreetStart)) != 0
                )
            )
            {
                break;
            }
        }

        number &= named;
        if (number || isSure)
        {
            int start = number ? first : index;
            Add(start, EndOfPlace(end), "street", number ? 0.88 : 0.7, "part of a building");
        }
    }

    /// <summary>Reads on over the parts of a building behind a street: <c>, Apt. 3B</c>, <c>, 21st Floor</c>, <c> # 4C</c>.</summary>
    private int EndOfUnits(int end)
    {
        for (int count = 0; count < MostUnits; count++)
        {
            int unit = end + (context.Is(end, ',') ? 1 : 0);
            int after = unit < Tokens.Length ? EndOfPart(unit) : unit;
            if (after == unit)
            {
                break;
            }

            end = after;
        }

        return end;
    }

    private int EndOfPart(int index)
    {
        Token token = Tokens[index];
        if (token.Kind == TokenKind.Hashtag)
        {
            return EndOfMarkedUnit(index);
        }

        if (context.Is(index, '#'))
        {
            int end = EndOfDesignator(index + 1);
            return end > index + 1 ? end : index;
        }

        if (token.Kind == TokenKind.Number)
        {
            return EndOfFloor(index);
        }

        return (WordAt(index) & (PlaceWord.Unit | PlaceWord.UnitBeside)) != 0 ? EndOfUnit(index) : index;
    }

    // "#2D" is a hashtag to the tokenizer.
    private int EndOfMarkedUnit(int index)
    {
        if (Tokens[index].Length > LongestHouseNumber || !context.TextOf(index).ContainsAnyInRange('0', '9'))
        {
            return index;
        }

        int end = index + 1;
        while (end < Tokens.Length && Tokens[end].Has(TokenFlags.InHashtag))
        {
            end++;
        }

        return end;
    }

    // "21st Floor", "3. OG", "3º B", "2. tv"
    private int EndOfFloor(int index)
    {
        if (Tokens[index].Length > 4)
        {
            return index;
        }

        int word = index + 1;
        bool isOrdinal = IsOrdinalSuffix(word) || context.TextOf(index)[^1] is 'º' or 'ª' or '°';
        word += isOrdinal && IsOrdinalSuffix(word) ? 1 : 0;
        bool marked = context.Is(word, '.') || context.Is(word, 'º') || context.Is(word, '°') || context.Is(word, 'ª');
        word += marked ? 1 : 0;
        // "3.º izda.", "2.º B"
        bool masculine = context.Is(word - 1, '.') && (context.Is(word, 'º') || context.Is(word, 'ª'));
        word += masculine ? 1 : 0;
        if (!(isOrdinal || marked) || word >= Tokens.Length || !AreJoined(word - 1))
        {
            return index;
        }

        bool isLetter = Tokens[word].Length == 1 && IsCapitalized(word) && !IsOrdinalSuffix(index + 1);
        return isLetter || (WordAt(word) & (PlaceWord.Unit | PlaceWord.UnitBeside)) != 0 ? word + 1 : index;
    }

    private bool IsOrdinalSuffix(int index) =>
        (uint)index < (uint)Tokens.Length
        && Tokens[index].Length == 2
        && Tokens[index - 1].End == Tokens[index].Start
        && (words[index] & PlaceWord.OrdinalSuffix) != 0;

    private int EndOfUnit(int index)
    {
        int end = index + 1;
        end += context.Is(end, '.') ? 1 : 0;
        if ((WordAt(end) & PlaceWord.NumberWord) != 0)
        {
            end++;
            end += context.Is(end, '.') || context.Is(end, ':') ? 1 : 0;
        }

        if (end < Tokens.Length && Tokens[end].Kind == TokenKind.Hashtag)
        {
            int marked = EndOfMarkedUnit(end);
            return marked > end ? marked : index;
        }

        end += context.Is(end, '#') ? 1 : 0;
        int after = end < Tokens.Length && AreJoined(end - 1) ? EndOfDesignator(end) : end;
        return after > end ? after : index;
    }

    /// <summary>The number or the letters of a house or of a part of it: <c>3B</c>, <c>12-A</c>, <c>5/27</c>, <c>C</c>.</summary>
    /// <returns>The token after it; the same one when there is none.</returns>
    private int EndOfDesignator(int index)
    {
        if (!IsDesignator(index))
        {
            return index;
        }

        int end = index + 1;
        while (end < Tokens.Length && end - index < 7 && Tokens[end].Start == Tokens[end - 1].End)
        {
            if (IsDesignator(end) || (Tokens[end].Kind == TokenKind.Word && Tokens[end].Length <= 2))
            {
                end++;
            }
            else if (
                (context.Is(end, '-') || context.Is(end, '/') || context.Is(end, '–'))
                && end + 1 < Tokens.Length
                && Tokens[end + 1].Start == Tokens[end].End
                && IsDesignator(end + 1)
            )
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private bool IsDesignator(int index)
    {
        if ((uint)index >= (uint)Tokens.Length)
        {
            return false;
        }

        Token token = Tokens[index];
        return token.Kind switch
        {
            TokenKind.Number => token.Length <= LongestHouseNumber && !context.TextOf(index).ContainsAny('.', ','),
            TokenKind.Word => token.Has(TokenFlags.Capitalized)
                && (token.Length == 1 || (token.Length <= 5 && context.TextOf(index).ContainsAnyInRange('0', '9'))),
            _ => false,
        };
    }
}

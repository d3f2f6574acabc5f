using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <summary>Recognises places: facilities, streets, postcodes, cities, states and countries.</summary>
/// <remarks>Keeps its memory between surfaces. Not safe for use from several threads.</remarks>
internal sealed partial class PlaceReader
{
    private const int LongestName = 8;

    private const int LongestEntry = 5;

    private const PlaceWord AnyStreet =
        PlaceWord.StreetStart | PlaceWord.StreetEnd | PlaceWord.StreetEndNumbered | PlaceWord.StreetEndForeign;

    private readonly PlaceWord[] entries = new PlaceWord[LongestEntry + 1];
    private ReusableList<PlaceWord> words;
    private int entriesOf;
    private RecognitionContext context = null!;

    private ReadOnlySpan<Token> Tokens => context.Tokens;

    public void Read(RecognitionContext recognition)
    {
        context = recognition;
        words.Clear();
        entriesOf = -1;
        addressEnd = 0;
        placeEnd = 0;
        foreach (Token token in Tokens)
        {
            words.Add(token.Kind == TokenKind.Word ? WordFacts.Place(context.Surface, token) : default);
        }

        int covered = 0;
        for (int index = 0; index < Tokens.Length; index++)
        {
            Token token = Tokens[index];
            switch (token.Kind)
            {
                case TokenKind.Number when !token.Has(TokenFlags.InHashtag):
                    ReadLabelledAddress(index);
                    ReadAddressNumber(index);
                    ReadInterstate(index);
                    ReadPostcode(index);
                    break;
                case TokenKind.Word when !token.Has(TokenFlags.InHashtag):
                    ReadWord(index, ref covered);
                    break;
            }
        }
    }

    private void ReadWord(int index, ref int covered)
    {
        PlaceWord word = words[index];
        if (IsFacilityWord(word))
        {
            covered = Math.Max(covered, ReadFacility(index, word));
        }

        if ((word & AnyStreet) != 0)
        {
            ReadStreet(index, word);
        }

        if ((word & PlaceWord.UnitBeside) != 0)
        {
            ReadBoxes(index);
        }

        if ((word & (PlaceWord.NumberedRoad | PlaceWord.StartsPhrase)) != 0)
        {
            ReadNumberedRoad(index);
        }

        if ((word & (PlaceWord.Unit | PlaceWord.PostcodeLabel | PlaceWord.StartsPhrase)) != 0)
        {
            ReadUnit(index);
            ReadLabelledPostcode(index);
        }

        if (Tokens[index].Has(TokenFlags.Capitalized))
        {
            if ((word & PlaceWord.Saint) != 0)
            {
                ReadSaint(index);
            }

            ReadLabelledAddress(index);
            ReadSuffixedStreet(index);
            ReadMotorway(index);
            ReadLetterPostcode(index);
            if (index >= covered)
            {
                covered = Math.Max(covered, ReadName(index));
            }
        }
        else if (index >= covered && index > 0 && (words[index - 1] & PlaceWord.Preposition) != 0)
        {
            ReadLowerCaseCity(index);
        }
        else if ((word & PlaceWord.Preposition) != 0)
        {
            ReadCrossing(index);
        }
    }

    private void Add(int first, int end, string subkind, double confidence, string evidence)
    {
        if (end >= placeEnd && subkind is "street" or "city")
        {
            placeEnd = end;
            addressEnd = subkind is "street" ? end : addressEnd;
        }

        context.Add(
            new RecognizedEntity(
                EntityKind.Location,
                TextSpan.FromBounds(Tokens[first].Start, EndOf(end - 1)),
                confidence
            )
            {
                Subkind = subkind,
                Evidence = evidence,
            }
        );
    }

    // "Boston's hospitals" names Boston; "born at Queen Charlotte's" has the name of a house.
    private int EndOf(int token)
    {
        Token last = Tokens[token];
        ReadOnlySpan<char> text = context.TextOf(token);
        return
            last.Kind == TokenKind.Word
            && text.Length > 3
            && text[^1] == 's'
            && text[^2] is '\'' or '’'
            && !context.TextOf(token).StartsWith("children", StringComparison.OrdinalIgnoreCase)
            && !IsSaint(token - 1)
            && (GoesOn(token + 1) || (AreJoined(token) && IsCapitalized(token + 1)))
            ? last.End - 2
            : last.End;
    }

    private bool IsSaint(int token) =>
        token >= 0 && ((words[token] & PlaceWord.Saint) != 0 || (context.Is(token, '.') && IsSaint(token - 1)));

    private PlaceWord WordAt(int index) => (uint)index < (uint)words.Count ? words[index] : default;

    private bool IsCapitalized(int index) =>
        (uint)index < (uint)Tokens.Length
        && Tokens[index].Kind == TokenKind.Word
        && Tokens[index].Has(TokenFlags.Capitalized);

    private bool IsNumber(int index) => (uint)index < (uint)Tokens.Length && Tokens[index].Kind == TokenKind.Number;

    /// <summary>Whether nothing but spaces, and no end of a line, parts two neighbouring tokens.</summary>
    private bool AreJoined(int first)
    {
        if (first < 0 || first + 1 >= Tokens.Length)
        {
            return false;
        }

        return Tokens[first + 1].Start >= Tokens[first].End && Gap(first).Length <= 2 && !Gap(first).Contains('\n');
    }

    /// <summary>What stands between a token and the next; empty when the next lies inside it, as the words of a hashtag do.</summary>
    private ReadOnlySpan<char> Gap(int token) =>
        context.Text.AsSpan(Tokens[token].End, Math.Max(0, Tokens[token + 1].Start - Tokens[token].End));

    /// <summary>The words of a stretch of tokens as they stand in the text; empty when a line ends between them.</summary>
    private ReadOnlySpan<char> Phrase(int first, int end)
    {
        if (first < 0 || end > Tokens.Length || Tokens[end - 1].End <= Tokens[first].Start)
        {
            return [];
        }

        ReadOnlySpan<char> text = context.Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);
        return text.Contains('\n') ? [] : text;
    }

    /// <summary>The longest entry of the words of places that starts at a token.</summary>
    private PlaceWord LongestPhrase(int first, PlaceWord wanted, out int end)
    {
        if ((words[first] & PlaceWord.StartsPhrase) != 0)
        {
            ReadEntries(first);
            for (int length = LongestEntry; length > 1; length--)
            {
                if ((entries[length] & wanted) != 0)
                {
                    end = first + length;
                    return entries[length] & wanted;
                }
            }
        }

        end = first + 1;
        return words[first] & wanted;
    }

    // Several readers ask for the entries of one token in turn.
    private void ReadEntries(int first)
    {
        if (entriesOf == first)
        {
            return;
        }

        entriesOf = first;
        for (int length = LongestEntry; length > 1; length--)
        {
            entries[length] = PlaceWords.Find(Phrase(first, first + length));
        }
    }

    /// <summary>What stands before a place says that it is one: <c>seen at</c>, <c>lives in</c>, <c>in</c>.</summary>
    private PlaceWord CueBefore(int first)
    {
        int index = first - 1;
        while (index >= 0 && (context.Is(index, ':') || context.TextOf(index) is "the" or "The"))
        {
            index--;
        }

        if (index < 0 || Tokens[index].Kind != TokenKind.Word)
        {
            return default;
        }

        PlaceWord own = words[index] & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Preposition);
        return index > 0 && (words[index] & PlaceWord.EndsCue) != 0
            ? own
                | (
                    PlaceWords.Find(Phrase(index - 1, index + 1))
                    & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Publication)
                )
            : own;
    }

    /// <summary>Walks back over the capitalised words, and the small words between them, that may belong to a name.</summary>
    private int StartOfName(int end)
    {
        int first = end;
        int index = end - 1;
        while (index >= 0 && end - index <= LongestName && AreJoined(index))
        {
            bool mark =
                context.Is(index, '-')
                || context.Is(index, '&')
                || (context.Is(index, '.') && IsSaint(index))
                || EndsInBareApostrophe(index);
            bool joining = (words[index] & PlaceWord.Joining) != 0 && !IsCapitalized(index);
            if (IsCapitalized(index) && (words[index] & PlaceWord.NotFirst) == 0)
            {
                first = index;
            }
            else if (
                !mark && (!joining || (words[index] & PlaceWord.Preposition) != 0 && context.TextOf(index) is not "of")
            )
            {
                break;
            }

            index--;
        }

        return first;
    }

    // "St Thomas' Hospital"
    private bool EndsInBareApostrophe(int index) =>
        (context.Is(index, '\'') || context.Is(index, '’'))
        && index > 0
        && Tokens[index - 1].End == Tokens[index].Start
        && context.Text[Tokens[index].Start - 1] == 's'
        && IsCapitalized(index - 1);

    private int EndOfName(int start)
    {
        int end = start;
        for (int index = start; index < Tokens.Length && index - start < LongestName; index++)
        {
            if (index > start && !AreJoined(index - 1))
            {
                break;
            }

            bool mark = context.Is(index, '-') || context.Is(index, '&') || (context.Is(index, '.') && IsSaint(index));
            bool joining = (words[index] & PlaceWord.Joining) != 0 && (words[index] & PlaceWord.Preposition) == 0;
            if (IsCapitalized(index) && (words[index] & PlaceWord.NotFirst) == 0)
            {
                end = index + 1;
            }
            else if (!mark && !joining)
            {
                break;
            }
        }

        return end;
    }
}

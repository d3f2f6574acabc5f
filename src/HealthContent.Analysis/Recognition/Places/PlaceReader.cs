using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <summary>Recognises places: facilities, streets, postcodes, cities, states and countries.</summary>
/// <remarks>Keeps its memory between surfaces. Not safe for use from several threads.</remarks>
internal sealed partial class PlaceReader
{
    private const int LongestName = 8;

    private const int LongestEntry = 5;

    private const PlaceWord AnyStreet =
        PlaceWord.StreetStart
        | PlaceWord.StreetStartNumbered
        | PlaceWord.StreetEnd
        | PlaceWord.StreetEndNumbered
        | PlaceWord.StreetEndForeign;

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

            PlaceWord cue = CueBefore(index);
            ReadLabelledAddress(index);
            ReadSuffixedStreet(index, cue);
            ReadMotorway(index);
            ReadShortStreet(index);
            ReadLetterPostcode(index);
            if (index >= covered)
            {
                covered = Math.Max(covered, ReadName(index, cue));
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

    private PlaceWord WordAt(int index) => (uint)index < (uint)words.Count ? words[index] : default;

    private bool IsCapitalized(int index) =>
        (uint)index < (uint)Tokens.Length
        && Tokens[index].Kind == TokenKind.Word
        && Tokens[index].Has(TokenFlags.Capitalized);

    private bool IsInCapitals(int index) =>
        IsCapitalized(index) && (Tokens[index].Length == 1 || Tokens[index].Has(TokenFlags.AllCapitals));

    private bool IsNumber(int index) => (uint)index < (uint)Tokens.Length && Tokens[index].Kind == TokenKind.Number;

    /// <summary>Whether nothing but spaces, and no end of a line, parts two neighbouring tokens.</summary>
    private bool AreJoined(int first)
    {
        if (first < 0 || first + 1 >= Tokens.Length)
        {
            return false;
        }

        int start = Tokens[first].End;
        int end = Tokens[first + 1].Start;
        return end == start || (end - start is 1 or 2 && context.Text[start] != '\n' && context.Text[end - 1] != '\n');
    }

    /// <summary>What stands between a token and the next; empty when the next lies inside it, as the words of a hashtag do.</summary>
    private ReadOnlySpan<char> Gap(int token) =>
        context.Text.AsSpan(Tokens[token].End, Math.Max(0, Tokens[token + 1].Start - Tokens[token].End));
}

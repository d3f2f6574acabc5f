using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Places;

/// <content>Entries of several words, and what stands before a place.</content>
internal sealed partial class PlaceReader
{
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
        if ((words[first] & PlaceWord.StartsPhrase) != 0 && MayContinue(first + 1))
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

    private bool MayContinue(int next) =>
        next < Tokens.Length && (Tokens[next].Kind != TokenKind.Word || (words[next] & PlaceWord.ContinuesPhrase) != 0);

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
        bool isLabel = context.Is(index, ':') || context.Is(index, '=');
        index -= context.Is(index, '=') ? 1 : 0;
        while (index >= 0 && (context.Is(index, ':') || context.TextOf(index) is "the" or "The"))
        {
            index--;
        }

        if (index < 0 || Tokens[index].Kind != TokenKind.Word)
        {
            return default;
        }

        if (isLabel && (words[index] & PlaceWord.FacilityLabel) != 0)
        {
            return PlaceWord.Care;
        }

        PlaceWord own = words[index] & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Preposition);
        return (WordAt(index - 1) & PlaceWord.StartsCue) != 0
            ? own
                | (
                    PlaceWords.Find(Phrase(index - 1, index + 1))
                    & (PlaceWord.Care | PlaceWord.Residence | PlaceWord.Publication)
                )
            : own;
    }
}

using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis;

/// <summary>The words of a data file, found whatever their case. They stay where they stand in its text: no word becomes an object.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordSet
{
    private readonly string text;
    private readonly List<(int Start, int Length)> words = [];

    // Open addressing: the number of a word plus one; 0 is an empty place.
    private readonly int[] places;

    private WordSet(string text, int lineCount)
    {
        this.text = text;
        places = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, lineCount * 2))];
    }

    /// <summary>The words in the order of the file, each once.</summary>
    public IEnumerable<string> Words
    {
        get
        {
            foreach ((int start, int length) in words)
            {
                yield return text.Substring(start, length);
            }
        }
    }

    /// <summary>Reads a file with a head, a line <c>---</c> and one word a line.</summary>
    public static WordSet Read(string path) => Parse(EmbeddedData.ReadText(path));

    /// <summary>Reads the text of such a file.</summary>
    public static WordSet Parse(string text)
    {
        var set = new WordSet(text, text.AsSpan().Count('\n') + 1);
        bool body = false;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(text))
        {
            if (body && !line.IsEmpty)
            {
                text.AsSpan().Overlaps(line, out int start);
                set.Add(start, line);
            }

            body |= line.SequenceEqual("---");
        }

        return set;
    }

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => places[PlaceOf(word)] != 0;

    /// <summary>Finds a word as the file spells it.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out ReadOnlySpan<char> spelling)
    {
        int number = places[PlaceOf(word)];
        spelling = number == 0 ? [] : this[number - 1];
        return number != 0;
    }

    private ReadOnlySpan<char> this[int index] => text.AsSpan(words[index].Start, words[index].Length);

    private void Add(int start, ReadOnlySpan<char> word)
    {
        int place = PlaceOf(word);
        if (places[place] == 0)
        {
            words.Add((start, word.Length));
            places[place] = words.Count;
        }
    }

    // Where the word stands, or the empty place where it would.
    private int PlaceOf(ReadOnlySpan<char> word)
    {
        int mask = places.Length - 1;
        int place = (int)FoldedTable.Hash(word) & mask;
        while (places[place] != 0 && !word.Equals(this[places[place] - 1], StringComparison.OrdinalIgnoreCase))
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}

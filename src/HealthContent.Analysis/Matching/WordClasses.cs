using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// For each word the classes that it is a term of, and those of whose longer terms it is the first word. Thousands of words are in the
/// same classes: they share one row of bits, so that all rows together stay near the processor.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordClasses
{
    private const int RowAlignment = 64;

    private readonly Table<ushort> rowOfWord;
    private readonly Table<ulong> rows;
    private readonly int stride;

    private WordClasses(Table<ushort> rowOfWord, Table<ulong> rows, int stride)
    {
        this.rowOfWord = rowOfWord;
        this.rows = rows;
        this.stride = stride;
    }

    /// <summary>Whether a word alone is a term of a class.</summary>
    public bool Has(int word, int classId) => IsSet(word, classId);

    /// <summary>Whether a longer term of a class starts with a word.</summary>
    public bool Begins(int word, int classId) => IsSet(word, classId + (stride * RowAlignment / 2));

    public static WordClasses Create(List<PhraseMatcherBuilder.ClassTerms> classes, int wordCount)
    {
        int half = (classes.Count + RowAlignment - 1) / RowAlignment;
        ulong[][] sets = new ulong[wordCount][];
        for (int classId = 0; classId < classes.Count; classId++)
        {
            Set(classes[classId].Words, classId);
            Set(classes[classId].FirstWords, classId + (half * RowAlignment));
        }

        return Share(sets, half * 2);

        void Set(IEnumerable<int> words, int bit)
        {
            foreach (int word in words)
            {
                ulong[] set = sets[word] ??= new ulong[half * 2];
                set[bit / RowAlignment] |= 1UL << (bit % RowAlignment);
            }
        }
    }

    public static WordClasses Read(TableReader reader)
    {
        int rowLength = reader.ReadNumber();
        return new WordClasses(reader.ReadTable<ushort>(), reader.ReadTable<ulong>(), rowLength);
    }

    public void Write(TableWriter writer)
    {
        writer.WriteNumber(stride);
        writer.WriteTable(rowOfWord);
        writer.WriteTable(rows);
    }

    private bool IsSet(int word, int bit) =>
        (rows[(rowOfWord[word] * stride) + (bit >> 6)] >> (bit & (RowAlignment - 1)) & 1) != 0;

    // The first row is that of the words in no class.
    private static WordClasses Share(ulong[]?[] sets, int rowLength)
    {
        var distinct = new List<ulong>(new ulong[rowLength]);
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        ushort[] numbers = new ushort[sets.Length];
        for (int word = 0; word < sets.Length; word++)
        {
            if (sets[word] is not { } set)
            {
                continue;
            }

            string key = MemoryMarshal.Cast<ulong, char>(set).ToString();
            if (!known.TryGetValue(key, out ushort number))
            {
                number = checked((ushort)(distinct.Count / rowLength));
                known.Add(key, number);
                distinct.AddRange(set);
            }

            numbers[word] = number;
        }

        return new WordClasses(numbers, distinct.ToArray(), rowLength);
    }
}

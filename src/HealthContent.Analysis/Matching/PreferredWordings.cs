namespace HealthContent.Analysis.Matching;

/// <summary>The wordings to prefer to terms, by number, and those of the terms of one word.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PreferredWordings
{
    // A class and a word in one number, in order; beside it the number of the wording.
    private readonly Table<long> keys;
    private readonly Table<int> numbers;
    private readonly StringTable wordings;

    private PreferredWordings(Table<long> keys, Table<int> numbers, StringTable wordings)
    {
        this.keys = keys;
        this.numbers = numbers;
        this.wordings = wordings;
    }

    public string this[int number] => wordings[number].ToString();

    /// <summary>The number of the wording of a word in a class, or -1.</summary>
    public int Find(int classId, int word)
    {
        int index = keys.Items.BinarySearch(Key(classId, word));
        return index < 0 ? -1 : numbers[index];
    }

    public static PreferredWordings Create(List<PhraseMatcherBuilder.ClassTerms> classes, List<string> wordings)
    {
        var byKey = new SortedDictionary<long, int>();
        for (int classId = 0; classId < classes.Count; classId++)
        {
            foreach ((int word, int wording) in classes[classId].Preferred)
            {
                byKey.Add(Key(classId, word), wording);
            }
        }

        return new PreferredWordings(byKey.Keys.ToArray(), byKey.Values.ToArray(), StringTable.Create(wordings));
    }

    public static PreferredWordings Read(TableReader reader) =>
        new(reader.ReadTable<long>(), reader.ReadTable<int>(), StringTable.Read(reader));

    public void Write(TableWriter writer)
    {
        writer.WriteTable(keys);
        writer.WriteTable(numbers);
        wordings.Write(writer);
    }

    private static long Key(int classId, int word) => ((long)classId << 32) | (uint)word;
}

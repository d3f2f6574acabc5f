namespace HealthContent.Analysis.Matching;

/// <summary>Numbers by text, whatever its case. A flat table: it can be written when the library is built.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class FoldedTable
{
    private readonly StringTable texts;
    private readonly Table<int> values;

    // Open addressing: the number of a text plus one; 0 is an empty place.
    private readonly Table<int> places;

    private FoldedTable(StringTable texts, Table<int> values, Table<int> places)
    {
        this.texts = texts;
        this.values = values;
        this.places = places;
    }

    /// <summary>The number of a text, or 0.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        int mask = places.Length - 1;
        for (int place = (int)Hash(text) & mask; places[place] != 0; place = (place + 1) & mask)
        {
            int index = places[place] - 1;
            if (text.Equals(texts[index], StringComparison.OrdinalIgnoreCase))
            {
                return values[index];
            }
        }

        return 0;
    }

    public static FoldedTable Create(IReadOnlyDictionary<string, int> entries)
    {
        string[] keys = [.. entries.Keys];
        int[] table = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2))];
        for (int index = 0; index < keys.Length; index++)
        {
            int place = (int)Hash(keys[index]) & (table.Length - 1);
            while (table[place] != 0)
            {
                place = (place + 1) & (table.Length - 1);
            }

            table[place] = index + 1;
        }

        return new FoldedTable(StringTable.Create(keys), keys.Select(key => entries[key]).ToArray(), table);
    }

    public static FoldedTable Read(TableReader reader) =>
        new(StringTable.Read(reader), reader.ReadTable<int>(), reader.ReadTable<int>());

    public void Write(TableWriter writer)
    {
        texts.Write(writer);
        writer.WriteTable(values);
        writer.WriteTable(places);
    }

    /// <summary>A hash of a text that is the same whatever its case.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            uint folded = character;
            if (folded >= 0x80)
            {
                folded = char.ToUpperInvariant(character);
            }
            else if (folded - 'a' <= 'z' - 'a')
            {
                folded &= ~0x20u;
            }

            hash = (hash ^ folded) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}

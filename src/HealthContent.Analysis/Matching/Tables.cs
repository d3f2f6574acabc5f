using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>Lists of numbers, one after the other in one array.</summary>
internal readonly struct NumberLists
{
    // Up to this length comparing several numbers at a time is faster than halving.
    private const int LongestScan = 64;

    private readonly int[] starts;
    private readonly int[] items;

    private NumberLists(int[] starts, int[] items)
    {
        this.starts = starts;
        this.items = items;
    }

    public ReadOnlySpan<int> this[int index] => items.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Whether a list, which must be in order, has a number.</summary>
    public bool Contains(int index, int number)
    {
        ReadOnlySpan<int> list = this[index];
        return list.Length <= LongestScan ? list.Contains(number) : list.BinarySearch(number) >= 0;
    }

    public static NumberLists Create(IReadOnlyList<int[]> lists)
    {
        int[] listStarts = new int[lists.Count + 1];
        var all = new List<int>();
        for (int index = 0; index < lists.Count; index++)
        {
            all.AddRange(lists[index]);
            listStarts[index + 1] = all.Count;
        }

        return new NumberLists(listStarts, [.. all]);
    }

    public static NumberLists Read(TableReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>());

    public void Write(TableWriter writer)
    {
        writer.WriteArray<int>(starts);
        writer.WriteArray<int>(items);
    }
}

/// <summary>Strings, one after the other in one array. A string is made when somebody asks for it.</summary>
internal readonly struct StringTable
{
    private readonly char[] characters;
    private readonly int[] starts;

    private StringTable(char[] characters, int[] starts)
    {
        this.characters = characters;
        this.starts = starts;
    }

    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => characters.AsSpan(starts[index], starts[index + 1] - starts[index]);

    public static StringTable Create(IReadOnlyList<string> strings)
    {
        int[] textStarts = new int[strings.Count + 1];
        for (int index = 0; index < strings.Count; index++)
        {
            textStarts[index + 1] = textStarts[index] + strings[index].Length;
        }

        return new StringTable(string.Concat(strings).ToCharArray(), textStarts);
    }

    public static StringTable Read(TableReader reader) => new(reader.ReadArray<char>(), reader.ReadArray<int>());

    public void Write(TableWriter writer)
    {
        writer.WriteArray<char>(characters);
        writer.WriteArray<int>(starts);
    }
}

/// <summary>Writes tables in the form that <see cref="TableReader"/> reads: numbers little-endian, arrays after their length.</summary>
internal sealed class TableWriter(Stream stream)
{
    private readonly BinaryWriter writer = new(stream);

    public void WriteNumber(int value) => writer.Write(value);

    public void WriteText(string? value)
    {
        writer.Write(value is not null);
        if (value is not null)
        {
            writer.Write(value);
        }
    }

    public void WriteOptional(int? value)
    {
        writer.Write(value is not null);
        writer.Write(value ?? 0);
    }

    public void WriteTexts(ImmutableArray<string> values)
    {
        writer.Write(values.Length);
        foreach (string value in values)
        {
            writer.Write(value);
        }
    }

    public void WriteArray<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }
}

/// <summary>Reads tables. What is not what was written is an error of the build, so nothing is checked but the end.</summary>
internal sealed class TableReader(Stream stream)
{
    private readonly BinaryReader reader = new(stream);

    public int ReadNumber() => reader.ReadInt32();

    public string? ReadText() => reader.ReadBoolean() ? reader.ReadString() : null;

    public int? ReadOptional()
    {
        bool has = reader.ReadBoolean();
        int value = reader.ReadInt32();
        return has ? value : null;
    }

    public ImmutableArray<string> ReadTexts()
    {
        string[] values = new string[reader.ReadInt32()];
        for (int index = 0; index < values.Length; index++)
        {
            values[index] = reader.ReadString();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    public ImmutableArray<T> ReadImmutable<T>()
        where T : unmanaged => ImmutableCollectionsMarshal.AsImmutableArray(ReadArray<T>());

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        if (values.Length > 0)
        {
            // Not AsBytes: the framework's generic methods would have to be compiled for every type when a program starts.
            ref byte first = ref Unsafe.As<T, byte>(ref values[0]);
            stream.ReadExactly(MemoryMarshal.CreateSpan(ref first, values.Length * Unsafe.SizeOf<T>()));
        }

        return values;
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>Lists of numbers, one after the other in one array.</summary>
internal readonly struct NumberLists
{
    // Up to this length comparing several numbers at a time is faster than halving.
    private const int LongestScan = 64;

    private readonly Table<int> starts;
    private readonly Table<int> items;

    private NumberLists(Table<int> starts, Table<int> items)
    {
        this.starts = starts;
        this.items = items;
    }

    public ReadOnlySpan<int> this[int index] => items.Slice(starts[index], starts[index + 1] - starts[index]);

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

        return new NumberLists(listStarts, all.ToArray());
    }

    public static NumberLists Read(TableReader reader) => new(reader.ReadTable<int>(), reader.ReadTable<int>());

    public void Write(TableWriter writer)
    {
        writer.WriteTable(starts);
        writer.WriteTable(items);
    }
}

/// <summary>Strings, one after the other in one array. A string is made when somebody asks for it.</summary>
internal readonly struct StringTable
{
    private readonly Table<char> characters;
    private readonly Table<int> starts;

    private StringTable(Table<char> characters, Table<int> starts)
    {
        this.characters = characters;
        this.starts = starts;
    }

    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => characters.Slice(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Some of the characters of all strings.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => characters.Slice(start, length);

    public static StringTable Create(IReadOnlyList<string> strings)
    {
        int[] textStarts = new int[strings.Count + 1];
        for (int index = 0; index < strings.Count; index++)
        {
            textStarts[index + 1] = textStarts[index] + strings[index].Length;
        }

        return new StringTable(string.Concat(strings).ToCharArray(), textStarts);
    }

    public static StringTable Read(TableReader reader) => new(reader.ReadTable<char>(), reader.ReadTable<int>());

    public void Write(TableWriter writer)
    {
        writer.WriteTable(characters);
        writer.WriteTable(starts);
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

    /// <summary>Writes values that are read where they stand, behind the <see cref="TableReader.Gap"/>.</summary>
    public void WriteTable<T>(Table<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Flush();
        for (int rest = TableReader.Gap(stream.Position); rest > 0; rest--)
        {
            writer.Write((byte)0);
        }

        writer.Write(MemoryMarshal.AsBytes(values.Items));
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

    /// <summary>Reads values where they stand when they stand in memory, which lasts as long as the assembly; otherwise copies them.</summary>
    /// <exception cref="EndOfStreamException">There are fewer values.</exception>
    public unsafe Table<T> ReadTable<T>()
        where T : unmanaged
    {
        int length = reader.ReadInt32();
        stream.Position += Gap(stream.Position);
        if (stream is not UnmanagedMemoryStream memory)
        {
            var values = new T[length];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }

        long size = (long)length * Unsafe.SizeOf<T>();
        if (size > stream.Length - stream.Position)
        {
            throw new EndOfStreamException();
        }

        var table = new Table<T>((T*)memory.PositionPointer, length, typeof(TableReader));
        stream.Position += size;
        return table;
    }

    /// <summary>
    /// How far it is from a position to where numbers of 64 bits are read fastest: in the image that is compiled ahead the stream starts
    /// four bytes behind a multiple of 8. Elsewhere they are read as well.
    /// </summary>
    public static int Gap(long position) => (int)(-(position + sizeof(int)) & 7);
}

using HealthContent.Analysis.Matching;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Matching;

[TestFixture]
public sealed class TableTests
{
    private static readonly long[] Numbers = [3, -1, long.MaxValue];

    [Test]
    public void Table_HasWhatTheArrayHad()
    {
        long[] array = [.. Numbers];
        Table<long> table = array;
        array[0] = 7;

        Assert.That(table.Items.ToArray(), Is.EqualTo(Numbers));
        Assert.That(table.Slice(1, 2).ToArray(), Is.EqualTo(Numbers[1..]));
    }

    [TestCase(-1)]
    [TestCase(3)]
    [TestCase(int.MaxValue)]
    public void IndexOutsideTheTable_IsRefused(int index)
    {
        Table<long> table = Numbers;
        Assert.That(() => table[index], Throws.TypeOf<IndexOutOfRangeException>());
    }

    [TestCase(0, 4)]
    [TestCase(3, 1)]
    [TestCase(-1, 1)]
    [TestCase(2, -1)]
    public void SliceOutsideTheTable_IsRefused(int start, int length)
    {
        Table<long> table = Numbers;
        Assert.That(() => table.Slice(start, length).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void TablesOfAnyStream_AreWhatWasWritten([Values("", "a", "ab", "abc")] string before)
    {
        using var written = new MemoryStream();
        Write(written, before);
        written.Position = 0;

        Assert.That(Read(written, before), Is.EqualTo(Numbers));
    }

    [Test]
    public unsafe void TablesInMemory_AreReadWhereTheyStand([Values("", "a", "ab", "abc")] string before)
    {
        using var written = new MemoryStream();
        Write(written, before);
        byte[] bytes = GC.AllocateArray<byte>((int)written.Length, pinned: true);
        written.ToArray().CopyTo(bytes, 0);
        fixed (byte* first = bytes)
        {
            using var memory = new UnmanagedMemoryStream(first, bytes.Length);
            var reader = new TableReader(memory);
            Assert.That(reader.ReadText(), Is.EqualTo(before));
            Table<long> table = reader.ReadTable<long>();
            Assert.That(table.Items.ToArray(), Is.EqualTo(Numbers));
            bytes[^1] = 0;
            Assert.That(table[2], Is.Not.EqualTo(long.MaxValue));
            Assert.That(reader.ReadTable<int>, Throws.InstanceOf<EndOfStreamException>());
        }
    }

    [Test]
    public unsafe void TableThatEndsBehindTheMemory_IsRefused()
    {
        using var written = new MemoryStream();
        Write(written, "");
        byte[] bytes = written.ToArray();
        fixed (byte* first = bytes)
        {
            using var memory = new UnmanagedMemoryStream(first, bytes.Length - 1);
            var reader = new TableReader(memory);
            _ = reader.ReadText();
            Assert.That(reader.ReadTable<long>, Throws.InstanceOf<EndOfStreamException>());
        }
    }

    private static void Write(Stream stream, string before)
    {
        var writer = new TableWriter(stream);
        writer.WriteText(before);
        writer.WriteTable<long>(Numbers);
    }

    private static long[] Read(Stream stream, string before)
    {
        var reader = new TableReader(stream);
        Assert.That(reader.ReadText(), Is.EqualTo(before));
        return reader.ReadTable<long>().Items.ToArray();
    }
}

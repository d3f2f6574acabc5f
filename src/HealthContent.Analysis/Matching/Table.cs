using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Values one after the other that nobody changes. Those of the library stand where the system has mapped its image, so that a program
/// reads of them what it needs and has no copy; others stand in an array.
/// </summary>
/// <remarks>Safe to share between threads. Unsafe code; why it pays stands in <c>Matching/README.md</c>.</remarks>
internal readonly unsafe struct Table<T>
    where T : unmanaged
{
    private readonly T* first;

    // What the values stand in: they last as long as somebody refers to it.
    private readonly object? owner;

    /// <summary>Values that stand in memory that never moves.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="owner">What they stand in.</param>
    public Table(T* first, int length, object owner)
    {
        this.first = first;
        this.owner = owner;
        Length = length;
    }

    private Table(ReadOnlySpan<T> items)
    {
        T[] copy = GC.AllocateUninitializedArray<T>(items.Length, pinned: true);
        items.CopyTo(copy);
        first = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy));
        owner = copy;
        Length = items.Length;
    }

    /// <summary>How many values there are.</summary>
    public int Length { get; }

    /// <summary>All values.</summary>
    public ReadOnlySpan<T> Items
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(first, Length);
    }

    /// <summary>A value.</summary>
    /// <exception cref="IndexOutOfRangeException">There are not so many.</exception>
    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Items[index];
    }

    /// <summary>Some of the values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice(int start, int length) => Items.Slice(start, length);

    /// <summary>A copy of an array.</summary>
    public static implicit operator Table<T>(T[] items) => new(items.AsSpan());
}

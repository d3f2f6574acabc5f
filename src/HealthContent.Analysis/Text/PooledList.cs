using System.Buffers;

namespace HealthContent.Analysis.Text;

/// <summary>A list of values that keeps its memory between uses, so that reading another text allocates nothing.</summary>
internal struct PooledList<T>
    where T : struct
{
    // A surface as large as this is rare; its memory goes back instead of staying with the pipeline.
    private const int LargestKept = 1 << 16;

    private T[]? items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Items => items.AsSpan(0, Count);

    public readonly ref T this[int index] => ref items![index];

    public void Add(in T item)
    {
        if (items is null || Count == items.Length)
        {
            Grow();
        }

        items![Count++] = item;
    }

    public void RemoveLast() => Truncate(Count - 1);

    /// <summary>Leaves only the first items.</summary>
    public void Truncate(int count) => Count = count;

    public readonly void Sort(Comparison<T> comparison) => items.AsSpan(0, Count).Sort(comparison);

    public void Clear()
    {
        Count = 0;
        if (items is { Length: > LargestKept })
        {
            ArrayPool<T>.Shared.Return(items);
            items = null;
        }
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(items is null ? 64 : items.Length * 2);
        if (items is not null)
        {
            items.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<T>.Shared.Return(items);
        }

        items = larger;
    }
}

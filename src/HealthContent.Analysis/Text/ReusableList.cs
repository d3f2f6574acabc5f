namespace HealthContent.Analysis.Text;

/// <summary>A list of values that keeps its memory between uses, so that reading another text allocates nothing.</summary>
internal struct ReusableList<T>
    where T : struct
{
    // A surface as large as this is rare; its memory does not stay with the pipeline.
    private const int LargestKept = 1 << 16;

    private const int LongestInserted = 128;

    private T[]? items;

    public int Count { get; private set; }

    // Not AsSpan: three more generic methods of the framework to compile for every kind of item when a program starts.
    public readonly ReadOnlySpan<T> Items => new(items, 0, Count);

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

    /// <summary>Puts the items in order. Most lists are nearly so, and short.</summary>
    public readonly void Sort(Comparison<T> comparison)
    {
        if (Count > LongestInserted)
        {
            items.AsSpan(0, Count).Sort(comparison);
            return;
        }

        for (int index = 1; index < Count; index++)
        {
            T item = items![index];
            int place = index;
            while (place > 0 && comparison(items[place - 1], item) > 0)
            {
                items[place] = items[place - 1];
                place--;
            }

            items[place] = item;
        }
    }

    public void Clear()
    {
        Count = 0;
        if (items is { Length: > LargestKept })
        {
            items = null;
        }
    }

    // Plain arrays: a shared pool would be one more generic type to compile for every kind of item, and nothing is given back
    // but what is rare.
    private void Grow()
    {
        var larger = new T[items is null ? 64 : items.Length * 2];
        if (items is not null)
        {
            Array.Copy(items, larger, Count);
        }

        items = larger;
    }
}

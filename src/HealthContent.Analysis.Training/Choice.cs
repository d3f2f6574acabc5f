namespace HealthContent.Analysis.Training;

/// <summary>Chooses what looks random and is always the same (xorshift).</summary>
/// <param name="seed">Where it starts; not zero.</param>
internal sealed class Choice(uint seed)
{
    private uint state = seed;

    public T Of<T>(T[] items) => items[Below(items.Length)];

    public int Below(int count)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)count);
    }
}

/// <summary>Puts a list in an order that looks random and is always the same.</summary>
/// <param name="seed">Where it starts; not zero.</param>
internal sealed class Shuffle(uint seed)
{
    private readonly Choice choice = new(seed);

    public void Apply<T>(List<T> items)
    {
        for (int index = items.Count - 1; index > 0; index--)
        {
            int other = choice.Below(index + 1);
            (items[index], items[other]) = (items[other], items[index]);
        }
    }
}

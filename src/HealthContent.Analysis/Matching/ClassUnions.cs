namespace HealthContent.Analysis.Matching;

/// <summary>
/// Classes that hold all terms of others: <c>(&lt;drug&gt; | &lt;remedy&gt;)</c> is one position of a program, as a choice between words is.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ClassUnions
{
    private const int BitsOfBlock = 64;

    private readonly int first;
    private readonly int stride;
    private readonly ulong[] members;

    private ClassUnions(int first, int stride, ulong[] members)
    {
        this.first = first;
        this.stride = stride;
        this.members = members;
    }

    /// <param name="first">The number of the first class that may be a union; those below are the classes of lexicons.</param>
    /// <param name="classCount">How many classes there are in all.</param>
    /// <param name="unions">The unions with the classes that they hold.</param>
    public static ClassUnions Create(int first, int classCount, IEnumerable<(int Union, int[] Members)> unions)
    {
        int blocks = (classCount + BitsOfBlock - 1) / BitsOfBlock;
        ulong[] rows = new ulong[blocks * (classCount - first)];
        foreach ((int union, int[] held) in unions)
        {
            foreach (int member in held)
            {
                rows[((union - first) * blocks) + (member / BitsOfBlock)] |= 1UL << (member % BitsOfBlock);
            }
        }

        return new ClassUnions(first, blocks, rows);
    }

    /// <summary>Whether terms of a class are terms of another: because it is the same, or a union that holds it.</summary>
    public bool Holds(int classId, int member) =>
        classId == member
        || (
            classId >= first
            && (members[((classId - first) * stride) + (member / BitsOfBlock)] >> (member % BitsOfBlock) & 1) != 0
        );

    public static ClassUnions Read(TableReader reader) =>
        new(reader.ReadNumber(), reader.ReadNumber(), reader.ReadArray<ulong>());

    public void Write(TableWriter writer)
    {
        writer.WriteNumber(first);
        writer.WriteNumber(stride);
        writer.WriteArray<ulong>(members);
    }
}

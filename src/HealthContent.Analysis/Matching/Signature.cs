using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>A set of groups of words, a bit each: those that a sentence has, or those of which a program needs one.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Signature(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>How many groups there may be.</summary>
    public const int BitCount = 256;

    public static Signature Of(ReadOnlySpan<ulong> bits) => new(bits[0], bits[1], bits[2], bits[3]);

    public bool Overlaps(Signature other) =>
        ((First & other.First) | (Second & other.Second) | (Third & other.Third) | (Fourth & other.Fourth)) != 0;
}

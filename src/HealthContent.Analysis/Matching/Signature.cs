using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthContent.Analysis.Matching;

/// <summary>A set of groups of words, a bit each: those that a stretch of text has, or those of which a route needs one.</summary>
/// <param name="Low">The first half of the groups.</param>
/// <param name="High">The others. Two halves: vectors of 256 bits would be compiled only when a program starts.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Signature(Vector128<ulong> Low, Vector128<ulong> High)
{
    /// <summary>How many groups there may be.</summary>
    public const int BitCount = 256;

    /// <summary>All groups.</summary>
    public static Signature All => new(Vector128<ulong>.AllBitsSet, Vector128<ulong>.AllBitsSet);

    /// <summary>One group.</summary>
    public static Signature Of(byte bit) =>
        new(Vector128.Create(Of(bit, 0), Of(bit, 1)), Vector128.Create(Of(bit, 2), Of(bit, 3)));

    public Signature Union(Signature other) => new(Low | other.Low, High | other.High);

    public bool Overlaps(Signature other) => ((Low & other.Low) | (High & other.High)) != Vector128<ulong>.Zero;

    private static ulong Of(byte bit, int element) => bit >> 6 == element ? 1UL << (bit & 63) : 0;
}

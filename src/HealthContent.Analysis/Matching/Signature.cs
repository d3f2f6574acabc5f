using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HealthContent.Analysis.Matching;

/// <summary>A set of groups of words, a bit each: those that a stretch of text has, or those of which a program needs one.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Signature(Vector256<ulong> Bits)
{
    /// <summary>How many groups there may be.</summary>
    public const int BitCount = 256;

    /// <summary>All groups.</summary>
    public static Signature All => new(Vector256<ulong>.AllBitsSet);

    /// <summary>One group.</summary>
    public static Signature Of(byte bit) => new(Vector256.Create(Of(bit, 0), Of(bit, 1), Of(bit, 2), Of(bit, 3)));

    public Signature Union(Signature other) => new(Bits | other.Bits);

    public bool Overlaps(Signature other) => (Bits & other.Bits) != Vector256<ulong>.Zero;

    private static ulong Of(byte bit, int element) => bit >> 6 == element ? 1UL << (bit & 63) : 0;
}

using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>A SHA-256 hash. A value, so that a long log can be verified without an object for each record.</summary>
internal readonly record struct AuditDigest(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>The bytes of a hash as it is written: <c>sha256:</c> and 64 digits.</summary>
    public const int TextLength = 71;

    private const int DigitsStart = 7;

    public static AuditDigest Of(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(data, hash);
        return FromBytes(hash);
    }

    /// <summary>The hash of two pieces of data as if they were one.</summary>
    public static AuditDigest Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        using var computed = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        computed.AppendData(first);
        computed.AppendData(second);
        computed.GetHashAndReset(hash);
        return FromBytes(hash);
    }

    /// <summary>Reads a hash as it is written. Capital letters are refused: one hash has one form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out AuditDigest digest)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        bool isHash =
            text.Length == TextLength
            && text.StartsWith("sha256:"u8)
            && !text[DigitsStart..].ContainsAnyInRange((byte)'A', (byte)'F')
            && Convert.FromHexString(text[DigitsStart..], hash, out _, out _) == System.Buffers.OperationStatus.Done;
        digest = isHash ? FromBytes(hash) : default;
        return isHash;
    }

    public override string ToString()
    {
        AuditDigest digest = this;
        return ContentHash.Format(MemoryMarshal.AsBytes(new ReadOnlySpan<AuditDigest>(in digest)));
    }

    private static AuditDigest FromBytes(ReadOnlySpan<byte> hash) => MemoryMarshal.Read<AuditDigest>(hash);
}

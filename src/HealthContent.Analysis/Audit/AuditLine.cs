using System.Buffers.Text;
using System.Text;

namespace HealthContent.Analysis.Audit;

/// <summary>What the chain needs to know of a line, without reading the entry.</summary>
/// <param name="Sequence">The number that the record says it has.</param>
/// <param name="Previous">The hash that it names as that of the record before it.</param>
/// <param name="Named">The hash that it names as its own.</param>
/// <param name="Computed">The hash that it has.</param>
internal readonly record struct AuditLine(long Sequence, AuditDigest Previous, AuditDigest Named, AuditDigest Computed)
{
    /// <summary>The bytes behind the entry: <c>,"hash":"…"}</c>.</summary>
    public const int TailLength = 9 + AuditDigest.TextLength + 2;

    /// <summary>Whether the record is as it was written.</summary>
    public bool IsIntact => Named == Computed;

    private static ReadOnlySpan<byte> Start => "{\"version\":1,\"sequence\":"u8;

    private static ReadOnlySpan<byte> AfterSequence => ",\"recordedAt\":\""u8;

    private static ReadOnlySpan<byte> BeforePrevious => "\",\"previousHash\":\""u8;

    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;

    /// <summary>Closes a line.</summary>
    /// <param name="tail">The last <see cref="TailLength"/> bytes of the line.</param>
    /// <param name="hash">The hash of the line as it would be with a brace in place of the tail.</param>
    public static void WriteTail(Span<byte> tail, string hash)
    {
        BeforeHash.CopyTo(tail);
        Encoding.ASCII.GetBytes(hash, tail[BeforeHash.Length..]);
        "\"}"u8.CopyTo(tail[(BeforeHash.Length + hash.Length)..]);
    }

    /// <summary>Reads a line.</summary>
    /// <returns>False when it is no record at all, so that nothing in it can be relied upon.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Line, out AuditLine line)
    {
        bool isRecord =
            TryReadTail(utf8Line, out AuditDigest named)
            & TryReadHead(utf8Line, out long sequence, out AuditDigest previous);
        line = isRecord
            ? new AuditLine(sequence, previous, named, AuditDigest.Of(utf8Line[..^TailLength], "}"u8))
            : default;
        return isRecord;
    }

    /// <summary>Reads the hash that a line names as its own.</summary>
    public static bool TryReadTail(ReadOnlySpan<byte> utf8Line, out AuditDigest hash)
    {
        hash = default;
        if (utf8Line.Length < TailLength)
        {
            return false;
        }

        ReadOnlySpan<byte> tail = utf8Line[^TailLength..];
        return tail.StartsWith(BeforeHash)
            && tail.EndsWith("\"}"u8)
            && AuditDigest.TryParse(tail.Slice(BeforeHash.Length, AuditDigest.TextLength), out hash);
    }

    public static bool TryReadHead(ReadOnlySpan<byte> utf8Line, out long sequence, out AuditDigest previous)
    {
        sequence = 0;
        previous = default;
        if (!utf8Line.StartsWith(Start))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8Line[Start.Length..];
        if (!Utf8Parser.TryParse(rest, out sequence, out int digits) || !rest[digits..].StartsWith(AfterSequence))
        {
            return false;
        }

        int before = rest.IndexOf(BeforePrevious);
        int start = before + BeforePrevious.Length;
        return before >= 0
            && rest.Length > start + AuditDigest.TextLength
            && rest[start + AuditDigest.TextLength] == (byte)'"'
            && AuditDigest.TryParse(rest.Slice(start, AuditDigest.TextLength), out previous);
    }
}

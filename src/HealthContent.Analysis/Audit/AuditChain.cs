using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace HealthContent.Analysis.Audit;

/// <summary>Chains entries: gives each its number and the hash of the one before it. For those who write an <see cref="IAuditLog"/>.</summary>
/// <remarks>
/// <para>
/// A record is a line of JSON, <c>{"version":1,"sequence":…,"recordedAt":"…","previousHash":"…","entry":{…},"hash":"…"}</c>, whose
/// members stand in this order without spaces between them. Its hash is the SHA-256 of the line without the member <c>hash</c> and the
/// comma before it.
/// </para>
/// <para>Not safe for use from several threads.</para>
/// </remarks>
public sealed class AuditChain
{
    /// <summary>The version of the form that is written.</summary>
    public const int Version = 1;

    /// <summary>What the first record names as the hash before it.</summary>
    public const string Genesis = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly CompositeFormat Head = CompositeFormat.Parse(
        "{{\"version\":1,\"sequence\":{0},\"recordedAt\":\"{1:yyyy-MM-dd'T'HH:mm:ss.fffffff}+00:00\",\"previousHash\":\"{2}\",\"entry\":"
    );

    /// <summary>Continues a log.</summary>
    /// <param name="head">Its last record; <see cref="AuditCheckpoint.Empty"/> for a new log.</param>
    /// <exception cref="ArgumentNullException"><paramref name="head"/> is null.</exception>
    public AuditChain(AuditCheckpoint head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Count = head.Count;
        Hash = head.Hash;
    }

    /// <summary>The number of the last record.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the last record.</summary>
    public string Hash { get; private set; }

    /// <summary>Makes the next record.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="entryJson">The same entry, as <see cref="AuditJson.WriteEntry"/> writes it.</param>
    /// <param name="recordedAt">The instant by the clock of the log.</param>
    /// <param name="line">The line to store, without a line break.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public AuditRecord Seal(AuditEntry entry, byte[] entryJson, DateTimeOffset recordedAt, out byte[] line)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(entryJson);
        DateTimeOffset instant = recordedAt.ToUniversalTime();
        string previous = Hash;
        string head = string.Format(CultureInfo.InvariantCulture, Head, Count + 1, instant, previous);
        line = new byte[head.Length + entryJson.Length + AuditLine.TailLength];
        Encoding.ASCII.GetBytes(head, line);
        entryJson.CopyTo(line, head.Length);
        int end = head.Length + entryJson.Length;
        line[end] = (byte)'}';
        string hash = AuditDigest.Of(line.AsSpan(0, end + 1)).ToString();
        AuditLine.WriteTail(line.AsSpan(end), hash);
        Count++;
        Hash = hash;
        return new AuditRecord
        {
            Version = Version,
            Sequence = Count,
            RecordedAt = instant,
            PreviousHash = previous,
            Entry = entry,
            Hash = hash,
        };
    }

    /// <summary>Whether a record is as it was written: its hash fits. It says nothing of the records around it.</summary>
    /// <param name="utf8Line">The line of the record, without a line break.</param>
    public static bool IsIntact(ReadOnlySpan<byte> utf8Line) =>
        AuditLine.TryRead(utf8Line, out AuditLine line) && line.IsIntact;

    /// <summary>The hash that a record names as its own, where to continue.</summary>
    /// <param name="utf8Line">The line of the record, without a line break.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>False when the line does not end like a record.</returns>
    public static bool TryReadHash(ReadOnlySpan<byte> utf8Line, [NotNullWhen(true)] out string? hash)
    {
        hash = AuditLine.TryReadTail(utf8Line, out AuditDigest digest) ? digest.ToString() : null;
        return hash is not null;
    }

    /// <summary>The number that a record says it has.</summary>
    /// <param name="utf8Line">The line of the record, without a line break.</param>
    /// <param name="sequence">The number.</param>
    /// <returns>False when the line does not begin like a record.</returns>
    public static bool TryReadSequence(ReadOnlySpan<byte> utf8Line, out long sequence) =>
        AuditLine.TryReadHead(utf8Line, out sequence, out _);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>A log as JSON Lines: one record a line, byte for byte as it is stored, so that the file can be verified like the log.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AuditExport
{
    private const int BufferSize = 64 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Writes records.</summary>
    /// <param name="log">The log.</param>
    /// <param name="query">Which records. Only all of them can be verified afterwards without gaps.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static async ValueTask<long> WriteAsync(
        IAuditLog log,
        AuditQuery query,
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(stream);
        long count = 0;
        await foreach (ReadOnlyMemory<byte> line in log.ReadLinesAsync(query, cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            stream.WriteByte((byte)'\n');
            count++;
        }

        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>Verifies an export of a whole log, without the log.</summary>
    /// <param name="stream">The export.</param>
    /// <param name="checkpoints">Checkpoints that the log gave out.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">A checkpoint names no hash, or two of one number differ.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The verification was cancelled.</exception>
    public static async ValueTask<AuditVerification> VerifyAsync(
        Stream stream,
        ImmutableArray<AuditCheckpoint> checkpoints = default,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        var verifier = new AuditVerifier(checkpoints.Checked().AsSpan());
        byte[] buffer = new byte[BufferSize];
        int length = 0;
        bool isFirst = true;
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                AddLast(verifier, buffer.AsSpan(0, length));
                return verifier.Complete();
            }

            length += read;
            int consumed = AddLines(verifier, buffer.AsSpan(0, length), ref isFirst);
            buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
            length -= consumed;
        }
    }

    private static int AddLines(AuditVerifier verifier, ReadOnlySpan<byte> bytes, ref bool isFirst)
    {
        int start = 0;
        while (bytes[start..].IndexOf((byte)'\n') is >= 0 and int length)
        {
            // Marks and carriage returns that tools add on the way are no part of a record.
            ReadOnlySpan<byte> line = bytes.Slice(start, length).TrimEnd((byte)'\r');
            verifier.Add(isFirst && line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line);
            isFirst = false;
            start += length + 1;
        }

        return start;
    }

    private static void AddLast(AuditVerifier verifier, ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        if (AuditLine.TryReadTail(line, out _))
        {
            verifier.Add(line);
        }
        else
        {
            verifier.AddCut();
        }
    }
}

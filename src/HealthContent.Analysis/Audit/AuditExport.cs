using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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

    /// <summary>Reads the lines of an export, also of records that are damaged.</summary>
    /// <param name="stream">The export.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SplitAsync(stream, cancellationToken).Select(piece => piece.Line);
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
        await foreach (
            (ReadOnlyMemory<byte> line, bool isEnded) in SplitAsync(stream, cancellationToken).ConfigureAwait(false)
        )
        {
            // A last line without its end is cut off, unless only the line break is.
            if (isEnded || AuditLine.TryReadTail(line.Span, out _))
            {
                verifier.Add(line.Span);
            }
            else
            {
                verifier.AddCut();
            }
        }

        return verifier.Complete();
    }

    /// <summary>The lines, each with whether a line break ends it; they hold until the next one is asked for.</summary>
    private static async IAsyncEnumerable<(ReadOnlyMemory<byte> Line, bool IsEnded)> SplitAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
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
                break;
            }

            length += read;
            int start = 0;
            while (buffer.AsSpan(start, length - start).IndexOf((byte)'\n') is >= 0 and int size)
            {
                yield return (Trim(buffer.AsMemory(start, size), isFirst), true);
                isFirst = false;
                start += size + 1;
            }

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
        }

        if (length > 0)
        {
            yield return (Trim(buffer.AsMemory(0, length), isFirst), false);
        }
    }

    // Marks and carriage returns that tools add on the way are no part of a record.
    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, bool isFirst)
    {
        ReadOnlyMemory<byte> trimmed = line.TrimEnd((byte)'\r');
        return isFirst && trimmed.Span.StartsWith(ByteOrderMark) ? trimmed[ByteOrderMark.Length..] : trimmed;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Audit;

/// <summary>What every audit log can do.</summary>
public static class AuditLogExtensions
{
    /// <summary>Adds an entry and waits until it is kept: for hooks that are synchronous, such as those of content management systems.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be written.</exception>
    public static AuditRecord Append(this IAuditLog log, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.AppendAsync(entry).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Adds entries, all or none of them, and waits until they are kept.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entries">The entries in their order.</param>
    /// <returns>The records.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    /// <exception cref="ArgumentException">An entry is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be written.</exception>
    public static ImmutableArray<AuditRecord> Append(this IAuditLog log, ImmutableArray<AuditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log.AppendAsync(entries).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Reads records in their order; each has to be as it was written.</summary>
    /// <param name="log">The log.</param>
    /// <param name="query">Which records.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="AuditLogException">The log cannot be read, or a record is damaged or of an unknown form.</exception>
    public static IAsyncEnumerable<AuditRecord> ReadAsync(
        this IAuditLog log,
        AuditQuery query,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(query);
        return ParseAsync(log.ReadLinesAsync(query, cancellationToken), query.First, cancellationToken);
    }

    private static async IAsyncEnumerable<AuditRecord> ParseAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> lines,
        long first,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        long last = first - 1;
        await foreach (ReadOnlyMemory<byte> line in lines.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            AuditRecord record = Parse(line.Span, last);
            last = record.Sequence;
            yield return record;
        }
    }

    private static AuditRecord Parse(ReadOnlySpan<byte> line, long last)
    {
        try
        {
            if (AuditChain.IsIntact(line))
            {
                return AuditJson.ParseRecord(line);
            }
        }
        catch (ContentJsonException)
        {
            // The hash fits, so it was written like this: by a version whose form is not known here.
        }

        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"A record after number {last} is damaged or of an unknown form; verify the log."
        );
        throw new AuditLogException(message) { Sequence = last + 1 };
    }
}

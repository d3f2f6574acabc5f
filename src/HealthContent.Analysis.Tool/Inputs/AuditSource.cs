using System.Collections.Immutable;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Audit.Sqlite;
using HealthContent.Analysis.Tool.Commands;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>An audit log that the user names: a SQLite file, or an export of one as JSON Lines. It is only read.</summary>
internal sealed class AuditSource
{
    private readonly string path;
    private readonly string name;
    private readonly bool isExport;

    /// <param name="name">The path as the user gave it.</param>
    /// <param name="console">What it is relative to.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public AuditSource(string name, ToolConsole console)
    {
        this.name = name;
        path = UserFile.PathOf(name, console);
        try
        {
            using FileStream file = File.OpenRead(path);
            Span<byte> start = stackalloc byte[SqliteHead.Length];
            int length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            isExport = !start[..length].SequenceEqual(SqliteHead);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name}: {FileBytes.Describe(exception)}");
        }
    }

    private static ReadOnlySpan<byte> SqliteHead => "SQLite format 3\0"u8;

    /// <exception cref="UsageException">The log cannot be opened.</exception>
    public async ValueTask<AuditVerification> VerifyAsync(
        ImmutableArray<AuditCheckpoint> checkpoints,
        CancellationToken cancellationToken
    )
    {
        if (isExport)
        {
            await using FileStream file = File.OpenRead(path);
            return await AuditExport.VerifyAsync(file, checkpoints, cancellationToken);
        }

        using SqliteAuditLog log = Open();
        return await log.VerifyAsync(checkpoints, cancellationToken);
    }

    /// <summary>The lines asked for, as they are stored.</summary>
    /// <exception cref="UsageException">The log cannot be opened or read.</exception>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadLinesAsync(
        AuditQuery query,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (isExport)
        {
            await using FileStream file = File.OpenRead(path);
            long number = 0;
            await foreach (ReadOnlyMemory<byte> line in AuditExport.ReadLinesAsync(file, cancellationToken))
            {
                number++;
                if (query.Matches(line.Span, AuditChain.TryReadSequence(line.Span, out long own) ? own : number))
                {
                    yield return line;
                }
            }

            yield break;
        }

        using SqliteAuditLog log = Open();
        await using IAsyncEnumerator<ReadOnlyMemory<byte>> lines = log.ReadLinesAsync(query, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(lines))
        {
            yield return lines.Current;
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> lines)
    {
        try
        {
            return await lines.MoveNextAsync();
        }
        catch (AuditLogException exception)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }

    private SqliteAuditLog Open()
    {
        try
        {
            return SqliteAuditLog.Open(new SqliteAuditLogOptions { Path = path, IsReadOnly = true });
        }
        catch (AuditLogException exception)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }
}

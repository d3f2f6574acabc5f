using System.Runtime.CompilerServices;
using System.Threading.Channels;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Pipeline;

/// <content>Many documents at once.</content>
public sealed partial class ContentAnalysisPipeline
{
    /// <summary>Analyses documents as they come, several at once; the reports come in the order of the documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IAsyncEnumerable<ContentReport> AnalyzeAsync(
        IAsyncEnumerable<ContentDocument> documents,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        return AnalyzeInOrderAsync(documents, cancellationToken);
    }

    /// <summary>Analyses documents, several at once; the reports come in the order of the documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public IEnumerable<ContentReport> AnalyzeAll(
        IEnumerable<ContentDocument> documents,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(maxConcurrency)
            .WithCancellation(cancellationToken)
            .Select(document => Analyze(document, cancellationToken));
    }

    private async IAsyncEnumerable<ContentReport> AnalyzeInOrderAsync(
        IAsyncEnumerable<ContentDocument> documents,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The bound keeps memory flat when documents come faster than they are analysed.
        var pending = System.Threading.Channels.Channel.CreateBounded<Task<ContentReport>>(
            new BoundedChannelOptions(maxConcurrency * 2) { SingleReader = true, SingleWriter = true }
        );
        Task producer = ProduceAsync(documents, pending.Writer, stop.Token);
        try
        {
            await foreach (
                Task<ContentReport> report in pending.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)
            )
            {
                yield return await report.ConfigureAwait(false);
            }

            await producer.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task ProduceAsync(
        IAsyncEnumerable<ContentDocument> documents,
        ChannelWriter<Task<ContentReport>> pending,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (
                ContentDocument document in documents.WithCancellation(cancellationToken).ConfigureAwait(false)
            )
            {
                var report = Task.Run(() => Analyze(document, cancellationToken), cancellationToken);
                await pending.WriteAsync(report, cancellationToken).ConfigureAwait(false);
            }

            pending.Complete();
        }
        catch (Exception exception)
        {
            pending.Complete(exception);
        }
    }
}

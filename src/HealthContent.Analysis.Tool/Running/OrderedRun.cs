using System.Threading.Channels;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Processes units on all processors and hands on the results in the order of the units, with bounded memory.</summary>
internal static class OrderedRun
{
    /// <param name="units">The units. Enumerated on a thread of its own, since reading a pipe blocks and cannot be cancelled.</param>
    /// <param name="process">Runs concurrently.</param>
    /// <param name="emit">Runs in order, one at a time. Told whether no further result is ready yet.</param>
    /// <param name="cancellationToken">Stops the run, also while reading blocks.</param>
    public static async Task RunAsync<TResult>(
        IEnumerable<InputUnit> units,
        Func<InputUnit, TResult> process,
        Action<TResult, bool> emit,
        CancellationToken cancellationToken
    )
    {
        int ahead = Environment.ProcessorCount * 4;
        var pending = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true }
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken stopped = stop.Token;
        var reader = new Thread(() => Produce(units, process, pending.Writer, stopped))
        {
            IsBackground = true,
            Name = "input",
        };
        reader.Start();
        try
        {
            while (await pending.Reader.WaitToReadAsync(cancellationToken))
            {
                while (pending.Reader.TryRead(out Task<TResult>? next))
                {
                    TResult result = await next.WaitAsync(cancellationToken);
                    emit(result, !pending.Reader.TryPeek(out Task<TResult>? following) || !following.IsCompleted);
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private static void Produce<TResult>(
        IEnumerable<InputUnit> units,
        Func<InputUnit, TResult> process,
        ChannelWriter<Task<TResult>> pending,
        CancellationToken cancellationToken
    )
    {
        Exception? failure = null;
        try
        {
            foreach (InputUnit unit in units)
            {
                Task<TResult> task = Task.Run(() => process(unit), cancellationToken);
                if (!pending.TryWrite(task))
                {
                    pending.WriteAsync(task, cancellationToken).AsTask().GetAwaiter().GetResult();
                }
            }
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        pending.TryComplete(failure);
    }
}

using System.IO.Pipes;
using System.Text;
using HealthContent.Analysis.Tool;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Running;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Tool;

[TestFixture]
internal sealed class StreamingTests
{
    [Test]
    [CancelAfter(30_000)]
    public async Task Line_IsAnsweredBeforeTheNextIsSent(CancellationToken cancellation)
    {
        using var input = new AnonymousPipeServerStream(PipeDirection.Out);
        using var inputEnd = new AnonymousPipeClientStream(PipeDirection.In, input.ClientSafePipeHandle);
        using var output = new AnonymousPipeServerStream(PipeDirection.In);
        using var outputEnd = new AnonymousPipeClientStream(PipeDirection.Out, output.ClientSafePipeHandle);
        Task<int> run = HealthContentTool.RunAsync(
            ["check", "--format", "jsonl"],
            new ToolConsole
            {
                Input = inputEnd,
                IsInputRedirected = true,
                Output = outputEnd,
                Error = TextWriter.Null,
            },
            cancellation
        );
        using var answers = new StreamReader(output);
        for (int index = 0; index < 3; index++)
        {
            input.Write(Encoding.UTF8.GetBytes($"{{\"id\":\"{index}\",\"text\":\"fine\"}}\n"));
            string? answer = await answers.ReadLineAsync(cancellation);
            Assert.That(answer, Does.StartWith($"{{\"id\":\"{index}\""));
        }

        input.Dispose();
        Assert.That(await run, Is.Zero);
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task Cancelled_WhileInputBlocks_ExitsWith130(CancellationToken cancellation)
    {
        using var input = new BlockedStream();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var tool = new ToolHarness();
        try
        {
            Task<ToolResult> run = tool.RunAsync("check --format jsonl", input, stop.Token);
            await input.Reached.Task.WaitAsync(cancellation);
            await stop.CancelAsync();
            Assert.That((await run).ExitCode, Is.EqualTo(130));
        }
        finally
        {
            input.Release();
        }
    }

    [Test]
    public void Lines_AreCutTheSameHoweverTheStreamGivesThem()
    {
        string text = string.Join(
            '\n',
            Enumerable.Range(0, 50).Select(index => $"{{\"text\":\"{new string('a', index * 37)}é\"}}")
        );
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string[] whole = Read(new LineReader(new MemoryStream(bytes), null, new DocumentDefaults()));
        foreach (int piece in (int[])[1, 2, 7, 100, 4096])
        {
            using var stream = new PiecewiseStream(bytes, piece);
            Assert.That(
                Read(new LineReader(stream, null, new DocumentDefaults())),
                Is.EqualTo(whole),
                $"pieces of {piece}"
            );
        }

        Assert.That(whole, Has.Length.EqualTo(50));
    }

    [Test]
    public void LineBeyondTheLimit_IsAnError_AndTheNextIsRead()
    {
        string text = "{\"text\":\"" + new string('a', 300_000) + "\"}\n{\"text\":\"b\"}\n";
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(text), 1000);
        string[] items = Read(new LineReader(stream, "f.jsonl", new DocumentDefaults(), longestLine: 200_000));
        Assert.That(items, Is.EqualTo((string[])["f.jsonl:1 the line is longer than 200000 bytes", "f.jsonl:2 b"]));
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task Reading_StaysAFewUnitsAhead(CancellationToken cancellation)
    {
        int read = 0;
        int emitted = 0;
        int widest = 0;
        await OrderedRun.RunAsync(
            Units(500, () => read++),
            _ => 0,
            (_, _) =>
            {
                emitted++;
                widest = Math.Max(widest, Volatile.Read(ref read) - emitted);
                Thread.Sleep(1);
            },
            cancellation
        );
        Assert.That(emitted, Is.EqualTo(500));
        Assert.That(widest, Is.LessThanOrEqualTo((Environment.ProcessorCount * 4) + 3));
    }

    [Test]
    public async Task FailureOfReading_IsNotSwallowed()
    {
        static IEnumerable<InputUnit> Broken()
        {
            yield return new FailedUnit(new ErrorItem("1", default, "x"));
            throw new InvalidDataException();
        }

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            OrderedRun.RunAsync(Broken(), _ => 0, (_, _) => { }, CancellationToken.None)
        );
    }

    private static IEnumerable<InputUnit> Units(int count, Action onRead)
    {
        for (int index = 0; index < count; index++)
        {
            onRead();
            yield return new FailedUnit(new ErrorItem("1", default, "x"));
        }
    }

    private static string[] Read(LineReader reader) =>
        [
            .. reader
                .Read(default, 0)
                .SelectMany(unit => unit.Read())
                .Select(item =>
                    item is DocumentItem document
                        ? $"{document.Id} {document.Document.Text}"
                        : $"{item.Id} {((ErrorItem)item).Message}"
                ),
        ];

    // A pipe whose other end says nothing: its reads cannot be cancelled.
    private sealed class BlockedStream : MemoryStream
    {
        private readonly ManualResetEventSlim released = new();

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => released.Set();

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reached.TrySetResult();
            released.Wait();
            return 0;
        }
    }

    private sealed class PiecewiseStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, piece));
    }
}

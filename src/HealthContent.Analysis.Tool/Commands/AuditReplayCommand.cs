using System.CommandLine;
using System.Globalization;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent audit replay</c>.</summary>
internal static class AuditReplayCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> log = AuditCommand.LogArgument();
        var document = new Argument<string>("document")
        {
            Description = "The document as it was stored then: JSON with all its evidence.",
        };
        var record = new Option<long>("--record")
        {
            Description = "The number of the record of the decision.",
            HelpName = "number",
            Required = true,
        };
        var keyFile = new Option<string?>("--key-file")
        {
            Description = "The key of the hashes, in base64; without it words are not compared.",
            HelpName = "file",
        };
        var engine = new EngineOptions();
        var command = new Command(
            "replay",
            "Makes a decision again from the stored document and policy, and names what differs; exits with 1 when the outcome does."
        )
        {
            log,
            document,
            record,
            keyFile,
        };
        engine.AddTo(command, withClock: false);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var source = new AuditSource(parsed.GetRequiredValue(log), console);
                AuditRecord found = await FindAsync(source, parsed.GetRequiredValue(record), cancellationToken);
                AuditKey? key = parsed.GetValue(keyFile) is { } file ? AuditTrailOptions.ReadKey(file, console) : null;
                ContentDocument stored = ReadDocument(parsed.GetRequiredValue(document), console);
                ContentAnalysisPipeline pipeline = engine.Build(parsed, console);
                AuditReplayResult result = new AuditReplay(pipeline, key ?? AuditKey.Generate()).Replay(
                    found.Entry,
                    stored,
                    cancellationToken
                );
                AuditVerdict.WriteText(result, found.Sequence, key is not null, console.Output);
                console.Output.Flush();
                return result.IsSame ? ExitCodes.Clean : ExitCodes.GateReached;
            }
        );
        return command;
    }

    private static async ValueTask<AuditRecord> FindAsync(
        AuditSource source,
        long number,
        CancellationToken cancellationToken
    )
    {
        var query = new AuditQuery { First = number, Last = number };
        await foreach (ReadOnlyMemory<byte> line in source.ReadLinesAsync(query, cancellationToken))
        {
            AuditRecord record = Parse(line.Span, number);
            return record.Entry.Decision is not null
                ? record
                : throw new UsageException(
                    string.Create(CultureInfo.InvariantCulture, $"record {number} holds no decision")
                );
        }

        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"there is no record {number}"));
    }

    private static AuditRecord Parse(ReadOnlySpan<byte> line, long number)
    {
        string damaged = string.Create(CultureInfo.InvariantCulture, $"record {number} is damaged");
        try
        {
            return AuditChain.IsIntact(line) ? AuditJson.ParseRecord(line) : throw new UsageException(damaged);
        }
        catch (ContentJsonException)
        {
            throw new UsageException(damaged);
        }
    }

    private static ContentDocument ReadDocument(string file, ToolConsole console)
    {
        byte[] json = UserFile.Read(file, console);
        try
        {
            return ContentJson.ParseDocument(json);
        }
        catch (ContentJsonException exception)
        {
            throw JsonErrors.ForUser(exception, file);
        }
    }
}

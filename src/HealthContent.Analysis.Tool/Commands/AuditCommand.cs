using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent audit</c>.</summary>
internal static class AuditCommand
{
    private static readonly (string, ListingFormat)[] Formats =
    [
        ("text", ListingFormat.Text),
        ("json", ListingFormat.Json),
    ];

    private enum ListingFormat
    {
        Text,
        Json,
    }

    public static Command Create(ToolConsole console) =>
        new("audit", "Verifies, shows and exports audit logs, and tells what they say of rules.")
        {
            CreateVerify(console),
            CreateShow(console),
            CreateExport(console),
            AuditReplayCommand.Create(console),
            AuditPrecisionCommand.Create(console),
        };

    /// <summary>The argument that names a log.</summary>
    public static Argument<string> LogArgument() =>
        new("log") { Description = "The audit log: a SQLite file, or an export as JSON Lines." };

    private static Command CreateVerify(ToolConsole console)
    {
        Argument<string> log = LogArgument();
        var checkpoint = new Option<string[]>("--checkpoint")
        {
            Description = "A file of checkpoints that were kept elsewhere, one a line. May be given several times.",
            HelpName = "file",
        };
        var saveCheckpoint = new Option<string?>("--save-checkpoint")
        {
            Description = "Adds the checkpoint of a log that is intact to this file.",
            HelpName = "file",
        };
        Option<ListingFormat> format = WordOption.Create("--format", "How the result is written.", Formats);
        var command = new Command(
            "verify",
            "Finds every record that was changed, dropped, moved or put in; exits with 1 when there is one."
        )
        {
            log,
            checkpoint,
            saveCheckpoint,
            format,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string name = parsed.GetRequiredValue(log);
                ImmutableArray<AuditCheckpoint> known = ReadCheckpoints(parsed.GetValue(checkpoint) ?? [], console);
                AuditVerification result = await new AuditSource(name, console).VerifyAsync(known, cancellationToken);
                if (result.Checkpoint is { } reached && parsed.GetValue(saveCheckpoint) is { } file)
                {
                    Save(reached with { At = TimeProvider.System.GetUtcNow() }, file, console);
                }

                if (parsed.GetValue(format) == ListingFormat.Json)
                {
                    AuditVerdict.WriteJson(result, name, console.Output);
                }
                else
                {
                    AuditVerdict.WriteText(result, name, known.Length, console.Output);
                }

                console.Output.Flush();
                return result.IsIntact ? ExitCodes.Clean : ExitCodes.GateReached;
            }
        );
        return command;
    }

    private static Command CreateShow(ToolConsole console)
    {
        Argument<string> log = LogArgument();
        var query = new AuditQueryOptions();
        Option<ListingFormat> format = WordOption.Create("--format", "How records are written.", Formats);
        var noColor = new Option<bool>("--no-color") { Description = "No colour." };
        var command = new Command("show", "Shows records for people. A record that is damaged is marked.")
        {
            log,
            format,
            noColor,
        };
        query.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                bool usesColor = console.IsOutputTerminal && !console.ForbidsColor && !parsed.GetValue(noColor);
                var listing = new AuditListing(new TextStyle(usesColor));
                bool isJson = parsed.GetValue(format) == ListingFormat.Json;
                var source = new AuditSource(parsed.GetRequiredValue(log), console);
                await foreach (
                    ReadOnlyMemory<byte> line in source.ReadLinesAsync(query.Read(parsed), cancellationToken)
                )
                {
                    await WriteAsync(isJson ? line : listing.Write(line.Span), console, isJson, cancellationToken);
                }

                console.Output.Flush();
                return listing.HasDamage ? ExitCodes.GateReached : ExitCodes.Clean;
            }
        );
        return command;
    }

    private static Command CreateExport(ToolConsole console)
    {
        Argument<string> log = LogArgument();
        var query = new AuditQueryOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write to instead of the standard output.",
            HelpName = "file",
        };
        var command = new Command(
            "export",
            "Writes records as JSON Lines, byte for byte as they are stored. An export of all of them can be verified."
        )
        {
            log,
            output,
        };
        query.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var source = new AuditSource(parsed.GetRequiredValue(log), console);
                string? path = parsed.GetValue(output);
                await using var target = new OutputTarget(UserFile.OpenOutput(path, console), path is not null);
                await foreach (
                    ReadOnlyMemory<byte> line in source.ReadLinesAsync(query.Read(parsed), cancellationToken)
                )
                {
                    await target.Stream.WriteAsync(line, cancellationToken);
                    target.Stream.WriteByte((byte)'\n');
                }

                await target.Stream.FlushAsync(cancellationToken);
                return ExitCodes.Clean;
            }
        );
        return command;
    }

    private static async ValueTask WriteAsync(
        ReadOnlyMemory<byte> text,
        ToolConsole console,
        bool isLine,
        CancellationToken cancellationToken
    )
    {
        await console.Output.WriteAsync(text, cancellationToken);
        if (isLine)
        {
            console.Output.WriteByte((byte)'\n');
        }
    }

    private static ImmutableArray<AuditCheckpoint> ReadCheckpoints(string[] files, ToolConsole console)
    {
        var checkpoints = ImmutableArray.CreateBuilder<AuditCheckpoint>();
        foreach (string file in files)
        {
            string[] lines = Encoding.UTF8.GetString(UserFile.Read(file, console)).Split('\n');
            for (int index = 0; index < lines.Length; index++)
            {
                if (!string.IsNullOrWhiteSpace(lines[index]))
                {
                    checkpoints.Add(ReadCheckpoint(lines[index], file, index + 1));
                }
            }
        }

        return checkpoints.ToImmutable();
    }

    private static AuditCheckpoint ReadCheckpoint(string line, string file, int number)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
        try
        {
            AuditCheckpoint checkpoint = AuditCheckpoint.Parse(Encoding.UTF8.GetBytes(line));
            // Made to be checked here, where its place is known.
            _ = new AuditVerifier(checkpoint);
            return checkpoint;
        }
        catch (ContentJsonException exception)
        {
            ContentJsonProblem problem = exception.Problems[0];
            throw new UsageException($"{place}: error: {problem.Path}: {problem.Message}") { IsComplete = true };
        }
        catch (ArgumentException)
        {
            throw new UsageException($"{place}: error: it names no hash of a record") { IsComplete = true };
        }
    }

    private static void Save(AuditCheckpoint checkpoint, string file, ToolConsole console)
    {
        try
        {
            File.AppendAllText(UserFile.PathOf(file, console), checkpoint.ToJson() + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: cannot be written");
        }
    }
}

using System.CommandLine;
using System.Globalization;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent audit precision</c>.</summary>
internal static class AuditPrecisionCommand
{
    private static readonly (string, PrecisionFormat)[] Formats =
    [
        ("text", PrecisionFormat.Text),
        ("jsonl", PrecisionFormat.Jsonl),
    ];

    private enum PrecisionFormat
    {
        Text,
        Jsonl,
    }

    public static Command Create(ToolConsole console)
    {
        Argument<string> log = AuditCommand.LogArgument();
        var query = new AuditQueryOptions();
        Option<PrecisionFormat> format = WordOption.Create("--format", "How it is written.", Formats);
        var command = new Command(
            "precision",
            "Shows for each rule how many of its findings people overrode as false positives, and how many they accepted."
        )
        {
            log,
            format,
        };
        query.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var source = new AuditSource(parsed.GetRequiredValue(log), console);
                var report = new RulePrecisionReport();
                long last = 0;
                await foreach (
                    ReadOnlyMemory<byte> line in source.ReadLinesAsync(query.Read(parsed), cancellationToken)
                )
                {
                    AuditRecord record = Read(line.Span, last);
                    last = record.Sequence;
                    report.Add(record.Entry);
                }

                if (parsed.GetValue(format) == PrecisionFormat.Jsonl)
                {
                    PrecisionTable.WriteJsonLines(report.Rules, console.Output);
                }
                else
                {
                    PrecisionTable.WriteText(report.Rules, console.Output);
                }

                console.Output.Flush();
                return ExitCodes.Clean;
            }
        );
        return command;
    }

    // Figures from records that somebody changed would be worse than none.
    private static AuditRecord Read(ReadOnlySpan<byte> line, long last)
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
            // Told below: written by a version whose form is not known here.
        }

        throw new UsageException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"a record after number {last} is damaged or of an unknown form; see 'audit verify'"
            )
        );
    }
}

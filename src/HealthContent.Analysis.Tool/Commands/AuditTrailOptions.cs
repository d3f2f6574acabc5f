using System.CommandLine;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say where a run is recorded.</summary>
internal sealed class AuditTrailOptions
{
    private readonly Option<string?> log = new("--audit")
    {
        Description =
            "Records what is decided and done in this audit log, a SQLite file; it is created when it is not there.",
        HelpName = "file",
    };

    private readonly Option<string?> keyFile = new("--audit-key")
    {
        Description =
            "The key of the hashes that stand in the log in place of words, in base64; without it nobody can compare words later.",
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        command.Add(log);
        command.Add(keyFile);
    }

    /// <summary>Opens the log; null when none is asked for.</summary>
    /// <exception cref="UsageException">The log or the key cannot be opened.</exception>
    public AuditTrail? Open(ParseResult parsed, ToolConsole console, ContentAnalysisPipeline pipeline)
    {
        AuditKey key = parsed.GetValue(keyFile) is { } file ? ReadKey(file, console) : AuditKey.Generate();
        return parsed.GetValue(log) is { } name
            ? new AuditTrail(name, UserFile.PathOf(name, console), new AuditEntryFactory(pipeline, key))
            : null;
    }

    /// <exception cref="UsageException">The key cannot be read.</exception>
    public static AuditKey ReadKey(string file, ToolConsole console)
    {
        try
        {
            return AuditKey.Parse(Encoding.UTF8.GetString(UserFile.Read(file, console)));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{file}: {exception.Message}");
        }
    }
}

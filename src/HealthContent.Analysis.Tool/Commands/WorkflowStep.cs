using System.CommandLine;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>What a person does to a document from the command line, from the file as it was to the decision that follows.</summary>
internal sealed class WorkflowStep
{
    private readonly DocumentFile stored;

    private WorkflowStep(Options options, ParseResult parsed, ToolConsole console)
    {
        Pipeline = options.Engine.Build(parsed, console);
        File = parsed.GetRequiredValue(options.File);
        stored = new DocumentFile(File, console);
        By = options.Person.Id(parsed);
        Role = options.Person.Role(parsed);
        Who = options.Person.Describe(parsed);
        At = options.Engine.Clock(parsed).GetUtcNow();
        Before = Pipeline.Analyze(Document);
    }

    public ContentAnalysisPipeline Pipeline { get; }

    /// <summary>The path as the user gave it.</summary>
    public string File { get; }

    public ContentDocument Document => stored.Document;

    /// <summary>What was found before the step.</summary>
    public ContentReport Before { get; }

    public string By { get; }

    public GovernanceRole Role { get; }

    /// <summary>The person and the role, for messages.</summary>
    public string Who { get; }

    public DateTimeOffset At { get; }

    /// <summary>Takes a step: records it, writes it into the file, and says what is decided then.</summary>
    /// <exception cref="UsageException">A file is missing or wrong, the step may not be taken, or it cannot be recorded.</exception>
    public static int Take(Options options, ParseResult parsed, ToolConsole console, Func<WorkflowStep, Result> act)
    {
        var step = new WorkflowStep(options, parsed, console);
        using AuditTrail? trail = options.Audit.Open(parsed, console, step.Pipeline);
        Result result = act(step);
        step.stored.Prepare(result.List, result.Additions);
        // What cannot be recorded is not done. A record of what did not reach the file is seen and can be done again.
        try
        {
            trail?.Append([
                .. result.Entries(trail.Entries).Select(entry => AuditTrail.Named(entry, step.File)),
                AuditTrail.Named(trail.Entries.Decision(result.Document, result.Report, step.By, step.Role), step.File),
            ]);
        }
        catch
        {
            step.stored.Discard();
            throw;
        }

        step.stored.Commit();
        console.Output.Write(Encoding.UTF8.GetBytes(string.Concat(result.Lines.Select(line => line + "\n"))));
        DecisionLines.Write(step.File, result.Report, console.Output);
        console.Output.Flush();
        return ExitCodes.Clean;
    }

    /// <summary>The options of every step: the document, the person, the engine and the audit log.</summary>
    internal sealed class Options(string description)
    {
        public Argument<string> File { get; } = new("document") { Description = description };

        public PersonOptions Person { get; } = new();

        public EngineOptions Engine { get; } = new();

        public AuditTrailOptions Audit { get; } = new();

        /// <summary>Adds all but the document, which the command places among its own arguments.</summary>
        public void AddTo(Command command)
        {
            Person.AddTo(command);
            Engine.AddTo(command);
            Audit.AddTo(command);
        }
    }

    /// <summary>What a step comes to.</summary>
    /// <param name="List">The member of the document that grows.</param>
    /// <param name="Additions">A document that holds what is added to it.</param>
    /// <param name="Document">The document after the step.</param>
    /// <param name="Report">What is decided on it.</param>
    /// <param name="Entries">Makes the audit entries, but for that of the decision.</param>
    /// <param name="Lines">What to say of it.</param>
    internal sealed record Result(
        string List,
        ContentDocument Additions,
        ContentDocument Document,
        ContentReport Report,
        Func<AuditEntryFactory, IEnumerable<AuditEntry>> Entries,
        IEnumerable<string> Lines
    );
}

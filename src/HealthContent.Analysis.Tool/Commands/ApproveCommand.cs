using System.CommandLine;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent approve</c>.</summary>
internal static class ApproveCommand
{
    private static readonly (string, ApprovalDecision)[] Votes =
    [
        ("approve", ApprovalDecision.Approve),
        ("reject", ApprovalDecision.Reject),
        ("request-change", ApprovalDecision.RequestChange),
    ];

    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("document")
        {
            Description = "The document as JSON. The vote is written into it.",
        };
        var person = new PersonOptions();
        Option<ApprovalDecision> vote = WordOption.Create("--vote", "The vote; to approve unless given.", Votes);
        var acknowledge = new Option<string[]>("--acknowledge")
        {
            Description = "A rule whose findings the reviewer saw and accepts. May be given several times.",
            HelpName = "rule",
        };
        var comment = new Option<string?>("--comment") { Description = "Why.", HelpName = "text" };
        var engine = new EngineOptions();
        var audit = new AuditTrailOptions();
        var command = new Command(
            "approve",
            "Adds a reviewer's vote to a document, bound to its content as it stands, and says what is decided then."
        )
        {
            file,
            vote,
            acknowledge,
            comment,
        };
        person.AddTo(command);
        engine.AddTo(command);
        audit.AddTo(command);
        command.SetAction(parsed =>
        {
            ContentAnalysisPipeline pipeline = engine.Build(parsed, console);
            using AuditTrail? trail = audit.Open(parsed, console, pipeline);
            string name = parsed.GetRequiredValue(file);
            var stored = new DocumentFile(name, console);
            ContentDocument document = stored.Document;
            ContentReport before = pipeline.Analyze(document);
            var given = new Approval
            {
                UserId = person.Id(parsed),
                Role = person.Role(parsed),
                Decision = parsed.GetValue(vote),
                At = engine.Clock(parsed).GetUtcNow(),
                PolicyVersion = pipeline.Policy.Info?.Version,
                ContentHash = ContentHash.Compute(document),
                Comment = parsed.GetValue(comment),
                Acknowledgements =
                [
                    .. (parsed.GetValue(acknowledge) ?? []).SelectMany(rule => Acknowledge(before, rule, name)),
                ],
            };
            stored.Add("approvals", new ContentDocument("") { Approvals = [given] });
            ContentDocument voted = document with { Approvals = [.. document.Approvals, given] };
            ContentReport after = pipeline.Analyze(voted);
            trail?.Append([
                AuditTrail.Named(trail.Entries.Approval(voted, given), name),
                AuditTrail.Named(trail.Entries.Decision(voted, after, person.Id(parsed), person.Role(parsed)), name),
            ]);
            string word = Votes.First(each => each.Item2 == given.Decision).Item1;
            console.Output.Write(
                Encoding.UTF8.GetBytes($"{name}: {word} by {person.Describe(parsed)} of {given.ContentHash}\n")
            );
            DecisionLines.Write(name, after, console.Output);
            console.Output.Flush();
            return ExitCodes.Clean;
        });
        return command;
    }

    private static IEnumerable<Acknowledgement> Acknowledge(ContentReport report, string rule, string file)
    {
        ContentDiagnostic[] found =
        [
            .. report.Diagnostics.Where(one => one.Suppression is null && one.Rule.IsNamed(rule)),
        ];
        return found.Length == 0
            ? throw new UsageException($"{file}: {rule} finds nothing that could be acknowledged")
            : found.Select(one => new Acknowledgement
            {
                Rule = one.Rule.Id,
                Surface = one.Span.IsEmpty ? null : one.SurfacePath,
                Start = one.Span.IsEmpty ? null : one.Span.Start,
                End = one.Span.IsEmpty ? null : one.Span.End,
            });
    }
}

using System.CommandLine;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;

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
        var step = new WorkflowStep.Options("The document as JSON. The vote is written into it.");
        Option<ApprovalDecision> vote = WordOption.Create("--vote", "The vote; to approve unless given.", Votes);
        var acknowledge = new Option<string[]>("--acknowledge")
        {
            Description = "A rule whose findings the reviewer saw and accepts. May be given several times.",
            HelpName = "rule",
        };
        var comment = new Option<string?>("--comment") { Description = "Why.", HelpName = "text" };
        var command = new Command(
            "approve",
            "Adds a reviewer's vote to a document, bound to its content as it stands, and says what is decided then."
        )
        {
            step.File,
            vote,
            acknowledge,
            comment,
        };
        step.AddTo(command);
        command.SetAction(parsed =>
            WorkflowStep.Take(
                step,
                parsed,
                console,
                taken =>
                    Vote(taken, parsed.GetValue(vote), parsed.GetValue(comment), parsed.GetValue(acknowledge) ?? [])
            )
        );
        return command;
    }

    private static WorkflowStep.Result Vote(
        WorkflowStep step,
        ApprovalDecision vote,
        string? comment,
        string[] acknowledged
    )
    {
        var given = new Approval
        {
            UserId = step.By,
            Role = step.Role,
            Decision = vote,
            At = step.At,
            PolicyVersion = step.Pipeline.Policy.Info?.Version,
            ContentHash = ContentHash.Compute(step.Document),
            Comment = comment,
            Acknowledgements = [.. acknowledged.SelectMany(rule => Acknowledge(step.Before, rule, step.File))],
        };
        ContentDocument voted = step.Document with { Approvals = [.. step.Document.Approvals, given] };
        string word = Votes.First(each => each.Item2 == vote).Item1;
        return new WorkflowStep.Result(
            "approvals",
            new ContentDocument("") { Approvals = [given] },
            voted,
            step.Pipeline.Analyze(voted),
            entries => [entries.Approval(voted, given)],
            [$"{step.File}: {word} by {step.Who} of {given.ContentHash}"]
        );
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

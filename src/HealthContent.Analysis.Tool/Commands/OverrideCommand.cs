using System.CommandLine;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary><c>healthcontent override</c>.</summary>
internal static class OverrideCommand
{
    private static readonly (string Name, OverrideReason Value)[] Reasons =
    [
        ("false-positive", OverrideReason.FalsePositive),
        ("evidence-attached", OverrideReason.EvidenceAttached),
        ("legal-advice", OverrideReason.LegalAdvice),
        ("accepted-risk", OverrideReason.AcceptedRisk),
    ];

    public static Command Create(ToolConsole console)
    {
        var step = new WorkflowStep.Options("The document as JSON. The override is written into it.");
        var rule = new Argument<string>("rule")
        {
            Description = "The id or name of the rule whose findings are overridden.",
        };
        Option<OverrideReason> reason = WordOption.Create("--reason", "The kind of reason.", Reasons);
        reason.Required = true;
        var because = new Option<string>("--because")
        {
            Description = "The reason in words.",
            HelpName = "text",
            Required = true,
        };
        var expires = new Option<DateTimeOffset?>("--expires")
        {
            Description = "The last day on which it holds.",
            HelpName = "date",
            Required = true,
            CustomParser = OptionValues.ReadInstant,
        };
        var evidence = new Option<string[]>("--evidence")
        {
            Description = "A reference to evidence. May be given several times.",
            HelpName = "reference",
        };
        var command = new Command(
            "override",
            "Takes responsibility for the findings of a rule in a document, bound to their words, and says what is decided then."
        )
        {
            step.File,
            rule,
            reason,
            because,
            expires,
            evidence,
        };
        step.AddTo(command);
        command.SetAction(parsed =>
            WorkflowStep.Take(
                step,
                parsed,
                console,
                taken =>
                    Override(
                        taken,
                        parsed.GetRequiredValue(rule),
                        new FindingOverride
                        {
                            Rule = "",
                            By = taken.By,
                            Role = taken.Role,
                            Reason = parsed.GetValue(reason),
                            Justification = parsed.GetRequiredValue(because),
                            Evidence = [.. parsed.GetValue(evidence) ?? []],
                            At = taken.At,
                            ExpiresOn = DateOnly.FromDateTime(parsed.GetValue(expires)!.Value.UtcDateTime),
                            PolicyVersion = taken.Pipeline.Policy.Info?.Version,
                            RuleVersion = taken.Pipeline.RuleSet.Version,
                        }
                    )
            )
        );
        return command;
    }

    /// <param name="step">The step.</param>
    /// <param name="rule">The rule as the user names it.</param>
    /// <param name="all">What the overrides of all findings have in common.</param>
    private static WorkflowStep.Result Override(WorkflowStep step, string rule, FindingOverride all)
    {
        ContentDocument document = step.Document;
        ContentDiagnostic[] found =
        [
            .. step.Before.Diagnostics.Where(one => one.Suppression is null && one.Rule.IsNamed(rule)),
        ];
        if (found.Length == 0)
        {
            throw new UsageException($"{step.File}: {rule} finds nothing that could be overridden");
        }

        FindingOverride[] given =
        [
            .. found
                .Select(one =>
                    all with
                    {
                        Rule = one.Rule.Id,
                        Surface = one.Span.IsEmpty ? null : one.SurfacePath,
                        SpanHash = ContentHash.ComputeSpan(document, one.SurfacePath, one.Span),
                    }
                )
                .DistinctBy(one => (one.Surface, one.SpanHash)),
        ];
        ContentDocument overridden = document with { Overrides = [.. document.Overrides, .. given] };
        ContentReport after = step.Pipeline.Analyze(overridden);
        ThrowIfWithoutForce(found, after, step.File);
        return new WorkflowStep.Result(
            "overrides",
            new ContentDocument("") { Overrides = [.. given] },
            overridden,
            after,
            entries => given.Select(one => entries.Override(overridden, one)),
            found.Select(one => $"{step.File}: {one.Rule.Id} in {Place(one)}: overridden by {step.Who}")
        );
    }

    private static string Place(ContentDiagnostic found) =>
        found.Span.IsEmpty
            ? "the document"
            : string.Create(CultureInfo.InvariantCulture, $"{found.SurfacePath} {found.Span.Start}..{found.Span.End}");

    // An override that is not in order blocks the document, so it is not written at all.
    private static void ThrowIfWithoutForce(ContentDiagnostic[] found, ContentReport after, string file)
    {
        bool holds = found.All(one =>
            after.Diagnostics.Any(now =>
                ReferenceEquals(now.Rule, one.Rule)
                && now.SurfacePath == one.SurfacePath
                && now.Span == one.Span
                && now.Suppression is not null
            )
        );
        if (!holds)
        {
            IEnumerable<string> problems = after
                .Diagnostics.Where(one => one.Rule.Id == "HCA1912")
                .Select(one => one.Message)
                .Distinct(StringComparer.Ordinal);
            throw new UsageException($"{file}: not overridden: {string.Join("; ", problems)}");
        }
    }
}

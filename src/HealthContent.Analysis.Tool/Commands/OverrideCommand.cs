using System.CommandLine;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

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
        var file = new Argument<string>("document")
        {
            Description = "The document as JSON. The override is written into it.",
        };
        var rule = new Argument<string>("rule")
        {
            Description = "The id or name of the rule whose findings are overridden.",
        };
        var person = new PersonOptions();
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
        var engine = new EngineOptions();
        var audit = new AuditTrailOptions();
        var command = new Command(
            "override",
            "Takes responsibility for the findings of a rule in a document, bound to their words, and says what is decided then."
        )
        {
            file,
            rule,
            reason,
            because,
            expires,
            evidence,
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
            ContentDiagnostic[] found =
            [
                .. pipeline
                    .Analyze(document)
                    .Diagnostics.Where(one =>
                        one.Suppression is null && one.Rule.IsNamed(parsed.GetRequiredValue(rule))
                    ),
            ];
            if (found.Length == 0)
            {
                throw new UsageException(
                    $"{name}: {parsed.GetRequiredValue(rule)} finds nothing that could be overridden"
                );
            }

            FindingOverride[] given =
            [
                .. found
                    .Select(one => new FindingOverride
                    {
                        Rule = one.Rule.Id,
                        Surface = one.Span.IsEmpty ? null : one.SurfacePath,
                        SpanHash = ContentHash.ComputeSpan(document, one.SurfacePath, one.Span),
                        By = person.Id(parsed),
                        Role = person.Role(parsed),
                        Reason = parsed.GetValue(reason),
                        Justification = parsed.GetRequiredValue(because),
                        Evidence = [.. parsed.GetValue(evidence) ?? []],
                        At = engine.Clock(parsed).GetUtcNow(),
                        ExpiresOn = DateOnly.FromDateTime(parsed.GetValue(expires)!.Value.UtcDateTime),
                        PolicyVersion = pipeline.Policy.Info?.Version,
                        RuleVersion = pipeline.RuleSet.Version,
                    })
                    .DistinctBy(one => (one.Surface, one.SpanHash)),
            ];
            ContentDocument overridden = document with { Overrides = [.. document.Overrides, .. given] };
            ContentReport after = pipeline.Analyze(overridden);
            ThrowIfWithoutForce(found, after, name);
            stored.Add("overrides", new ContentDocument("") { Overrides = [.. given] });
            trail?.Append([
                .. given.Select(one => AuditTrail.Named(trail.Entries.Override(overridden, one), name)),
                AuditTrail.Named(
                    trail.Entries.Decision(overridden, after, person.Id(parsed), person.Role(parsed)),
                    name
                ),
            ]);
            foreach (ContentDiagnostic one in found)
            {
                string place = one.Span.IsEmpty
                    ? "the document"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{one.SurfacePath} {one.Span.Start}..{one.Span.End}"
                    );
                console.Output.Write(
                    Encoding.UTF8.GetBytes(
                        $"{name}: {one.Rule.Id} in {place}: overridden by {person.Describe(parsed)}\n"
                    )
                );
            }

            DecisionLines.Write(name, after, console.Output);
            console.Output.Flush();
            return ExitCodes.Clean;
        });
        return command;
    }

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

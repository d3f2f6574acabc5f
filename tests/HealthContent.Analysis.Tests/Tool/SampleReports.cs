using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tests.Tool;

/// <summary>Reports for the tests of formats, made by hand so that no rule's wording can change them.</summary>
internal static class SampleReports
{
    public static RuleDescriptor Rule { get; } =
        new("TST0001", "Personal address", RuleCategory.Privacy, Severity.Error, "personal address in a post")
        {
            Why = "Whoever writes to a person leaves traces that nobody watches.",
            Authorities =
            [
                new Authority("LETTERS", "§ 3", "An Act on Letters", new DateOnly(2026, 1, 31), Confirmed: true),
            ],
            HelpLink = "https://example.com/rules/TST0001",
        };

    public static DocumentItem Item(string path, string source) =>
        new(path, new SourcePlace(path, 0), new ContentDocument(source) { Id = path });

    public static ContentDiagnostic Diagnostic(string source, string found) =>
        new()
        {
            Rule = Rule,
            Severity = Severity.Error,
            Confidence = Confidence.High,
            Message = Rule.MessageFormat,
            Span = SpanOf(source, found),
            Effect = DiagnosticEffect.Block,
        };

    public static ContentFix Fix(string source, string found, string replacement) =>
        new("use the desk", SpanOf(source, found), found, replacement, FixApplicability.Review);

    public static ContentReport Report(ImmutableArray<ContentDiagnostic> diagnostics) =>
        new(
            "id",
            DateTimeOffset.UnixEpoch,
            new PolicyOutcome
            {
                Decision = PublishDecision.Block,
                Diagnostics = diagnostics,
                Reasons = [new DecisionReason(PublishDecision.Block, "TST0001", "a personal address", "remove it")],
            },
            []
        );

    private static TextSpan SpanOf(string source, string found) =>
        new(source.IndexOf(found, StringComparison.Ordinal), found.Length);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tests.Policy;

/// <summary>Rules, findings and policies to try decisions with.</summary>
internal static class PolicySamples
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static RuleDescriptor Efficacy { get; } =
        new(
            "HCA1301",
            "Absolute efficacy claim",
            RuleCategory.MisinformationClaims,
            Severity.Warning,
            "claims too much"
        );

    public static RuleDescriptor SideEffects { get; } =
        new("HCA1302", "No side effects claim", RuleCategory.MisinformationClaims, Severity.Error, "claims no risk");

    public static RuleDescriptor NationalId { get; } =
        new("HCA1007", "National identifier", RuleCategory.Privacy, Severity.Error, "holds an identifier")
        {
            NeverLoosenable = true,
        };

    public static RuleDescriptor Date { get; } =
        new("HCA1003", "Exact date", RuleCategory.Privacy, Severity.Error, "holds a date");

    public static RuleDescriptor Grade { get; } =
        new("HCA1701", "Reading grade", RuleCategory.HealthLiteracy, Severity.Info, "reads hard")
        {
            Options = [new RuleOption("target-grade", "school grade", 8)],
        };

    public static RuleDescriptor Shouting { get; } =
        new("ACME001", "Shouting headline", RuleCategory.Brand, Severity.Warning, "shouts")
        {
            Options = [new RuleOption("allowed-words", "words in capitals", null)],
        };

    public static RuleDescriptor Reviewers { get; } =
        new("HCA1901", "Too few reviewers", RuleCategory.GovernanceWorkflow, Severity.Error, "lacks reviewers");

    public static RuleDescriptor Californian { get; } =
        new("HCA1490", "Californian disclosure", RuleCategory.PromotionDisclosure, Severity.Warning, "lacks a notice")
        {
            Jurisdictions = [new Jurisdiction("US-CA")],
        };

    public static ImmutableArray<RuleDescriptor> AllRules { get; } =
    [
        .. EngineRules.All,
        .. PolicyRules.All,
        Efficacy,
        SideEffects,
        NationalId,
        Date,
        Grade,
        Shouting,
        Reviewers,
        Californian,
    ];

    public static PolicyLoadOptions Options { get; } = new() { Rules = AllRules };

    /// <summary>A policy of one layer with the members given.</summary>
    public static ContentPolicy Policy(string members = "", string layer = "organization") =>
        ContentPolicy.Parse("own.policy.json", Json(members, layer), Options);

    public static string Json(string members, string layer = "organization", string id = "own") =>
        $$"""{ "id": "{{id}}", "version": "1.0.0", "layer": "{{layer}}"{{(members.Length == 0 ? "" : ", ")}}{{members}} }""";

    public static ContentDiagnostic Finding(
        RuleDescriptor rule,
        Confidence confidence = Confidence.High,
        Severity? severity = null,
        int start = 0,
        int length = 0
    ) =>
        new()
        {
            Rule = rule,
            Severity = severity ?? rule.DefaultSeverity,
            Confidence = confidence,
            Message = rule.MessageFormat,
            Span = new TextSpan(start, length),
        };

    /// <summary>A finding at the first place of some words in the body.</summary>
    public static ContentDiagnostic FindingAt(RuleDescriptor rule, ContentDocument document, string words, int from = 0)
    {
        int start = document.Text.IndexOf(words, from, StringComparison.Ordinal);
        return Finding(rule, start: start, length: words.Length);
    }

    public static PolicyOutcome Decide(
        this ContentPolicy policy,
        ContentDocument document,
        params ImmutableArray<ContentDiagnostic> diagnostics
    ) => policy.For(document, Now).Decide(document, diagnostics, [], Now);
}

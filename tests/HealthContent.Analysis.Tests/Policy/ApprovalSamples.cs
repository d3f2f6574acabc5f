using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;

namespace HealthContent.Analysis.Tests.Policy;

/// <summary>A policy with an approval matrix, and votes.</summary>
internal static class ApprovalSamples
{
    public static DateTimeOffset Now { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static PolicyLoadOptions Options { get; } = new() { Rules = ContentAnalysisPipeline.CreateDefault().Rules };

    public static ContentDocument Story { get; } =
        new("Our clinic opens on Monday.")
        {
            Types = [ContentType.ThoughtLeadership],
            Author = new Author { Id = "amy" },
        };

    public const string People = """
        "people": [
          { "id": "ben", "roles": ["privacy", "brand"] },
          { "id": "cem", "roles": ["brand"] },
          { "id": "dana", "roles": ["compliance"], "to": "2026-01-12" },
          { "id": "amy", "roles": ["author", "compliance"] }
        ]
        """;

    public static ContentAnalysisPipeline PipelineOf(string members, OrganizationProfile? organization = null) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicy(
                ContentPolicy.Parse(
                    "own.policy.json",
                    $$"""{ "id": "own", "version": "2.1.0", "layer": "organization", {{members}} }""",
                    Options
                )
            )
            .UseOrganization(organization ?? new OrganizationProfile())
            .UseTimeProvider(new FixedTimeProvider(Now))
            .ThrowOnAnalyzerFailure()
            .Build();

    public static ContentReport Analyze(
        string approvals,
        ContentDocument document,
        OrganizationProfile? organization = null
    ) => PipelineOf($"{People}, \"approvals\": [{approvals}]", organization).Analyze(document);

    public static string[] ApprovalRules(ContentReport report) =>
        [
            .. report
                .Diagnostics.Select(found => found.Rule.Id)
                .Where(id => id.StartsWith("HCA190", StringComparison.Ordinal))
                .Distinct(),
        ];

    public static ContentDocument With(this ContentDocument document, params ImmutableArray<Approval> votes) =>
        document with
        {
            Approvals = votes,
        };

    public static Approval Vote(
        this ContentDocument document,
        string user,
        GovernanceRole role,
        int daysAgo = 1,
        ApprovalDecision decision = ApprovalDecision.Approve
    ) =>
        new()
        {
            UserId = user,
            Role = role,
            Decision = decision,
            At = Now.AddDays(-daysAgo),
            ContentHash = ContentHash.Compute(document),
        };
}

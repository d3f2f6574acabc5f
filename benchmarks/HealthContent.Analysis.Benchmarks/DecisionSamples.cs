using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>A full policy and a document with ten approvals, as a hospital has them.</summary>
internal static class DecisionSamples
{
    private const int Approvals = 10;

    private static readonly GovernanceRole[] Roles =
    [
        GovernanceRole.Compliance,
        GovernanceRole.Privacy,
        GovernanceRole.ClinicalReviewer,
        GovernanceRole.LegalRegulatory,
        GovernanceRole.Brand,
    ];

    public static DateTimeOffset Now { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A pipeline with the ready policy of a hospital, and a file of its own with people, suppressions and overrides.</summary>
    public static ContentAnalysisPipeline Pipeline()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Policy());
            return ContentAnalysisPipeline.CreateBuilder().UsePolicyFile(path).Build();
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A document with ten approvals that all count, half of them with acknowledgements.</summary>
    public static ContentDocument Document()
    {
        var document = new ContentDocument(Corpora.PostWithFindings)
        {
            Id = "post-1",
            Types = [ContentType.ClinicalEducation],
            Channel = Channel.Instagram,
            Jurisdictions = [new Jurisdiction("US")],
            Author = new Author { Id = "amy" },
            Status = ContentStatus.InReview,
        };
        string hash = ContentHash.Compute(document);
        return document with
        {
            Approvals =
            [
                .. Enumerable
                    .Range(0, Approvals)
                    .Select(number => new Approval
                    {
                        UserId = Person(number),
                        Role = Roles[number % Roles.Length],
                        Decision = ApprovalDecision.Approve,
                        At = Now.AddHours(-number - 1),
                        PolicyVersion = "1.0.0",
                        ContentHash = hash,
                        Acknowledgements = number % 2 == 0 ? [] : [new Acknowledgement { Rule = "HCA1303" }],
                    }),
            ],
        };
    }

    private static string Policy()
    {
        string people = string.Join(
            ", ",
            Enumerable
                .Range(0, Approvals)
                .Select(number =>
                    $$"""{ "id": "{{Person(number)}}", "roles": ["{{RoleName(number)}}"], "from": "2025-01-01" }"""
                )
        );
        string suppressions = string.Join(
            ", ",
            Enumerable
                .Range(0, 50)
                .Select(number =>
                    $$"""{ "rule": "HCA1703", "document": "page-{{number}}", "reason": "The short form is our name.", "by": "amy", "expiresOn": "2026-12-31" }"""
                )
        );
        return $$"""
            {
              "id": "riverside", "version": "1.0.0", "layer": "organization", "extends": "us-hospital", "timeZone": "America/New_York",
              "people": [{{people}}],
              "suppressions": [{{suppressions}}],
              "overrides": [{ "when": { "channels": ["instagram"] }, "rules": { "HCA1808": { "severity": "warning" } } }]
            }
            """;
    }

    private static string Person(int number) => string.Create(CultureInfo.InvariantCulture, $"reviewer-{number}");

    private static string RoleName(int number) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Roles[number % Roles.Length].ToString());
}

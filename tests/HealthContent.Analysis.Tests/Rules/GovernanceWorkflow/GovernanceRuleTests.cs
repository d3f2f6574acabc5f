using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.GovernanceWorkflow;

/// <summary>What the pages of the governance rules cannot show: options, time zones, and data that is not there.</summary>
internal sealed class GovernanceRuleTests
{
    private const string Hash = "sha256:baa0965f18f5ef51da86a517c4239072ccc7afc6f481a99bcbeb555001747cab";

    private static PolicyLoadOptions Rules { get; } = new() { Rules = ContentAnalysisPipeline.CreateDefault().Rules };

    [TestCase(
        "HCA1902",
        "author-may-publish",
        1,
        """{ "text": "Our clinic opens on Monday.", "author": { "id": "amy" }, "actions": [{ "kind": "publish", "userId": "amy" }] }""",
        true,
        false
    )]
    [TestCase(
        "HCA1902",
        "approver-may-publish",
        0,
        """{ "text": "Our clinic opens on Monday.", "actions": [{ "kind": "publish", "userId": "ben" }], "approvals": [{ "userId": "ben", "decision": "approve", "at": "2026-01-10T09:00:00Z" }] }""",
        false,
        true
    )]
    [TestCase(
        "HCA1905",
        "max-age-days",
        3,
        $$"""{ "text": "Our clinic opens on Monday.", "approvals": [{ "userId": "ben", "decision": "approve", "at": "2026-01-10T09:00:00Z", "contentHash": "{{Hash}}" }] }""",
        false,
        true
    )]
    [TestCase(
        "HCA1913",
        "require-record",
        1,
        """{ "text": "Tom's story.", "types": ["patient-story"], "publishedAt": "2026-01-10T09:00:00Z" }""",
        false,
        true
    )]
    [TestCase(
        "HCA1913",
        "archive-hours",
        240,
        """{ "text": "Tom's story.", "publishedAt": "2026-01-10T09:00:00Z", "retention": { "class": "patient-story" } }""",
        true,
        false
    )]
    [TestCase(
        "HCA1916",
        "require-licence",
        1,
        """{ "text": "Sunrise.", "media": [{ "kind": "image" }] }""",
        false,
        true
    )]
    public void Option_ChangesWhatIsFound(
        string rule,
        string option,
        int value,
        string document,
        bool byDefault,
        bool withOption
    )
    {
        string policy =
            $$"""{ "id": "own", "version": "1.0.0", "layer": "organization", "rules": { "{{rule}}": { "options": { "{{option}}": {{value}} } } } }""";
        Assert.That(Finds(rule, document, null, null), Is.EqualTo(byDefault));
        Assert.That(Finds(rule, document, null, policy), Is.EqualTo(withOption));
    }

    [TestCase("Pacific/Auckland", true, Description = "there it is the 16th already")]
    [TestCase("Europe/London", false)]
    [TestCase("America/Los_Angeles", false)]
    [TestCase(null, false)]
    public void ReviewDay_EndsWhereTheOrganizationIs(string? zone, bool isPast)
    {
        string profile = zone is null ? "{}" : $$"""{ "timeZone": "{{zone}}" }""";
        const string document = """{ "text": "How to find us.", "nextReviewOn": "2026-01-15" }""";
        Assert.That(Finds("HCA1907", document, profile, null), Is.EqualTo(isPast));
    }

    [Test]
    public void PoliciesWithoutTopics_AreNotEvaluated()
    {
        const string profile = """{ "policies": [{ "id": "social-media", "effectiveOn": "2025-01-01" }] }""";
        FeedReport report = Build(profile, null).Analyze(new ContentFeed());
        Assert.That(report.Diagnostics.Select(each => each.Rule.Id), Has.None.EqualTo("HCA1911"));
        Assert.That(
            report.NotEvaluated.Where(each => each.Rule.Id == "HCA1911").Select(each => each.Reason),
            Is.EqualTo(new[] { "policies.topics" })
        );
    }

    [TestCase("""{ "text": "Our clinic opens on Monday." }""")]
    [TestCase(
        """{ "text": "Our clinic opens on Monday.", "status": "published", "publishedAt": "2025-01-10T09:00:00Z" }"""
    )]
    [TestCase(
        """{ "text": "Tom's story.", "types": ["patient-story"], "author": { "id": "amy", "vendorId": null } }"""
    )]
    [TestCase("""{ "text": "Thanks!", "kind": "reply", "channel": "x", "account": { "handle": "riverside" } }""")]
    [TestCase("""{ "text": "Sunrise.", "media": [{ "kind": "image", "altText": "A red sky." }] }""")]
    public void DocumentWithoutGovernanceData_IsNotFlagged(string document)
    {
        ContentReport report = Build(null, null).Analyze(ContentJson.ParseDocument(document));
        Assert.That(
            report
                .Diagnostics.Select(each => each.Rule.Id)
                .Where(id => id.StartsWith("HCA19", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public void FeedWithoutGovernanceData_IsNotFlagged()
    {
        const string feed =
            """{ "account": { "handle": "riverside", "channel": "x" }, "items": [{ "text": "Flu shots.", "publishedAt": "2026-01-10T09:00:00Z" }] }""";
        FeedReport report = Build(null, null).Analyze(ContentJson.ParseFeed(feed));
        Assert.That(
            report
                .Diagnostics.Select(each => each.Rule.Id)
                .Where(id => id.StartsWith("HCA19", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    private static bool Finds(string rule, string document, string? profile, string? policy) =>
        Build(profile, policy)
            .Analyze(ContentJson.ParseDocument(document))
            .Diagnostics.Any(each => each.Rule.Id == rule);

    private static ContentAnalysisPipeline Build(string? profile, string? policy)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UseTimeProvider(new FixedTimeProvider(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)));
        if (profile is not null)
        {
            builder = builder.UseOrganization(ContentJson.ParseOrganizationProfile(profile));
        }

        return (
            policy is null ? builder : builder.UsePolicy(ContentPolicy.Parse("own.policy.json", policy, Rules))
        ).Build();
    }
}

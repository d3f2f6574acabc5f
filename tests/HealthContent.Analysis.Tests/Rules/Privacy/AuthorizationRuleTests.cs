using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Privacy;

/// <summary>How the rules about consent work together; what each finds alone stands on its page.</summary>
internal sealed class AuthorizationRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 3, 0, 0, TimeSpan.Zero);

    [TestCase("America/New_York", 0)]
    [TestCase("Europe/London", 1)]
    [TestCase("Nowhere/Unknown", 1)]
    public void ExpiryToday_DependsOnTheZoneOfTheOrganization(string zone, int findings)
    {
        var profile = new OrganizationProfile { TimeZone = zone };
        var story = new ContentDocument("Tom's story.")
        {
            Consents = [new Consent { Id = "C-1", ExpiresOn = new DateOnly(2026, 3, 1) }],
        };

        Assert.That(Count(Analyze(story, profile), "HCA1029"), Is.EqualTo(findings));
    }

    [Test]
    public void ConsentThatIsNotInForce_IsToldOnce()
    {
        var story = new ContentDocument("Tom's story.")
        {
            Types = [ContentType.PatientStory],
            Channel = Channel.TikTok,
            Consents = [new Consent { Id = "C-1", RevokedAt = Now.AddDays(-1) }],
        };

        Assert.That(Ids(Analyze(story, new OrganizationProfile())), Is.EqualTo(["HCA1030"]));
    }

    [Test]
    public void ConsentOfTheRegister_IsFoundByItsIdentifier()
    {
        var profile = new OrganizationProfile
        {
            Consents = [new Consent { Id = "C-1", Status = ConsentStatus.Revoked }],
        };
        var story = new ContentDocument("Tom's story.") { ConsentIds = ["C-1"] };

        Assert.That(Ids(Analyze(story, profile)), Does.Contain("HCA1030"));
    }

    [Test]
    public void UnknownIdentifierWithoutARegister_IsNotEvaluated()
    {
        var story = new ContentDocument("Tom's story.") { ConsentIds = ["C-9"], Types = [ContentType.PatientStory] };
        ContentReport report = Analyze(story, new OrganizationProfile());

        Assert.That(Count(report, "HCA1028"), Is.Zero);
        Assert.That(
            report.NotEvaluated.Select(missing => missing.Rule.Id),
            Is.SupersetOf(new[] { "HCA1028", "HCA1029", "HCA1030", "HCA1031", "HCA1032" })
        );
    }

    [Test]
    public void UnknownIdentifierInARegister_IsNoAuthorization()
    {
        var profile = new OrganizationProfile { Consents = [new Consent { Id = "C-1" }] };
        var story = new ContentDocument("Tom's story.") { ConsentIds = ["C-9"], Types = [ContentType.PatientStory] };

        Assert.That(Count(Analyze(story, profile), "HCA1028"), Is.EqualTo(1));
    }

    [Test]
    public void ReplacedConsent_LeadsToTheOneThatReplacedIt()
    {
        var profile = new OrganizationProfile
        {
            Consents =
            [
                new Consent
                {
                    Id = "C-1",
                    Status = ConsentStatus.Superseded,
                    SupersededBy = "C-2",
                },
                new Consent { Id = "C-2", ExpiresOn = new DateOnly(2027, 1, 1) },
            ],
        };
        var story = new ContentDocument("Tom's story.") { ConsentIds = ["C-1"] };

        Assert.That(Count(Analyze(story, profile), "HCA1029"), Is.Zero);
    }

    [Test]
    public void ConsentsThatReplaceEachOther_DoNotHoldTheAnalysisUp()
    {
        var story = new ContentDocument("Tom's story.")
        {
            Consents =
            [
                new Consent { Id = "C-1", SupersededBy = "C-2" },
                new Consent { Id = "C-2", SupersededBy = "C-1" },
            ],
        };

        Assert.That(Count(Analyze(story, new OrganizationProfile()), "HCA1029"), Is.EqualTo(2));
    }

    [Test]
    public void TakedownList_NamesEveryPlaceOnce()
    {
        var consent = new Consent
        {
            Id = "C-1",
            RevokedAt = Now.AddDays(-1),
            PublishedItems =
            [
                new PublishedItem { DocumentId = "P-1", Url = "https://www.example.org/1" },
                new PublishedItem { Url = "https://www.example.org/2" },
                new PublishedItem { Url = "https://www.example.org/3", TakenDownAt = Now },
            ],
        };
        var feed = new ContentFeed
        {
            Items =
            [
                new ContentDocument("One.")
                {
                    Id = "P-1",
                    ConsentIds = ["C-1"],
                    Status = ContentStatus.Published,
                },
                new ContentDocument("Two.") { ConsentIds = ["C-1"], ScheduledAt = Now.AddDays(3) },
                new ContentDocument("Three.")
                {
                    Id = "P-3",
                    ConsentIds = ["C-1"],
                    Status = ContentStatus.Archived,
                },
            ],
        };
        ContentAnalysisPipeline pipeline = Pipeline(new OrganizationProfile { Consents = [consent] });
        ContentDiagnostic finding = pipeline.Analyze(feed).Diagnostics.Single(each => each.Rule.Id == "HCA1030");

        Assert.That(finding.Message, Does.EndWith("https://www.example.org/1, https://www.example.org/2, items[1]"));
    }

    private static ContentReport Analyze(ContentDocument document, OrganizationProfile profile) =>
        Pipeline(profile).Analyze(document);

    private static ContentAnalysisPipeline Pipeline(OrganizationProfile profile) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .UseTimeProvider(new FixedTimeProvider(Now))
            .UseOrganization(profile)
            .ThrowOnAnalyzerFailure()
            .Build();

    private static int Count(ContentReport report, string rule) => Ids(report).Count(id => id == rule);

    private static IEnumerable<string> Ids(ContentReport report) =>
        report
            .Diagnostics.Select(diagnostic => diagnostic.Rule.Id)
            .Where(id => id.StartsWith("HCA10", StringComparison.Ordinal));
}

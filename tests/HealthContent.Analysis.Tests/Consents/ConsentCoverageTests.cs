using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Consents;

internal sealed class ConsentCoverageTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly Consent InForce = new()
    {
        Id = "c-1",
        Status = ConsentStatus.Active,
        CoversAllChannels = true,
        Elements = [ConsentElement.Age],
        SensitiveCategories = [SensitiveCategory.Hiv],
    };

    [Test]
    public void ConsentInForce_CoversTheStoryAndWhatItNames()
    {
        Assert.That(Read(InForce, ConsentScope.Story), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(Read(InForce, ConsentScope.Of(ConsentElement.Age)), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(Read(InForce, ConsentScope.Of(SensitiveCategory.Hiv)), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(Read(InForce, ConsentScope.Of(ConsentElement.Name)), Is.EqualTo(ConsentCoverage.None));
        Assert.That(Read(InForce, ConsentScope.Representative), Is.EqualTo(ConsentCoverage.None));
    }

    private static readonly Consent[] NotInForce =
    [
        InForce with
        {
            Status = ConsentStatus.Revoked,
        },
        InForce with
        {
            RevokedAt = Now.AddDays(-1),
        },
        InForce with
        {
            ExpiresOn = new DateOnly(2026, 1, 14),
        },
        InForce with
        {
            SupersededBy = "c-2",
        },
        InForce with
        {
            EmbargoedUntil = new DateOnly(2026, 1, 16),
        },
        InForce with
        {
            ExpiryEvent = new ConsentExpiryEvent { Description = "end", OccurredAt = Now.AddDays(-1) },
        },
        InForce with
        {
            CoversAllChannels = null,
            Channels = [Channel.Facebook],
        },
    ];

    [TestCaseSource(nameof(NotInForce))]
    public void ConsentNotInForce_CoversNothing(Consent consent) =>
        Assert.That(Read(consent, ConsentScope.Story), Is.EqualTo(ConsentCoverage.None));

    [Test]
    public void PublicationAfterTheEnd_IsNotCovered()
    {
        var document = new ContentDocument("x")
        {
            Consents = [InForce with { ExpiresOn = new DateOnly(2026, 1, 20) }],
            Channel = Channel.Instagram,
        };
        Assert.That(Read(document, new OrganizationProfile(), ConsentScope.Story), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(
            Read(document with { ScheduledAt = Now.AddDays(10) }, new OrganizationProfile(), ConsentScope.Story),
            Is.EqualTo(ConsentCoverage.None)
        );
    }

    [Test]
    public void RecordThatReplacesAnother_Counts()
    {
        var document = new ContentDocument("x") { ConsentIds = ["c-1"] };
        var organization = new OrganizationProfile
        {
            Consents = [InForce with { SupersededBy = "c-2" }, InForce with { Id = "c-2" }],
        };
        Assert.That(Read(document, organization, ConsentScope.Story), Is.EqualTo(ConsentCoverage.Covered));
    }

    [Test]
    public void LastDay_StillCounts() =>
        Assert.That(
            Read(InForce with { ExpiresOn = new DateOnly(2026, 1, 15) }, ConsentScope.Story),
            Is.EqualTo(ConsentCoverage.Covered)
        );

    [Test]
    public void PersonalRepresentative_CoversTheDeceased()
    {
        Consent signed = InForce with { Signatory = ConsentSignatory.PersonalRepresentative };
        Assert.That(Read(signed, ConsentScope.Representative), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(
            Read(signed with { IsNextOfKinInformed = false }, ConsentScope.Representative),
            Is.EqualTo(ConsentCoverage.None)
        );
    }

    [Test]
    public void NamedConsent_IsFoundInTheProfileOrUnknown()
    {
        var document = new ContentDocument("x") { ConsentIds = ["c-1"], Channel = Channel.Instagram };
        var organization = new OrganizationProfile { Consents = [InForce] };
        Assert.That(Read(document, organization, ConsentScope.Story), Is.EqualTo(ConsentCoverage.Covered));
        Assert.That(Read(document, new OrganizationProfile(), ConsentScope.Story), Is.EqualTo(ConsentCoverage.Unknown));
    }

    [Test]
    public void ScopeNames_AreUniqueAndFoundAgain()
    {
        string[] names = [.. ConsentScope.Names()];
        Assert.That(names, Is.Unique);
        Assert.That(names.Select(name => ConsentScope.Find(name)?.Name), Is.EqualTo(names));
        Assert.That(ConsentScope.Find("everything"), Is.Null);
    }

    private static ConsentCoverage Read(Consent consent, ConsentScope scope) =>
        Read(
            new ContentDocument("x") { Consents = [consent], Channel = Channel.Instagram },
            new OrganizationProfile(),
            scope
        );

    private static ConsentCoverage Read(
        ContentDocument document,
        OrganizationProfile organization,
        ConsentScope scope
    ) =>
        DocumentConsents
            .Of(
                document,
                new AnalysisEnvironment
                {
                    Now = Now,
                    Organization = organization,
                    Channels = ChannelCatalog.Default,
                }
            )
            .CoverageOf(scope);
}

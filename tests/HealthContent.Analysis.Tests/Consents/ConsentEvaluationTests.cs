using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Consents;

internal sealed class ConsentEvaluationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [TestCase("2026-03-01T23:59:59-05:00", "America/New_York", true)]
    [TestCase("2026-03-02T00:00:00-05:00", "America/New_York", false)]
    [TestCase("2026-03-02T04:59:59Z", "America/New_York", true)]
    [TestCase("2026-03-02T05:00:00Z", "America/New_York", false)]
    [TestCase("2026-03-01T13:00:00Z", "Pacific/Auckland", false)]
    [TestCase("2026-03-01T10:59:59Z", "Pacific/Auckland", true)]
    [TestCase("2026-03-01T23:59:59Z", null, true)]
    [TestCase("2026-03-02T00:00:00Z", null, false)]
    [TestCase("2026-03-01T23:30:00-05:00", null, true)]
    public void LastDay_HoldsThroughItsEndWhereTheOrganizationIs(string at, string? zone, bool isInForce)
    {
        var consent = new Consent { Id = "C-1", ExpiresOn = new DateOnly(2026, 3, 1) };
        ConsentEvaluation evaluation = ConsentEvaluation.Evaluate(
            consent,
            new ConsentUse(),
            DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone)
        );

        Assert.That(evaluation.IsInForce, Is.EqualTo(isInForce));
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void Revocation_WorksFromItsInstant(int revokedSecondsAfter, bool isInForce)
    {
        var consent = new Consent { Id = "C-1", RevokedAt = Noon.AddSeconds(revokedSecondsAfter) };

        Assert.That(At(consent, new ConsentUse()).IsInForce, Is.EqualTo(isInForce));
    }

    [Test]
    public void ExpiryEvent_EndsTheConsentOnlyOnceItHappened()
    {
        var open = new Consent
        {
            Id = "C-1",
            ExpiryEvent = new ConsentExpiryEvent { Description = "end of the campaign" },
        };
        Consent over = open with { ExpiryEvent = open.ExpiryEvent! with { OccurredAt = Noon } };

        Assert.That(At(open, new ConsentUse()).IsInForce, Is.True);
        Assert.That(Kinds(At(over, new ConsentUse())), Does.Contain(ConsentProblemKind.Expired));
    }

    [TestCase(ConsentStatus.Revoked, ConsentProblemKind.Revoked)]
    [TestCase(ConsentStatus.Expired, ConsentProblemKind.Expired)]
    [TestCase(ConsentStatus.Superseded, ConsentProblemKind.Superseded)]
    public void StateThatItsKeeperGives_Counts(ConsentStatus status, ConsentProblemKind expected) =>
        Assert.That(Kinds(At(new Consent { Id = "C-1", Status = status }, new ConsentUse())), Does.Contain(expected));

    [Test]
    public void NothingNamed_CoversNothing()
    {
        var use = new ConsentUse
        {
            Channel = Channel.TikTok,
            Purpose = ConsentPurpose.Marketing,
            Media = [new MediaItem { Kind = MediaKind.Video }],
            Elements = [ConsentElement.Face],
            Territories = [new Jurisdiction("US")],
        };

        Assert.That(
            At(new Consent { Id = "C-1" }, use)
                .Problems.Where(problem => problem.IsOutOfScope)
                .Select(each => each.Detail),
            Is.EqualTo(["channel tiktok", "purpose marketing", "this video", "element face"])
        );
    }

    [TestCase("sha256:aa", true)]
    [TestCase("SHA256:AA", true)]
    [TestCase("sha256:bb", false)]
    [TestCase(null, false)]
    public void SingleMedia_AreNamedByTheirHash(string? hash, bool covers)
    {
        var consent = new Consent { Id = "C-1", MediaHashes = ["sha256:aa"] };
        var use = new ConsentUse { Media = [new MediaItem { ContentHash = hash }] };

        Assert.That(At(consent, use).Covers, Is.EqualTo(covers));
    }

    [TestCase(ConsentPurpose.Education, true)]
    [TestCase(ConsentPurpose.News, true)]
    [TestCase(ConsentPurpose.Marketing, false)]
    [TestCase(ConsentPurpose.Fundraising, false)]
    public void RequestOfTheIndividual_IsAPurposeButNoneThatSells(ConsentPurpose purpose, bool covers)
    {
        var consent = new Consent { Id = "C-1", Purposes = [ConsentPurpose.IndividualRequest] };

        Assert.That(At(consent, new ConsentUse { Purpose = purpose }).Covers, Is.EqualTo(covers));
    }

    [Test]
    public void Edits_AreOutsideOnlyWhenForbidden()
    {
        var media = new MediaItem
        {
            Provenance = new Provenance { IsRetouched = true, Ai = AiInvolvement.Assisted },
        };
        var use = new ConsentUse { Media = [media] };
        var consent = new Consent { Id = "C-1", MediaKinds = [MediaKind.Image] };

        Assert.That(At(consent, use).Covers, Is.True);
        Assert.That(
            Kinds(At(consent with { AllowsEdits = false, AllowsAiEdits = false }, use)),
            Is.SupersetOf(new[] { ConsentProblemKind.Edits, ConsentProblemKind.AiEdits })
        );
    }

    [Test]
    public void EmptyRecord_LacksEveryElement() =>
        Assert.That(
            At(new Consent { Id = "C-1" }, new ConsentUse())
                .Problems.Count(problem => problem.Kind == ConsentProblemKind.MissingElement),
            Is.EqualTo(13)
        );

    [TestCase(ConsentSignatory.Subject, null, false)]
    [TestCase(ConsentSignatory.Parent, null, false)]
    [TestCase(ConsentSignatory.LegalRepresentative, null, true)]
    [TestCase(ConsentSignatory.LegalRepresentative, " ", true)]
    [TestCase(ConsentSignatory.PersonalRepresentative, "executor", false)]
    public void Representative_HasToShowAuthority(ConsentSignatory signatory, string? authority, bool lacks)
    {
        var consent = new Consent
        {
            Id = "C-1",
            Signatory = signatory,
            Authority = authority,
        };

        Assert.That(
            Kinds(At(consent, new ConsentUse())).Contains(ConsentProblemKind.MissingAuthority),
            Is.EqualTo(lacks)
        );
    }

    private static ConsentEvaluation At(Consent consent, ConsentUse use) =>
        ConsentEvaluation.Evaluate(consent, use, Noon, TimeZoneInfo.Utc);

    private static List<ConsentProblemKind> Kinds(ConsentEvaluation evaluation) =>
        [.. evaluation.Problems.Select(problem => problem.Kind)];
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Claims;

[TestFixture]
public sealed class ClaimEvaluationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [TestCase("2026-03-01T23:59:59-05:00", "America/New_York", true)]
    [TestCase("2026-03-02T00:00:00-05:00", "America/New_York", false)]
    [TestCase("2026-03-01T23:59:59Z", null, true)]
    [TestCase("2026-03-02T00:00:00Z", null, false)]
    public void LastDay_HoldsThroughItsEndWhereTheOrganizationIs(string at, string? zone, bool mayBeMade)
    {
        Claim claim = Claim() with { ExpiresOn = new DateOnly(2026, 3, 1), ReviewBy = new DateOnly(2026, 3, 1) };
        ClaimEvaluation evaluation = ClaimEvaluation.Evaluate(
            claim,
            default,
            [],
            DateTimeOffset.Parse(at, CultureInfo.InvariantCulture),
            zone is null ? null : TimeZoneInfo.FindSystemTimeZoneById(zone)
        );

        Assert.That(evaluation.MayBeMade, Is.EqualTo(mayBeMade));
        Assert.That(evaluation.IsDueForReview, Is.EqualTo(!mayBeMade));
    }

    [TestCase(ClaimStatus.Unspecified, null)]
    [TestCase(ClaimStatus.Approved, null)]
    [TestCase(ClaimStatus.Draft, ClaimProblemKind.NotApproved)]
    [TestCase(ClaimStatus.Suspended, ClaimProblemKind.Suspended)]
    [TestCase(ClaimStatus.Retired, ClaimProblemKind.Retired)]
    [TestCase(ClaimStatus.Rejected, ClaimProblemKind.Rejected)]
    public void Status_Decides(ClaimStatus status, ClaimProblemKind? expected)
    {
        ClaimEvaluation evaluation = At(Claim() with { Status = status });
        Assert.That(
            evaluation.Problems.Select(problem => (ClaimProblemKind?)problem.Kind).FirstOrDefault(),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void LaterApproval_IsNone() =>
        Assert.That(
            At(Claim() with { Status = ClaimStatus.Approved, ApprovedOn = new DateOnly(2026, 1, 16) }).Problems,
            Is.EqualTo([new ClaimProblem(ClaimProblemKind.NotApproved, "is approved only from 2026-01-16 on")])
        );

    [TestCase("", "", 0)]
    [TestCase("website", "US-CA", 0)]
    [TestCase("x", "", 1)]
    [TestCase("", "UK", 1)]
    [TestCase("x", "UK,FR,US", 3)]
    public void ChannelAndPlace_MustBeNamed(string channel, string places, int problems)
    {
        Claim claim = Claim() with { Channels = [new Channel("website")], Jurisdictions = [new Jurisdiction("US")] };
        ImmutableArray<Jurisdiction> jurisdictions =
        [
            .. places.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new Jurisdiction(code)),
        ];
        ClaimEvaluation evaluation = ClaimEvaluation.Evaluate(
            claim,
            channel.Length == 0 ? default : new Channel(channel),
            jurisdictions,
            Noon
        );

        Assert.That(evaluation.Problems, Has.Length.EqualTo(problems));
    }

    [Test]
    public void Problems_AreAllToldInOrderOfWeight()
    {
        Claim claim = Claim() with
        {
            Status = ClaimStatus.Suspended,
            ExpiresOn = new DateOnly(2025, 12, 31),
            Channels = [new Channel("website")],
        };

        Assert.That(
            ClaimEvaluation.Evaluate(claim, new Channel("x"), [], Noon).Problems.Select(problem => problem.Detail),
            Is.EqualTo(["is suspended", "expired on 2025-12-31", "is not approved for x"])
        );
    }

    private static Claim Claim() => new() { Id = "CL-1", CanonicalText = "Relieves heartburn" };

    private static ClaimEvaluation At(Claim claim) => ClaimEvaluation.Evaluate(claim, default, [], Noon);
}

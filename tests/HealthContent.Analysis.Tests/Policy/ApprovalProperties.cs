using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.ApprovalSamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class ApprovalProperties
{
    private static readonly string[] Users = ["ben", "cem", "dana", "eve", "fay"];
    private static readonly GovernanceRole[] Roles =
    [
        GovernanceRole.Privacy,
        GovernanceRole.Brand,
        GovernanceRole.Compliance,
    ];

    // Everybody holds every role, so that a vote is void for no other reason than those that are tried.
    private static readonly string Everybody =
        "\"people\": ["
        + string.Join(
            ", ",
            Users.Select(user => $$"""{ "id": "{{user}}", "roles": ["privacy", "brand", "compliance"] }""")
        )
        + "]";

    private static readonly ContentAnalysisPipeline Clinic = PipelineOf(
        Everybody
            + """
            , "approvals": [
              { "name": "all", "quorum": 2, "maxAge": "P20D" },
              { "name": "roles", "roles": ["privacy", { "role": "brand", "onTop": true }], "sequence": ["privacy", "brand"] }
            ]
            """
    );

    /// <summary>A vote to be.</summary>
    public sealed record Ballot(int User, int Role, int DaysAgo, bool IsYes, bool IsWithdrawn);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void OrderOfVotes_NeverMatters(Ballot[] ballots, int seed)
    {
        ImmutableArray<Approval> votes = Votes(ballots);
        ImmutableArray<Approval> other =
        [
            .. votes.Order(Comparer<Approval>.Create((left, right) => Key(left).CompareTo(Key(right)))),
        ];
        ContentReport expected = Clinic.Analyze(Story with { Approvals = votes });
        ContentReport actual = Clinic.Analyze(Story with { Approvals = other });
        Assert.That(actual.Decision, Is.EqualTo(expected.Decision));
        Assert.That(actual.Reasons, Is.EqualTo(expected.Reasons));

        int Key(Approval vote) => HashCode.Combine(seed, vote.UserId, vote.At, vote.Role);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void OneApprovalMore_NeverMakesItWorse(Ballot[] ballots, Ballot more)
    {
        ImmutableArray<Approval> votes = Votes(ballots);
        Approval yes = Votes([more with { IsYes = true, IsWithdrawn = false }])[0];
        PublishDecision before = Clinic.Analyze(Story with { Approvals = votes }).Decision;
        PublishDecision after = Clinic.Analyze(Story with { Approvals = votes.Add(yes) }).Decision;
        Assert.That(after, Is.LessThanOrEqualTo(before));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void ChangeOfAnyLetter_VoidsAllApprovals(Ballot[] ballots, NonNegativeInt place)
    {
        ImmutableArray<Approval> votes = Votes(ballots);
        char[] text = Story.Text.ToCharArray();
        int index = place.Get % text.Length;
        text[index] = text[index] == 'x' ? 'y' : 'x';
        ContentReport report = Clinic.Analyze(Story with { Text = new string(text), Approvals = votes });
        Assert.That(ApprovalRules(report), Does.Contain("HCA1901").And.Contain("HCA1903"));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void OneRowMore_NeverMakesItLooser(Ballot[] ballots, PositiveInt quorum)
    {
        ContentDocument document = Story with { Approvals = Votes(ballots) };
        ContentAnalysisPipeline tighter = PipelineOf(
            Everybody
                + $$"""
                , "approvals": [
                  { "name": "all", "quorum": 2, "maxAge": "P20D" },
                  { "name": "roles", "roles": ["privacy", { "role": "brand", "onTop": true }], "sequence": ["privacy", "brand"] },
                  { "name": "more", "quorum": {{quorum.Get % 6}}, "maxAge": "P{{quorum.Get % 30}}D" }
                ]
                """
        );
        Assert.That(tighter.Analyze(document).Decision, Is.GreaterThanOrEqualTo(Clinic.Analyze(document).Decision));
    }

    private static ImmutableArray<Approval> Votes(IEnumerable<Ballot> ballots) =>
        [
            .. ballots.Select(
                (ballot, index) =>
                    Story.Vote(
                        Users[ballot.User],
                        Roles[ballot.Role],
                        ballot.DaysAgo,
                        ballot.IsYes ? ApprovalDecision.Approve : ApprovalDecision.RequestChange
                    ) with
                    {
                        // No two votes at one instant: which came last would not be known.
                        At = Now.AddDays(-ballot.DaysAgo).AddMinutes(-index),
                        WithdrawnAt = ballot.IsWithdrawn ? Now.AddMinutes(-1) : null,
                    }
            ),
        ];

    /// <summary>Votes that mostly count.</summary>
    public static class Generators
    {
        public static Arbitrary<Ballot> Ballots() =>
            (
                from user in Gen.Choose(0, Users.Length - 1)
                from role in Gen.Choose(0, Roles.Length - 1)
                from days in Gen.Choose(1, 25)
                from kind in Gen.Choose(0, 9)
                select new Ballot(user, role, days, kind > 0, kind == 1)
            ).ToArbitrary();
    }
}

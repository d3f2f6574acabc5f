using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Comparison;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

public sealed class PolicyComparisonTests
{
    [TestCase("""  "rules": { "HCA1301": { "enabled": false } } """, "rules.HCA1301.enabled: true > false Looser")]
    [TestCase(
        """  "rules": { "HCA1301": { "severity": "error" } } """,
        "rules.HCA1301.severity: warning > error Tighter"
    )]
    [TestCase("""  "rules": { "HCA1301": { "effect": "note" } } """, "rules.HCA1301.effect: review > note Looser")]
    [TestCase(
        """  "rules": { "HCA1301": { "confidenceFloor": "high" } } """,
        "rules.HCA1301.confidenceFloor: low > high Looser"
    )]
    [TestCase(
        """  "rules": { "HCA1701": { "options": { "target-grade": 6 } } } """,
        "rules.HCA1701.options.target-grade: 8 > 6 Neutral"
    )]
    [TestCase(
        """  "decision": { "reviewers": { "brand": "brand" } } """,
        "decision.reviewers.brand: compliance > brand Neutral"
    )]
    [TestCase(
        """  "decision": { "notEvaluated": { "brand": "review" } } """,
        "decision.notEvaluated.brand: note > review Tighter"
    )]
    [TestCase(
        """  "decision": { "effects": { "warning": { "low": "review" } } } """,
        "decision.effects.warning.low: note > review Tighter"
    )]
    [TestCase("""  "timeZone": "Europe/London" """, "timeZone: UTC > Europe/London Neutral")]
    [TestCase(
        """  "approvals": [{ "name": "all", "when": { "kinds": ["ad"] }, "quorum": 2 }] """,
        "approvals.all.when: - > kinds ad Tighter",
        "approvals.all.quorum: - > 2 Tighter"
    )]
    [TestCase(
        """  "people": [{ "id": "ben", "roles": ["privacy"], "to": "2026-12-31", "specialties": ["eyes"] }] """,
        "people.ben.privacy: - > to 2026-12-31, eyes Neutral"
    )]
    [TestCase(
        """  "permissions": { "brand": ["approve", { "verb": "override", "maxSeverity": "warning" }] } """,
        "permissions.brand: - > approve, override (at most warning) Neutral"
    )]
    [TestCase(
        """  "suppressions": [{ "rule": "HCA1301", "document": "d", "reason": "title of a film", "by": "amy" }] """,
        "suppressions.HCA1301 d: - > by amy Looser"
    )]
    public void EveryKey_IsCompared(string members, params string[] expected) =>
        Assert.That(Own(PolicySamples.Policy(), PolicySamples.Policy(members)), Is.EqualTo(expected));

    [Test]
    public void ApprovalRow_ThatAsksForLess_IsLooser() =>
        Assert.That(
            Own(
                PolicySamples.Policy("""  "approvals": [{ "name": "all", "quorum": 2, "maxAge": "P30D" }] """),
                PolicySamples.Policy("""  "approvals": [{ "name": "all", "quorum": 1, "maxAge": "P60D" }] """)
            ),
            Is.EqualTo(["approvals.all.quorum: 2 > 1 Looser", "approvals.all.maxAge: P30D > P60D Looser"])
        );

    [Test]
    public void RowsOfOneName_BothHold()
    {
        const string Row = """{ "name": "all", "quorum": 1 }""";
        using PolicyFolder folder = new PolicyFolder()
            .With("base.json", Json($"\"approvals\": [{Row}]", "base", "top"))
            .With("own.json", Json($"\"extends\": \"./base.json\", \"approvals\": [{Row}]"));

        Assert.That(
            Own(folder.Load("base.json"), folder.Load("own.json")),
            Does.Contain("approvals.all (2).quorum: - > 1 Tighter")
        );
    }

    [Test]
    public void WhatFollowsFromTheDecisionMap_IsMarked_AndNamesTheCell()
    {
        PolicyDifference effect = Compare(
                PolicySamples.Policy(),
                PolicySamples.Policy("""  "decision": { "effects": { "warning": { "low": "review" } } } """)
            )
            .Single(one => one.Path == "rules.HCA1301.lowConfidenceEffect");

        Assert.That(effect.IsDerived);
        Assert.That(effect.AfterSource!.Place.Path, Is.EqualTo("$.decision.effects.warning.low"));
    }

    [Test]
    public void RuleOfAPlace_IsComparedWhereItApplies()
    {
        ContentDocument document = new("");
        PolicyView here = new(
            PolicySamples.Policy(),
            Now,
            document with
            {
                Jurisdictions = [new Jurisdiction("US-CA")],
            }
        );
        PolicyView there = new(PolicySamples.Policy(), Now, document with { Jurisdictions = [new Jurisdiction("UK")] });

        Assert.That(
            PolicyComparison.Compare(here, there, AllRules).Select(Describe),
            Is.EqualTo(["rules.HCA1490.appliesHere: true > false Looser"])
        );
    }

    [Test]
    public void Policy_IsEqualToItself()
    {
        ContentPolicy policy = PolicySamples.Policy(
            """  "rules": { "HCA1301": { "severity": "error" } }, "approvals": [{ "name": "a", "quorum": 1 }] """
        );
        Assert.That(Compare(policy, policy), Is.Empty);
    }

    private static IEnumerable<PolicyDifference> Compare(ContentPolicy before, ContentPolicy after) =>
        PolicyComparison.Compare(new PolicyView(before, Now), new PolicyView(after, Now), AllRules);

    private static string[] Own(ContentPolicy before, ContentPolicy after) =>
        [
            .. Compare(before, after)
                .Where(one => !one.IsDerived && !one.Path.StartsWith("layers.", StringComparison.Ordinal))
                .Select(Describe),
        ];

    private static string Describe(PolicyDifference difference) =>
        $"{difference.Path}: {difference.Before ?? "-"} > {difference.After ?? "-"} {difference.Direction}";
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using NUnit.Framework;
using static HealthContent.Analysis.Tests.Policy.PolicySamples;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class PolicyLayerTests
{
    private static readonly ContentDocument Post = new("Text") { Channel = Channel.Instagram };

    [TestCase("\"rules\": {}", Severity.Warning)]
    [TestCase("\"rules\": { \"HCA1301\": { \"severity\": \"info\" } }", Severity.Info)]
    [TestCase("\"rules\": { \"absolute-efficacy-claim\": { \"severity\": \"info\" } }", Severity.Info)]
    [TestCase("\"rules\": { \"misinformation-claims\": { \"severity\": \"error\" } }", Severity.Error)]
    [TestCase(
        "\"rules\": { \"HCA1301\": { \"severity\": \"info\" }, \"misinformation-claims\": { \"severity\": \"error\" } }",
        Severity.Info,
        Description = "the rule wins over its category wherever it stands"
    )]
    [TestCase(
        "\"rules\": { \"HCA1301\": { \"severity\": \"info\" } }, \"overrides\": [ { \"when\": { \"channels\": [\"x\", \"instagram\"] }, \"rules\": { \"misinformation-claims\": { \"severity\": \"error\" } } } ]",
        Severity.Error,
        Description = "an override wins over the rules"
    )]
    [TestCase(
        "\"overrides\": [ { \"when\": { \"channels\": [\"instagram\"] }, \"rules\": { \"HCA1301\": { \"severity\": \"error\" } } }, { \"when\": { \"kinds\": [\"post\"] }, \"rules\": { \"HCA1301\": { \"severity\": \"info\" } } } ]",
        Severity.Info,
        Description = "a later override wins over an earlier one"
    )]
    [TestCase(
        "\"overrides\": [ { \"when\": { \"channels\": [\"instagram\"], \"kinds\": [\"reply\"] }, \"rules\": { \"HCA1301\": { \"severity\": \"error\" } } } ]",
        Severity.Warning,
        Description = "every key of a condition has to match"
    )]
    public void OneLayer_MergesInTheDocumentedOrder(string members, Severity expected)
    {
        PolicyOutcome outcome = PolicySamples.Policy(members).Decide(Post, Finding(Efficacy));

        Assert.That(outcome.Diagnostics.Single().Severity, Is.EqualTo(expected));
    }

    [TestCase("\"channels\": [\"instagram\"]", true)]
    [TestCase("\"channels\": [\"x\"]", false)]
    [TestCase("\"kinds\": [\"ad\", \"article\"]", true)]
    [TestCase("\"kinds\": [\"post\"]", false)]
    [TestCase("\"audiences\": [\"hcp\"]", true)]
    [TestCase("\"audiences\": [\"public\"]", false)]
    [TestCase("\"intents\": [\"promotional\"]", true)]
    [TestCase("\"intents\": [\"unspecified\"]", false)]
    [TestCase("\"jurisdictions\": [\"US\"]", true)]
    [TestCase("\"jurisdictions\": [\"US-CA\"]", true)]
    [TestCase("\"jurisdictions\": [\"US-WA\", \"EU\"]", false)]
    public void Condition_TellsDocumentsApart(string condition, bool matches)
    {
        ContentPolicy policy = PolicySamples.Policy(
            $$"""  "overrides": [ { "when": { {{condition}} }, "rules": { "HCA1301": { "enabled": false } } } ] """
        );
        var document = new ContentDocument("Text")
        {
            Channel = Channel.Instagram,
            Kind = ContentKind.Ad,
            Audience = Audience.HealthcareProfessional,
            Intent = ContentIntent.Promotional,
            Jurisdictions = [new Jurisdiction("UK"), new Jurisdiction("US-CA")],
        };

        Assert.That(policy.For(document, Now).IsEnabled(Efficacy), Is.EqualTo(!matches));
    }

    [TestCase("", true)]
    [TestCase("US", true)]
    [TestCase("US-CA", true)]
    [TestCase("US-WA", false)]
    [TestCase("UK,US-CA", true)]
    [TestCase("UK", false)]
    public void RuleOfAJurisdiction_IsOnWhereItApplies(string codes, bool expected)
    {
        var document = new ContentDocument("Text")
        {
            Jurisdictions =
            [
                .. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new Jurisdiction(code)),
            ],
        };

        Assert.That(ContentPolicy.Default.For(document, Now).IsEnabled(Californian), Is.EqualTo(expected));
    }

    [Test]
    public void Layers_ComeInTheOrderOfTheirRank()
    {
        using var folder = new PolicyFolder()
            .With("department.json", Json("\"extends\": [\"own.json\"]", "department", "er"))
            .With("law/us.json", Json("\"extends\": \"../group.json\"", "jurisdiction", "us"))
            .With("group.json", Json("", "base", "group"))
            .With(
                "own.json",
                Json("\"extends\": [\"group.json\", \"law/us.json\", \"strict\"]", "organization", "own")
            );

        ContentPolicy policy = folder.Load("department.json");

        Assert.That(
            policy.Layers.Select(layer => layer.Id),
            Is.EqualTo(new[] { "group", "strict", "us", "own", "er" })
        );
    }

    [TestCase(
        "base",
        "organization",
        "\"HCA1301\": { \"severity\": \"error\" }",
        "\"HCA1301\": { \"severity\": \"warning\" }",
        "severity of HCA1301 from error"
    )]
    [TestCase(
        "base",
        "organization",
        "\"HCA1301\": { \"severity\": \"warning\" }",
        "\"misinformation-claims\": { \"enabled\": false }",
        "the rule of HCA1301 from enabled"
    )]
    [TestCase(
        "base",
        "organization",
        "\"HCA1301\": { \"effect\": \"block\" }",
        "\"HCA1301\": { \"effect\": \"review\" }",
        "effect of HCA1301 from block"
    )]
    [TestCase(
        "base",
        "campaign",
        "\"HCA1301\": { \"severity\": \"error\" }",
        "\"HCA1301\": { \"effect\": \"note\" }",
        "effect of HCA1301 from block"
    )]
    [TestCase(
        "base",
        "organization",
        "\"HCA1301\": { \"severity\": \"warning\" }",
        "\"HCA1301\": { \"confidenceFloor\": \"high\" }",
        "confidence floor of HCA1301 from low"
    )]
    [TestCase(
        "base",
        "organization",
        "\"HCA1701\": { \"options\": { \"target-grade\": 6 } }",
        "\"HCA1701\": { \"options\": { \"target-grade\": 9 } }",
        "option 'target-grade' of HCA1701 from 6"
    )]
    [TestCase(
        "organization",
        "department",
        "\"privacy\": { \"loosenable\": false }",
        "\"HCA1003\": { \"severity\": \"warning\" }",
        "severity of HCA1003 from error"
    )]
    [TestCase(
        "jurisdiction",
        "jurisdiction",
        "\"HCA1301\": { \"severity\": \"error\" }",
        "\"HCA1301\": { \"severity\": \"warning\" }",
        "severity of HCA1301 from error"
    )]
    public void Loosening_IsRefusedNamingBothLayers(
        string upperLayer,
        string lowerLayer,
        string upper,
        string lower,
        string message
    )
    {
        using var folder = Stack(upperLayer, lowerLayer, $"\"rules\": {{ {upper} }}", $"\"rules\": {{ {lower} }}");

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("lower.json"))!.Errors.Single();

        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.Contain($"layer {lowerLayer} 'lower' may not loosen the"));
            Assert.That(error.Message, Does.Contain(message));
            Assert.That(error.Message, Does.Contain($"layer {upperLayer} 'upper' ({folder.PathOf("upper.json")}(1,"));
            Assert.That(error.Place.File, Is.EqualTo(folder.PathOf("lower.json")));
            Assert.That(error.Place.Path, Does.StartWith("$.rules"));
        });
    }

    [Test]
    public void OverrideOfAnUpperLayer_IsNotLoosenedByRulesBelow()
    {
        using var folder = Stack(
            "base",
            "organization",
            "\"overrides\": [ { \"when\": { \"kinds\": [\"ad\"] }, \"rules\": { \"HCA1301\": { \"effect\": \"block\" } } } ]",
            "\"overrides\": [ { \"when\": { \"channels\": [\"x\"] }, \"rules\": { \"HCA1301\": { \"effect\": \"review\" } } } ]"
        );

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("lower.json"))!.Errors.Single();

        Assert.That(error.Place.Path, Is.EqualTo("$.overrides[0].rules.HCA1301.effect"));
    }

    [Test]
    public void OverrideThatNeverMeets_IsNoLoosening()
    {
        using var folder = Stack(
            "base",
            "organization",
            "\"overrides\": [ { \"when\": { \"kinds\": [\"ad\"] }, \"rules\": { \"HCA1301\": { \"effect\": \"block\" } } } ]",
            "\"overrides\": [ { \"when\": { \"kinds\": [\"reply\"] }, \"rules\": { \"HCA1301\": { \"effect\": \"note\" } } } ]"
        );

        ContentPolicy policy = folder.Load("lower.json");

        Assert.Multiple(() =>
        {
            Assert.That(Effect(policy, ContentKind.Ad), Is.EqualTo(DiagnosticEffect.Block));
            Assert.That(Effect(policy, ContentKind.Reply), Is.EqualTo(DiagnosticEffect.Note));
            Assert.That(Effect(policy, ContentKind.Post), Is.EqualTo(DiagnosticEffect.Review));
        });
    }

    [TestCase("\"HCA1301\": { \"severity\": \"error\" }", "\"HCA1301\": { \"severity\": \"error\" }", Severity.Error)]
    [TestCase("\"HCA1301\": { \"severity\": \"info\" }", "\"HCA1301\": { \"severity\": \"error\" }", Severity.Error)]
    [TestCase(
        "\"HCA1301\": { \"severity\": \"error\", \"loosenable\": true }",
        "\"HCA1301\": { \"severity\": \"info\" }",
        Severity.Info
    )]
    [TestCase(
        "\"misinformation-claims\": { \"severity\": \"error\", \"loosenable\": true }",
        "\"HCA1301\": { \"severity\": \"info\" }",
        Severity.Info
    )]
    [TestCase("\"HCA1302\": { \"severity\": \"error\" }", "\"HCA1301\": { \"severity\": \"info\" }", Severity.Info)]
    public void TighteningAndWhatIsLoosenable_IsTaken(string upper, string lower, Severity expected)
    {
        using var folder = Stack("base", "organization", $"\"rules\": {{ {upper} }}", $"\"rules\": {{ {lower} }}");

        PolicyOutcome outcome = folder.Load("lower.json").Decide(Post, Finding(Efficacy));

        Assert.That(outcome.Diagnostics.Single().Severity, Is.EqualTo(expected));
    }

    [TestCase("base", DiagnosticEffect.Review, Description = "the first layer is free to say what follows")]
    [TestCase("organization", DiagnosticEffect.Block, Description = "one below it may only tighten")]
    public void EffectOfATightening_NeverLightensAWorseFinding(string layer, DiagnosticEffect expected)
    {
        const string Rules = "\"rules\": { \"HCA1301\": { \"effect\": \"review\" } }";
        using PolicyFolder folder =
            layer == "base"
                ? Stack("base", "organization", Rules, "")
                : Stack("base", layer, "\"rules\": { \"HCA1301\": { \"severity\": \"warning\" } }", Rules);

        PolicyOutcome outcome = folder.Load("lower.json").Decide(Post, Finding(Efficacy, severity: Severity.Error));

        Assert.That(outcome.Diagnostics.Single().Effect, Is.EqualTo(expected));
    }

    [Test]
    public void MarkTakenAway_BindsTheLayersBelow()
    {
        using var folder = new PolicyFolder()
            .With("base.json", Json("\"rules\": { \"HCA1301\": { \"loosenable\": true } }", "base", "group"))
            .With("own.json", Json("\"extends\": \"base.json\", \"rules\": { \"HCA1301\": { \"loosenable\": false } }"))
            .With(
                "er.json",
                Json(
                    "\"extends\": \"own.json\", \"rules\": { \"HCA1301\": { \"enabled\": false } }",
                    "department",
                    "er"
                )
            );

        PolicyException exception = Assert.Throws<PolicyException>(() => folder.Load("er.json"))!;

        Assert.That(
            exception.Message,
            Does.Contain("layer department 'er' may not").And.Contain("layer organization 'own'")
        );
    }

    [Test]
    public void DecisionMapOfAnUpperLayer_IsOnlyTightened()
    {
        using var folder = Stack(
            "base",
            "organization",
            "\"decision\": { \"effects\": { \"warning\": { \"low\": \"review\" } } }",
            "\"decision\": { \"effects\": { \"warning\": { \"low\": \"note\", \"high\": \"block\" } } }"
        );

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("lower.json"))!.Errors.Single();

        Assert.That(error.Place.Path, Is.EqualTo("$.decision.effects.warning.low"));
    }

    [Test]
    public void WiderLayer_CannotExtendANarrowerOne()
    {
        using var folder = Stack("campaign", "base", "", "");

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("lower.json"))!.Errors.Single();

        Assert.That(error.Message, Does.Contain("a layer base cannot extend 'upper', a layer campaign"));
    }

    [Test]
    public void Cycle_IsNamedWhereItCloses()
    {
        using var folder = new PolicyFolder()
            .With("a.json", Json("\"extends\": \"b.json\"", id: "a"))
            .With("b.json", Json("\"extends\": [\"a.json\"]", id: "b"));

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("a.json"))!.Errors.Single();

        Assert.That((Path.GetFileName(error.Place.File), error.Place.Path), Is.EqualTo(("b.json", "$.extends[0]")));
    }

    [Test]
    public void Strict_LetsEveryDoubtBeLookedAt()
    {
        ContentPolicy policy = PolicySamples.Policy("\"extends\": \"strict\"");

        Assert.Multiple(() =>
        {
            Assert.That(
                policy.Decide(Post, Finding(Efficacy, Confidence.Low)).Decision,
                Is.EqualTo(PublishDecision.Review)
            );
            Assert.That(
                policy.For(Post, Now).Decide(Post, [], [new NotEvaluatedRule(Efficacy, "claims")], Now).Decision,
                Is.EqualTo(PublishDecision.Review)
            );
        });
    }

    [Test]
    public void Describe_TellsWhereEveryValueCameFrom()
    {
        using var folder = Stack(
            "base",
            "organization",
            "\"rules\": {\n\"HCA1301\": { \"severity\": \"error\" }, \"HCA1701\": { \"options\": { \"target-grade\": 6 } } }",
            "\"overrides\": [ { \"when\": { \"kinds\": [\"reply\"] },\n\n\"rules\": { \"brand\": { \"effect\": \"block\" } } } ]"
        );
        ContentPolicy policy = folder.Load("lower.json");
        ImmutableArray<PolicyRuleDescription> general = policy.Describe(AllRules, Now);
        ImmutableArray<PolicyRuleDescription> reply = policy.Describe(
            AllRules,
            Now,
            Post with
            {
                Kind = ContentKind.Reply,
            }
        );

        Assert.Multiple(() =>
        {
            PolicyRuleDescription efficacy = general.Single(one => one.Rule == Efficacy);
            Assert.That(efficacy.Severity.Value, Is.EqualTo(Severity.Error));
            Assert.That(efficacy.Severity.Source!.PolicyId, Is.EqualTo("upper"));
            Assert.That(efficacy.Severity.Source.Place.Line, Is.EqualTo(2));
            Assert.That(efficacy.Severity.Source.Place.Path, Is.EqualTo("$.rules.HCA1301.severity"));
            Assert.That(efficacy.Enabled, Is.EqualTo(new PolicyValue<bool>(true, null)));
            Assert.That(efficacy.HighConfidenceEffect, Is.EqualTo(DiagnosticEffect.Block));
            Assert.That(efficacy.MayBeLoosened, Is.False);
            PolicyOptionDescription grade = general.Single(one => one.Rule == Grade).Options.Single();
            Assert.That((grade.Number, grade.Source!.Layer), Is.EqualTo((6d, PolicyLayerKind.Base)));
            Assert.That(general.Single(one => one.Rule == Shouting).Effect.Source, Is.Null);
            PolicyRuleDescription brand = reply.Single(one => one.Rule == Shouting);
            Assert.That(brand.Effect.Value, Is.EqualTo(DiagnosticEffect.Block));
            Assert.That(brand.Effect.Source!.Place.Line, Is.EqualTo(3));
            Assert.That(brand.Reviewer, Is.EqualTo(GovernanceRole.Compliance));
        });
    }

    [Test]
    public void Options_ReachTheRules()
    {
        EffectivePolicy policy = PolicySamples
            .Policy(
                "\"rules\": { \"reading-grade\": { \"options\": { \"target-grade\": 5.5 } }, \"ACME001\": { \"options\": { \"allowed-words\": [\"NHS\", \"COVID\"] } } }"
            )
            .ForAll(Now);

        Assert.Multiple(() =>
        {
            Assert.That(policy.Number(Grade, Grade.Options[0]), Is.EqualTo(5.5));
            Assert.That(policy.Words(Shouting, Shouting.Options[0]), Is.EqualTo(new[] { "NHS", "COVID" }));
            Assert.That(ContentPolicy.Default.ForAll(Now).Number(Grade, Grade.Options[0]), Is.EqualTo(8));
            Assert.That(ContentPolicy.Default.ForAll(Now).Words(Shouting, Shouting.Options[0]), Is.Empty);
        });
    }

    [TestCase(
        "2026-11-24T04:59:59Z",
        Severity.Warning,
        "2026-11-24T05:00:00Z",
        Description = "the day begins in New York"
    )]
    [TestCase("2026-11-24T05:00:00Z", Severity.Error, "2026-11-26T05:00:00Z")]
    [TestCase(
        "2026-11-26T04:59:59Z",
        Severity.Error,
        "2026-11-26T05:00:00Z",
        Description = "the last day counts to its end"
    )]
    [TestCase("2026-11-26T05:00:00Z", Severity.Warning, null)]
    public void Layer_HoldsFromItsFirstToItsLastDay(string now, Severity expected, string? validUntil)
    {
        using var folder = Stack(
            "jurisdiction",
            "organization",
            "\"effectiveFrom\": \"2026-11-24\", \"effectiveTo\": \"2026-11-25\", \"rules\": { \"HCA1301\": { \"severity\": \"error\" } }",
            "\"timeZone\": \"America/New_York\""
        );
        ContentPolicy policy = folder.Load("lower.json");
        var instant = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        PolicyOutcome outcome = policy.For(Post, instant).Decide(Post, [Finding(Efficacy)], [], instant);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Diagnostics.Single().Severity, Is.EqualTo(expected));
            Assert.That(
                outcome.ValidUntil?.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
                Is.EqualTo(validUntil)
            );
        });
    }

    [TestCase("\"effectiveTo\": \"2026-11-23\"")]
    [TestCase("\"effectiveFrom\": \"2026-11-25\"")]
    public void PolicyNotInForce_MeansReview(string members)
    {
        PolicyOutcome outcome = PolicySamples.Policy(members).Decide(Post);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Decision, Is.EqualTo(PublishDecision.Review));
            Assert.That(outcome.Diagnostics.Single().Rule, Is.SameAs(PolicyRules.PolicyNotInForce));
            Assert.That(outcome.Reasons.Single().RuleId, Is.EqualTo("HCA9105"));
        });
    }

    private static DiagnosticEffect Effect(ContentPolicy policy, ContentKind kind) =>
        policy.Decide(Post with { Kind = kind }, Finding(Efficacy)).Diagnostics.Single().Effect;

    private static PolicyFolder Stack(string upperLayer, string lowerLayer, string upper, string lower) =>
        new PolicyFolder()
            .With("upper.json", Json(upper, upperLayer, "upper"))
            .With(
                "lower.json",
                Json("\"extends\": \"upper.json\"" + (lower.Length == 0 ? "" : ", ") + lower, lowerLayer, "lower")
            );
}

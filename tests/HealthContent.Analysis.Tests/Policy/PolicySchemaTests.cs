using System.Collections.Immutable;
using System.Text.Json.Nodes;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Reading;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class PolicySchemaTests
{
    private static readonly JsonObject Definitions = JsonNode.Parse(ContentPolicy.ReadSchema())!["$defs"]!.AsObject();

    private static readonly TestCaseData[] Objects =
    [
        Case("policy", PolicyKeys.Policy),
        Case("rule", PolicyKeys.Rule),
        Case("override", PolicyKeys.Override),
        Case("condition", PolicyKeys.Condition),
        Case("decision", PolicyKeys.Decision),
        Case("suppression", PolicyKeys.Suppression),
        Case("effects", PolicyNames.Confidences.Accepted),
    ];

    private static readonly TestCaseData[] Enumerations =
    [
        Case("severity", PolicyNames.Severities.Accepted),
        Case("confidence", PolicyNames.Confidences.Accepted),
        Case("effect", PolicyNames.Effects.Accepted),
        Case("category", PolicyNames.Categories.Accepted),
        Case("role", PolicyNames.Roles.Accepted),
        Case("policy.properties.layer", PolicyNames.Layers.Accepted),
        Case("condition.properties.kinds.items", PolicyNames.Kinds.Accepted),
        Case("condition.properties.audiences.items", PolicyNames.Audiences.Accepted),
        Case("condition.properties.intents.items", PolicyNames.Intents.Accepted),
        Case("suppression.properties.surface", PolicyNames.Surfaces.Accepted),
    ];

    [TestCaseSource(nameof(Objects))]
    public void SchemaAndParser_HaveTheSameKeys(string definition, ImmutableArray<string> keys)
    {
        JsonNode found = Find(definition);

        Assert.Multiple(() =>
        {
            Assert.That(found["properties"]!.AsObject().Select(key => key.Key), Is.EquivalentTo(keys));
            Assert.That(found["additionalProperties"]!.GetValue<bool>(), Is.False);
        });
    }

    [TestCaseSource(nameof(Enumerations))]
    public void SchemaAndParser_HaveTheSameNames(string definition, ImmutableArray<string> names) =>
        Assert.That(Find(definition)["enum"]!.AsArray().Select(name => name!.GetValue<string>()), Is.EqualTo(names));

    [Test]
    public void EffectsOfTheDecision_AreBySeverity() =>
        Assert.That(
            Find("decision.properties.effects.properties").AsObject().Select(key => key.Key),
            Is.EqualTo(PolicyNames.Severities.Accepted)
        );

    [TestCase("policy")]
    [TestCase("override")]
    [TestCase("suppression")]
    public void RequiredKeys_AreThoseThatTheParserMisses(string definition)
    {
        string json = definition switch
        {
            "policy" => "{ }",
            "override" => PolicySamples.Json("\"overrides\": [ { } ]"),
            _ => PolicySamples.Json("\"suppressions\": [ { \"text\": \"x\" } ]"),
        };
        PolicyException exception = Assert.Throws<PolicyException>(() =>
            ContentPolicy.Parse("own.policy.json", json, PolicySamples.Options)
        )!;

        Assert.That(
            exception.Errors.Select(error => error.Message.Split('\'')[1]),
            Is.EquivalentTo(Find(definition)["required"]!.AsArray().Select(key => key!.GetValue<string>()))
        );
    }

    [Test]
    public void ReadyLayers_AreThoseThatTheSchemaNames() =>
        Assert.That(
            Find("policy.properties.extends")["description"]!.GetValue<string>(),
            Does.Contain($"({string.Join(", ", PolicyPaths.ReadyLayers)})")
        );

    private static TestCaseData Case(string definition, ImmutableArray<string> names) =>
        new TestCaseData(definition, names).SetArgDisplayNames(definition);

    private static JsonNode Find(string path)
    {
        JsonNode node = Definitions;
        foreach (string part in path.Split('.'))
        {
            node = node[part]!;
        }

        return node;
    }
}

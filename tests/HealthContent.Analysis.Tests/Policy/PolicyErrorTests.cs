using HealthContent.Analysis.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Policy;

[TestFixture]
public sealed class PolicyErrorTests
{
    // Each with the members of the policy, and the one error as line, column, path and a part of the message. The members stand
    // on line 2 and later, from column 1.
    private static readonly TestCaseData[] OneError =
    [
        Case("\"rulez\": {}", 2, 1, "$.rulez", "'rulez' is no key of a policy", "did you mean 'rules'?"),
        Case("\"rules\": []", 2, 10, "$.rules", "expected the rules, an object, but found a list"),
        Case("\"rules\": { \"HCA1310\": {} }", 2, 12, "$.rules.HCA1310", "no rule and no category", "'HCA1301'?"),
        Case(
            "\"rules\": {\n  \"absolute-eficacy-claim\": {} }",
            3,
            3,
            "$.rules['absolute-eficacy-claim']",
            "did you mean 'absolute-efficacy-claim'?"
        ),
        Case("\"rules\": { \"privcy\": {} }", 2, 12, "$.rules.privcy", "did you mean 'privacy'?"),
        Case(
            "\"rules\": { \"HCA1301\": { \"severty\": \"info\" } }",
            2,
            25,
            "$.rules.HCA1301.severty",
            "did you mean 'severity'?"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"severity\": \"warn\" } }",
            2,
            37,
            "$.rules.HCA1301.severity",
            "'warn' is no severity; expected hidden, info, warning, error"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"severity\": \"Error\" } }",
            2,
            37,
            "$.rules.HCA1301.severity",
            "did you mean 'error'?"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"effect\": \"bloc\" } }",
            2,
            35,
            "$.rules.HCA1301.effect",
            "did you mean 'block'?"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"enabled\": \"false\" } }",
            2,
            36,
            "$.rules.HCA1301.enabled",
            "expected true or false but found a string"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"confidenceFloor\": 3 } }",
            2,
            44,
            "$.rules.HCA1301.confidenceFloor",
            "expected a confidence, a string, but found a number"
        ),
        Case(
            "\"rules\": { \"HCA1301\": {}, \"absolute-efficacy-claim\": {} }",
            2,
            27,
            "$.rules['absolute-efficacy-claim']",
            "is HCA1301, which already has an entry"
        ),
        Case("\"rules\": { \"HCA1301\": {}, \"HCA1301\": {} }", 2, 27, "$.rules.HCA1301", "stands here a second time"),
        Case(
            "\"rules\": { \"HCA1701\": { \"options\": { \"target-grad\": 6 } } }",
            2,
            38,
            "$.rules.HCA1701.options['target-grad']",
            "did you mean 'target-grade'?"
        ),
        Case(
            "\"rules\": { \"HCA1701\": { \"options\": { \"target-grade\": \"6\" } } }",
            2,
            54,
            "$.rules.HCA1701.options['target-grade']",
            "is a number but found a string"
        ),
        Case(
            "\"rules\": { \"ACME001\": { \"options\": { \"allowed-words\": 6 } } }",
            2,
            55,
            "$.rules.ACME001.options['allowed-words']",
            "expected a list of words but found a number"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"options\": { \"x\": 6 } } }",
            2,
            38,
            "$.rules.HCA1301.options.x",
            "it has none"
        ),
        Case(
            "\"rules\": { \"privacy\": { \"options\": { \"x\": 6 } } }",
            2,
            36,
            "$.rules.privacy.options",
            "options belong to one rule"
        ),
        Case(
            "\"rules\": { \"HCA1301\": { \"loosenable\": true } }",
            2,
            39,
            "$.rules.HCA1301.loosenable",
            "layer organization 'own' may not mark a rule loosenable"
        ),
        Case(
            "\"rules\": { \"HCA1007\": { \"severity\": \"warning\" } }",
            2,
            37,
            "$.rules.HCA1007.severity",
            "may not loosen the severity of HCA1007 from error: the library never allows it"
        ),
        Case(
            "\"rules\": { \"privacy\": { \"enabled\": false } }",
            2,
            36,
            "$.rules.privacy.enabled",
            "the rule of HCA1007 from enabled"
        ),
        Case("\"overrides\": [{ \"rules\": {} }]", 2, 15, "$.overrides[0]", "an override lacks 'when'"),
        Case("\"overrides\": [{ \"when\": {}, \"rules\": {} }]", 2, 25, "$.overrides[0].when", "always holds"),
        Case(
            "\"overrides\": [{ \"when\": { \"channel\": [\"x\"] }, \"rules\": {} }]",
            2,
            27,
            "$.overrides[0].when.channel",
            "did you mean 'channels'?"
        ),
        Case(
            "\"overrides\": [{ \"when\": { \"channels\": [\"Insta gram\"] }, \"rules\": {} }]",
            2,
            40,
            "$.overrides[0].when.channels[0]",
            "is no channel; expected lower-case letters"
        ),
        Case(
            "\"overrides\": [{ \"when\": { \"kinds\": [\"post\", \"replys\"] }, \"rules\": {} }]",
            2,
            45,
            "$.overrides[0].when.kinds[1]",
            "'replys' is no kind",
            "did you mean 'reply'?"
        ),
        Case(
            "\"overrides\": [{ \"when\": { \"audiences\": [\"hpc\"] }, \"rules\": {} }]",
            2,
            41,
            "$.overrides[0].when.audiences[0]",
            "did you mean 'hcp'?"
        ),
        Case(
            "\"overrides\": [{ \"when\": { \"intents\": [] }, \"rules\": {} }]",
            2,
            38,
            "$.overrides[0].when.intents",
            "expected at least one value"
        ),
        Case(
            "\"overrides\": [{ \"when\": { \"jurisdictions\": [\"us\"] }, \"rules\": {} }]",
            2,
            45,
            "$.overrides[0].when.jurisdictions[0]",
            "expected a code in upper case"
        ),
        Case(
            "\"decision\": { \"reviewers\": { \"privacy\": \"clinical-reviwer\" } }",
            2,
            41,
            "$.decision.reviewers.privacy",
            "did you mean 'clinical-reviewer'?"
        ),
        Case(
            "\"decision\": { \"reviewers\": { \"privacy\": \"unspecified\" } }",
            2,
            41,
            "$.decision.reviewers.privacy",
            "'unspecified' is no role"
        ),
        Case(
            "\"decision\": { \"reviewers\": { \"privac\": \"privacy\" } }",
            2,
            30,
            "$.decision.reviewers.privac",
            "did you mean 'privacy'?"
        ),
        Case(
            "\"decision\": { \"effects\": { \"warn\": {} } }",
            2,
            28,
            "$.decision.effects.warn",
            "expected hidden, info, warning, error"
        ),
        Case(
            "\"decision\": { \"effects\": { \"warning\": { \"high\": \"none\" } } }",
            2,
            49,
            "$.decision.effects.warning.high",
            "findings would weigh less (none) than info/"
        ),
        Case(
            "\"decision\": { \"notEvaluated\": { \"privacy\": \"note\" } }",
            2,
            44,
            "$.decision.notEvaluated.privacy",
            "may not loosen the effect from review: the library never allows it"
        ),
        Case("\"effectiveFrom\": \"2026-02-30\"", 2, 18, "$.effectiveFrom", "expected a date as yyyy-MM-dd"),
        Case(
            "\"effectiveFrom\": \"2026-03-01\", \"effectiveTo\": \"2026-02-28\"",
            2,
            47,
            "$.effectiveTo",
            "lies before"
        ),
        Case("\"timeZone\": \"Mars/Olympus\"", 2, 13, "$.timeZone", "is no time zone"),
        Case("\"name\": \" \"", 2, 9, "$.name", "found an empty string"),
        Case("\"extends\": 3", 2, 12, "$.extends", "expected the path of a policy or a list of them"),
        Case("\"extends\": \"strickt\"", 2, 12, "$.extends", "did you mean 'strict'?"),
        Case("\"extends\": [\"./missing.policy.json\"]", 2, 13, "$.extends[0]", "does not exist"),
        Case("\"extends\": \"/etc/policy.json\"", 2, 12, "$.extends", "relative to this file"),
        Case("\"extends\": \"own.policy.json\"", 2, 12, "$.extends", "a cycle"),
        Case("\"baseline\": \"missing.json\"", 2, 13, "$.baseline", "does not exist"),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA1301\", \"text\": \"x\", \"by\": \"ann\" }]",
            2,
            18,
            "$.suppressions[0]",
            "a suppression lacks 'reason'"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA1301\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            18,
            "$.suppressions[0]",
            "lacks 'document', 'text' or 'fingerprint'"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA1007\", \"text\": \"x\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            28,
            "$.suppressions[0].rule",
            "findings of HCA1007 may not be suppressed"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA9001\", \"document\": \"x\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            28,
            "$.suppressions[0].rule",
            "may not be suppressed"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"privacy\", \"text\": \"x\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            28,
            "$.suppressions[0].rule",
            "'privacy' is no rule"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA1301\", \"text\": \"?!\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            47,
            "$.suppressions[0].text",
            "at least one word"
        ),
        Case(
            "\"suppressions\": [{ \"rule\": \"HCA1301\", \"fingerprint\": \"12\", \"reason\": \"\", \"by\": \"ann\" }]",
            2,
            54,
            "$.suppressions[0].fingerprint",
            "64 hexadecimal digits"
        ),
        Case("\"name\": \"\\uD83D\"", 2, 9, "$.name", "half of a surrogate pair", "empty string"),
    ];

    [TestCaseSource(nameof(OneError))]
    public void Error_NamesPlaceAndWhatWasExpected(string members, int line, int column, string path, string[] message)
    {
        PolicyException exception = Refused(Json(members));

        Assert.Multiple(() =>
        {
            foreach (PolicyError error in exception.Errors)
            {
                Assert.That(error.Place, Is.EqualTo(new PolicyPlace("own.policy.json", line, column, path)));
            }

            foreach (string part in message)
            {
                Assert.That(exception.Message, Does.Contain(part));
            }
        });
    }

    [TestCase("", 1, 1, "not valid JSON")]
    [TestCase("{ \"id\": \"a\",\n  \"version\" \"1.0.0\" }", 2, 13, "not valid JSON")]
    [TestCase("{ \"id\": \"a\" } x", 1, 15, "not valid JSON")]
    [TestCase("{ \"id\": \"🏥é\", ! }", 1, 16, "not valid JSON")]
    [TestCase("[]", 1, 1, "expected a policy, an object, but found a list")]
    public void BrokenFile_NamesPlace(string json, int line, int column, string message)
    {
        PolicyError error = Refused(json).Errors.Single();

        Assert.Multiple(() =>
        {
            Assert.That(error.Place, Is.EqualTo(new PolicyPlace("own.policy.json", line, column, "$")));
            Assert.That(error.Message, Does.Contain(message));
            Assert.That(error.Message, Does.Not.Contain("LineNumber"));
        });
    }

    [Test]
    public void InvalidUtf8_NamesPlace()
    {
        using var folder = new PolicyFolder();
        File.WriteAllBytes(folder.PathOf("a.json"), [.. "{\n \"é"u8, 0xFF, .. "\": 1 }"u8]);

        PolicyError error = Assert.Throws<PolicyException>(() => folder.Load("a.json"))!.Errors.Single();

        Assert.That((error.Place.Line, error.Place.Column), Is.EqualTo((2, 4)));
    }

    [Test]
    public void AllErrors_ComeAtOnceInOrder()
    {
        PolicyException exception = Refused(
            """
            {
              "layer": "organisation",
              "rules": {
                "HCA1301": { "severity": "fatal", "efect": "block" },
                "HCA9999x": {},
              }, // a comment
              "suppressions": [{ "rule": "HCA1302", "expiresOn": "soon" }],
            }
            """
        );

        string[] places = [.. exception.Errors.Select(error => $"{error.Place.Line} {error.Place.Path}")];
        Assert.That(
            places,
            Is.EqualTo(
                new[]
                {
                    "1 $",
                    "1 $",
                    "2 $.layer",
                    "4 $.rules.HCA1301.severity",
                    "4 $.rules.HCA1301.efect",
                    "5 $.rules.HCA9999x",
                    "7 $.suppressions[0]",
                    "7 $.suppressions[0]",
                    "7 $.suppressions[0]",
                    "7 $.suppressions[0].expiresOn",
                }
            )
        );
    }

    [Test]
    public void ErrorsOfAllFiles_ComeAtOnce()
    {
        using var folder = new PolicyFolder()
            .With("base.json", PolicySamples.Json("\"rulez\": {}", "base", "group"))
            .With("law/us.json", "{ not json")
            .With("own.json", PolicySamples.Json("\"extends\": [\"base.json\", \"law/us.json\"], \"nam\": \"x\""));

        PolicyException exception = Assert.Throws<PolicyException>(() => folder.Load("own.json"))!;

        Assert.That(
            exception.Errors.Select(error => Path.GetFileName(error.Place.File)),
            Is.EquivalentTo(new[] { "base.json", "own.json", "us.json" })
        );
    }

    [Test]
    public void UnknownChannel_IsAnErrorWhereChannelsAreKnown()
    {
        PolicyException exception = Assert.Throws<PolicyException>(() =>
            ContentPolicy.Parse(
                "own.policy.json",
                PolicySamples.Json("\"overrides\": [{ \"when\": { \"channels\": [\"instagrm\"] }, \"rules\": {} }]"),
                PolicySamples.Options with
                {
                    Channels = ["instagram", "x"],
                }
            )
        )!;

        Assert.That(exception.Message, Does.Contain("did you mean 'instagram'?"));
    }

    [Test]
    public void MissingFile_IsNoPolicyError() =>
        Assert.Throws<FileNotFoundException>(() => ContentPolicy.Load("no-such.policy.json", PolicySamples.Options));

    [Test]
    public void EmptyLayer_Loads() => Assert.That(PolicySamples.Policy().Info!.Id, Is.EqualTo("own"));

    private static PolicyException Refused(string json) =>
        Assert.Throws<PolicyException>(() => ContentPolicy.Parse("own.policy.json", json, PolicySamples.Options))!;

    private static string Json(string members) =>
        "{ \"id\": \"own\", \"version\": \"1.0.0\", \"layer\": \"organization\",\n" + members + "\n}";

    private static TestCaseData Case(string members, int line, int column, string path, params string[] message) =>
        new TestCaseData(members, line, column, path, message).SetArgDisplayNames(members);
}

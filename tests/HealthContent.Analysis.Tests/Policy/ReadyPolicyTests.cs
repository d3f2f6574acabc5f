using System.Text.RegularExpressions;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Policy;

/// <summary>The five policies to start from: each with a file that extends it, and posts whose names say what becomes of them.</summary>
public sealed class ReadyPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Names =
    [
        "us-hospital",
        "uk-nhs-trust",
        "au-clinic",
        "pharmaceutical-company",
        "independent-physician",
    ];

    private static IEnumerable<TestCaseData> Posts =>
        Names.SelectMany(name =>
            Directory
                .EnumerateFiles(Path.Combine(FolderOf(name), "posts"), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(path => new TestCaseData(name, path).SetArgDisplayNames(name, Path.GetFileName(path)))
        );

    [TestCaseSource(nameof(Names))]
    public void ReadyPolicy_HasPostsForEveryDecision(string name)
    {
        string[] posts =
        [
            .. Posts
                .Where(post => (string)post.Arguments[0]! == name)
                .Select(post => Path.GetFileName((string)post.Arguments[1]!)),
        ];
        Assert.Multiple(() =>
        {
            foreach (string decision in new[] { "publish-", "review-", "block-", "approved-" })
            {
                Assert.That(posts, Has.Some.StartsWith(decision));
            }
        });
    }

    [TestCaseSource(nameof(Names))]
    public void ReadyPolicy_IsAmongTheLayers_AndItsCopyIsTheSame(string name)
    {
        Assert.That(ContentPolicy.ReadyLayers, Does.Contain(name));
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline.CreateDefault();
        ContentPolicy copy = ContentPolicy.Parse(
            "copy.json",
            ContentPolicy.ReadReadyLayer(name),
            new PolicyLoadOptions { Rules = pipeline.Rules }
        );
        ContentPolicy extending = Pipeline(name).Policy;

        Assert.That(
            extending.Layers[..^1].Select(layer => layer.Id),
            Is.EqualTo(copy.Layers.Select(layer => layer.Id))
        );
    }

    // A line that nobody explains is a line that nobody dares to change.
    [TestCaseSource(nameof(Names))]
    public void EveryRuleOfAReadyPolicy_IsExplained(string name)
    {
        string page = File.ReadAllText(
            Path.Combine(Repository.Root, "src/HealthContent.Analysis/Policy/Layers/README.md")
        );
        string section = Regex
            .Match(
                page,
                $@"^## {name}\n(.*?)(?=^## |\z)",
                RegexOptions.Multiline | RegexOptions.Singleline,
                TimeSpan.FromSeconds(5)
            )
            .Groups[1]
            .Value;
        IEnumerable<string> rules = Regex
            .Matches(
                ContentPolicy.ReadReadyLayer(name),
                "\"(HCA[0-9]{4})\"",
                RegexOptions.None,
                TimeSpan.FromSeconds(5)
            )
            .Select(match => match.Groups[1].Value)
            .Distinct();

        Assert.That(rules.Where(rule => !Explains(section, rule)), Is.Empty);
    }

    [TestCaseSource(nameof(Posts))]
    public void Post_IsDecidedAsItsNameSays(string name, string path)
    {
        ContentDocument document = ContentJson.ParseDocument(File.ReadAllBytes(path));
        string expected = Path.GetFileName(path).Split('-')[0];
        ContentReport report = Pipeline(name).Analyze(document);

        Assert.That(
            report.Decision.ToString().ToLowerInvariant(),
            Is.EqualTo(expected == "approved" ? "publish" : expected),
            string.Join('\n', report.Reasons)
        );
        if (expected == "approved")
        {
            Assert.That(
                Pipeline(name).Analyze(document with { Approvals = [] }).Decision,
                Is.EqualTo(PublishDecision.Review),
                "without its approvals"
            );
            Assert.That(
                Pipeline(name).Analyze(document with { Text = document.Text + " Today." }).Decision,
                Is.Not.EqualTo(PublishDecision.Publish),
                "with other words"
            );
        }
    }

    private static bool Explains(string section, string rule) =>
        section.Contains(rule, StringComparison.Ordinal)
        || Regex
            .Matches(section, "`(HCA[0-9]{4})` to `(HCA[0-9]{4})`", RegexOptions.None, TimeSpan.FromSeconds(5))
            .Any(range =>
                string.CompareOrdinal(range.Groups[1].Value, rule) <= 0
                && string.CompareOrdinal(rule, range.Groups[2].Value) <= 0
            );

    private static ContentAnalysisPipeline Pipeline(string name)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UsePolicyFile(Path.Combine(FolderOf(name), "own.policy.json"))
            .UseTimeProvider(new FixedTimeProvider(Now));
        string consents = Path.Combine(FolderOf(name), "consents.json");
        return (File.Exists(consents) ? builder.UseConsents(ConsentRegister.Load(consents)) : builder).Build();
    }

    private static string FolderOf(string name) => Path.Combine(Repository.Root, "tests", "policies", name);
}

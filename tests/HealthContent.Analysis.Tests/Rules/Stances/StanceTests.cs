using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Stances;

/// <summary>
/// The same claims said as true, and debunked, asked, hedged, refused or put as an instruction: the first are found, the others stay
/// without error and warning of every rule of advice, claims and promotion.
/// </summary>
[TestFixture]
public sealed class StanceTests
{
    private const int Fewest = 150;

    private static readonly string[] Categories = ["HCA11", "HCA13", "HCA14"];

    private static readonly Lazy<ContentAnalysisPipeline> Pipeline = new(ContentAnalysisPipeline.CreateDefault);

    [TestCaseSource(nameof(Silent))]
    public void Silent_HasNeitherErrorNorWarning(StancedText text) =>
        Assert.That(
            Findings(text)
                .Where(diagnostic => diagnostic.Severity >= Severity.Warning)
                .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Message}"),
            Is.Empty
        );

    [TestCaseSource(nameof(Asserted))]
    public void Asserted_IsFound(StancedText text) =>
        Assert.That(Findings(text).Select(diagnostic => diagnostic.Rule.Id), Does.Contain(text.Rule));

    [Test]
    public void ThereAreEnoughOfEach()
    {
        StancedText[] silent = [.. StancedText.Read("silent")];
        StancedText[] asserted = [.. StancedText.Read("asserted")];
        Assert.Multiple(() =>
        {
            Assert.That(silent, Has.Length.AtLeast(Fewest));
            Assert.That(asserted, Has.Length.AtLeast(Fewest));
            foreach (string stance in new[] { "debunk", "question", "hedge", "refusal", "leaflet" })
            {
                Assert.That(silent.Count(text => text.Stance == stance), Is.AtLeast(12), stance);
            }
        });
    }

    [Test]
    public void NoneIsARewordingOfAnother()
    {
        (string Text, HashSet<string> Words)[] all =
        [
            .. StancedText
                .Read("silent")
                .Concat(StancedText.Read("asserted"))
                .Select(each => (each.Text, Words(each.Text))),
        ];
        IEnumerable<string> alike =
            from first in Enumerable.Range(0, all.Length)
            from second in Enumerable.Range(first + 1, all.Length - first - 1)
            let shared = all[first].Words.Intersect(all[second].Words).Count()
            where shared > 0.75 * all[first].Words.Union(all[second].Words).Count()
            select $"{all[first].Text} / {all[second].Text}";
        Assert.That(alike, Is.Empty);
    }

    [TestCaseSource(nameof(Categories))]
    public void PagesOfTheCategory_ShowBothSides(string category)
    {
        RuleExample[] examples =
        [
            .. RulePages
                .WellFormed()
                .Where(page => page.RuleId.StartsWith(category, StringComparison.Ordinal))
                .SelectMany(page => page.Examples),
        ];
        TestContext.Out.WriteLine(
            $"{category}: {examples.Count(each => each.IsFlagged)} flagged, {examples.Count(each => !each.IsFlagged)} fine"
        );
        Assert.Multiple(() =>
        {
            Assert.That(examples.Count(each => each.IsFlagged), Is.AtLeast(90), "flagged");
            Assert.That(examples.Count(each => !each.IsFlagged), Is.AtLeast(100), "fine");
        });
    }

    private static IEnumerable<ContentDiagnostic> Findings(StancedText text) =>
        Pipeline
            .Value.Analyze(new ContentDocument(text.Text) { Kind = text.Kind })
            .Diagnostics.Where(diagnostic =>
                Categories.Any(category => diagnostic.Rule.Id.StartsWith(category, StringComparison.Ordinal))
            );

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', '.', ',', ':', ';', '!', '?', '"'], StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<TestCaseData> Silent() => Cases("silent");

    private static IEnumerable<TestCaseData> Asserted() => Cases("asserted");

    private static IEnumerable<TestCaseData> Cases(string file) =>
        StancedText
            .Read(file)
            .Select(text => new TestCaseData(text).SetName($"{file}, line {text.Line}: {text.Stance}, {text.Rule}"));
}

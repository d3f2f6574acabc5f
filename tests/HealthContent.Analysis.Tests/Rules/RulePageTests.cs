using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>The examples of all rule pages, each a test.</summary>
internal sealed class RulePageTests
{
    [TestCaseSource(nameof(Flagged))]
    public void FlaggedExample_IsFoundAsMarked(string rule, RuleExample example) =>
        RuleExampleRunner.Run(rule, example);

    [TestCaseSource(nameof(Fine))]
    public void FineExample_IsNotFound(string rule, RuleExample example) => RuleExampleRunner.Run(rule, example);

    [Test]
    public void Examples_AreReadAsAnyKind([Values] ContentKind kind)
    {
        foreach (RulePage page in RulePages.WellFormed())
        {
            foreach (RuleExample example in page.Examples)
            {
                Assert.That(
                    () => RuleExampleRunner.AnalyzeAs(kind, example),
                    Throws.Nothing,
                    $"{page.Path}, line {example.Line}"
                );
            }
        }
    }

    private static IEnumerable<TestCaseData> Flagged() => Examples(flagged: true);

    private static IEnumerable<TestCaseData> Fine() => Examples(flagged: false);

    private static IEnumerable<TestCaseData> Examples(bool flagged)
    {
        foreach (RulePage page in RulePages.WellFormed())
        {
            foreach (RuleExample example in page.Examples.Where(example => example.IsFlagged == flagged))
            {
                string name = Path.GetFileNameWithoutExtension(page.Path);
                yield return new TestCaseData(page.RuleId, example).SetName(
                    $"{page.RuleId} {name} {(flagged ? "flagged" : "fine")}, line {example.Line}"
                );
            }
        }
    }
}

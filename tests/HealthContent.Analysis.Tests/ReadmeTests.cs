using System.Text.RegularExpressions;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests;

/// <summary>What the README says must be true.</summary>
public sealed partial class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Test]
    public void ThreeLines_PrintWhatTheReadmeSays()
    {
        string text = Match(@"new ContentDocument\(""([^""]+)""\)");
        string printed = Match("prints `([^`]+)`");
        ContentReport report = ContentAnalysisPipeline.CreateDefault().Analyze(new ContentDocument(text));

        Assert.That(
            $"{report.Decision}: {string.Join(", ", report.Diagnostics.Select(diagnostic => diagnostic.Rule.Id))}",
            Is.EqualTo(printed)
        );
    }

    [Test]
    public void PolicyExample_Loads()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Match(@"```jsonc\n(.*?)```"));
            Assert.That(
                ContentAnalysisPipeline.CreateBuilder().UsePolicyFile(path).Build().Policy.Info!.Id,
                Is.EqualTo("riverside-hospital")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCaseSource(nameof(Links))]
    public void Link_LeadsToAFile(string link) => Assert.That(Path.Combine(Repository.Root, link), Does.Exist);

    private static IEnumerable<string> Links() =>
        MarkdownLink().Matches(Readme).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    private static string Match(string pattern) =>
        Regex.Match(Readme, pattern, RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups[1].Value;

    [GeneratedRegex(@"\]\(([^)#:]+)\)", RegexOptions.None, 5000)]
    private static partial Regex MarkdownLink();
}

using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.SafetyCrisis;

/// <summary>
/// The words of the restricted lexicon work, and stand nowhere else. The tests read them from the file, so that they need not hold
/// them.
/// </summary>
[TestFixture]
public sealed class RestrictedWordsTests
{
    private const string File = "Rules/SafetyCrisis/restricted.lexicon";

    [TestCase("restricted-means", "He died by suicide with {0}.", "HCA1502")]
    [TestCase("restricted-place", "She ended her life at {0} last year.", "HCA1502")]
    [TestCase("restricted-suicide-act", "He {0} in May.", "HCA1502")]
    [TestCase("restricted-challenge", "Who is in for the {0}?", "HCA1507")]
    [TestCase("restricted-product", "Teens inhale {0} to get high.", "HCA1507")]
    [TestCase("restricted-purging", "How to hide {0} with anorexia.", "HCA1506")]
    [TestCase("restricted-wound", "The victim of the attack had {0}.", "HCA1508")]
    public void EveryTerm_IsFound(string @class, string sentence, string rule)
    {
        foreach (LexiconTerm term in Terms().Where(term => term.Class == @class))
        {
            string text = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, term.Text);
            Assert.That(
                RuleExampleRunner
                    .Pipeline.Analyze(new ContentDocument(text))
                    .Diagnostics.Select(diagnostic => diagnostic.Rule.Id),
                Does.Contain(rule),
                $"term {term.Class} {term.Text.Length}"
            );
        }
    }

    [Test]
    public void NoFinding_RepeatsATerm()
    {
        foreach (LexiconTerm term in Terms().Where(term => term.Class == "restricted-means"))
        {
            var document = new ContentDocument($"He died by suicide with {term.Text}.");
            foreach (ContentDiagnostic found in RuleExampleRunner.Pipeline.Analyze(document).Diagnostics)
            {
                if (found.Rule.Id == "HCA1502")
                {
                    Assert.That(found.Message, Does.Not.Contain(term.Text));
                    Assert.That(found.Fixes.Select(fix => fix.Replacement), Has.None.Contains(term.Text));
                }
            }
        }
    }

    // Ordinary words such as those for places stand in many pages; two words together do not by chance.
    [Test]
    public void NoPage_HoldsATerm()
    {
        string[] terms =
        [
            .. Terms().Select(term => term.Text).Where(text => text.Contains(' ', StringComparison.Ordinal)),
        ];
        string[] pages =
        [
            .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.TopDirectoryOnly),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "nuget"), "*.md", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "src", "HealthContent.Analysis", "Rules", "SafetyCrisis"),
                "*.md"
            ),
        ];
        Assert.That(pages, Has.Length.GreaterThan(14));
        foreach (string page in pages)
        {
            string text = System.IO.File.ReadAllText(page);
            Assert.That(
                terms
                    .Where(term => text.Contains(term, StringComparison.OrdinalIgnoreCase))
                    .Select(term => term.Length),
                Is.Empty,
                page
            );
        }
    }

    private static IEnumerable<LexiconTerm> Terms() => Lexicon.Parse(File, EmbeddedData.ReadText(File)).Terms;
}

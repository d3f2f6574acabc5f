using System.Globalization;
using HealthContent.Analysis.Matching;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Lexicons;

/// <summary>What every lexicon that ships owes to the person who reviews a change of it.</summary>
[TestFixture]
internal sealed class LexiconFileTests
{
    private static readonly string[] OrdinaryWords =
    [
        "the",
        "a",
        "you",
        "people",
        "day",
        "time",
        "good",
        "well",
        "care",
        "help",
        "life",
        "home",
        "work",
        "team",
        "new",
    ];

    private static IEnumerable<string> Paths => EmbeddedData.Paths(".lexicon");

    [TestCaseSource(nameof(Paths))]
    public void Head_NamesSourceLicenceAndDate(string path)
    {
        Lexicon lexicon = Read(path);
        Assert.Multiple(() =>
        {
            Assert.That(lexicon.Head["source"], Is.Not.Empty);
            Assert.That(lexicon.Head["licence"], Is.Not.Empty);
            Assert.That(
                DateOnly.TryParseExact(
                    lexicon.Head["as-of"],
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                ),
                "as-of is a date"
            );
        });
    }

    // Which words people want to be called by differs by place and reader.
    private static IEnumerable<string> TermPacks =>
        Paths.Where(path =>
            path.StartsWith("Rules/InclusiveLanguage/", StringComparison.Ordinal)
            || path.StartsWith("Rules/HealthLiteracy/", StringComparison.Ordinal)
        );

    [TestCaseSource(nameof(TermPacks))]
    public void TermPack_NamesAudienceAndJurisdiction(string path)
    {
        Lexicon lexicon = Read(path);
        Assert.That(lexicon.Head["audience"], Is.AnyOf("all", "public"));
        Assert.That(lexicon.Head["jurisdiction"], Does.Match("^(all|[A-Z]{2})$"));
    }

    [TestCaseSource(nameof(Paths))]
    public void Terms_AreThereOnce(string path) =>
        Assert.That(
            Read(path).Terms.GroupBy(term => (term.Class, term.Text)).Where(same => same.Count() > 1),
            Is.Empty
        );

    // Small lexicons beside the code that reads them are grouped by meaning.
    private static IEnumerable<string> SortedPaths =>
        Paths.Where(path => !path.StartsWith("Recognition/", StringComparison.Ordinal));

    [TestCaseSource(nameof(SortedPaths))]
    public void Terms_AreSortedWithinTheirClass(string path)
    {
        foreach (IGrouping<string, LexiconTerm> terms in Read(path).Terms.GroupBy(term => term.Class))
        {
            string[] texts = [.. terms.Select(term => term.Inflected ? term.Text + "~" : term.Text)];
            Assert.That(texts, Is.EqualTo(texts.Order(StringComparer.Ordinal)), terms.Key);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void Terms_AreWrittenInLowerCaseWithoutStraySpace(string path) =>
        Assert.That(Read(path).Terms.Select(term => term.Text), Has.None.Match("[A-Z]|^ | $|  "));

    [TestCaseSource(nameof(SortedPaths))]
    public void Terms_AreNoOrdinaryWords(string path) =>
        Assert.That(Read(path).Terms.Select(term => term.Text).Intersect(OrdinaryWords), Is.Empty);

    private static Lexicon Read(string path) => LexiconReader.Read(path, EmbeddedData.ReadText(path));
}

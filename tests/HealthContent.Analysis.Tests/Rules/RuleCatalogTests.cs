using HealthContent.Analysis.Diagnostics;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>What every rule owes its readers: an id, a name, a page, reasons, and an entry where rules are listed.</summary>
internal sealed class RuleCatalogTests
{
    private static IEnumerable<string> Ids => RuleCatalog.Rules.Select(rule => rule.Id);

    private static IEnumerable<string> ContentIds => RuleCatalog.ContentRules().Select(rule => rule.Id);

    [Test]
    public void IdsAndNames_AreUnique()
    {
        Assert.That(RuleCatalog.Rules.Select(rule => rule.Id), Is.Unique);
        Assert.That(RuleCatalog.Rules.Select(rule => rule.Name), Is.Unique);
    }

    [TestCaseSource(nameof(Ids))]
    public void Id_IsInTheBlockOfItsCategory(string id) =>
        Assert.That(id, Does.Match($"^{RuleCatalog.Blocks[Find(id).Category]}[0-9]{{2}}$"));

    [TestCaseSource(nameof(Ids))]
    public void Name_IsKebabCase(string id) => Assert.That(Find(id).Name, Does.Match("^[a-z0-9]+(-[a-z0-9]+)*$"));

    [TestCaseSource(nameof(Ids))]
    public void Message_HasTheHouseForm(string id)
    {
        string message = Find(id).MessageFormat;
        Assert.That(message, Does.Match("^[a-z\"'{]"), "starts in lower case, with a quotation mark or an argument");
        Assert.That(message, Does.Not.EndWith("."));
        Assert.That(message, Does.Not.Contain("compliant").IgnoreCase, "the library says what is possible, no more");
    }

    [TestCaseSource(nameof(Ids))]
    public void Options_AreNamedAndDescribed(string id)
    {
        RuleDescriptor rule = Find(id);
        Assert.That(rule.Options.Select(option => option.Name), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));
        Assert.That(rule.Options.Select(option => option.Description), Is.All.Not.Empty);
    }

    [TestCaseSource(nameof(ContentIds))]
    public void Rule_GivesItsReasons(string id)
    {
        RuleDescriptor rule = Find(id);
        Assert.That(rule.Why, Is.Not.Empty);
        Assert.That(rule.Authorities, Is.Not.Empty);
        foreach (Authority authority in rule.Authorities)
        {
            Assert.That(AuthorityIndex.Find(authority.Key), Has.Length.EqualTo(1));
            Assert.That(authority.AsOf, Is.GreaterThan(DateOnly.MinValue));
        }
    }

    [TestCaseSource(nameof(ContentIds))]
    public void Rule_HasAPage(string id)
    {
        RuleDescriptor rule = Find(id);
        Assert.That(rule.HelpLink, Does.StartWith($"Rules/{rule.Category}/").And.EndsWith(".md"));
        Assert.That(RulePages.Paths, Does.Contain(rule.HelpLink));
    }

    [TestCaseSource(typeof(RulePages), nameof(RulePages.Paths))]
    public void Page_IsWhole(string path)
    {
        RulePage page = RulePages.Parse(path);
        RuleDescriptor? rule = RuleCatalog.Rules.FirstOrDefault(rule => rule.HelpLink == path);
        Assert.That(rule, Is.Not.Null, "no rule has this page as its help link");
        Assert.That(page.Title, Is.EqualTo($"{rule!.Id}: {rule.Title}"));
        Assert.That(
            page.Headings,
            Is.EqualTo(RulePage.KnownHeadings.Where(page.Headings.Contains)),
            "the headings are known and in their order"
        );
        Assert.That(page.Headings, Is.SupersetOf(RulePage.KnownHeadings.Take(5)));
        Assert.That(page.Examples.Count(example => example.IsFlagged), Is.AtLeast(3), "flagged examples");
        Assert.That(page.Examples.Count(example => !example.IsFlagged), Is.AtLeast(3), "fine examples");
    }

    [TestCaseSource(typeof(RulePages), nameof(RulePages.Paths))]
    public void FactTable_IsUpToDate(string path)
    {
        RuleDescriptor? rule = RuleCatalog.Rules.FirstOrDefault(rule => rule.HelpLink == path);
        Assert.That(rule, Is.Not.Null, "no rule has this page as its help link");
        string content = RuleCatalog.Replace(RulePages.Read(path), "facts", RuleCatalog.Facts(rule!));
        ApprovedFile.Verify($"src/HealthContent.Analysis/{path}", content);
    }

    [Test]
    public void ReleaseFile_ListsExactlyTheRules() =>
        ApprovedFile.Verify("src/HealthContent.Analysis/RuleReleases.Unshipped.md", RuleCatalog.Releases());

    [Test]
    public void Readme_ListsExactlyTheRules()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        ApprovedFile.Verify("README.md", RuleCatalog.Replace(readme, "rules", RuleCatalog.Overview()));
    }

    private static RuleDescriptor Find(string id) => RuleCatalog.Rules.Single(rule => rule.Id == id);
}

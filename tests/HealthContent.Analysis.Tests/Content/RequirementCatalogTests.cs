using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

[TestFixture]
public sealed class RequirementCatalogTests
{
    private const string Head = "# Statements of our own lawyers\n# Source: legal department, 2027\n---\n";

    private static readonly ContentDocument Supplement = new("Our supplement supports joint health. Buy it today.")
    {
        Intent = ContentIntent.Promotional,
        Jurisdictions = [new Jurisdiction("NZ")],
    };

    private static readonly string[] AllNames = [.. RequirementCatalog.Names];

    [TestCaseSource(nameof(AllNames))]
    public void EveryTableOfTheLibrary_CanReplaceItself(string name)
    {
        string text = RequirementCatalog.Default.ReadText(name);
        RequirementCatalog catalog = RequirementCatalog.Default.With(name, text);
        Assert.That(
            catalog[name].Select(Line),
            Is.EqualTo(RequirementCatalog.Default[name].Select(Line)).And.Not.Empty
        );
        Assert.That(catalog.ReadText(name), Is.EqualTo(text));
    }

    [Test]
    public void EveryTableOfRequirementsInTheAssembly_IsInTheCatalogue()
    {
        IEnumerable<string> dated = EmbeddedData
            .Paths(".dataset.txt")
            .Where(path => EmbeddedData.ReadText(path).Contains("last day or - |", StringComparison.Ordinal))
            .Select(path => path[(path.LastIndexOf('/') + 1)..^".dataset.txt".Length])
            .Order(StringComparer.Ordinal);
        Assert.That(dated, Is.EqualTo(RequirementCatalog.Names));
    }

    [Test]
    public void AnotherTable_ChangesWhatIsAskedForWhereAndWhen()
    {
        RequirementCatalog own = RequirementCatalog.Default.With(
            "RequiredStatements",
            Head + "supplement | NZ | 2027-01-01 | 2027-12-31 | Use only as directed.\n"
        );
        Assert.Multiple(() =>
        {
            Assert.That(Finds(RequirementCatalog.Default, 2027), Is.False, "the library asks for nothing there");
            Assert.That(Finds(own, 2027), Is.True);
            Assert.That(Finds(own, 2026), Is.False, "before the first day");
            Assert.That(Finds(own, 2028), Is.False, "after the last day");
        });
    }

    [TestCaseSource(nameof(AllNames))]
    public void AnotherTable_IsAnotherBuildOfTheRules(string name)
    {
        string text = RequirementCatalog.Default.ReadText(name);
        RequirementCatalog own = RequirementCatalog.Default.With(name, text[..text.TrimEnd().LastIndexOf('\n')]);
        Assert.That(
            Build(own, 2027).RuleSet.Hash,
            Is.Not.EqualTo(Build(RequirementCatalog.Default, 2027).RuleSet.Hash)
        );
    }

    [Test]
    public void Lines_MayHoldEverywhereAndAlways()
    {
        RequirementCatalog own = RequirementCatalog.Default.With(
            "RequiredStatements",
            Head + "otc ; supplement | * | - | - | Use only as directed. ; as directed | 21 CFR 101.93\n"
        );
        DatedRequirement line = own["RequiredStatements"].Single();
        Assert.Multiple(() =>
        {
            Assert.That(line.Subjects, Is.EqualTo(["otc", "supplement"]));
            Assert.That(line.Values, Is.EqualTo(["Use only as directed.", "as directed"]));
            Assert.That(line.Source, Is.EqualTo("21 CFR 101.93"));
            Assert.That(Finds(own, 1970), Is.True);
            Assert.That(Finds(own, 2027), Is.True);
        });
    }

    [TestCase("a | UK | 2027-01-01 | - | error", 1, "'---'")]
    [TestCase("# no source\n---\na | UK | 2027-01-01 | - | error", 1, "'# Source: …'")]
    [TestCase(Head + "a | UK | 2027-01-01 | error", 4, "columns")]
    [TestCase(Head + "\na | UK | 1 May 2027 | - | error", 5, "first day")]
    [TestCase(Head + "a | UK | 2027-01-01 | soon | error", 4, "last day")]
    [TestCase(Head + "a | UK | 2027-01-02 | 2027-01-01 | error", 4, "last day: it is before the first")]
    [TestCase(Head + " | UK | 2027-01-02 | - | error", 4, "subject")]
    [TestCase(Head + "a |  | 2027-01-02 | - | error", 4, "jurisdiction")]
    [TestCase(Head + "a | UK | 2027-01-02 | - | ", 4, "value")]
    [TestCase(Head + "a | UK | 2027-01-02 | - | error | ", 4, "source")]
    [TestCase(Head + "a | UK | 2027-01-02 | - | error | law | more", 4, "columns")]
    [TestCase(Head + "a ; | UK | 2027-01-02 | - | error", 4, "subject")]
    [TestCase(Head + "a | UK | 2027-01-02 | - | error ; ; info", 4, "value")]
    public void Mistakes_AreNamedWithTheirLine(string text, int line, string reason)
    {
        RequirementCatalogException mistake = Assert.Throws<RequirementCatalogException>(() =>
            RequirementCatalog.Default.With("RequiredStatements", text)
        )!;
        Assert.That(mistake.Line, Is.EqualTo(line));
        Assert.That(mistake.Message, Does.StartWith($"RequiredStatements.dataset.txt({line}): ").And.Contain(reason));
    }

    [Test]
    public void UnknownTable_IsRefusedWithTheNamesThereAre() =>
        Assert.That(
            () => RequirementCatalog.Default.With("Statements", Head),
            Throws.TypeOf<RequirementCatalogException>().With.Message.Contains("RequiredStatements")
        );

    private static object Line(DatedRequirement each) =>
        (
            string.Join(';', each.Subjects),
            each.Where,
            each.From,
            each.Until,
            string.Join(';', each.Values),
            each.Source
        );

    private static bool Finds(RequirementCatalog requirements, int year) =>
        Build(requirements, year).Analyze(Supplement).Diagnostics.Any(diagnostic => diagnostic.Rule.Id == "HCA1422");

    private static ContentAnalysisPipeline Build(RequirementCatalog requirements, int year) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .UseRequirements(requirements)
            .UseTimeProvider(new FixedClock(new DateTimeOffset(year, 5, 11, 12, 0, 0, TimeSpan.Zero)))
            .Build();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

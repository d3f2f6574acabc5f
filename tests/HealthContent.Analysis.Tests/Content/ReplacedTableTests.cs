using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>What a host puts in the place of approved uses, superseded guidelines and parameters of links decides what is found.</summary>
[TestFixture]
public sealed class ReplacedTableTests
{
    private const string Head = "# Tables of our own lawyers\n# Source: legal department, 2027\n---\n";

    private const string Indications =
        Head
        + "botox | US | - | - | migraine\n"
        + "botox | UK | 2027-01-01 | 2027-12-31 | depression\n"
        + "dupixent ; dupilumab | US | - | - | eczema | confirmed: label of March 2026\n";

    private const string Guidelines =
        Head
        + "2024 ; asthma ; wheezing | UK | 2026-03-01 | 2027-12-31 | guideline on asthma in adults\n"
        + "2023 ; gout | * | - | - | guideline on gout\n";

    private const string Links =
        Head + "partner ; via=clinic | UK | 2027-01-01 | 2027-12-31 | shop.example ; shop.test\n";

    [TestCase("UK", "2026-12-31", true, Description = "only the other place has a label that day")]
    [TestCase("UK", "2027-01-01", false)]
    [TestCase("UK", "2027-12-31", false)]
    [TestCase("UK", "2028-01-01", true)]
    [TestCase("US", "2027-05-11", true)]
    [TestCase("NZ", "2027-05-11", false, Description = "without a label there, all count")]
    [TestCase(null, "2027-05-11", false, Description = "nobody says where the readers are")]
    public void Indications_CountWhereAndWhenTheyHold(string? place, string day, bool isFound)
    {
        const string Text = "We offer Botox for depression.";
        Assert.Multiple(() =>
        {
            Assert.That(Find("HCA1307", Text, place, day, "Indications", Indications).Any(), Is.EqualTo(isFound));
            Assert.That(Find("HCA1307", Text, place, day).Any(), Is.True, "the library has no such label");
        });
    }

    [TestCase("Now here: Dupixent for migraine.", true)]
    [TestCase("Now here: dupilumab for migraine.", true)]
    [TestCase("Now here: Dupixent for eczema.", false)]
    [TestCase("Now here: Wegovy for migraine.", false, Description = "the table of the host has no such medicine")]
    public void Indications_MayHaveMedicinesThatTheLibraryDoesNotKnow(string text, bool isFound)
    {
        Assert.That(
            Find("HCA1307", text, "US", "2027-05-11", "Indications", Indications).Count(),
            Is.EqualTo(isFound ? 1 : 0)
        );
        Assert.That(
            Find("HCA1307", text, "US", "2027-05-11").Any(),
            Is.EqualTo(text.Contains("Wegovy", StringComparison.Ordinal)),
            "the library"
        );
    }

    [TestCase("UK", "2026-02-28", false)]
    [TestCase("UK", "2026-03-01", true)]
    [TestCase("UK", "2027-12-31", true)]
    [TestCase("UK", "2028-01-01", false)]
    [TestCase("US", "2027-05-11", false)]
    [TestCase(null, "2027-05-11", true)]
    public void Guidelines_AreReplacedWhereAndWhenTheTableSaysSo(string? place, string day, bool isFound)
    {
        const string Text = "We work by the 2024 guideline on asthma.";
        ContentDiagnostic[] found = [.. Find("HCA1322", Text, place, day, "SupersededGuidelines", Guidelines)];
        Assert.Multiple(() =>
        {
            Assert.That(
                found.Select(diagnostic => diagnostic.Message),
                isFound
                    ? Is.EqualTo(["the guideline of 2024 was replaced by guideline on asthma in adults (2026)"])
                    : Is.Empty
            );
            Assert.That(Find("HCA1322", Text, place, day), Is.Empty, "the library knows none");
        });
    }

    [Test]
    public void Guidelines_WithoutAFirstDay_AreNamedWithoutAYear() =>
        Assert.That(
            Find("HCA1322", "By the 2023 guideline on gout.", "NZ", "2027-05-11", "SupersededGuidelines", Guidelines)
                .Select(diagnostic => diagnostic.Message),
            Is.EqualTo(["the guideline of 2023 was replaced by guideline on gout"])
        );

    [Test]
    public void Guidelines_ThatTheTableDoesNotHave_AreNotReplaced()
    {
        const string Text = "Our doctors follow the 2016 CDC opioid prescribing guideline.";
        Assert.That(Find("HCA1322", Text, "US", "2026-05-11"), Is.Not.Empty, "the library");
        Assert.That(Find("HCA1322", Text, "US", "2026-05-11", "SupersededGuidelines", Guidelines), Is.Empty);
    }

    [TestCase("https://shop.example/x?partner=77", "UK", "2027-05-11", true)]
    [TestCase("https://shop.test/x?a=b&VIA=Clinic", "UK", "2027-05-11", true)]
    [TestCase("https://shop.example/x?via=other", "UK", "2027-05-11", false)]
    [TestCase("https://store.example/x?partner=77", "UK", "2027-05-11", false)]
    [TestCase("https://shop.example/x?partner=77", "US", "2027-05-11", false)]
    [TestCase("https://shop.example/x?partner=77", null, "2027-05-11", true)]
    [TestCase("https://shop.example/x?partner=77", "UK", "2026-12-31", false)]
    [TestCase("https://shop.example/x?partner=77", "UK", "2028-01-01", false)]
    public void Links_EarnACommissionWhereAndWhenTheTableSaysSo(string link, string? place, string day, bool isFound)
    {
        string text = $"See {link} for a brace.";
        Assert.Multiple(() =>
        {
            Assert.That(Find("HCA1413", text, place, day, "AffiliateLinks", Links).Any(), Is.EqualTo(isFound));
            Assert.That(Find("HCA1413", text, place, day), Is.Empty, "the library knows none");
        });
    }

    [Test]
    public void Links_WithAParameterThatTheTableDoesNotHave_AreNotFound()
    {
        const string Text = "See https://shop.example/x?aff_id=77 for a brace.";
        Assert.That(Find("HCA1413", Text, "UK", "2027-05-11"), Is.Not.Empty, "the library");
        Assert.That(Find("HCA1413", Text, "UK", "2027-05-11", "AffiliateLinks", Links), Is.Empty);
    }

    [Test]
    public void Decision_HoldsUntilALineOfTheTableBeginsToCount()
    {
        ContentReport report = Build("2026-02-01", "SupersededGuidelines", Guidelines)
            .Analyze(Document("We work by the 2024 guideline on asthma.", "UK"));
        Assert.That(report.ValidUntil, Is.EqualTo(At("2026-03-01")));
    }

    [Test]
    public void Folder_HoldsAllThree()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("healthcontent");
        try
        {
            Write("Indications", Indications);
            Write("SupersededGuidelines", Guidelines);
            Write("AffiliateLinks", Links);
            Assert.That(
                RequirementCatalog.Load(folder.FullName).Replaced,
                Is.EqualTo([
                    ("AffiliateLinks", Links),
                    ("Indications", Indications),
                    ("SupersededGuidelines", Guidelines),
                ])
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, string text) =>
            File.WriteAllText(Path.Combine(folder.FullName, name + ".dataset.txt"), text);
    }

    [TestCase("Indications", "botox | US | - | migraine", "columns")]
    [TestCase("Indications", "botox |  | - | - | migraine", "jurisdiction")]
    [TestCase("Indications", "botox | US | - | - | migraine ; ", "value")]
    [TestCase("Indications", "botox | US | 2027 | - | migraine", "first day")]
    [TestCase("SupersededGuidelines", "asthma | UK | 2026-03-01 | - | the newer", "subject")]
    [TestCase("SupersededGuidelines", "2024 | UK | 2026-03-01 | - | the newer", "subject")]
    [TestCase("SupersededGuidelines", "20l4 ; asthma | UK | 2026-03-01 | - | the newer", "subject")]
    [TestCase("SupersededGuidelines", "2024 ; asthma | UK | 2026-03-01 | later | the newer", "last day")]
    [TestCase("AffiliateLinks", " | * | - | - | *", "subject")]
    [TestCase("AffiliateLinks", "partner | * | - | 31 December | *", "last day")]
    [TestCase("AffiliateLinks", "partner | * | - | - | ", "value")]
    public void Mistakes_AreNamedWithFileLineAndField(string table, string line, string field)
    {
        RequirementCatalogException mistake = Assert.Throws<RequirementCatalogException>(() =>
            RequirementCatalog.Default.With(table, Head + "\n" + line)
        )!;
        Assert.Multiple(() =>
        {
            Assert.That(mistake.File, Is.EqualTo($"{table}.dataset.txt"));
            Assert.That(mistake.Line, Is.EqualTo(5));
            Assert.That(mistake.Message, Does.StartWith($"{table}.dataset.txt(5): ").And.Contain(field));
        });
    }

    private static IEnumerable<ContentDiagnostic> Find(
        string rule,
        string text,
        string? place,
        string day,
        string? table = null,
        string content = ""
    ) =>
        Build(day, table, content)
            .Analyze(Document(text, place))
            .Diagnostics.Where(diagnostic => diagnostic.Rule.Id == rule);

    private static ContentDocument Document(string text, string? place) =>
        new(text) { Jurisdictions = place is null ? [] : [new Jurisdiction(place)] };

    private static ContentAnalysisPipeline Build(string day, string? table, string content) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .UseRequirements(
                table is null ? RequirementCatalog.Default : RequirementCatalog.Default.With(table, content)
            )
            .UseTimeProvider(new FixedClock(At(day)))
            .Build();

    private static DateTimeOffset At(string day) =>
        DateTimeOffset.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

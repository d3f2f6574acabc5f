using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Rules.MisinformationClaims;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.MisinformationClaims;

/// <summary>The data files of HCA1307 and HCA1322 agree with themselves and with each other.</summary>
[TestFixture]
internal sealed class MedicineDataTests
{
    private const string Folder = "Rules/MisinformationClaims/";
    private static readonly DateOnly Day = new(2027, 5, 11);

    // A name that only one of the two files has would never be found, or be found and never be judged.
    [Test]
    public void ListedMedicines_AreThoseThatPhrasesFind()
    {
        string[] listed = [.. RequirementCatalog.Default["Indications"].SelectMany(row => row.Subjects)];
        Lexicon lexicon = Lexicon.Parse(
            "labelled-medicines.lexicon",
            EmbeddedData.ReadText(Folder + "labelled-medicines.lexicon")
        );

        Assert.That(listed, Is.Unique);
        Assert.That(
            lexicon.Terms.Where(term => term.Class == "labelled-medicine").Select(term => term.Text),
            Is.EquivalentTo(listed)
        );
    }

    [Test]
    public void Medicines_SayWhetherTheyWereConfirmed() =>
        Assert.That(
            RequirementCatalog.Default["Indications"].Select(row => row.Source),
            Is.All.StartsWith("confirmed: ").Or.StartsWith("recalled: ")
        );

    [TestCase("ketamine", "anesthesia", true)]
    [TestCase("Ketamine", "better focus", false)]
    [TestCase("ozempic", "type 2 diabetes", true)]
    [TestCase("ozempic", "weight loss", false)]
    [TestCase("semaglutide", "weight loss", true)]
    [TestCase("botox", "chronic migraine", true)]
    [TestCase("aspirin", "headaches", null)]
    public void Label_CoversAUse(string medicine, string use, bool? expected) =>
        Assert.That(
            Indications.Covers(Environment(new OrganizationProfile()), [], Day, medicine, use),
            Is.EqualTo(expected)
        );

    [TestCase("", true)]
    [TestCase("US", true)]
    [TestCase("UK", false)]
    [TestCase("FR", true)]
    public void Register_GoesBeforeTheList_AndCountsWhereTheReadersAre(string place, bool expected)
    {
        var organization = new OrganizationProfile
        {
            Products =
            [
                new Product
                {
                    Id = "P1",
                    Name = "Metformin",
                    Kind = ProductKind.Medicine,
                    Approvals = [Approval("US", "longevity"), Approval("UK", "type 2 diabetes")],
                },
            ],
        };

        Assert.That(
            Indications.Covers(
                Environment(organization),
                place.Length == 0 ? [] : [new Jurisdiction(place)],
                Day,
                "metformin",
                "longevity"
            ),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Guidelines_AreReplacedByNewerOnes()
    {
        foreach (DatedRequirement row in RequirementCatalog.Default["SupersededGuidelines"])
        {
            int year = int.Parse(row.Subjects[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(row.From!.Value.Year, Is.GreaterThan(year), row.Value);
            Assert.That(row.Source, Is.EqualTo("confirmed").Or.EqualTo("recalled"));
        }
    }

    private static AnalysisEnvironment Environment(OrganizationProfile organization) =>
        new()
        {
            Now = new DateTimeOffset(Day, default, TimeSpan.Zero),
            Channels = ChannelCatalog.Default,
            Organization = organization,
        };

    private static ProductApproval Approval(string jurisdiction, string indication) =>
        new()
        {
            Jurisdiction = new Jurisdiction(jurisdiction),
            Status = ProductStatus.Approved,
            Indications = [indication],
        };
}

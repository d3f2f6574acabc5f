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

    // A name that only one of the two files has would never be found, or be found and never be judged.
    [Test]
    public void ListedMedicines_AreThoseThatPhrasesFind()
    {
        string[] listed =
        [
            .. EmbeddedData.ReadTable(Folder + "indications.dataset.txt", 5).SelectMany(row => row[0].Split(", ")),
        ];
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
            EmbeddedData.ReadTable(Folder + "indications.dataset.txt", 5).Select(row => row[3]),
            Is.All.EqualTo("confirmed").Or.EqualTo("recalled")
        );

    [TestCase("ketamine", "anesthesia", true)]
    [TestCase("Ketamine", "better focus", false)]
    [TestCase("ozempic", "type 2 diabetes", true)]
    [TestCase("ozempic", "weight loss", false)]
    [TestCase("semaglutide", "weight loss", true)]
    [TestCase("botox", "chronic migraine", true)]
    [TestCase("aspirin", "headaches", null)]
    public void Label_CoversAUse(string medicine, string use, bool? expected) =>
        Assert.That(Indications.Covers(new OrganizationProfile(), [], medicine, use), Is.EqualTo(expected));

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
                organization,
                place.Length == 0 ? [] : [new Jurisdiction(place)],
                "metformin",
                "longevity"
            ),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Guidelines_AreReplacedByNewerOnes()
    {
        foreach (string[] row in EmbeddedData.ReadTable(Folder + "guidelines.dataset.txt", 5))
        {
            Assert.That(
                int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture),
                Is.GreaterThan(int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture)),
                row[3]
            );
            Assert.That(row[4], Is.EqualTo("confirmed").Or.EqualTo("recalled"));
        }
    }

    private static ProductApproval Approval(string jurisdiction, string indication) =>
        new()
        {
            Jurisdiction = new Jurisdiction(jurisdiction),
            Status = ProductStatus.Approved,
            Indications = [indication],
        };
}

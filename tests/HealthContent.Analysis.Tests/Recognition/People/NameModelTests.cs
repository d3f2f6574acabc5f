using System.Text;
using HealthContent.Analysis.Recognition.People;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class NameModelTests
{
    private const int LargestFile = 1 << 20;

    [Test]
    public void File_IsSmallAndNamesItsSources()
    {
        using Stream stream = EmbeddedData.Open(NameModel.ResourcePath);
        byte[] start = new byte[2048];
        stream.ReadExactly(start);
        string head = Encoding.UTF8.GetString(start).Split(NameModel.HeadEnd)[0];

        Assert.Multiple(() =>
        {
            Assert.That(stream.Length, Is.LessThanOrEqualTo(LargestFile));
            Assert.That(head, Does.Contain("# licence: ").And.Contain("# source: "));
        });
    }

    [TestCase("maria", 5)]
    [TestCase("MARIA", 5)]
    [TestCase("José", 5)]
    public void FrequentForename_HasAHighLevel(string word, int level) =>
        Assert.That(NameModel.Default.Find(WordHash.Of(word)).Forename, Is.GreaterThanOrEqualTo(level));

    [Test]
    public void UnknownWord_HasNoScores() =>
        Assert.That(NameModel.Default.Find(WordHash.Of("qwertzuiopasdf")), Is.EqualTo(default(WordScores)));

    [TestCase("patient", nameof(WordClass.Person))]
    [TestCase("hospital", nameof(WordClass.Place))]
    [TestCase("mrs", nameof(WordClass.Title))]
    public void WordBesideNames_HasItsClass(string word, string expected) =>
        Assert.That(NameModel.Default.Find(WordHash.Of(word)).Class.ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("no head at all")]
    [TestCase("# head\n---\n")]
    [TestCase("# head\n---\n\u0001\u0001\u0001\u0001")]
    public void BrokenFile_IsRefused(string content) =>
        Assert.That(() => new NameModel(Encoding.UTF8.GetBytes(content)), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void Scores_KeepTheirLevelsApart()
    {
        var scores = new WordScores(7, 5, 3, 2, WordClass.Greeting, listed: true, health: false);

        Assert.Multiple(() =>
        {
            Assert.That(scores.Forename, Is.EqualTo(7));
            Assert.That(scores.Surname, Is.EqualTo(5));
            Assert.That(scores.Place, Is.EqualTo(3));
            Assert.That(scores.Common, Is.EqualTo(2));
            Assert.That(scores.Class, Is.EqualTo(WordClass.Greeting));
            Assert.That(scores.IsListed, Is.True);
            Assert.That(scores.IsHealth, Is.False);
        });
    }
}

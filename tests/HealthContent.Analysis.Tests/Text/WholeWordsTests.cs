using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
public sealed class WholeWordsTests
{
    [TestCase("a disease", "ease", -1)]
    [TestCase("at ease.", "ease", 3)]
    [TestCase("ease disease ease", "Ease", 0)]
    [TestCase("diseases, ease", "ease", 10)]
    [TestCase("Merger of A and B", "merger of a", 0)]
    [TestCase("the #ad", "#ad", 4)]
    [TestCase("the#ad", "#ad", 3)]
    [TestCase("#adults", "#ad", -1)]
    [TestCase("text", "", -1)]
    [TestCase("", "text", -1)]
    public void Words_AreFoundByThemselves(string text, string words, int expected) =>
        Assert.That(WholeWords.IndexOf(text, words), Is.EqualTo(expected));

    [Test]
    public void Search_GoesOnFromAPlace_AndMayHeedCase()
    {
        Assert.That(WholeWords.IndexOf("ease Ease", "ease", 1), Is.EqualTo(5));
        Assert.That(WholeWords.IndexOf("ease Ease", "ease", 1, StringComparison.Ordinal), Is.EqualTo(-1));
    }
}

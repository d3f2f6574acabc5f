using NUnit.Framework;

namespace HealthContent.Analysis.Tests;

internal sealed class WordSetTests
{
    private static readonly WordSet Set = WordSet.Parse("source: us\nword\n---\r\nHIV\r\nÄrztin\n\nhiv\nnaïve\nlast");

    [TestCase("HIV", "HIV")]
    [TestCase("hiv", "HIV")]
    [TestCase("ÄRZTIN", "Ärztin")]
    [TestCase("Naïve", "naïve")]
    [TestCase("LAST", "last")]
    public void Word_IsFoundWhateverItsCase_AsTheFileSpellsItFirst(string word, string expected)
    {
        Assert.That(Set.TryGet(word, out ReadOnlySpan<char> spelling));
        Assert.That(spelling.ToString(), Is.EqualTo(expected));
        Assert.That(Set.Contains(word));
    }

    [TestCase("word")]
    [TestCase("source: us")]
    [TestCase("---")]
    [TestCase("")]
    [TestCase("las")]
    [TestCase("lasts")]
    public void OtherText_IsNotFound(string word)
    {
        Assert.That(Set.TryGet(word, out ReadOnlySpan<char> spelling), Is.False);
        Assert.That(spelling.IsEmpty);
        Assert.That(Set.Contains(word), Is.False);
    }

    [Test]
    public void Words_AreInTheOrderOfTheFile_EachOnce() =>
        Assert.That(Set.Words, Is.EqualTo((string[])["HIV", "Ärztin", "naïve", "last"]));
}

using System.Text;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

[TestFixture]
internal sealed class IndefiniteArticlesTests
{
    [TestCase("person", "a")]
    [TestCase("older adult", "an")]
    [TestCase("hour", "an")]
    [TestCase("honest answer", "an")]
    [TestCase("hectic week", "a")]
    [TestCase("user", "a")]
    [TestCase("uterus", "a")]
    [TestCase("urgent call", "an")]
    [TestCase("uninsured person", "an")]
    [TestCase("unique case", "a")]
    [TestCase("European plan", "a")]
    [TestCase("one-time dose", "a")]
    [TestCase("HIV test", "an")]
    [TestCase("MRI scan", "an")]
    [TestCase("UTI", "a")]
    [TestCase("X-ray", "an")]
    [TestCase("AIDS clinic", "an")]
    [TestCase("SARS case", "a")]
    [TestCase("Older adult", "an")]
    public void Article_FollowsTheSound(string text, string article) =>
        Assert.That(IndefiniteArticles.For(text), Is.EqualTo(article));

    [TestCase("")]
    [TestCase("8 people")]
    [TestCase("“quoted”")]
    public void TextWithoutAFirstLetter_HasNone(string text) => Assert.That(IndefiniteArticles.For(text), Is.Null);

    [TestCase("a older adult", "an older adult")]
    [TestCase("An person with a asthma", "A person with an asthma")]
    [TestCase("vitamin A is", "vitamin A is")]
    [TestCase("a", "a")]
    [TestCase("a person", "a person")]
    [TestCase("", "")]
    public void Articles_AreMadeToAgree(string text, string expected)
    {
        var builder = new StringBuilder(text);
        IndefiniteArticles.Agree(builder);
        Assert.That(builder.ToString(), Is.EqualTo(expected));
    }
}

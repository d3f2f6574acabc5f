using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Text;

internal sealed class WordSegmenterTests
{
    [TestCase("breastcancerawareness", "breast cancer awareness")]
    [TestCase("mentalhealth", "mental health")]
    [TestCase("therapist", "therapist")]
    [TestCase("knowyournumbers", "know your numbers")]
    [TestCase("stopthestigma", "stop the stigma")]
    [TestCase("hivawareness", "HIV awareness")]
    [TestCase("MENTALHEALTH", "mental health")]
    [TestCase("healthcare", "healthcare")]
    [TestCase("xqzvt", "")]
    [TestCase("", "")]
    public void Text_IsMadeOfFewLongWords(string text, string words) =>
        Assert.That(string.Join(' ', WordSegmenter.Segment(text)), Is.EqualTo(words));

    [Test]
    public void TextBeyondReason_HasNoWords() =>
        Assert.That(WordSegmenter.Segment(new string('a', WordSegmenter.LongestText + 1)), Is.Empty);
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Dates;

internal sealed class AgeFormTests
{
    [TestCase("Age: 42", "AGE:Age: 42")]
    [TestCase("sex=F age=58 bmi=31", "AGE:age=58")]
    [TestCase("a five-month-old infant", "AGE:five-month-old")]
    [TestCase("at age 33 years", "AGE:age 33 years")]
    [TestCase("my mother (81) fell", "AGE:81")]
    [TestCase("I am 30 years old", "AGE:30 years old")]
    public void Age_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain(expected));

    [TestCase("I'm 34 minutes late")]
    [TestCase("my mother (8100 steps) fell")]
    [TestCase("Page: 42")]
    public void NumberOfSomethingElse_IsNoAge(string text) =>
        Assert.That(Recognized.Texts(text), Has.None.StartsWith("AGE"));
}

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
    [TestCase("Seen today: 34F with chest pain", "AGE:34F")]
    [TestCase("S: 58M, fell at home", "AGE:58M")]
    [TestCase("I (27f) was told to rest", "AGE:27f")]
    [TestCase("Pt: Ana Lopez | 58y | seen", "AGE:58y")]
    [TestCase("paciente varón de 47 años", "AGE:paciente varón de 47 años")]
    public void Age_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain(expected));

    [TestCase("I'm 34 minutes late")]
    [TestCase("my mother (8100 steps) fell")]
    [TestCase("a 24F catheter")]
    [TestCase("Temp: 101F, pulse 90")]
    [TestCase("raised $5M, twice last year")]
    [TestCase("Page: 42")]
    public void NumberOfSomethingElse_IsNoAge(string text) =>
        Assert.That(Recognized.Texts(text), Has.None.StartsWith("AGE"));
}

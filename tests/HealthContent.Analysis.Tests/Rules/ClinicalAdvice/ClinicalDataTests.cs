using HealthContent.Analysis.Content;
using HealthContent.Analysis.Rules.ClinicalAdvice;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.ClinicalAdvice;

[TestFixture]
public sealed class ClinicalDataTests
{
    [TestCase("988", "US", true)]
    [TestCase("988", "US-CA", true)]
    [TestCase("988", "UK", false)]
    [TestCase("999", "UK-SCO", true)]
    [TestCase("112", "EU", true)]
    [TestCase("111", "NZ", true)]
    [TestCase("111", "UK", true)]
    [TestCase("111", "US", false)]
    [TestCase("131114", "AU", true)]
    [TestCase("18002738255", "US", true)]
    [TestCase("8002738255", "US", true)]
    [TestCase("8002738256", "US", false)]
    public void Number_AnswersWhereItIsOnRecord(string digits, string place, bool expected) =>
        Assert.That(
            EmergencyNumber.All.Any(number => number.Has(digits) && number.AnswersIn(new Jurisdiction(place))),
            Is.EqualTo(expected)
        );

    [Test]
    public void ReplacedNumber_NamesOneOnRecord()
    {
        EmergencyNumber[] replaced = [.. EmergencyNumber.All.Where(number => number.ReplacedBy is not null)];

        Assert.That(replaced, Is.Not.Empty);
        Assert.That(
            replaced.Select(number => number.ReplacedBy),
            Is.SubsetOf(EmergencyNumber.All.Where(other => other.ReplacedBy is null).Select(other => other.Number))
        );
    }

    [TestCase("1-800-273-8255", "18002738255")]
    [TestCase("13 11 14", "131114")]
    [TestCase("", "")]
    public void Digits_AreTakenOutOfTheText(string text, string expected) =>
        Assert.That(EmergencyNumber.Digits(text), Is.EqualTo(expected));

    [TestCase("cardiology", "Heart attack", true)]
    [TestCase("Cardiology", "cardiology", true)]
    [TestCase("dermatology", "heart attack", false)]
    [TestCase("general practice", "heart attack", true)]
    [TestCase("falconry", "falcons", false)]
    public void Topic_BelongsToItsSpecialty(string specialty, string topic, bool expected) =>
        Assert.That(ClinicalFields.AreSame(specialty, topic), Is.EqualTo(expected));

    [TestCase("eczema", true)]
    [TestCase("oncology", true)]
    [TestCase("parking", false)]
    public void Topic_IsKnownFromTheList(string topic, bool expected) =>
        Assert.That(ClinicalFields.IsKnown(topic), Is.EqualTo(expected));
}

using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.HelpLines;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.HelpLines;

[TestFixture]
public sealed class HelpLineRegisterTests
{
    [TestCase("988", "US", true)]
    [TestCase("988", "US-CA", true)]
    [TestCase("988", "CA", true)]
    [TestCase("988", "UK", false)]
    [TestCase("999", "UK-SCO", true)]
    [TestCase("112", "EU", true)]
    [TestCase("112", "DE", true)]
    [TestCase("111", "NZ", true)]
    [TestCase("111", "UK", true)]
    [TestCase("111", "US", false)]
    [TestCase("131114", "AU", true)]
    [TestCase("18002738255", "US", true)]
    [TestCase("8002738255", "US", true)]
    [TestCase("8002738256", "US", false)]
    public void Number_AnswersWhereItIsOnRecord(string digits, string place, bool expected) =>
        Assert.That(
            HelpLineRegister.All.Any(line => line.Has(digits) && line.AnswersIn(new Jurisdiction(place))),
            Is.EqualTo(expected)
        );

    [Test]
    public void EveryLine_NamesItselfAndHasAWay()
    {
        foreach (HelpLine line in HelpLineRegister.All)
        {
            Assert.That(line.Digits, Is.Not.Empty, line.Number);
            Assert.That(line.Names, Is.Not.Empty, line.Number);
            Assert.That(line.Ways, Is.Not.Empty, line.Number);
            Assert.That(HelpLineReader.HasNumber(line.Wording, line.Digits), line.Wording);
            Assert.That(line.Until, Is.Null.Or.GreaterThan(line.From ?? DateOnly.MinValue), line.Number);
        }
    }

    [Test]
    public void ReplacedNumber_NamesOneInUse()
    {
        HelpLine[] replaced = [.. HelpLineRegister.All.Where(line => line.ReplacedBy is not null)];

        Assert.That(replaced, Is.Not.Empty);
        Assert.That(
            replaced.Select(line => line.ReplacedBy),
            Is.SubsetOf(HelpLineRegister.All.Where(other => other.Until is null).Select(other => other.Number))
        );
    }

    [TestCase("US", "2026-01-15", "988")]
    [TestCase("CA", "2026-01-15", "988")]
    [TestCase("CA", "2023-01-15", "1-800-668-6868")]
    [TestCase("US", "2020-01-15", "741741")]
    [TestCase("UK", "2026-01-15", "116 123")]
    [TestCase("IE", "2026-01-15", "116 123")]
    [TestCase("AU", "2026-01-15", "13 11 14")]
    [TestCase("NZ", "2026-01-15", "1737")]
    [TestCase("IN", "2026-01-15", "14416")]
    [TestCase("BR", "2026-01-15", "188")]
    [TestCase("ZA", "2026-01-15", "0800 567 567")]
    [TestCase("PE", "2026-01-15", null)]
    [TestCase("EU", "2026-01-15", null)]
    public void Recommended_IsTheLineOfTheDay(string place, string day, string? number) =>
        Assert.That(
            HelpLineRegister
                .Recommended(
                    HelpPurpose.Crisis,
                    new Jurisdiction(place),
                    DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
                )
                ?.Number,
            Is.EqualTo(number)
        );

    [TestCase("Call 988 now", "988", true)]
    [TestCase("988", "988", true)]
    [TestCase("988.", "988", true)]
    [TestCase("(988)", "988", true)]
    [TestCase("9-8-8", "988", true)]
    [TestCase("1988", "988", false)]
    [TestCase("988,000", "988", false)]
    [TestCase("98.8", "988", false)]
    [TestCase("12,988", "988", false)]
    [TestCase("$988", "988", false)]
    [TestCase("988%", "988", false)]
    [TestCase("555-988-1234", "988", false)]
    [TestCase("988th", "988", false)]
    [TestCase("1-800-799-7233", "8007997233", true)]
    [TestCase("(800) 799-7233", "8007997233", true)]
    [TestCase("+1 800.799.7233", "8007997233", true)]
    [TestCase("800 799 7234", "8007997233", false)]
    [TestCase("13 11 14", "131114", true)]
    [TestCase("13/11/14", "131114", false)]
    public void Number_IsFoundHoweverItIsGrouped(string text, string digits, bool expected) =>
        Assert.That(HelpLineReader.HasNumber(text, digits), Is.EqualTo(expected));

    [TestCase("116132", "116123", true)]
    [TestCase("116124", "116123", true)]
    [TestCase("11612", "116123", true)]
    [TestCase("1161233", "116123", true)]
    [TestCase("116123", "116123", false)]
    [TestCase("116321", "116123", false)]
    [TestCase("161132", "116123", false)]
    public void Slip_IsOneWrongMissingDoubledOrSwappedDigit(string left, string right, bool expected)
    {
        Assert.That(NumberDigits.AreOneSlipApart(left, right), Is.EqualTo(expected));
        Assert.That(NumberDigits.AreOneSlipApart(right, left), Is.EqualTo(expected));
    }

    [TestCase("1-800-273-8255", "18002738255")]
    [TestCase("13 11 14", "131114")]
    [TestCase("", "")]
    public void Digits_AreTakenOutOfTheText(string text, string expected) =>
        Assert.That(NumberDigits.Of(text), Is.EqualTo(expected));
}

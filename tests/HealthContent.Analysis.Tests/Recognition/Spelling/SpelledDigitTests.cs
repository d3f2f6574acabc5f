using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Spelling;

internal sealed class SpelledDigitTests
{
    [TestCase(
        "my number is four one five, five five five, oh one three seven.",
        "PHONE:four one five, five five five, oh one three seven"
    )]
    [TestCase(
        "call four one five five five five zero one three seven",
        "PHONE:four one five five five five zero one three seven"
    )]
    [TestCase("four-one-five, triple five, oh one three seven", "PHONE:four-one-five, triple five, oh one three seven")]
    [TestCase("text 4 one 5, five five five, 0 1 three 7 tonight", "PHONE:4 one 5, five five five, 0 1 three 7")]
    [TestCase(
        "call one eight hundred, five five five, oh one three seven",
        "PHONE:one eight hundred, five five five, oh one three seven"
    )]
    [TestCase(
        "phone oh two oh seven nine four six oh nine double five",
        "PHONE:oh two oh seven nine four six oh nine double five"
    )]
    [TestCase("In danger call nine one one now", "PHONE:nine one one")]
    [TestCase("4 1 5 5 5 5 0 1 3 7", "PHONE:4 1 5 5 5 5 0 1 3 7")]
    [TestCase("4-1-5-5-5-5-0-1-3-7", "PHONE:4-1-5-5-5-5-0-1-3-7")]
    [TestCase("SSN two one nine, oh nine, nine nine nine nine", "SSN:two one nine, oh nine, nine nine nine nine")]
    [TestCase("MRN four eight two nine one three", "MRN:four eight two nine one three")]
    [TestCase("MRN four eight two dash nine one three", "MRN:four eight two dash nine one three")]
    [TestCase(
        "NHS number nine four three, four seven six, five nine one nine",
        "NHS:nine four three, four seven six, five nine one nine"
    )]
    [TestCase(
        "it says four one one one, one one one one, one one one one, one one one one",
        "CARD:four one one one, one one one one, one one one one, one one one one"
    )]
    public void SpelledNumber_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("one two three four five six seven eight nine ten")]
    [TestCase("1 2 3 4 5 6 7 8 9")]
    [TestCase("nine eight seven six five four three two one, lift off")]
    [TestCase("Breathe in: one, two, three. Breathe out: one, two, three.")]
    [TestCase("One two three, and double four")]
    [TestCase("zero zero zero zero zero zero zero zero zero")]
    [TestCase("it says four one one one, one one one one, one one one one, one one one two")]
    [TestCase("one or two of three")]
    public void CountingAndProse_AreNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("123456789", true)]
    [TestCase("8901234", true)]
    [TestCase("987654", true)]
    [TestCase("5555", true)]
    [TestCase("4155550137", false)]
    [TestCase("123457", false)]
    public void Row_IsCounting(string digits, bool expected) =>
        Assert.That(DigitRows.IsRow(digits), Is.EqualTo(expected));
}

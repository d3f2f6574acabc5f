using System.Globalization;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Each check digit against a computation written another way, over all ten last digits.</summary>
internal sealed class OverseasCheckDigitTests
{
    private const string SpanishAlphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    [TestCase("fnr", "31129956715")]
    [TestCase("hkid", "A1234563")]
    [TestCase("curp", "BOXW310820HNERXN09")]
    public void PublishedValue_IsValid(string check, string characters) =>
        Assert.That(IdentifierChecks.Find(check)(characters), Is.True);

    [TestCase("311299567")]
    [TestCase("010180123")]
    [TestCase("410180123")]
    public void Fnr_HasTheTwoDigitsThatMakeBothSumsDivisible(string start)
    {
        int[] digits = [.. start.Select(digit => digit - '0')];
        int first = (11 - (Sum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
        int second = (11 - (Sum([.. digits, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
        AssertOnly("fnr", start, first > 9 || second > 9 ? null : $"{first}{second}", 100);
    }

    [TestCase("A123456")]
    [TestCase("Z683365")]
    [TestCase("AB987654")]
    public void Hkid_HasTheDigitThatMakesTheSumDivisible(string start)
    {
        string body = start.PadLeft(8, ' ');
        int sum = body.Select((letter, index) => ValueOf(letter) * (9 - index)).Sum();
        int digit = (11 - (sum % 11)) % 11;
        string last = digit == 10 ? "A" : digit.ToString(CultureInfo.InvariantCulture);
        string whole = body.Trim() + last;
        Assert.That(IdentifierChecks.Find("hkid")(whole), Is.True);
        foreach (char other in "0123456789A")
        {
            Assert.That(
                IdentifierChecks.Find("hkid")(body.Trim() + other),
                Is.EqualTo(other == last[0]),
                other.ToString()
            );
        }
    }

    [TestCase("900101123456")]
    [TestCase("850630200001")]
    public void Rrn_HasTheDigitOfTheOldRule(string start)
    {
        int sum = start.Select((digit, index) => (digit - '0') * ((index % 8) + 2)).Sum();
        AssertOnly("rrn", start, ((11 - (sum % 11)) % 10).ToString(CultureInfo.InvariantCulture), 10);
    }

    [TestCase("BOXW310820HNERXN0")]
    [TestCase("ZZZA900101MDFPQR0")]
    public void Curp_HasTheDigitOfTheSpanishAlphabet(string start)
    {
        int sum = start
            .Select((letter, index) => SpanishAlphabet.IndexOf(letter, StringComparison.Ordinal) * (18 - index))
            .Sum();
        AssertOnly("curp", start, ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture), 10);
    }

    [TestCase("70000000000000")]
    [TestCase("89800012345678")]
    public void Cns_HasTheDigitThatMakesTheSumDivisible(string start)
    {
        int sum = start.Select((digit, index) => (digit - '0') * (15 - index)).Sum();
        int digit = (11 - (sum % 11)) % 11;
        AssertOnly("cns", start, digit > 9 ? null : digit.ToString(CultureInfo.InvariantCulture), 10);
    }

    [TestCase("fnr", "00129956715")]
    [TestCase("fnr", "31139956715")]
    [TestCase("day-month-form", "3213991234")]
    [TestCase("year-month-form", "9913011234567")]
    public void ImpossibleDate_IsInvalid(string check, string digits) =>
        Assert.That(IdentifierChecks.Find(check)(digits), Is.False);

    [TestCase("CPR 010190-1234", "CPR:010190-1234")]
    [TestCase("fnr 31129956715", "FNR:31129956715")]
    [TestCase("HKID A123456-3", "HKID:A123456-3")]
    [TestCase("Her CURP is BOXW310820HNERXN09.", "CURP:BOXW310820HNERXN09")]
    [TestCase("NIN: 12345678901", "NIN:12345678901")]
    public void LabelledNumber_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Has.Some.StartsWith(expected));

    private static int Sum(int[] digits, int[] weights) => digits.Zip(weights, (digit, weight) => digit * weight).Sum();

    private static int ValueOf(char letter) =>
        letter == ' ' ? 36
        : char.IsAsciiDigit(letter) ? letter - '0'
        : letter - 'A' + 10;

    private static void AssertOnly(string check, string start, string? valid, int count)
    {
        int width = count == 100 ? 2 : 1;
        string[] passing =
        [
            .. Enumerable
                .Range(0, count)
                .Select(last => last.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'))
                .Where(last => IdentifierChecks.Find(check)(start + last)),
        ];
        Assert.That(passing, Is.EqualTo(valid is null ? Array.Empty<string>() : [valid]));
    }
}

using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class CheckDigitTests
{
    [TestCase("luhn", "4111111111111111")]
    [TestCase("luhn", "5555555555554444")]
    [TestCase("luhn", "378282246310005")]
    [TestCase("luhn", "046454286")]
    [TestCase("luhn", "130692544")]
    [TestCase("luhn", "8003608833357361")]
    [TestCase("luhn", "8003608166690503")]
    [TestCase("luhn", "490154203237518")]
    [TestCase("luhn", "8991101200003204514")]
    [TestCase("luhn-10", "1234567897")]
    [TestCase("luhn-10", "9876543217")]
    [TestCase("luhn-80840", "1234567893")]
    [TestCase("luhn-80840", "1245319599")]
    [TestCase("verhoeff", "234123412346")]
    [TestCase("verhoeff", "999941057058")]
    [TestCase("iban", "GB82WEST12345698765432")]
    [TestCase("iban", "DE89370400440532013000")]
    [TestCase("iban", "IE29AIBK93115212345678")]
    [TestCase("gs1", "00614141999996")]
    [TestCase("gs1", "10614141999993")]
    [TestCase("gs1", "7569217076985")]
    [TestCase("nhs", "9434765919")]
    [TestCase("nhs", "9876543210")]
    [TestCase("nhs", "4010232137")]
    [TestCase("nhs", "9990000018")]
    [TestCase("dea", "AB1234563")]
    [TestCase("aba", "021000021")]
    [TestCase("aba", "011000015")]
    [TestCase("aba", "122105155")]
    [TestCase("vin", "1M8GDM9AXKP042788")]
    [TestCase("vin", "11111111111111111")]
    [TestCase("phn-bc", "9012372173")]
    [TestCase("phn-bc", "9698658215")]
    [TestCase("medicare-au", "2123456701")]
    [TestCase("medicare-au", "2428778132")]
    [TestCase("tfn", "123456782")]
    [TestCase("tfn", "876543210")]
    [TestCase("nhi", "ZZZ0016")]
    [TestCase("nhi", "ZZZ0024")]
    [TestCase("nhi", "ZAC5361")]
    [TestCase("nhi", "ZBN77VL")]
    [TestCase("nhi", "ZVB97XQ")]
    [TestCase("nhi", "ZSC21TN")]
    [TestCase("pps", "1234567T")]
    [TestCase("pps", "1234567FA")]
    [TestCase("pps", "6433435F")]
    [TestCase("kvnr", "A123456780")]
    [TestCase("kvnr", "X110411675")]
    [TestCase("nir", "255081416802538")]
    [TestCase("nir", "295109912611193")]
    [TestCase("dni", "12345678Z")]
    [TestCase("dni", "54362315K")]
    [TestCase("nie", "X1234567L")]
    [TestCase("nuss", "281234567840")]
    [TestCase("bsn", "111222333")]
    [TestCase("bsn", "123456782")]
    [TestCase("codice-fiscale", "RSSMRA85T10A562S")]
    [TestCase("niss", "85073003328")]
    [TestCase("pesel", "44051401359")]
    [TestCase("personnummer", "8112289874")]
    [TestCase("hetu", "131052308T")]
    [TestCase("tckn", "10000000146")]
    [TestCase("za-id", "8001015009087")]
    [TestCase("nric", "S1234567D")]
    [TestCase("nric", "F1234567N")]
    [TestCase("cpf", "39053344705")]
    [TestCase("card", "4111111111111111")]
    [TestCase("ssn-form", "219099999")]
    [TestCase("itin-form", "912903456")]
    public void PublishedValue_IsValid(string check, string characters) =>
        Assert.That(IdentifierChecks.Find(check)(characters), Is.True);

    [TestCase("nhs", "9434765918")]
    [TestCase("medicare-au", "2123456711")]
    [TestCase("luhn", "8003608166690478")]
    [TestCase("nhi", "ZAC3561")]
    [TestCase("nhi", "ZAD96LT")]
    [TestCase("nhi", "ZBN77VM")]
    [TestCase("luhn-80840", "1234567890")]
    [TestCase("ssn-form", "000123456")]
    [TestCase("ssn-form", "666123456")]
    [TestCase("ssn-form", "987654320")]
    [TestCase("luhn", "046454287")]
    [TestCase("luhn-10", "9876543218")]
    [TestCase("verhoeff", "234123412345")]
    [TestCase("card", "4111111111111112")]
    [TestCase("iban", "GB83WEST12345698765432")]
    [TestCase("iban", "GB82WEST1234569876543")]
    [TestCase("nino-form", "QQ123456C")]
    [TestCase("cpf", "11111111111")]
    public void WrongValue_IsInvalid(string check, string characters) =>
        Assert.That(IdentifierChecks.Find(check)(characters), Is.False);

    // What makes a check digit worth its name: one wrong digit never passes.
    [TestCase("luhn", "4111111111111111")]
    [TestCase("verhoeff", "234123412346")]
    [TestCase("nhs", "9434765919")]
    [TestCase("tfn", "123456782")]
    [TestCase("bsn", "111222333")]
    [TestCase("gs1", "00614141999996")]
    [TestCase("pesel", "44051401359")]
    [TestCase("nuss", "281234567840")]
    public void OneChangedDigit_IsInvalid(string check, string digits)
    {
        IdentifierCheck isValid = IdentifierChecks.Find(check);
        using (Assert.EnterMultipleScope())
        {
            for (int place = 0; place < digits.Length; place++)
            {
                for (char digit = '0'; digit <= '9'; digit++)
                {
                    char[] changed = digits.ToCharArray();
                    changed[place] = digit;
                    Assert.That(isValid(changed), Is.EqualTo(digit == digits[place]), new string(changed));
                }
            }
        }
    }

    [Test]
    public void UnknownCheck_NamesTheNearest() =>
        Assert.That(
            () => IdentifierChecks.Find("lunh"),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("luhn")
        );
}

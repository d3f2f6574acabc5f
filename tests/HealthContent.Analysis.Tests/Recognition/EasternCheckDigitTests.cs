using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class EasternCheckDigitTests
{
    private const string Digits = "0123456789";

    // Examples of the authorities and of the documentation of open implementations; those of TAJ, AMKA and My Number are computed.
    [TestCase("iso-7064", "86095742719", 1)]
    [TestCase("iso-7064", "33392005961", 1)]
    [TestCase("cnp", "1630615123457", 1)]
    [TestCase("jmbg", "0101006500006", 1)]
    [TestCase("egn", "7523169263", 1)]
    [TestCase("taj", "111111110", 1)]
    [TestCase("rodne-cislo", "7103192745", 1)]
    [TestCase("baltic", "36805280109", 1)]
    [TestCase("baltic", "33309240064", 1)]
    [TestCase("latvian", "16117519997", 1)]
    [TestCase("amka", "01013099997", 1)]
    [TestCase("nif-pt", "501964843", 1)]
    [TestCase("snils", "11223344595", 1)]
    [TestCase("rnokpp", "1759013776", 1)]
    [TestCase("resident-china", "11010519491231002X", 0)]
    [TestCase("resident-china", "360426199101010071", 1)]
    [TestCase("thai-id", "1234545678781", 1)]
    [TestCase("my-number", "123456789018", 1)]
    public void CheckDigit_IsTheOnlyOne(string check, string characters, int digits)
    {
        IdentifierCheck isValid = IdentifierChecks.Find(check);
        Assert.That(isValid(characters), Is.True);
        Assert.That(Digits.Count(digit => isValid(characters[..^1] + digit)), Is.EqualTo(digits));
    }

    [TestCase("cnp", "1639915123457")]
    [TestCase("jmbg", "4101006500006")]
    [TestCase("egn", "7513169263")]
    [TestCase("rodne-cislo", "7113992745")]
    [TestCase("latvian", "16137519997")]
    [TestCase("amka", "01133099997")]
    [TestCase("resident-china", "360426129101010071")]
    [TestCase("nik-form", "3174053208850001")]
    [TestCase("nik-form", "3174055713850001")]
    public void ImpossibleBirth_IsNoNumber(string check, string characters) =>
        Assert.That(IdentifierChecks.Find(check)(characters), Is.False);

    [TestCase("Steuer-ID 86 095 742 719", "IDNR:86 095 742 719")]
    [TestCase("OIB: 33392005961", "OIB:33392005961")]
    [TestCase("CNP 1630615123457", "CNP:1630615123457")]
    [TestCase("it says 1630615123457", "CNP:1630615123457")]
    [TestCase("JMBG 0101006500006", "JMBG:0101006500006")]
    [TestCase("ЕГН 7523169263", "EGN:7523169263")]
    [TestCase("TAJ-szám: 111 111 110", "TAJ:111 111 110")]
    [TestCase("rodné číslo 710319/2745", "RC:710319/2745")]
    [TestCase("isikukood 36805280109", "ISIKUKOOD:36805280109")]
    [TestCase("asmens kodas 33309240064", "ASMENS:33309240064")]
    [TestCase("personas kods 161175-19997", "PERSKODS:161175-19997")]
    [TestCase("ΑΜΚΑ 01013099997", "AMKA:01013099997")]
    [TestCase("СНИЛС 112-233-445 95", "SNILS:112-233-445 95")]
    [TestCase("РНОКПП 1759013776", "RNOKPP:1759013776")]
    [TestCase("it says 11010519491231002X", "RIC:11010519491231002X")]
    [TestCase("マイナンバー 1234 5678 9018", "MYNUMBER:1234 5678 9018")]
    [TestCase("NIK 3174055708850001", "NIK:3174055708850001")]
    [TestCase("MyKad 850817-14-5678", "MYKAD:850817-14-5678")]
    [TestCase("CNIC 12345-6789012-3", "CNIC:12345-6789012-3")]
    [TestCase("आधार 2341 2341 2346", "AADHAAR:2341 2341 2346")]
    [TestCase("write to example.name@abdm", "ABHA:example.name@abdm")]
    [TestCase("Telefono 333 1234567", "PHONE:333 1234567")]
    [TestCase("781 1704 office", "PHONE:781 1704")]
    public void LabelledNumber_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("ask @abdm about it")]
    [TestCase("781 1704 offices")]
    [TestCase("the 2023-2024 office")]
    [TestCase("it says 1630615123458")]
    [TestCase("it says 110105194912310021")]
    public void Neighbours_AreNothing(string text) =>
        Assert.That(
            Recognized.In(text).Where(entity => entity.Kind != EntityKind.Handle && entity.Kind != EntityKind.Date),
            Is.Empty
        );
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Numbers that are written so that a simple search does not find them.</summary>
internal sealed class DisguiseTests
{
    [TestCase("call ４１５-５５５-０１３７", "PHONE")]
    [TestCase("call （４１５）５５５－０１３７", "PHONE")]
    [TestCase("call 415\u200B-555\u200B-01\u200B37", "PHONE")]
    [TestCase("call 𝟒𝟏𝟓-𝟓𝟓𝟓-𝟎𝟏𝟑𝟕", "PHONE")]
    [TestCase("call ٤١٥-٥٥٥-٠١٣٧", "PHONE")]
    [TestCase("call +৮৮০ ১৭১২৩৪৫৬৭৮", "PHONE")]
    [TestCase("ஆதார் ௨௩௪௧ ௨௩௪௧ ௨௩௪௬", "AADHAAR")]
    [TestCase("call 415\u00AD-555-0137", "PHONE")]
    [TestCase("SSN 𝟮𝟭𝟵-𝟬𝟵-𝟵𝟵𝟵𝟵", "SSN")]
    [TestCase("SSN 2\u20601\u20609-09-9999", "SSN")]
    [TestCase("SSN ２１９－０９－９９９９", "SSN")]
    [TestCase("it says ４１１１ １１１１ １１１１ １１１１", "CARD")]
    [TestCase("it says 4111\u200B1111\u200B1111\u200B1111", "CARD")]
    [TestCase("NHI Z\u0410C5361", "NHI")]
    [TestCase("NHI ＺＡＣ５３６１", "NHI")]
    [TestCase("IBAN ＧＢ82 WEST 1234 5698 7654 32", "IBAN")]
    [TestCase("MRN: ００４８２９１３", "MRN")]
    [TestCase("NHS number ９４３ ４７６ ５９１９", "NHS")]
    [TestCase("NHS number 943\u200B476\u200B5919", "NHS")]
    public void DisguisedNumber_IsRead(string text, string code) =>
        Assert.That(Recognized.In(text).Select(entity => entity.Kind.Code), Is.EqualTo(new[] { code }));

    [TestCase("write to jane＠gmail.com", "jane＠gmail.com")]
    [TestCase("write to jane (at) clinic.org", "jane (at) clinic.org")]
    [TestCase("write to jane＠gmail．com", "jane＠gmail．com")]
    [TestCase("write to ｊａｎｅ＠ｇｍａｉｌ．ｃｏｍ", "ｊａｎｅ＠ｇｍａｉｌ．ｃｏｍ")]
    [TestCase("write to jane\u200B@gmail.com", "jane\u200B@gmail.com")]
    [TestCase("write to jane@gm\u200Bail.com\u200B today", "jane@gm\u200Bail.com")]
    public void DisguisedMail_IsRead(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { "EMAIL:" + expected }));

    [Test]
    public void DisguisedMail_SaysWhoseItIs() =>
        Assert.That(Recognized.In("jane@gm\u200Bail.com").Single().Subkind, Is.EqualTo("free-mail"));

    [TestCase("it says ２３４１ ２３４１ ２３４５")]
    [TestCase("it says 4111\u200B1111\u200B1111\u200B1112")]
    [TestCase("it says 𝟏𝟐𝟑𝟒")]
    public void DisguisedNumberWithWrongCheckDigit_IsNothing(string text) =>
        Assert.That(Recognized.Texts(text), Is.Empty);
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.TravelDocuments;

internal sealed class MachineReadableZoneTests
{
    // The specimens of ICAO Doc 9303, parts 4, 5 and 6.
    private const string Passport =
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private const string Card =
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    private const string SmallCard = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";

    [TestCase(Passport)]
    [TestCase(Card)]
    [TestCase(SmallCard)]
    public void Specimen_IsOneDocument(string zone) =>
        Assert.That(Recognized.Texts($"The scan says\n{zone}\nand no more."), Is.EqualTo(new[] { "PASSPORT:" + zone }));

    [TestCase(Passport, "L898902C36", "L898902C37")]
    [TestCase(Passport, "7408122", "7408123")]
    [TestCase(Card, "D231458907", "D231458908")]
    [TestCase(Card, "1204159", "1204158")]
    [TestCase(SmallCard, "D231458907", "D231458917")]
    [TestCase(Passport, "<<<<<10", "<<<<10")]
    public void ZoneWithWrongCheckDigit_IsNoDocument(string zone, string part, string changed) =>
        Assert.That(
            Recognized.In(zone.Replace(part, changed, StringComparison.Ordinal)).Select(entity => entity.Subkind),
            Has.None.EqualTo("license-id")
        );

    [TestCase("a << b and x <<< y")]
    [TestCase("<<")]
    [TestCase("read this <<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n\nnow")]
    public void OtherFillers_AreNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

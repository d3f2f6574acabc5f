using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Vehicles;

internal sealed class PlateTests
{
    [TestCase("the blue Fiesta AB12 CDE blocks the ramp", "PLATE:AB12 CDE")]
    [TestCase("AB12CDE is parked in the bay", "PLATE:AB12CDE")]
    [TestCase("A van, AB-123-CD, stands there", "PLATE:AB-123-CD")]
    [TestCase("the car 191-D-12345 outside", "PLATE:191-D-12345")]
    [TestCase("the licence plate KX19 ABC", "PLATE:KX19 ABC")]
    public void FormBesideVehicle_IsAPlate(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("the blue dress AB12 CDE is sold out")]
    [TestCase("the car costs AB12 CDEF")]
    [TestCase("the car of AB12 CIE and AB12 CQE")]
    [TestCase("the car of ab12 cde")]
    [TestCase("the car of AB12-CDE-9 and AB01 CDE")]
    [TestCase("parked at 12-AB-1234567 and 1-D-1234")]
    [TestCase("the form AB-123-CD of the protein")]
    public void NeighboursOfPlates_AreNoPlates(string text) =>
        Assert.That(Recognized.In(text).Where(entity => entity.Subkind == "vehicle-id"), Is.Empty);
}

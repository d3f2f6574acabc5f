using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class SegmentTests
{
    [TestCase(
        "PID|1||4551120^^^HOSP||x^y||19520914|M|||||(555)555-0188",
        "MRN:4551120 DATE:19520914 PHONE:(555)555-0188"
    )]
    [TestCase("MSH|^~\\&|LAB\nPID|1|99887710\nPV1|1|I|W3", "MRN:99887710")]
    public void FieldOfPatient_IsWhatItsPlaceSays(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(expected.Split(' ')));

    [TestCase("about PID|1||4551120")]
    [TestCase("OBX|1|NM|2345||5.6")]
    public void OtherSegment_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

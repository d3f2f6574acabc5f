using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class SegmentTests
{
    [TestCase(
        "PID|1||4551120^^^HOSP||x^y||19520914|M|||||(555)555-0188",
        "MRN:4551120 NAME:x^y DATE:19520914 PHONE:(555)555-0188"
    )]
    [TestCase("MSH|^~\\&|LAB\nPID|1|99887710\nPV1|1|I|W3", "MRN:99887710")]
    [TestCase(
        "PID|1||77120^^^H||OKORO^ADA^M^^MS||19610205|F|||4 MILL LN^^YORK^PA^17401",
        "MRN:77120 NAME:OKORO^ADA^M DATE:19610205 LOCATION:4_MILL_LN^^YORK^PA^17401"
    )]
    [TestCase("NK1|1|OKORO^EMEKA|BRO||(555)555-0141", "NAME:OKORO^EMEKA PHONE:(555)555-0141")]
    [TestCase("PV1|1|I|W3||||10442^HALE^ROWAN", "NAME:HALE^ROWAN")]
    [TestCase("OBR|1|||2951|||20240318094500", "DATE:20240318094500")]
    public void FieldOfPatient_IsWhatItsPlaceSays(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(expected.Split(' ').Select(each => each.Replace('_', ' '))));

    [TestCase("about PID|1||4551120")]
    [TestCase("OBX|1|NM|2345||5.6")]
    public void OtherSegment_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Files, charts, cards and other things that have the number of one person on them.</summary>
internal sealed class NumberedThingTests
{
    [TestCase("We found it in file QR-5520 this morning", "CASE:QR-5520")]
    [TestCase("CHART T-6671 is on the desk", "CASE:T-6671")]
    [TestCase("her docket KN-30817 came back", "CASE:KN-30817")]
    [TestCase("the parcel 6620 1187 034 never came", "CASE:6620 1187 034")]
    [TestCase("my smartcard 7719 0042 3318 is blocked", "CASE:7719 0042 3318")]
    [TestCase("chart=0082-6614", "CASE:0082-6614")]
    [TestCase("waiting list no 44718", "CASE:44718")]
    [TestCase("Call ref 204-7716-0093", "CASE:204-7716-0093")]
    [TestCase("participant code QX7-0113-LM", "CASE:QX7-0113-LM")]
    public void ThingWithANumber_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("We went on with case 2 in room 214")]
    [TestCase("see file 2024, file 11-2023 and chart 3")]
    [TestCase("File: picture_0388.jpg")]
    [TestCase("the file 45 CFR 164.508")]
    [TestCase("Booking: 24-48 hours before")]
    [TestCase("The waiting list is 120 000")]
    [TestCase("waiting list 12-18 months")]
    [TestCase("the chart 2024-25")]
    [TestCase("docket FDA-2023-N-0417")]
    [TestCase("certificate ISO-9001-2015")]
    [TestCase("the file COVID-19")]
    [TestCase("ticket FAIR-2024")]
    [TestCase("case reference 10.1000/182")]
    public void ThingThatIsCountedOrPublished_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("Group 0083310", "PLAN:0083310")]
    [TestCase("RE: Claim 2023 4471 0098 00", "CLAIM:2023 4471 0098 00")]
    [TestCase("membership 600 218 334", "PLAN:600 218 334")]
    [TestCase("denial # KL-771-0299-C", "CLAIM:KL-771-0299-C")]
    [TestCase("Safety ref MNO/AB/0771", "REFERENCE:MNO/AB/0771")]
    [TestCase("Member 70318-PPO-41", "REFERENCE:70318-PPO-41")]
    [TestCase("enc # 6610-2297-08", "ENCOUNTER:6610-2297-08")]
    [TestCase("RiO no 2208817", "MRN:2208817")]
    [TestCase("Chart number 55-2231 was reviewed", "MRN:55-2231")]
    [TestCase("chart #884213, bed 4", "MRN:884213")]
    [TestCase("Mosaic ID 3391025", "MRN:3391025")]
    [TestCase("SVNR 2213 090561", "SVNR:2213 090561")]
    [TestCase("PMDC 50993-P", "REGISTRATION:50993-P")]
    [TestCase("microchip 985112004417730", "SERIAL:985112004417730")]
    public void NumberOfPapers_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("Group 4.5 and group 12")]
    [TestCase("membership 10,000")]
    [TestCase("ref 12-14")]
    [TestCase("the ID 119 cases")]
    [TestCase("CF F508del")]
    [TestCase("form CMS-1500, Re: claim CMS-1500")]
    public void CountBesideALabel_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("policy number is 5550142", "PLAN:5550142")]
    [TestCase("her member number is 5550193", "PLAN:5550193")]
    public void NumberThatIsCalledSomething_IsNoPhone(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("Key under the mat; keysafe 2209", "PIN:2209")]
    [TestCase("code for the key safe is still 3317B", "PASSCODE:3317B")]
    [TestCase("gun safe code 6114#", "PIN:6114")]
    [TestCase("tmp pass Green-Teapot-71!", "SECRET:Green-Teapot-71!")]
    public void CodeOfADoorOrAnAccount_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("The building code 2206 applies")]
    [TestCase("The key safe is on the left")]
    [TestCase("The code of conduct 3310")]
    [TestCase("initial pass rate 85 %")]
    public void OtherCode_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

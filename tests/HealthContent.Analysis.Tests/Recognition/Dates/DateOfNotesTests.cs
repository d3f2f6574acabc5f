using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.Dates;

internal sealed class DateOfNotesTests
{
    [TestCase("enrolled 11Mar2024 by us", "DATE:11Mar2024")]
    [TestCase("VISIT 07NOV24 ENDED", "DATE:07NOV24")]
    [TestCase("birth 31 / 12 / 1940 noted", "DATE:31 / 12 / 1940")]
    [TestCase("on 2.IV.2025 again", "DATE:2.IV.2025")]
    [TestCase("report 2024-Nov-02 kept", "DATE:2024-Nov-02")]
    [TestCase("Date: 11-9-24", "DATE:11-9-24")]
    [TestCase("discharged 06/12 well", "DATE:06/12")]
    [TestCase("clinic 12/11 @ 0930", "DATE:12/11")]
    [TestCase("DOB 120171", "DATE:120171")]
    [TestCase("a 25 de abril de tarde", "DATE:25 de abril")]
    [TestCase("aufgenommen am 12. März", "DATE:12. März")]
    [TestCase("on the 19th day of June, 2024", "DATE:19th day of June, 2024")]
    [TestCase("booked for the 21st.", "DATE:21st")]
    [TestCase("sent on 1/15 & 1/29 by fax", "DATE:1/29")]
    public void DateOfNotes_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Does.Contain(expected));

    [TestCase("mix 3 / 4 / 5 of them")]
    [TestCase("on the 5th floor")]
    [TestCase("for the 1st time")]
    [TestCase("reviewed 24/7 by nurses")]
    [TestCase("seen 2/3 of the way")]
    [TestCase("part 2.V of the law")]
    [TestCase("code 120171")]
    [TestCase("gene 11Max2024")]
    public void NumberOfSomethingElse_IsNoDate(string text) =>
        Assert.That(Recognized.Texts(text), Has.None.StartsWith("DATE"));

    [TestCase("If you were born in 1970 or later, check your record.")]
    [TestCase("Babies born after 1 July 2024 are offered the vaccine.")]
    public void BirthOfAnAgeGroup_IsNoPatients(string text) =>
        Assert.That(Recognized.In(text).Select(entity => entity.Role), Has.None.EqualTo("patient-linked"));
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class TableColumnTests
{
    [TestCase(
        "patient_id,dob,admit_dt,phone,plan_id\nP0482,19710330,2023-10-02,5035550177,HPX44109",
        "MRN:P0482 DATE:19710330 DATE:2023-10-02 PHONE:5035550177 PLAN:HPX44109"
    )]
    [TestCase(
        "mrn\tvisit_no\tweight_kg\n4410928\tV-33120\t71.5\n4410977\tV-33121\t64.2",
        "MRN:4410928 ENCOUNTER:V-33120 MRN:4410977 ENCOUNTER:V-33121"
    )]
    [TestCase("Age group,Account,Note\r\n\"30, or more\",009911827,x\r\n", "ACCOUNT:009911827")]
    [TestCase("note|weight|MRN\nx|71|88210\ny|64|88211", "MRN:88210 MRN:88211")]
    [TestCase("| Name | Date of birth | Sex |\n|---|---|---|\n| x | 3-4-61 | f |", "DATE:3-4-61")]
    [TestCase(
        "lname;fname;zip;age\nOkwuosa;Ifeoma;04101;93\nVan Dyk;Piet;60614;41",
        "NAME:Okwuosa NAME:Ifeoma LOCATION:04101 AGE:93 NAME:Van_Dyk NAME:Piet LOCATION:60614 AGE:41"
    )]
    [TestCase("Bed|Patient|Reg\n4|Tui, Mere|x", "NAME:Tui,_Mere")]
    public void Value_IsWhatItsColumnIsCalled(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(expected.Split(' ').Select(each => each.Replace('_', ' '))));

    [TestCase("plan,weight,height\n71.5,64,180")]
    [TestCase("phone,calls,year\n120,4500,2023")]
    [TestCase("We ask for MRN, age, weight.\n88210, 71 and 64 were given")]
    [TestCase("region,deaths,MRN coverage\nnorth,88210,71210")]
    [TestCase("name,dose,town\nAmoxil,500,any town")]
    [TestCase("MRN,weight\n88210")]
    public void NeitherTableNorLabel_IsNothing(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

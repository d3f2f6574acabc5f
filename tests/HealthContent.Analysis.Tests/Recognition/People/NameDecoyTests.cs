using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class NameDecoyTests
{
    [TestCase("May is Mental Health Month.")]
    [TestCase("Will you join us on Friday?")]
    [TestCase("Grace periods end in June.")]
    [TestCase("Hope is stronger than fear.")]
    [TestCase("Thanks for reading, everyone!")]
    [TestCase("Dear colleagues, thank you.")]
    [TestCase("Parent: Keep your child at home.")]
    [TestCase("Nurse practitioners are here to help.")]
    [TestCase("Call your doctor. Ask a nurse.")]
    [TestCase("Caller: She'll be here soon.")]
    [TestCase("Caller: Yeah it was fine.")]
    public void OrdinaryWord_IsNoName(string text) => Assert.That(Names.In(text), Is.Empty);

    [TestCase("Most people with hepatitis B feel well.")]
    [TestCase("Patient U.S. guidelines are here.")]
    [TestCase("Type II diabetes is common.")]
    [TestCase("World War II ended.")]
    [TestCase("Miss I think not.")]
    [TestCase("Dear Twitter, please help.")]
    [TestCase("Rev up your engines.")]
    [TestCase("Rooms Three (8) and Four (9)")]
    [TestCase("Dermatology, Radiology and Surgery are open.")]
    [TestCase("The ward is at St. Mary's hospital.")]
    [TestCase("Women's health is our field.")]
    [TestCase("An infection with E. coli is common.")]
    [TestCase("Read our Patient Centricity Paper.")]
    public void LetterNumberOrShout_IsNoName(string text) => Assert.That(Names.In(text), Is.Empty);

    [TestCase("Parkinson’s disease is treated with levodopa.")]
    [TestCase("Bell’s palsy often gets better by itself.")]
    [TestCase("Living with Crohn's: what to eat")]
    [TestCase("Children with Down syndrome")]
    [TestCase("Hodgkin lymphoma and Kaposi sarcoma")]
    [TestCase("A positive Babinski sign")]
    [TestCase("Dix-Hallpike was negative.")]
    [TestCase("Gram and Ziehl-Neelsen stains were done.")]
    public void Eponym_IsNoPerson(string text) => Assert.That(Names.In(text), Is.Empty);

    [TestCase("The Mary Johnson Foundation gave the prize.")]
    [TestCase("She won the Lasker Award.")]
    [TestCase("Happy Valentine's Day!")]
    public void NameOfAThing_IsNoPerson(string text) => Assert.That(Names.In(text), Is.Empty);

    [TestCase("Take Advil or Tylenol with food.")]
    [TestCase("Pfizer and Moderna make vaccines.")]
    [TestCase("The FDA and the CDC agree.")]
    [TestCase("Diagnosis E11.9, billed as CPT 99213")]
    [TestCase("World Diabetes Day is on 14 November.")]
    [TestCase("#BreastCancerAwareness starts today")]
    public void BrandOrganizationOrCode_IsNoPerson(string text) => Assert.That(Names.In(text), Is.Empty);
}

using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class PersonNameTests
{
    [TestCase("Mr. Henderson is home after his hip replacement!", "Mr. Henderson")]
    [TestCase("We thank Mrs. Okafor for the cake.", "Mrs. Okafor")]
    [TestCase("An evening with Dr. A. Smith and the team", "Dr. A. Smith")]
    [TestCase("my wife Anna and I", "Anna")]
    [TestCase("This is for our son, Jake, who is five.", "Jake")]
    [TestCase("The patient is named Thomas B. and is doing well.", "Thomas B.")]
    [TestCase("met with wife Adaeze at the bedside", "Adaeze")]
    [TestCase("Wir berichten über Herrn Ilker Demirel heute", "Herrn Ilker Demirel")]
    public void NameAfterTitleOrRelative_IsFound(string text, string name) =>
        Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("Patient: Maya Torres", "Maya Torres")]
    [TestCase("Patient: Torres, Maya", "Torres, Maya")]
    [TestCase("Pt: maya torres", "maya torres")]
    [TestCase("Name: Mr. John Doe", "Mr. John Doe")]
    [TestCase("Nombre: Lucía Fernández", "Lucía Fernández")]
    [TestCase("Пациент: Иван Петров", "Иван Петров")]
    [TestCase("PT ADEYEMI, FOLUKE MRN 00482910", "ADEYEMI, FOLUKE")]
    [TestCase("Pasient: Ingebjørg Dahlen, innlagt", "Ingebjørg Dahlen")]
    [TestCase("{\"given\":[\"Itzel\"]}", "Itzel")]
    [TestCase("ATTENDING DR K. LINDHOLM SAW HER", "DR K. LINDHOLM")]
    public void NameAfterLabel_IsFound(string text, string name) => Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("Okafor, Maria J. - discharge letter", "Okafor, Maria J.")]
    [TestCase("BROWN, JAMES A 09/09/1961", "BROWN, JAMES A")]
    [TestCase("Smith, John MRN 12345678", "Smith, John")]
    public void SurnameFirst_IsOneName(string text, string name) => Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("Patient A.B. presented with fever.", "A.B.")]
    [TestCase("Case 7: V.R., a 61-year-old farmer", "V.R.")]
    [TestCase("Mr K reports low mood.", "Mr K")]
    public void InitialsOfAPatient_AreAName(string text, string name) =>
        Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("I saw Imran Qureshi in the hall.", "Imran Qureshi")]
    [TestCase("We spoke with John Henry Whitcombe III at noon.", "John Henry Whitcombe III")]
    [TestCase("Hi there Wanjiru! Your results are ready.", "Wanjiru")]
    [TestCase("It was handed in by T. Okafor on time.", "T. Okafor")]
    [TestCase("Maria's cancer is gone.", "Maria")]
    [TestCase("We met Lauren's dad.", "Lauren")]
    [TestCase("Kiri Ngata (8) broke her arm.", "Kiri Ngata")]
    [TestCase("Kofi, Ama and Esi got their shots.", "Kofi|Ama|Esi")]
    public void NameInNoSentenceOfTheModel_IsFound(string text, string names) =>
        Assert.That(Names.In(text), Is.EqualTo(names.Split('|')));

    [TestCase("Hi Maria, thank you for your message.", "Maria")]
    [TestCase("Dear John, we are sorry to hear this.", "John")]
    [TestCase("We will call you.\nKind regards,\nJonas Weber", "Jonas Weber")]
    public void NameInGreetingOrSignature_IsFound(string text, string name) =>
        Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("Yesterday Maria Lopez told us her story.", "Maria Lopez")]
    [TestCase("Maria Lopez was here and Priya Raman too.", "Maria Lopez|Priya Raman")]
    [TestCase("A call with Marie-Claire Dubois about the trial", "Marie-Claire Dubois")]
    [TestCase("A visit by José Núñez-Ortega", "José Núñez-Ortega")]
    [TestCase("Our patient John D. came home.", "John D.")]
    [TestCase("MARIA LOPEZ WAS DISCHARGED YESTERDAY", "MARIA LOPEZ")]
    [TestCase("maria lopez was discharged yesterday", "maria lopez")]
    [TestCase("#GetWellMaria", "Maria")]
    public void NameByItsWordsAlone_IsFound(string text, string names) =>
        Assert.That(Names.In(text), Is.EqualTo(names.Split('|')));

    [Test]
    public void PartsOfAFullName_CountLater() =>
        Assert.That(
            Names.In("Maya Torres came in on Monday. Torres is doing well. We all smile with Maya."),
            Is.EqualTo(["Maya Torres", "Torres", "Maya"])
        );

    [TestCase("@maya_torres84 hello", "person")]
    [TestCase("@MayaTorres hello", "person")]
    [TestCase("@healthnews hello", null)]
    [TestCase("@city_hospital hello", null)]
    public void HandleOfAName_IsTold(string text, string? subkind) =>
        Assert.That(Recognized.In(text)[0].Subkind, Is.EqualTo(subkind));

    [TestCase("write to jane at gmail dot com")]
    [TestCase("write to jane (at) clinic (dot) org")]
    public void NameInSpelledMail_IsPartOfTheAddress(string text) => Assert.That(Names.In(text), Is.Empty);

    [Test]
    public void Possessive_IsNoPartOfTheName() =>
        Assert.That(Names.In("We visited Karen Lopez’s house."), Is.EqualTo(["Karen Lopez"]));

    [Test]
    public void Name_HasKindSubkindAndConfidence()
    {
        RecognizedEntity name = Recognized.In("Mr. Henderson is home.").Single();

        Assert.Multiple(() =>
        {
            Assert.That(name.Kind, Is.EqualTo(EntityKind.Name));
            Assert.That(name.Subkind, Is.EqualTo("person"));
            Assert.That(name.Confidence, Is.GreaterThan(0.9));
            Assert.That(name.Evidence, Is.EqualTo("a title before it"));
        });
    }
}

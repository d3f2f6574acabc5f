using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

internal sealed class NameLineTests
{
    [TestCase("[18/08/2024, 7:42 pm] Lissy Kurian: bed 9 is free", "Lissy Kurian")]
    [TestCase("KALANTARIAN 58M DAY 4 STABLE", "KALANTARIAN")]
    [TestCase("spelled E B E R H A R D T, please", "E B E R H A R D T")]
    [TestCase("it is V-E-N-K-A-T-A-R", "V-E-N-K-A-T-A-R")]
    [TestCase("Name: Nurul Izzati binti Hamdan", "Nurul Izzati binti Hamdan")]
    [TestCase("Sipho \"Skips\" Radebe, 26M, day 3", "Sipho \"Skips\" Radebe")]
    [TestCase("pt=LINDGREN^ASTRID^M", "LINDGREN^ASTRID^M")]
    [TestCase("Please call back.\nKind regards\nOlamide Fashola", "Olamide Fashola")]
    [TestCase("Yours sincerely\nA. J. Sutherland", "A. J. Sutherland")]
    [TestCase("Please ask for Saoirse at our practice.", "Saoirse")]
    [TestCase("Therapist: Asha Thankachan", "Asha Thankachan")]
    public void Name_IsFoundWhole(string text, string name) => Assert.That(Names.In(text), Is.EqualTo([name]));

    [TestCase("[14:03] Customer: where is my order?")]
    [TestCase("[see page 4] Note: the form is new.")]
    [TestCase("Ask for Help.")]
    [TestCase("Speak to Reception.")]
    [TestCase("The grades are A B C D E.")]
    [TestCase("Thank you\nThe whole team")]
    [TestCase("H.No 4 is free")]
    public void OrdinaryLine_HasNoName(string text) => Assert.That(Recognized.Texts(text), Has.None.StartsWith("NAME"));
}

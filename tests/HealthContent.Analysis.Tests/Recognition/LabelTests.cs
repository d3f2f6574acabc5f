using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class LabelTests
{
    [TestCase("Agent: What's your account number please?\nCustomer: it's 77410092", "ACCOUNT:77410092")]
    [TestCase("Bot: Please enter your policy number.\nYou: HLX-882-019", "PLAN:HLX-882-019")]
    [TestCase("A: can I have your date of birth?\nB: 8 12 1975", "DATE:8 12 1975")]
    [TestCase("Bot: Please enter your order ref\nYou: KX-UM-771820", "REFERENCE:KX-UM-771820")]
    [TestCase("Bot: Please type your policy number\nMe: HLX-882-019", "PLAN:HLX-882-019")]
    [TestCase("Support: the last 4 digits of the card?\nMe: sure, 4419", "CARD:4419")]
    public void AnswerInTheNextTurn_HasTheLabelOfTheQuestion(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("Bot: Thanks for the account number.\nWe saw 77410092 visits")]
    [TestCase("Record number\nBP: 120/80, pulse 71, weight 68")]
    [TestCase("She has a policy number\nYou said that 77410092 came")]
    [TestCase("Tell us the account number\nClients: 77410092 visits")]
    [TestCase("Did you get my account number?\nWeight: 71, height: 180")]
    public void OtherLine_IsNoAnswer(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}

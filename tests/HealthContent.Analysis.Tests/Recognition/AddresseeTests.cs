using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

[TestFixture]
public sealed class AddresseeTests
{
    [TestCase("I understand your concern. Rest helps.", Addressee.OnePersonByWords)]
    [TestCase("Hi Ana, rest helps.", Addressee.OnePersonByWords)]
    [TestCase("In my opinion rest helps.", Addressee.OnePersonByWords)]
    [TestCase("You mentioned a rash.", Addressee.OnePersonByWords)]
    [TestCase("Rest helps. Get well soon!", Addressee.OnePersonByWords)]
    [TestCase("You are having a reaction.", Addressee.OnePersonByWords)]
    [TestCase("Rest helps.", Addressee.OnePerson)]
    [TestCase("You should rest.", Addressee.OnePerson)]
    [TestCase("People with asthma should rest.", Addressee.Everybody)]
    [TestCase("Most children need no medicine.", Addressee.Everybody)]
    [TestCase("Anyone who coughs should rest.", Addressee.Everybody)]
    [TestCase("Learn more on our page.", Addressee.Everybody)]
    [TestCase("Your health care provider can tell you.", Addressee.Everybody)]
    [TestCase("Hi Ana, people with asthma should rest.", Addressee.OnePersonByWords)]
    public void Reply_SpeaksToOnePersonUnlessItSpeaksOfAll(string text, Addressee expected) =>
        Assert.That(Read(text, ContentKind.Reply), Is.EqualTo(expected));

    [TestCase(ContentKind.Post, Addressee.Everybody)]
    [TestCase(ContentKind.Article, Addressee.Everybody)]
    [TestCase(ContentKind.Comment, Addressee.Everybody, Description = "a comment that answers nothing")]
    [TestCase(ContentKind.Reply, Addressee.OnePersonByWords)]
    [TestCase(ContentKind.ReviewReply, Addressee.OnePersonByWords)]
    [TestCase(ContentKind.DirectMessage, Addressee.OnePersonByWords)]
    public void Kind_Decides(ContentKind kind, Addressee expected) =>
        Assert.That(Read("I understand your concern.", kind), Is.EqualTo(expected));

    [TestCase("My toe hurts.", true, true)]
    [TestCase("I have a rash.", true, true)]
    [TestCase("My daughter takes lisinopril.", true, true)]
    [TestCase("Is fever dangerous?", false, true)]
    [TestCase("I love your garden.", false, false)]
    [TestCase("When do you open?", false, false)]
    public void Message_TellsOfSelfAndOfHealth(string text, bool self, bool health) =>
        Assert.That(
            Facts.Of(
                new ContentDocument(text),
                context => (context.SurfaceFacts.TellsOfSelf, context.SurfaceFacts.TellsOfHealth)
            ),
            Is.EqualTo((self, health))
        );

    [TestCase("This is not medical advice.", true)]
    [TestCase("Posts do not replace a visit to your doctor.", true)]
    [TestCase("For educational purposes only.", true)]
    [TestCase("Ask your pharmacist about it.", true)]
    [TestCase("Medically reviewed by Ana Lopez.", true)]
    [TestCase("Migraine comes in four phases.", false)]
    [TestCase("We give medical advice on Mondays.", false)]
    public void Text_SaysThatItIsGeneral(string text, bool expected) =>
        Assert.That(
            Facts.Of(new ContentDocument(text), context => context.SurfaceFacts.SaysGeneralInformation),
            Is.EqualTo(expected)
        );

    private static Addressee Read(string text, ContentKind kind) =>
        Facts.Of(new ContentDocument(text) { Kind = kind }, context => context.Facts.AddresseeOf(context.SurfaceFacts));
}

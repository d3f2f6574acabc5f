using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

[TestFixture]
public sealed class DirectiveTests
{
    [TestCase("You should take 400 mg ibuprofen.", "SecondPerson You should take 400 mg ibuprofen +dose")]
    [TestCase("You need to stop the antibiotics.", "SecondPerson You need to stop the antibiotics")]
    [TestCase("u can apply hydrocortisone cream", "SecondPerson u can apply hydrocortisone")]
    [TestCase("You will need a biopsy.", "SecondPerson You will need a biopsy")]
    [TestCase("It is better to repeat the blood test.", "SecondPerson better to repeat the blood test")]
    [TestCase("I would suggest a course of amoxicillin.", "FirstPerson I would suggest a course of")]
    [TestCase("My advice is physiotherapy.", "FirstPerson My advice is physiotherapy")]
    [TestCase("Take two tablets at night.", "Imperative Take two tablets at night +dose")]
    [TestCase("Rest, and take paracetamol.", "Imperative take paracetamol")]
    [TestCase("hope this helps. stop the aspirin. thanks", "Imperative stop the aspirin")]
    [TestCase("If it hurts, take paracetamol.", "Imperative take paracetamol")]
    [TestCase("@ana get an x-ray done", "Imperative get an x-ray")]
    [TestCase("Get it checked soon.", "Imperative Get it checked")]
    [TestCase("Surgery is needed.", "Impersonal Surgery is needed")]
    [TestCase("The best option would be surgery.", "Impersonal option would be surgery")]
    [TestCase("There is no need for any tests.", "Impersonal no need for any tests")]
    public void Directive_IsReadWithItsFormAndExtent(string text, string expected) =>
        Assert.That(Read(text), Is.EqualTo(new[] { expected }));

    [TestCase("Ask your doctor before you take ibuprofen.")]
    [TestCase("Take your tablets as directed.")]
    [TestCase("Talk to your pharmacist about whether you should start aspirin.")]
    [TestCase("We can't advise you to take ibuprofen.")]
    [TestCase("Your doctor may want to do an MRI.")]
    [TestCase("Should you take ibuprofen?")]
    [TestCase("Did you take the tablets?")]
    [TestCase("Most people take tablets for it.")]
    [TestCase("Nurses check the list and give the tablets.")]
    [TestCase("Taking aspirin is common.")]
    [TestCase("You should wash your hands.")]
    [TestCase("Take a look at our new ward.")]
    [TestCase("Ibuprofen was discovered in 1961.")]
    [TestCase("You should get your flu vaccine.")]
    [TestCase("You should rest. Tablets are in the next aisle.")]
    public void NoDirective_IsRead(string text) => Assert.That(Read(text), Is.Empty);

    [TestCase("You should take 400 mg ibuprofen.", true)]
    [TestCase("You should take half a tablet.", true)]
    [TestCase("Take three puffs of salbutamol.", true)]
    [TestCase("Take 5 ml of the syrup.", true)]
    [TestCase("You need 2 shots of the medicine.", false)]
    [TestCase("In 2019 you should have an MRI.", false)]
    public void Dose_IsSeen(string text, bool expected) =>
        Assert.That(
            Facts.Of(new ContentDocument(text), surface => surface.SurfaceFacts.Directives[0].HasDose),
            Is.EqualTo(expected)
        );

    [Test]
    public void SeveralClauses_EachGiveTheirDirective()
    {
        string[] found = Read("Take paracetamol now. You should get an ECG; stop the aspirin.");

        Assert.That(found, Has.Length.EqualTo(3));
    }

    [TestCase("Thanks! You should take ibuprofen. Bye.", "You should take ibuprofen.")]
    [TestCase("thanks. take aspirin. bye", "take aspirin.")]
    public void Clause_IsWhatTheDirectiveStandsIn(string text, string expected) =>
        Assert.That(
            Facts.Of(
                new ContentDocument(text),
                surface => surface.Surface.Slice(surface.SurfaceFacts.Directives[0].Clause).ToString()
            ),
            Is.EqualTo(expected)
        );

    [TestCase(ContentKind.Reply, false, true)]
    [TestCase(ContentKind.ReviewReply, false, true)]
    [TestCase(ContentKind.DirectMessage, false, true)]
    [TestCase(ContentKind.Comment, true, true)]
    [TestCase(ContentKind.Comment, false, false)]
    [TestCase(ContentKind.Post, false, false)]
    [TestCase(ContentKind.Article, false, false)]
    public void Addressee_FollowsFromKindAndConversation(ContentKind kind, bool hasParent, bool expected) =>
        Assert.That(
            Facts.Of(
                new ContentDocument("Hello.") { Kind = kind, Conversation = hasParent ? Answering("Hi") : null },
                surface => surface.Facts.AnswersOnePerson
            ),
            Is.EqualTo(expected)
        );

    [TestCase("I have a headache since Monday", true)]
    [TestCase("is metformin bad", true)]
    [TestCase("What are your hours?", false)]
    public void ParentThatTellsOfHealth_IsKnown(string parent, bool expected) =>
        Assert.That(
            Facts.Of(
                new ContentDocument("Hello.") { Kind = ContentKind.Reply, Conversation = Answering(parent) },
                surface => surface.Facts.ParentTellsOfHealth
            ),
            Is.EqualTo(expected)
        );

    private static Conversation Answering(string text) =>
        new() { Messages = [new ConversationMessage { Text = text }] };

    private static string[] Read(string text) =>
        Facts.Of(
            new ContentDocument(text),
            surface =>
            {
                var found = new List<string>();
                foreach (TreatmentDirective directive in surface.SurfaceFacts.Directives)
                {
                    string words = surface.Surface.Slice(directive.Span).ToString();
                    found.Add($"{directive.Form} {words}{(directive.HasDose ? " +dose" : "")}");
                }

                return found.ToArray();
            }
        );
}

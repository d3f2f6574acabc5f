using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class PersonRoleTests
{
    [TestCase("Patient: Maya Torres", "Maya Torres=patient")]
    [TestCase("Our patient Maya Torres came home.", "Maya Torres=patient")]
    [TestCase("Maria Lopez was discharged yesterday.", "Maria Lopez=patient")]
    [TestCase("Mr. Henderson is home after his hip replacement!", "Mr. Henderson=patient")]
    [TestCase("Dr. Smith explains how vaccines work.", "Dr. Smith=staff")]
    [TestCase("Nurse Kelly wishes you a good night.", "Nurse Kelly=staff")]
    [TestCase("Maria Lopez, director of nursing, joins us.", "Maria Lopez=staff")]
    [TestCase("Written by Joan Miller", "Joan Miller=public-author")]
    [TestCase("my wife Anna and I", "Anna=visitor")]
    [TestCase("Alexander Fleming discovered penicillin in 1928.", "Alexander Fleming=historical")]
    [TestCase("Maria Lopez likes the garden.", "Maria Lopez=")]
    public void Role_FollowsCues(string text, string name) =>
        Assert.That(Names.WithRoles(new ContentDocument(text)), Is.EqualTo([name]));

    [TestCase("Dr. Anna Weber joined us. Anna was treated with cake.", "Dr. Anna Weber=staff Anna=staff")]
    [TestCase("My name is Sarah", "Sarah=")]
    [TestCase("Anita Rao studies people admitted at night.", "Anita Rao=")]
    [TestCase("Joan Whitfield said: we treated more people.", "Joan Whitfield=public-author")]
    [TestCase("Henry Walsh died in 1951.", "Henry Walsh=historical")]
    [TestCase("Prince Charles was admitted.", "Prince Charles=public-figure")]
    public void Role_IsNotThatOfThePeopleSpokenOf(string text, string names) =>
        Assert.That(string.Join(' ', Names.WithRoles(new ContentDocument(text))), Is.EqualTo(names));

    [Test]
    public void InventedPatient_IsFictional() =>
        Assert.That(
            Names.WithRoles(new ContentDocument("Maya Torres was admitted. This is a fictional patient.")),
            Is.EqualTo(["Maya Torres=fictional"])
        );

    [Test]
    public void SignatureOfAReply_IsStaff() =>
        Assert.That(
            Names.WithRoles(
                new ContentDocument("Sorry to hear this. Please call us. -Chris") { Kind = ContentKind.Reply }
            ),
            Is.EqualTo(["Chris=staff"])
        );

    [Test]
    public void AddresseeOfAReviewReply_IsReviewer() =>
        Assert.That(
            Names.WithRoles(new ContentDocument("Hi Maria, thank you.") { Kind = ContentKind.ReviewReply }),
            Is.EqualTo(["Maria=reviewer"])
        );

    [TestCase(KnownPersonRole.Staff, "staff")]
    [TestCase(KnownPersonRole.PublicFigure, "public-figure")]
    [TestCase(KnownPersonRole.Storyteller, "patient")]
    [TestCase(KnownPersonRole.Historical, "historical")]
    public void PersonOfTheOrganization_HasTheRoleItTells(KnownPersonRole role, string expected)
    {
        var organization = new OrganizationProfile { People = [new KnownPerson { Name = "Maya Torres", Role = role }] };

        Assert.That(
            Names.WithRoles(new ContentDocument("The patient met Maya Torres."), organization),
            Is.EqualTo([$"Maya Torres={expected}"])
        );
    }

    [Test]
    public void UnusualNameOfTheOrganization_IsFound()
    {
        var organization = new OrganizationProfile
        {
            People = [new KnownPerson { Name = "Qwert Zuiop", Role = KnownPersonRole.Staff }],
        };

        Assert.That(
            Names.WithRoles(new ContentDocument("ask qwert zuiop at the desk"), organization),
            Is.EqualTo(["qwert zuiop=staff"])
        );
    }

    [Test]
    public void FacilityOfTheOrganization_IsNoPerson()
    {
        var organization = new OrganizationProfile { Places = [new KnownPlace { Name = "Maria Lopez House" }] };

        Assert.That(Names.WithRoles(new ContentDocument("Come to Maria Lopez House today."), organization), Is.Empty);
    }

    [Test]
    public void AuthorOfTheDocument_IsPublicAuthor() =>
        Assert.That(
            Names.WithRoles(
                new ContentDocument("Questions to Maya Torres, please.")
                {
                    Author = new Author { Name = "Maya Torres" },
                }
            ),
            Is.EqualTo(["Maya Torres=public-author"])
        );
}

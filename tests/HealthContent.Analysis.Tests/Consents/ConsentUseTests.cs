using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Consents;

internal sealed class ConsentUseTests
{
    private static IEnumerable<TestCaseData> Purposes()
    {
        var document = new ContentDocument("Tom's story.");
        yield return new TestCaseData(document, null);
        yield return new TestCaseData(document with { Intent = ContentIntent.Service }, null);
        yield return new TestCaseData(document with { Intent = ContentIntent.Promotional }, ConsentPurpose.Marketing);
        yield return new TestCaseData(document with { Kind = ContentKind.Ad }, ConsentPurpose.Marketing);
        yield return new TestCaseData(document with { Intent = ContentIntent.Educational }, ConsentPurpose.Education);
        yield return new TestCaseData(
            document with
            {
                Intent = ContentIntent.Educational,
                Audience = Audience.HealthcareProfessional,
            },
            ConsentPurpose.ProfessionalEducation
        );
        yield return new TestCaseData(
            document with
            {
                Intent = ContentIntent.Educational,
                PaidPromotion = new PaidPromotion(),
            },
            ConsentPurpose.Marketing
        );
        yield return new TestCaseData(
            document with
            {
                Types = [ContentType.TrialRecruitment],
                Intent = ContentIntent.Recruitment,
            },
            ConsentPurpose.Research
        );
        yield return new TestCaseData(
            document with
            {
                Types = [ContentType.JobAdvertisement],
            },
            ConsentPurpose.Recruitment
        );
        yield return new TestCaseData(document with { Types = [ContentType.News] }, ConsentPurpose.News);
    }

    [TestCaseSource(nameof(Purposes))]
    public void Purpose_IsReadOffTheDocument(ContentDocument document, ConsentPurpose? expected) =>
        Assert.That(ConsentUse.Of(document).Purpose, Is.EqualTo(expected));

    [Test]
    public void Media_CountOnlyWhenTheyShowSomebodyInCare()
    {
        var patient = new MediaItem { People = [new DepictedPerson { Role = DepictedPersonRole.Patient }] };
        var staff = new MediaItem { People = [new DepictedPerson { Role = DepictedPersonRole.Staff }] };
        var scan = new MediaItem { Clinical = new ClinicalImage { Modality = ClinicalModality.XRay } };
        var document = new ContentDocument("x")
        {
            Media = [patient, staff, new MediaItem()],
            Parts = [new ContentPart { Text = "y", Media = [scan] }],
        };

        Assert.That(ConsentUse.Of(document).Media, Is.EqualTo([patient, scan]));
        Assert.That(ConsentUse.Of(document).Elements, Is.EqualTo([ConsentElement.ClinicalImages]));
    }

    [TestCase(MediaKind.Image, true, null, ConsentElement.Face)]
    [TestCase(MediaKind.Audio, true, null, ConsentElement.Voice)]
    [TestCase(MediaKind.Video, null, BiometricMark.Voice, ConsentElement.Voice)]
    [TestCase(MediaKind.Image, null, BiometricMark.Tattoo, ConsentElement.Face)]
    public void RecognizablePerson_GivesFaceOrVoiceAway(
        MediaKind kind,
        bool? isRecognizable,
        BiometricMark? mark,
        ConsentElement expected
    )
    {
        var person = new DepictedPerson
        {
            Role = DepictedPersonRole.Patient,
            IsRecognizable = isRecognizable,
            BiometricMarks = mark is { } given ? [given] : [],
        };
        var document = new ContentDocument("x") { Media = [new MediaItem { Kind = kind, People = [person] }] };

        Assert.That(ConsentUse.Of(document).Elements, Is.EqualTo([expected]));
    }
}

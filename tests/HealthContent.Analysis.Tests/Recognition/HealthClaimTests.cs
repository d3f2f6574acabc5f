using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

[TestFixture]
public sealed class HealthClaimTests
{
    [TestCase("It [|relieves back pain|].")]
    [TestCase("Our gel [|reduces wrinkles|] overnight.")]
    [TestCase("The [|tablet can lower your blood pressure|].")]
    [TestCase("[|Vaccines prevent flu|].")]
    [TestCase("Yoga [|improves sleep|].")]
    [TestCase("[|Cuts infection risk|] in half.")]
    [TestCase("The new test kit means [|fewer infections|].")]
    [TestCase("The [|pill is 95% effective|].")]
    [TestCase("Our [|success rate is 98 percent|].")]
    [TestCase("[|Effective against migraine|].")]
    [TestCase("For [|fast relief|] at night.")]
    [TestCase("The [|injection is safe|] for adults.")]
    [TestCase("[|More effective than surgery|].")]
    [TestCase("She [|lost 40 lb|] in 8 weeks.")]
    [TestCase("Be [|pain-free in 2 days|]!")]
    [TestCase("The clinic's new gel [|reduces wrinkles|].")]
    [TestCase("A [|clinically proven|] formula.")]
    public void Claim_IsRead(string marked)
    {
        (string text, TextSpan span) = Facts.Marked(marked);
        Assert.That(Read(text), Is.EqualTo([span]));
    }

    [TestCase("It does not relieve back pain.")]
    [TestCase("Does it relieve back pain?")]
    [TestCase("Myth: garlic cures the flu.")]
    [TestCase("There is no evidence that it relieves back pain.")]
    [TestCase("We treat back pain.")]
    [TestCase("Our doctors will treat your migraine.")]
    [TestCase("Learn how to prevent falls.")]
    [TestCase("Steps to lower your blood pressure.")]
    [TestCase("Smoking increases your risk of stroke.")]
    [TestCase("Get your flu shot today.")]
    [TestCase("Back pain is common.")]
    [TestCase("Protect yourself against flu.")]
    [TestCase("Our clinic is open on Saturdays.")]
    [TestCase("Parking is 50% off.")]
    public void OtherSentence_IsNoClaim(string text) => Assert.That(Read(text), Is.Empty);

    [Test]
    public void SeveralClaims_AreReadInOrder() =>
        Assert.That(Read("It relieves back pain. It reduces wrinkles."), Has.Length.EqualTo(2).And.Ordered.By("Start"));

    private static TextSpan[] Read(string text) =>
        Facts.Of(new ContentDocument(text), surface => surface.SurfaceFacts.HealthClaims.ToArray());
}

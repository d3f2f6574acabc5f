using System.Globalization;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Claims;

[TestFixture]
public sealed class ClaimMatcherTests
{
    private const string Half = "Cuts infection risk in half";
    private const string Tablets = "Our tablets reduce joint pain in most adults within 12 weeks.";

    [TestCase(Half, "[|Cuts infection risk in half|]", ClaimMatchKind.Exact)]
    [TestCase(Half, "It [|cuts infection risk in half|].", ClaimMatchKind.Normalized)]
    [TestCase(Half, "[|CUTS “infection” risk in half|]!", ClaimMatchKind.Normalized)]
    [TestCase(Half, "[|Ｃuts infectiоn rísk in half|]", ClaimMatchKind.Normalized)]
    [TestCase(Half, "It [|cuts your infection risk in half|].", ClaimMatchKind.Similar)]
    [TestCase(Half, "We say: [|Cuts infection risk in half|]. And more.", ClaimMatchKind.Exact)]
    [TestCase(
        Tablets,
        "[|Our tablets reduce joint pain in most adults within twelve weeks|].",
        ClaimMatchKind.Normalized
    )]
    [TestCase(Tablets, "The [|tablets reduce joint pain in most adults within 12 weeks|].", ClaimMatchKind.Similar)]
    [TestCase(Tablets, "[|Our tablets lower joint pain in most adults within 12 weeks|].", ClaimMatchKind.Similar)]
    [TestCase("Lowers risk by 50 percent", "[|Lowers risk by 50%|]", ClaimMatchKind.Normalized)]
    [TestCase("Lowers risk by 50 percent", "[|lowers risk by fifty per cent|]", ClaimMatchKind.Normalized)]
    [TestCase("Helped 1,500 people", "[|helped fifteen hundred people|]", ClaimMatchKind.Normalized)]
    [TestCase("Helped 1,500 people", "[|helped one thousand five hundred people|]", ClaimMatchKind.Normalized)]
    [TestCase("Helped 125 people", "[|helped one hundred and twenty-five people|]", ClaimMatchKind.Normalized)]
    [TestCase("Helped 2.5 million people", "[|helped 2,500,000 people|]", ClaimMatchKind.Normalized)]
    [TestCase("Does not cause drowsiness", "It [|doesn't cause drowsiness|].", ClaimMatchKind.Normalized)]
    [TestCase("Does not cause drowsiness", "It [|doesn’t cause drowsiness|].", ClaimMatchKind.Normalized)]
    [TestCase("Works fast. Lasts long.", "It [|works fast. Lasts long|]!", ClaimMatchKind.Normalized)]
    public void Claim_IsFound(string claim, string marked, object kind)
    {
        ClaimMatch match = Matches(claim, Plain(marked)).Single();
        Assert.That(Mark(Plain(marked), match.Span), Is.EqualTo(marked));
        Assert.That(match.Kind, Is.EqualTo(kind));
    }

    // Numbers, negations, quantities, hedges, directions, people and diseases decide what is claimed.
    [TestCase(Tablets, "Our tablets reduce joint pain in most adults within 10 weeks.")]
    [TestCase(Tablets, "Our tablets reduce joint pain in most adults within weeks.")]
    [TestCase(Tablets, "Our tablets reduce joint pain in all adults within 12 weeks.")]
    [TestCase(Tablets, "Our tablets reduce joint pain in most children within 12 weeks.")]
    [TestCase(Tablets, "Our tablets may reduce joint pain in most adults within 12 weeks.")]
    [TestCase(Tablets, "Our tablets do not reduce joint pain in most adults within 12 weeks.")]
    [TestCase(Tablets, "Our tablets raise joint pain in most adults within 12 weeks.")]
    [TestCase(Tablets, "Our tablets reduce joint cramps in most adults within 12 weeks.")]
    [TestCase(Tablets, "Our tablets reduce joint pain. In most adults they work within 12 weeks.")]
    [TestCase(Half, "Cuts the number of visits in half")]
    [TestCase(Half, "half in risk infection")]
    [TestCase(Half, "Cuts infection risk in three")]
    [TestCase("Does not cause drowsiness", "It does cause drowsiness.")]
    [TestCase("Works fast. Lasts long.", "It works fast. It is gentle. Lasts long.")]
    [TestCase(Half, "")]
    [TestCase(Half, "#infection @risk https://example.org/half")]
    public void OtherClaim_IsNotFound(string claim, string text) => Assert.That(Matches(claim, text), Is.Empty);

    [TestCase("It cuts infection risk in half permanently.", true)]
    [TestCase("It always cuts infection risk in half.", true)]
    [TestCase("It cuts infection risk in half within 3 days.", true)]
    [TestCase("By 50% it cuts infection risk in half.", false)]
    [TestCase("It cuts infection risk in half. Permanently.", false)]
    [TestCase("It cuts infection risk in half, and 3 clinics have it.", false)]
    [TestCase("It cuts infection risk in half at our clinic.", false)]
    public void TextThatGoesOn_IsWidened(string text, bool expected) =>
        Assert.That(Matches(Half, text).Single().IsWidened, Is.EqualTo(expected));

    [Test]
    public void LongerWording_HidesTheShorterInsideIt()
    {
        var matcher = new ClaimMatcher([Claim("CL-19", Half), Claim("CL-21", Half + " in adults")]);

        Assert.That(Ids(matcher, "It cuts infection risk in half in adults."), Is.EqualTo(["CL-21"]));
        Assert.That(Ids(matcher, "It cuts infection risk in half."), Is.EqualTo(["CL-19"]));
        Assert.That(
            Ids(matcher, "It cuts infection risk in half. It cuts infection risk in half in adults."),
            Is.EqualTo(["CL-19", "CL-21"])
        );
    }

    [Test]
    public void Variant_IsFoundAsItsClaim()
    {
        var claim = new Claim
        {
            Id = "CL-1",
            CanonicalText = Half,
            Variants = [new ClaimVariant { Text = "Reduce a la mitad el riesgo de infección", Locale = "es" }],
        };

        Assert.That(Ids(new ClaimMatcher([claim]), "Reduce a la mitad el riesgo de infeccion."), Is.EqualTo(["CL-1"]));
    }

    [Test]
    public void FirstOfTwoClaimsWithOneId_Counts()
    {
        var matcher = new ClaimMatcher([Claim("CL-1", Half), Claim("CL-1", Tablets)]);

        Assert.That(Ids(matcher, Half + ". " + Tablets), Is.EqualTo(["CL-1"]));
        Assert.That(matcher.Claims.Count(), Is.EqualTo(1));
    }

    // The filter by rare words must not lose what a comparison of all stretches would find.
    [Test]
    public void EveryStretchThatIsSimilarEnough_IsFound()
    {
        string[] words = ["lorem", "ipsum", "dolor", "sit", "amet", "elit", "sed", "eiusmod", "tempor", "magna"];
        var matcher = new ClaimMatcher([
            Claim("CL-1", string.Join(' ', words)),
            Claim("CL-2", "tempor magna lorem eiusmod"),
        ]);
        for (int left = 0; left < words.Length; left++)
        {
            string[] without = [.. words.Where((_, index) => index != left)];
            string[] replaced = [.. words.Select((word, index) => index == left ? "other" : word)];

            Assert.That(Ids(matcher, string.Join(' ', without)), Does.Contain("CL-1"), words[left]);
            Assert.That(Ids(matcher, string.Join(' ', replaced)), Does.Contain("CL-1"), words[left]);
        }
    }

    [Test]
    public void LongText_TakesLinearTime()
    {
        var matcher = new ClaimMatcher([Claim("CL-1", Tablets)]);
        string text = string.Concat(Enumerable.Repeat("joint pain tablets most ", 40_000));
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, Vocabulary.Empty);
        var memory = new ClaimSearchMemory();
        List<ClaimMatch>? matches = null;
        matcher.Match(surface, memory, ref matches);

        Assert.That(matches, Is.Null);
    }

    [Test]
    public void TextWithoutClaims_AllocatesNothing()
    {
        var matcher = new ClaimMatcher([Claim("CL-1", Tablets), Claim("CL-2", Half)]);
        var surface = new SurfaceText();
        surface.Read(
            SurfaceKind.Body,
            "body",
            "Our ward has ten new beds, and twenty-five nurses who don’t mind questions. Visits: 3 to 5 p.m. (café open)",
            null,
            Vocabulary.Empty
        );
        var memory = new ClaimSearchMemory();
        List<ClaimMatch>? matches = null;
        long allocated = Allocation.Of(() =>
        {
            for (int run = 0; run < 100; run++)
            {
                matcher.Match(surface, memory, ref matches);
            }
        });

        Assert.That(allocated, Is.Zero);
        Assert.That(matches, Is.Null);
    }

    [Test]
    public void Nearest_IsTheMostAlikeThatFits()
    {
        var matcher = new ClaimMatcher([Claim("CL-1", Half), Claim("CL-2", "Cuts infection risk")]);

        Assert.That(matcher.Nearest("cuts infections in half", 0.5, _ => true)?.Claim.Id, Is.EqualTo("CL-1"));
        Assert.That(
            matcher.Nearest("cuts infection risk in half", 0.5, wording => wording.Claim.Id != "CL-1")?.Claim.Id,
            Is.EqualTo("CL-2")
        );
        Assert.That(matcher.Nearest("opens on Saturday", 0.5, _ => true), Is.Null);
    }

    private static Claim Claim(string id, string text) => new() { Id = id, CanonicalText = text };

    private static List<ClaimMatch> Matches(string claim, string text) =>
        Matches(new ClaimMatcher([Claim("CL-1", claim)]), text);

    private static IEnumerable<string> Ids(ClaimMatcher matcher, string text) =>
        Matches(matcher, text).Select(match => match.Wording.Claim.Id);

    private static List<ClaimMatch> Matches(ClaimMatcher matcher, string text)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, Vocabulary.Empty);
        var memory = new ClaimSearchMemory();
        List<ClaimMatch>? matches = null;
        matcher.Match(surface, memory, ref matches);
        return matches ?? [];
    }

    private static string Plain(string marked) =>
        marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static string Mark(string text, TextSpan span) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{text[..span.Start]}[|{text[span.Start..span.End]}|]{text[span.End..]}"
        );
}

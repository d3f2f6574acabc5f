using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

public sealed class ContentJsonRoundTripTests
{
    [FsCheck.NUnit.Property(MaxTest = 20)]
    public Property AnyDocument_ComesBackUnchanged(int seed)
    {
        var document = new ModelSamples(seed).Create<ContentDocument>();
        return Unchanged(document, ContentJson.ParseDocument(ContentJson.Write(document)));
    }

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public Property AnyFeed_ComesBackUnchanged(int seed)
    {
        var feed = new ModelSamples(seed).Create<ContentFeed>();
        return Unchanged(feed, ContentJson.ParseFeed(ContentJson.Write(feed)));
    }

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public Property AnyProfile_ComesBackUnchanged(int seed)
    {
        var profile = new ModelSamples(seed).Create<OrganizationProfile>();
        return Unchanged(profile, ContentJson.ParseOrganizationProfile(ContentJson.Write(profile)));
    }

    [FsCheck.NUnit.Property]
    public bool AnyText_ComesBackUnchanged(char[] text)
    {
        var document = new ContentDocument(new string(text)) { Title = new string(text) + "\ud83d" };
        var back = ContentJson.ParseDocument(ContentJson.Write(document));
        return back.Text == document.Text && back.Title == document.Title;
    }

    [Test]
    public void Samples_ReachEveryRecordOfTheModel()
    {
        var reached = new HashSet<Type>();
        foreach (var root in new[] { typeof(ContentDocument), typeof(ContentFeed), typeof(OrganizationProfile) })
        {
            Reach(root, reached);
        }

        Assert.That(reached, Is.EquivalentTo(ModelSamples.Records));
    }

    [Test]
    public void MinimalDocument_IsWrittenWithNothingButItsText() =>
        Assert.That(ContentJson.Write(new ContentDocument("Hello")), Is.EqualTo("""{"text":"Hello"}"""));

    [Test]
    public void RequiredMemberWithFirstValue_IsWritten()
    {
        var document = new ContentDocument("Hello")
        {
            Approvals =
            [
                new() { UserId = "u1", Decision = ApprovalDecision.Approve, At = default },
            ],
        };

        var back = ContentJson.ParseDocument(ContentJson.Write(document));

        Assert.That(back.Approvals[0].Decision, Is.EqualTo(ApprovalDecision.Approve));
    }

    [Test]
    public void Culture_DoesNotChangeTheJson()
    {
        var document = new ModelSamples(7).Create<ContentDocument>();
        var expected = ContentJson.Write(document);
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CommaCulture();
            Assert.That(ContentJson.Write(document), Is.EqualTo(expected));
            Assert.That(ModelSamples.Differences(document, ContentJson.ParseDocument(expected)), Is.Empty);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static System.Globalization.CultureInfo CommaCulture()
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static Property Unchanged(object before, object after)
    {
        var differences = ModelSamples.Differences(before, after).Take(3).ToList();
        return (differences.Count == 0).Label(string.Join(", ", differences));
    }

    private static void Reach(Type type, HashSet<Type> reached)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = ModelSamples.IsList(type) ? type.GetGenericArguments()[0] : type;
        if (ModelSamples.Records.Contains(type) && reached.Add(type))
        {
            foreach (var member in ModelSamples.Members(type))
            {
                Reach(member.PropertyType, reached);
            }
        }
    }
}

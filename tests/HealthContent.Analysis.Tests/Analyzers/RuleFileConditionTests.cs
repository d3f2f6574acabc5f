using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Analyzers;

/// <summary>What the conditions of phrases may ask for beside stances and words of the text.</summary>
[TestFixture]
public sealed class RuleFileConditionTests
{
    private const string Head = """
        id: ACME001
        title: Loud word
        category: professionalism
        severity: error
        message: loud
        ---
        loud: boo
        """;

    private static readonly OrganizationProfile Organization = new()
    {
        Competitors = ["City Clinic"],
        ReviewedHumor = ["Boo said the ghost"],
        People =
        [
            new KnownPerson
            {
                Name = "Pat Example",
                Aliases = ["Patty E"],
                Role = KnownPersonRole.Politician,
            },
        ],
        Incidents =
        [
            new Incident
            {
                Id = "1",
                Kind = IncidentKind.Lawsuit,
                Keywords = ["ward fire"],
            },
            new Incident
            {
                Id = "2",
                Kind = IncidentKind.Lawsuit,
                Keywords = ["roof leak"],
                ClosedAt = DateTimeOffset.UnixEpoch,
            },
        ],
    };

    [TestCase("when passage has (wolf)", "A wolf. Boo. Gone.", true)]
    [TestCase("when passage has (wolf)", "Here. Boo. A wolf.", true)]
    [TestCase("when passage has (wolf)", "A wolf. Here. Boo. Gone. A wolf.", false)]
    [TestCase("unless passage has (wolf)", "Boo. A wolf.", false)]
    [TestCase("when sentence shows laughter", "Boo 😂.", true)]
    [TestCase("when sentence shows laughter", "Boo. Ha 😂.", false)]
    [TestCase("when passage shows laughter", "Boo. Ha 😂.", true)]
    [TestCase("when surface shows affection", "Boo. One. Two. ❤️", true)]
    [TestCase("when surface shows scorn", "Boo 🤦🏽‍♀️ to you", true)]
    [TestCase("when surface shows scorn", "Boo 😂 to you", false)]
    [TestCase("when sentence names competitor", "Boo to city clinic.", true)]
    [TestCase("when sentence names competitor", "Boo to City Clinics.", false)]
    [TestCase("when sentence names politician", "Boo, Pat Example!", true)]
    [TestCase("when sentence names politician", "Boo, patty e!", true)]
    [TestCase("when passage names open-incident", "Boo. The ward fire.", true)]
    [TestCase("when passage names open-incident", "Boo. The roof leak.", false)]
    [TestCase("unless lies in reviewed-humor", "Boo said the ghost.", false)]
    [TestCase("unless lies in reviewed-humor", "Boo said a ghost.", true)]
    [TestCase("when emphatic", "Boo!!", true)]
    [TestCase("when emphatic", "Boo!", false)]
    public void Condition_LooksIntoTheText(string condition, string text, bool isFound) =>
        Assert.That(Analyze(condition, new ContentDocument(text)).Diagnostics.Length, Is.EqualTo(isFound ? 1 : 0));

    [TestCase("when kind is reply", false)]
    [TestCase("when kind is (reply | direct-message)", true)]
    [TestCase("unless kind is direct-message", false)]
    [TestCase("when type is trend", true)]
    [TestCase("when type is (news | humor)", false)]
    [TestCase("when account is personal", true)]
    [TestCase("when account is unspecified", false)]
    [TestCase("when logo is shown", true)]
    [TestCase("when author is spokesperson", true)]
    [TestCase("when sender is patient", true)]
    [TestCase("when sender is (staff | unspecified)", false)]
    [TestCase("when reader is US", true)]
    [TestCase("when reader is (AU | US-CA)", true)]
    [TestCase("when reader is US-NY", false)]
    [TestCase("when turns over 1", true)]
    [TestCase("when turns over 2", false)]
    [TestCase("when message has (angry)", true)]
    [TestCase("when message has (first)", false)]
    [TestCase("unless message has (angry)", false)]
    public void Condition_LooksAtWhatTheCallerSays(string condition, bool isFound)
    {
        var document = new ContentDocument("Boo.")
        {
            Kind = ContentKind.DirectMessage,
            Types = [ContentType.Meme, ContentType.Trend],
            Account = new Account
            {
                Handle = "a",
                Type = AccountType.Personal,
                ShowsLogo = true,
            },
            Author = new Author { Role = GovernanceRole.Spokesperson },
            Jurisdictions = [new Jurisdiction("US-CA")],
            Conversation = new Conversation
            {
                Messages =
                [
                    new ConversationMessage { Text = "The first." },
                    new ConversationMessage
                    {
                        Text = "I am angry.",
                        Author = new MessageAuthor { Relation = AuthorRelation.Patient },
                    },
                ],
            },
        };
        Assert.That(Analyze(condition, document).Diagnostics.Length, Is.EqualTo(isFound ? 1 : 0));
    }

    [TestCase("when kind is reply")]
    [TestCase("when reader is US")]
    [TestCase("when sender is patient")]
    [TestCase("when account is personal")]
    [TestCase("when turns over 0")]
    [TestCase("when message has (boo)")]
    public void ConditionOnWhatNobodySays_DoesNotHold(string condition) =>
        Assert.That(Analyze(condition, new ContentDocument("Boo.")).Diagnostics, Is.Empty);

    [TestCase("Boo. Call or text 988.", "US", true)]
    [TestCase("Boo. Call or text 988.", "UK", false)]
    [TestCase("Boo. Call or text 988.", "US UK", false)]
    [TestCase("Boo. Call 988, or Samaritans on 116 123.", "US UK", true)]
    [TestCase("Boo. See samaritans.org.", "UK", true)]
    [TestCase("Boo. Call or text 988.", "", true)]
    [TestCase("Boo in 1737.", "NZ", false)]
    [TestCase("Boo in 1737, call or text 1737.", "NZ", true)]
    [TestCase("Boo. Call Poison Help on 1-800-222-1222.", "US", false)]
    [TestCase("Boo. Call 1-800-273-8255.", "US", true)]
    [TestCase("Boo. Call 116 123.", "PE", true)]
    [TestCase("Boo.", "PE", false)]
    [TestCase("Boo. Our own line is 555 0142.", "US", true)]
    [TestCase("Boo. Our own line is 555 0142.", "UK", false)]
    public void HelpIsOffered_WhereALineForEveryReaderIsNamed(string text, string readers, bool isOffered)
    {
        var document = new ContentDocument(text)
        {
            Jurisdictions =
            [
                .. readers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(reader => new Jurisdiction(reader)),
            ],
        };
        var organization = new OrganizationProfile
        {
            Phones =
            [
                new KnownPhone
                {
                    Number = "555-0142",
                    Kind = KnownPhoneKind.Hotline,
                    Jurisdictions = [new Jurisdiction("US")],
                },
            ],
        };
        ContentReport report = Builder("unless document offers (crisis | violence)")
            .UseOrganization(organization)
            .Build()
            .Analyze(document);
        Assert.That(report.Diagnostics.Length, Is.EqualTo(isOffered ? 0 : 1));
    }

    [TestCase("when warning is shown", null, true, null, false)]
    [TestCase("when warning is shown", "Blood", null, null, true)]
    [TestCase("when warning is shown", null, true, true, true)]
    [TestCase("when warning is absent", "Blood", null, false, true)]
    [TestCase("when warning is absent", "Blood", null, true, false)]
    public void Condition_LooksAtTheWarning(string condition, string? text, bool? marked, bool? thumbnail, bool isFound)
    {
        // Without a mark or words there is no warning, and none that its own preview breaks.
        bool isNone = text is null && thumbnail is null;
        var document = new ContentDocument("Boo.")
        {
            Warning = isNone
                ? null
                : new ContentWarning
                {
                    Text = text,
                    IsMarkedSensitive = marked,
                    IsThumbnailSafe = thumbnail,
                },
        };
        Assert.That(Analyze(condition, document).Diagnostics.Length, Is.EqualTo(isFound ? 1 : 0));
    }

    [TestCase("when states is as-of", true)]
    [TestCase("when states is next-update", false)]
    [TestCase("when states is (next-update | link)", true)]
    [TestCase("when type is automatic-reply", true)]
    public void Condition_LooksAtWhatStandsBesideTheTexts(string condition, bool isFound)
    {
        var document = new ContentDocument("Boo.")
        {
            InformationAsOf = DateTimeOffset.UnixEpoch,
            Links = [new ContentLink { Url = "https://example.org" }],
            Template = new TemplateReference { Id = "1", IsAutomatic = true },
        };
        Assert.That(Analyze(condition, document).Diagnostics.Length, Is.EqualTo(isFound ? 1 : 0));
        Assert.That(Analyze(condition, new ContentDocument("Boo.")).Diagnostics, Is.Empty);
    }

    [TestCase("when document breaks privacy", false)]
    [TestCase("when document breaks (privacy | brand)", true)]
    [TestCase("unless document breaks brand", false)]
    public void ConditionOnFindings_IsAskedWhenAllRulesHaveRun(string condition, bool isFound)
    {
        const string Other = """
            id: ACME002
            title: Whisper
            category: brand
            severity: error
            message: quiet
            ---
            quiet: psst
            """;
        ContentReport report = Builder(condition)
            .AddAnalyzer(RuleFile.Parse("other.rule", Other))
            .Build()
            .Analyze(new ContentDocument("Boo. And then: psst."));
        Assert.That(report.Diagnostics.Any(found => found.Rule.Id == "ACME001"), Is.EqualTo(isFound));
    }

    [TestCase("when negatd", "'negatd' is no stance; did you mean 'negated'?")]
    [TestCase("when kindd is reply", "'kindd' is no property; did you mean 'kind'?")]
    [TestCase("when kind is replay", "did you mean 'reply'?")]
    [TestCase("when sentence shows laughing", "is no group of emoji")]
    [TestCase("when sentence names competitors", "did you mean 'competitor'?")]
    [TestCase("when turn over 3", "'turn' is no amount; did you mean 'turns'?")]
    [TestCase("when document breaks privcy", "did you mean 'privacy'?")]
    [TestCase("when document offers crises", "did you mean 'crisis'?")]
    [TestCase("when warning is show", "did you mean 'shown'?")]
    [TestCase("when states is asof", "did you mean 'as-of'?")]
    public void NameThatDoesNotExist_IsAnErrorWithTheNearest(string condition, string reason)
    {
        PhraseSyntaxException error = Assert.Throws<PhraseSyntaxException>(() => Builder(condition).Build())!;
        Assert.That(error.Message, Does.Contain("acme.rule(7,1)").And.Contain(reason));
    }

    private static ContentReport Analyze(string condition, ContentDocument document) =>
        Builder(condition).Build().Analyze(document);

    private static ContentAnalysisPipelineBuilder Builder(string condition) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .UseOrganization(Organization)
            .ThrowOnAnalyzerFailure()
            .AddAnalyzer(RuleFile.Parse("acme.rule", $"{Head} {condition}"));
}

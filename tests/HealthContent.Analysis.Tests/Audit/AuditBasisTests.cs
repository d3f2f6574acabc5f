using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Stores;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

/// <summary>What a record says of the claims, consents and people that a decision rests on.</summary>
[TestFixture]
public sealed class AuditBasisTests
{
    private static readonly ContentDocument Document = new("Walking cuts the risk of falls by a third.")
    {
        Id = "post-1",
        ClaimIds = ["CL-2"],
    };

    private static readonly ImmutableArray<Claim> Claims =
    [
        new() { Id = "CL-1", CanonicalText = "Walking cuts the risk of falls by a third." },
        new() { Id = "CL-2", CanonicalText = "Swimming eases back pain." },
        new() { Id = "CL-3", CanonicalText = "Yoga helps people sleep." },
    ];

    [Test]
    public void Record_NamesTheClaimsThatTheDocumentMakesOrNames()
    {
        AuditClaims basis = Basis(Pipeline(ClaimsLibrary.Create(Claims)))!;

        Assert.That(basis.Used.Select(claim => claim.Id), Is.EqualTo(["CL-1", "CL-2"]));
        Assert.That(basis.Used.Select(claim => claim.Hash).Append(basis.Library), Is.Unique);
        Assert.That(basis.Library, Does.StartWith("sha256:"));
    }

    [Test]
    public void RecordWithoutClaims_SaysSo() =>
        Assert.That(Basis(ContentAnalysisPipeline.CreateDefault()), Is.EqualTo(new AuditClaims()));

    [TestCase("CL-1", new[] { "decision.basis.claims.library", "decision.basis.claims.used[CL-1]" })]
    [TestCase("CL-2", new[] { "decision.basis.claims.library", "decision.basis.claims.used[CL-2]" })]
    [TestCase("CL-3", new[] { "decision.basis.claims.library" })]
    public void Replay_NamesAChangedClaim(string changed, string[] differences)
    {
        ImmutableArray<Claim> others =
        [
            .. Claims.Select(claim => claim.Id == changed ? claim with { Subject = "exercise" } : claim),
        ];

        Assert.That(
            Differences(Pipeline(ClaimsLibrary.Create(Claims)), Pipeline(ClaimsLibrary.Create(others))),
            Is.EqualTo(differences)
        );
    }

    [Test]
    public void Replay_NamesAClaimOfTheProfile()
    {
        var before = new OrganizationProfile { Claims = Claims };
        OrganizationProfile after = before with { Claims = [Claims[0] with { Subject = "exercise" }, .. Claims[1..]] };

        Assert.That(
            Differences(Pipeline(null, before), Pipeline(null, after)),
            Is.EqualTo(["decision.basis.organization", "decision.basis.claims.used[CL-1]"])
        );
    }

    [Test]
    public void Replay_NamesAMissingLibrary() =>
        Assert.That(
            Differences(Pipeline(ClaimsLibrary.Create(Claims)), Pipeline(null)),
            Does.Contain("decision.basis.claims.library")
                .And.Contain("decision.basis.claims.used[CL-1]")
                .And.Contain("decision.basis.claims.used[CL-2]")
        );

    [Test]
    public void LibraryThatChangesAfterwards_IsRecordedAsItWas()
    {
        var library = new GrowingLibrary { Claims = Claims[..2] };
        ContentAnalysisPipeline pipeline = Pipeline(library);
        var entries = new AuditEntryFactory(pipeline, AuditSamples.Key);
        ContentReport report = pipeline.Analyze(Document);
        library.Claims = Claims;
        AuditEntry recorded = entries.Decision(Document, report, "cms");
        AuditEntry next = entries.Decision(Document, pipeline.Analyze(Document), "cms");

        Assert.Multiple(() =>
        {
            Assert.That(
                recorded.Decision!.Basis.Claims!.Library,
                Is.EqualTo(Basis(Pipeline(ClaimsLibrary.Create(Claims[..2])))!.Library)
            );
            Assert.That(
                next.Decision!.Basis.Claims!.Library,
                Is.EqualTo(Basis(Pipeline(ClaimsLibrary.Create(Claims)))!.Library)
            );
        });
    }

    [Test]
    public void Replay_NamesOtherConsentsOfARegister_AndOtherPeople()
    {
        ContentAnalysisPipeline With(string signed, string name) =>
            ContentAnalysisPipeline
                .CreateBuilder()
                .UseConsents(ConsentRegister.Create([new Consent { Id = "C-1", SignatureReference = signed }]))
                .UseOrganization(
                    new OrganizationProfile { People = [new KnownPerson { Name = name, Role = KnownPersonRole.Staff }] }
                )
                .UseTimeProvider(new FixedTimeProvider(AuditSamples.Now))
                .Build();
        ContentAnalysisPipeline before = With("s-1", "Ada Okafor");

        Assert.Multiple(() =>
        {
            Assert.That(Differences(before, With("s-1", "Ada Okafor")), Is.Empty);
            Assert.That(Differences(before, With("s-2", "Ada Okafor")), Is.EqualTo(["decision.basis.organization"]));
            Assert.That(Differences(before, With("s-1", "Bea Okafor")), Is.EqualTo(["decision.basis.organization"]));
        });
    }

    /// <summary>A record of a version of the library that did not know of claims.</summary>
    [Test]
    public async Task OldRecord_Verifies_AndIsReplayedWithoutThem()
    {
        byte[] line = Encoding.UTF8.GetBytes(OldRecord + "\n");
        AuditVerification verification = await AuditExport.VerifyAsync(new MemoryStream(line));
        AuditRecord record = AuditJson.ParseRecord(Encoding.UTF8.GetBytes(OldRecord));
        var document = new ContentDocument("Flu shots are here.")
        {
            Id = "laser",
            Author = new Author { Id = "amy" },
        };
        AuditReplayResult result = new AuditReplay(Pipeline(ClaimsLibrary.Create(Claims)), AuditSamples.Key).Replay(
            record.Entry,
            document
        );

        Assert.Multiple(() =>
        {
            Assert.That(verification.IsIntact);
            Assert.That(record.Entry.Decision!.Basis.Claims, Is.Null);
            // The rules are others by now.
            Assert.That(result.Differences.Select(one => one.Path), Is.EqualTo(["decision.basis.rulesHash"]));
        });
    }

    private const string OldRecord =
        """{"version":1,"sequence":1,"recordedAt":"2026-11-29T21:50:34.9294171+00:00","previousHash":"sha256:0000000000000000000000000000000000000000000000000000000000000000","entry":{"at":"2026-01-15T12:00:00+00:00","by":"amy","kind":"decision","decision":{"basis":{"channels":"sha256:f98ceca3ede9336c003ea0bc2194aed646dff9743b22850c041befbd11e94ae2","document":"hmac-sha256:bc5f1b0db973b705a7e29fe1ae080914a6e3ce55854933cd52f624ddc8b88a1a","organization":"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","rulesHash":"sha256:730564c5616d853f86b06adbcaa5b7afa84aaa5630f790655fd8103e1c446908","rulesVersion":"0.1.0"},"decidedAt":"2026-01-15T12:00:00+00:00","decision":"publish"},"documentHash":"sha256:f4367516a6d6ea305015322eca566c86ae6170aa4c40e856d841f87ab821d11e","documentId":"laser","keyCheck":"c3d7d7bbaa57d460","salt":"93df9fca397a210d6fc45d0e27713c07"},"hash":"sha256:b6d948bfad7e4d57afffb43d6a969ba9e1f037aaf861146ba2d99873b459d37e"}""";

    private static ContentAnalysisPipeline Pipeline(IClaimsLibrary? library, OrganizationProfile? organization = null)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .UseOrganization(organization ?? new OrganizationProfile())
            .UseTimeProvider(new FixedTimeProvider(AuditSamples.Now));
        return (library is null ? builder : builder.UseClaims(library)).Build();
    }

    private static AuditEntry Entry(ContentAnalysisPipeline pipeline) =>
        new AuditEntryFactory(pipeline, AuditSamples.Key).Decision(Document, pipeline.Analyze(Document), "cms");

    private static AuditClaims? Basis(ContentAnalysisPipeline pipeline) => Entry(pipeline).Decision!.Basis.Claims;

    private static string[] Differences(ContentAnalysisPipeline recorded, ContentAnalysisPipeline replayed) =>
        [
            .. new AuditReplay(replayed, AuditSamples.Key)
                .Replay(Entry(recorded), Document)
                .Differences.Where(one => one.Kind == AuditDifferenceKind.Input)
                .Select(one => one.Path),
        ];

    private sealed class GrowingLibrary : IClaimsLibrary
    {
        public ImmutableArray<Claim> Claims { get; set; }
    }
}

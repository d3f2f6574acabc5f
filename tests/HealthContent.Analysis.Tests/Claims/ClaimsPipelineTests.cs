using System.Collections.Immutable;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Claims;

/// <summary>Where the claims of an analysis come from.</summary>
[TestFixture]
public sealed class ClaimsPipelineTests
{
    private static readonly Claim Retired = new()
    {
        Id = "CL-1",
        CanonicalText = "Cuts infection risk in half",
        Status = ClaimStatus.Retired,
    };

    private static readonly ContentDocument Post = new("It cuts infection risk in half.");

    private static readonly ContentDocument Ad = Post with { Kind = ContentKind.Ad };

    [Test]
    public void WithoutLibrary_PromotionNeedsReview()
    {
        ContentReport report = Pipeline(_ => { }).Analyze(Ad);

        Assert.That(Messages(report), Is.Empty);
        Assert.That(
            report.NotEvaluated.Where(one => one.Rule.Id == "HCA1324").Select(one => one.Reason),
            Is.EqualTo(["organization.claims"])
        );
        Assert.That(report.Decision, Is.EqualTo(PublishDecision.Review));
    }

    [TestCase("Our clinic is open on Saturdays.", ContentIntent.Promotional)]
    [TestCase("It cuts infection risk in half.", ContentIntent.Educational)]
    [TestCase("It cuts infection risk in half.", ContentIntent.Unspecified)]
    public void WithoutLibrary_OthersAreSilent(string text, ContentIntent intent)
    {
        ContentReport report = Pipeline(_ => { }).Analyze(new ContentDocument(text) { Intent = intent });

        Assert.That(Messages(report), Is.Empty);
        Assert.That(report.NotEvaluated.Select(one => one.Rule.Id), Does.Not.Contain("HCA1324"));
    }

    [Test]
    public void Library_GoesBeforeTheProfileAndTheDocument()
    {
        Claim approved = Retired with { Status = ClaimStatus.Approved };
        ContentAnalysisPipeline pipeline = Pipeline(builder =>
            builder
                .UseClaims(ClaimsLibrary.Create([Retired]))
                .UseOrganization(new OrganizationProfile { Claims = [approved] })
        );

        Assert.That(
            Messages(pipeline.Analyze(Post with { Claims = [approved] })),
            Is.EqualTo(["claim CL-1 is retired"])
        );
    }

    [Test]
    public void ClaimsOfTheDocument_AreCheckedWithoutALibrary()
    {
        Assert.That(
            Messages(Pipeline(_ => { }).Analyze(Post with { Claims = [Retired] })),
            Is.EqualTo(["claim CL-1 is retired"])
        );
        Claim approved = Retired with { Status = ClaimStatus.Approved };
        ContentReport report = Pipeline(_ => { }).Analyze(Ad with { Claims = [approved] });
        Assert.That(Messages(report), Is.Empty);
        Assert.That(report.NotEvaluated.Select(one => one.Rule.Id), Does.Not.Contain("HCA1324"));
    }

    [Test]
    public void ChangedLibrary_CountsFromTheNextAnalysisOn()
    {
        var library = new Changing { Claims = [Retired] };
        ContentAnalysisPipeline pipeline = Pipeline(builder => builder.UseClaims(library));
        Assert.That(Messages(pipeline.Analyze(Post)), Has.Length.EqualTo(1));

        library.Claims = [Retired with { Status = ClaimStatus.Approved }];
        Assert.That(Messages(pipeline.Analyze(Post)), Is.Empty);

        library.Claims = default;
        Assert.That(
            Messages(pipeline.Analyze(Ad)),
            Is.EqualTo(["\"cuts infection risk\" is no claim of the claims library"])
        );
    }

    [Test]
    public void FailingLibrary_IsAFailedAnalyzerAndNoMore()
    {
        ContentReport report = Pipeline(builder => builder.UseClaims(new Failing())).Analyze(Post);

        Assert.That(report.Diagnostics.Select(one => one.Rule.Id), Does.Contain("HCA9001"));
        Assert.That(report.Decision, Is.EqualTo(PublishDecision.Review));
    }

    [Test]
    public void Analyzers_SeeTheLibrary()
    {
        ClaimsLibrary library = ClaimsLibrary.Create([Retired]);
        var probe = new Probe();
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(probe)
            .UseClaims(library)
            .Build()
            .Analyze(Post);

        Assert.That(probe.Seen, Is.SameAs(library));
    }

    [Test]
    public void WrongClaimsFile_StopsTheBuildWithAllItsErrors()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """{ "claims": [{ "id": "a" }, { "id": "b", "canonicalText": "" }] }""");
        try
        {
            Assert.That(
                () => Pipeline(builder => builder.UseClaimsFile(path)),
                Throws
                    .TypeOf<PolicyException>()
                    .With.Message.Contains("'canonicalText' is missing")
                    .And.Message.Contains("expected a text with words")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ContentAnalysisPipeline Pipeline(Action<ContentAnalysisPipelineBuilder> configure)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline.CreateBuilder();
        configure(builder);
        return builder.Build();
    }

    private static string[] Messages(ContentReport report) =>
        [.. report.Diagnostics.Where(one => one.Rule.Id == "HCA1324").Select(one => one.Message)];

    private sealed class Changing : IClaimsLibrary
    {
        public ImmutableArray<Claim> Claims { get; set; }
    }

    private sealed class Failing : IClaimsLibrary
    {
        public ImmutableArray<Claim> Claims => throw new InvalidOperationException("content");
    }

    private sealed class Probe : HealthContent.Analysis.Analyzers.ContentAnalyzer
    {
        public IClaimsLibrary? Seen { get; private set; }

        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(HealthContent.Analysis.Analyzers.AnalysisContext context) =>
            context.RegisterDocumentAction(document => Seen = document.Environment.ClaimsLibrary);
    }
}

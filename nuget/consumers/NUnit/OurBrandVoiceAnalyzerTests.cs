using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace Consumer;

public sealed class OurBrandVoiceAnalyzer : ContentAnalyzer
{
    private static readonly RuleDescriptor Shouting = new(
        "ACME001",
        "Shouting headline",
        RuleCategory.Brand,
        Severity.Warning,
        "calls for haste"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Shouting];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterPhraseAction(Phrases.Parse("act now | don't miss out"), hit => hit.Report(Shouting));
}

public sealed class OurBrandVoiceAnalyzerTests
{
    [Test]
    public void Haste_IsReported() =>
        ContentVerifier.For<OurBrandVoiceAnalyzer>().Verify("Flu shots today. {|ACME001:Act now|}!");

    [Test]
    public void Analyzer_IsConformant() => AnalyzerConformance.Verify(new OurBrandVoiceAnalyzer());
}

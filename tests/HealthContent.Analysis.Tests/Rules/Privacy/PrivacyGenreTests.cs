using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.Privacy;

/// <summary>What the privacy rules say together: nothing to innocent texts, and exactly what they should to leaky ones.</summary>
internal sealed class PrivacyGenreTests
{
    private const string FirstRule = "HCA1001";
    private const string LastRule = "HCA1046";

    private static IEnumerable<string> Innocent =>
        [
            .. InnocentTexts.PeopleAtWork,
            .. InnocentTexts.NewsAndStatements,
            .. InnocentTexts.DonorsEventsAwards,
            .. InnocentTexts.HistoryAndMemory,
            .. InnocentTexts.HouseAndService,
            .. InnocentTexts.PagesAndBooks,
            .. InnocentTexts.PublicFigures,
        ];

    private static IEnumerable<TestCaseData> Leaky =>
        LeakyTexts.All.Select(leak => new TestCaseData(leak.Text, leak.Rules).SetArgDisplayNames(leak.Text));

    [TestCaseSource(nameof(Innocent))]
    public void InnocentPost_IsSilent(string text) => Assert.That(RulesOf(new ContentDocument(text)), Is.Empty);

    [TestCaseSource(nameof(Innocent))]
    public void InnocentArticle_IsSilent(string text) =>
        Assert.That(RulesOf(new ContentDocument(text) { Kind = ContentKind.Article }), Is.Empty);

    [TestCaseSource(nameof(Leaky))]
    public void LeakyPost_IsToldByExactlyTheseRules(string text, string rules) =>
        Assert.That(string.Join(' ', RulesOf(new ContentDocument(text))), Is.EqualTo(rules));

    [TestCaseSource(nameof(Leaky))]
    public void EmojiBefore_ChangesNothing(string text, string rules) =>
        Assert.That(string.Join(' ', RulesOf(new ContentDocument("💛 " + text))), Is.EqualTo(rules));

    [Test]
    public void NamedPatientOnInstagram_IsBlockedWithTheNameAsSpan()
    {
        ContentReport report = RuleExampleRunner.Pipeline.Analyze(
            new ContentDocument("Mr. Henderson is home after his hip replacement!")
            {
                Kind = ContentKind.Post,
                Channel = Channel.Instagram,
            }
        );

        ContentDiagnostic first = report.Diagnostics[0];
        Assert.That(
            (report.Decision, first.Rule.Id, first.Severity, first.Span.Start, first.Span.End),
            Is.EqualTo((PublishDecision.Block, FirstRule, Severity.Error, 0, 13))
        );
    }

    private static IEnumerable<string> RulesOf(ContentDocument document) =>
        RuleExampleRunner
            .Pipeline.Analyze(document)
            .Diagnostics.Where(found =>
                found.Severity >= Severity.Warning
                && string.CompareOrdinal(found.Rule.Id, FirstRule) >= 0
                && string.CompareOrdinal(found.Rule.Id, LastRule) <= 0
            )
            .Select(found => found.Rule.Id["HCA".Length..])
            .Distinct()
            .Order(StringComparer.Ordinal);
}

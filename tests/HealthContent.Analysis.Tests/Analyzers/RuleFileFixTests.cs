using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Analyzers;

/// <summary>How far a fix of a rule file reaches, and the settings of its head that decide what is reported.</summary>
[TestFixture]
public sealed class RuleFileFixTests
{
    private const string Head = """
        id: ACME001
        title: Loud word
        category: brand
        severity: error
        message: loud
        """;

    [TestCase("=> review sentence: Hello.", "One. He said boo twice. Two.", "One. Hello. Two.")]
    [TestCase("=> review sentence:", "One. He said boo twice. Two.", "One. Two.")]
    [TestCase("=> review sentence:", "One. He said boo twice.", "One.")]
    [TestCase("=> review sentence:", "He said boo twice. Two.", "Two.")]
    [TestCase("=> review sentence:", "@you He said boo twice. Two.", "@you Two.")]
    [TestCase("=> review sentence:", "He said boo twice.", null)]
    [TestCase("=> review sentence:", "He said boo twice. #boo #twice 🎃", null)]
    [TestCase("=> review end: Views my own.", "He said boo", "He said boo. Views my own.")]
    [TestCase("=> review end: Views my own.", "He said boo!", "He said boo! Views my own.")]
    [TestCase("=> review end: Views my own.", "He said boo\n", "He said boo. Views my own.\n")]
    [TestCase("=> review: we boo", "I boo", "We boo")]
    [TestCase("=> review: we boo", "Today I boo", "Today we boo")]
    [TestCase("=> review: we boo", "Today Boo", "Today We boo")]
    public void Fix_ReachesAsFarAsItSays(string fix, string text, string? expected)
    {
        ContentReport report = Analyze($"{Head}\n---\nboo: i? boo\n  {fix}", new ContentDocument(text));
        ContentFix? found = report.Diagnostics[0].Fixes.FirstOrDefault();
        Assert.That(found is null ? null : Apply(text, found), Is.EqualTo(expected));
    }

    [Test]
    public void AdditionsThatDoNotFitTheChannel_AreLeftOut()
    {
        const string Rule = Head + "\n---\nboo: boo\n  => review end: A long line of words.\n  => review end: Short.";
        ContentReport Bio(int length) =>
            Analyze(
                Rule,
                new ContentDocument("boo " + new string('x', length))
                {
                    Kind = ContentKind.Bio,
                    Channel = new Channel("x"),
                }
            );

        Assert.That(Bio(10).Diagnostics[0].Fixes, Has.Length.EqualTo(2));
        Assert.That(Bio(145).Diagnostics[0].Fixes.Select(fix => fix.Replacement), Is.EqualTo(new[] { ". Short." }));
        Assert.That(Bio(156).Diagnostics[0].Fixes, Is.Empty);
    }

    [TestCase("US", "Boo. If in need, call or text 988.")]
    [TestCase("UK", "Boo. If in need, call Samaritans on 116 123.")]
    [TestCase("US,UK", "Boo. If in need, US: call or text 988; UK: call Samaritans on 116 123.")]
    [TestCase("PE", null)]
    [TestCase("US,PE", null)]
    [TestCase("", null)]
    public void HelpLineInAFix_IsThatOfTheReaders(string readers, string? expected)
    {
        var document = new ContentDocument("Boo.")
        {
            Jurisdictions =
            [
                .. readers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(reader => new Jurisdiction(reader)),
            ],
        };
        ContentReport report = Analyze(
            Head + "\n---\nboo: boo\n  => review end: If in need, {help-line.crisis}.",
            document
        );
        ContentFix? found = report.Diagnostics[0].Fixes.FirstOrDefault();
        Assert.That(found is null ? null : Apply("Boo.", found), Is.EqualTo(expected));
    }

    [Test]
    public void HelpLineInAFix_IsOnlyThatWhichIsMissing()
    {
        var document = new ContentDocument("Boo. In the US call 988.")
        {
            Jurisdictions = [new Jurisdiction("US"), new Jurisdiction("UK")],
        };
        ContentReport report = Analyze(Head + "\n---\nboo: boo\n  => review end: Please {help-line.crisis}.", document);
        Assert.That(
            report.Diagnostics[0].Fixes.Single().Replacement,
            Is.EqualTo(" Please call Samaritans on 116 123.")
        );
    }

    [TestCase(null, null, 1)]
    [TestCase("Shows blood.", null, 0)]
    [TestCase("Shows blood.", false, 1)]
    [TestCase(null, true, 1)]
    public void Medium_MayShowBehindAWarningWhatTheRuleSays(string? words, bool? thumbnail, int count)
    {
        const string Rule = Head + "\ndepicts: graphic\ndepicts-message: blood\ndepicts-unless: warned\n---\nboo: boo";
        var document = new ContentDocument("Hello.")
        {
            Media =
            [
                new MediaItem
                {
                    Depicts = [MediaDepiction.Graphic],
                    Warning =
                        words is null && thumbnail is null
                            ? null
                            : new ContentWarning { Text = words, IsThumbnailSafe = thumbnail },
                },
            ],
        };
        Assert.That(Analyze(Rule, document).Diagnostics, Has.Length.EqualTo(count));
    }

    [TestCase("=> review end: {help-line.crises}", 7)]
    [TestCase("=> gently: x", 7)]
    [TestCase("=> review:", 7)]
    [TestCase("=> review end:", 7)]
    [TestCase("=> review paragraph: x", 7)]
    public void FixThatSaysNothing_IsAnError(string fix, int line) =>
        Assert.That(
            () => RuleFile.Parse("acme.rule", $"{Head}\n---\nboo: boo\n  {fix}"),
            Throws.Exception.With.Message.Contains($"acme.rule({line + 1},3)")
        );

    [TestCase("report: first", 1)]
    [TestCase("report: all", 2)]
    [TestCase("why: because", 2)]
    public void Head_SaysWhichHitsAreReported(string line, int count) =>
        Assert.That(
            Analyze($"{Head}\n{line}\n---\nboo: boo\nbuh: buh", new ContentDocument("Boo, buh.")).Diagnostics,
            Has.Length.EqualTo(count)
        );

    [TestCase("Boo, buh, boo.", 2)]
    [TestCase("Buh, boo.", 1)]
    public void FirstHit_DoesNotHideAGraverOne(string text, int count) =>
        Assert.That(
            Analyze(
                $"{Head}\nreport: first\n---\nboo: boo\n  severity: info\nbuh: buh",
                new ContentDocument(text)
            ).Diagnostics,
            Has.Length.EqualTo(count)
        );

    [TestCase("US", Severity.Error)]
    [TestCase("US-CA", Severity.Error)]
    [TestCase("AU", Severity.Info)]
    [TestCase(null, Severity.Error)]
    public void SeverityOutside_HoldsWhereAllReadersAreElsewhere(string? reader, Severity expected)
    {
        var document = new ContentDocument("Boo.") { Jurisdictions = reader is null ? [] : [new Jurisdiction(reader)] };
        ContentReport report = Analyze($"{Head}\nseverity-outside: US info\n---\nboo: boo", document);
        Assert.That(report.Diagnostics[0].Severity, Is.EqualTo(expected));
    }

    [Test]
    public void Exemptions_HoldAlsoForPhrasesThatNameAStance()
    {
        const string Rule =
            Head + "\nunless: question\nexempt: sentence has (ghost)\n---\nboo: boo unless negated\nbuh: buh";
        Assert.That(Analyze(Rule, new ContentDocument("Boo, ghost. Buh, ghost.")).Diagnostics, Is.Empty);
        Assert.That(Analyze(Rule, new ContentDocument("Boo? Buh?")).Diagnostics, Has.Length.EqualTo(1));
    }

    [TestCase("severity-outside: US", "'US' is no place and severity")]
    [TestCase("severity-outside: US loud", "'loud' is none of")]
    [TestCase("report: last", "'last' is none of all, first")]
    [TestCase("exempt: sentence has", "a group '(…)' or a <class> was expected")]
    [TestCase("reads: minds", "'minds' is none of")]
    [TestCase("depicts-unless: warned", "the head lacks 'depicts:'")]
    public void HeadWithAWrongValue_IsAnError(string line, string reason) =>
        Assert.That(
            () => RuleFile.Parse("acme.rule", $"{Head}\n{line}\n---\nboo: boo"),
            Throws.Exception.With.Message.Contains(reason)
        );

    private static string Apply(string text, ContentFix fix) =>
        string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End));

    private static ContentReport Analyze(string rule, ContentDocument document) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .ThrowOnAnalyzerFailure()
            .AddAnalyzer(RuleFile.Parse("acme.rule", rule))
            .Build()
            .Analyze(document);
}

using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Analyzers;

[TestFixture]
public sealed class RuleFileTests
{
    private const string Head = """
        id: ACME001
        title: Big promise
        category: brand
        severity: warning
        message: "{term}" promises much
        """;

    [TestCase("Our tonic works wonders.", true)]
    [TestCase("Our tonic never works wonders.", false)]
    [TestCase("Does our tonic work wonders?", false)]
    [TestCase("It beats all.", true)]
    [TestCase("It never beats all.", true)]
    [TestCase("Does it beat all?", false)]
    [TestCase("Trust us on this.", true)]
    [TestCase("Trust us, or do not.", true)]
    [TestCase("Never trust us.", false)]
    [TestCase("Trust us, it is free.", false)]
    public void ConditionsOfTheHead_AreThoseOfPhrasesThatNameNoStance(string text, bool isFound)
    {
        const string Rule =
            Head
            + """

                unless: negated, question
                ---
                wonders: work~ wonders
                beats: beat~ all unless question
                trust: trust us
                  unless sentence has (free)
                """;
        ContentReport report = Analyze(Rule, text);
        Assert.That(report.Diagnostics.Length, Is.EqualTo(isFound ? 1 : 0));
    }

    [TestCase("Our tonic works wonders.", "4-23 Error")]
    [TestCase("Our tonic works well.", "0-20 Warning")]
    [TestCase("Our tonic works wonders and helps.", "10-23 Error, 28-33 Info")]
    public void FindingsInOneAnother_AreOne_TheMoreSevereThenTheWider(string text, string expected)
    {
        const string Rule =
            Head
            + """

                ---
                well: tonic works well
                wide: our tonic works (well | wonders and helps)
                helps: helps
                  severity: info
                wonders: works wonders
                  severity: error
                tonic-wonders: tonic works wonders $
                  severity: error
                """;
        string found = string.Join(
            ", ",
            Analyze(Rule, text)
                .Diagnostics.Select(diagnostic =>
                    $"{diagnostic.Span.Start}-{diagnostic.Span.End} {diagnostic.Severity}"
                )
        );
        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void SettingsOfAPhrase_DifferFromTheHead()
    {
        const string Rule =
            Head
            + """

                confidence: medium
                fix: say less
                ---
                loud: what:(best | greatest) ever
                  => review: good
                  confidence: low
                  severity: info
                calm: quite good
                """;
        ContentReport report = Analyze(Rule, "Best ever, and quite good.");
        Assert.That(
            report.Diagnostics.Select(found => (found.Severity, found.Confidence, found.Message)),
            Is.EqualTo(
                new[]
                {
                    (Severity.Info, Confidence.Low, "\"Best ever\" promises much"),
                    (Severity.Warning, Confidence.Medium, "\"quite good\" promises much"),
                }
            )
        );
        Assert.That(report.Diagnostics[0].Fixes[0].Replacement, Is.EqualTo("Good"));
        Assert.That(report.Diagnostics[0].Fixes[0].Description, Is.EqualTo("say less"));
    }

    [TestCase("Our tonic works wonders.", Severity.Warning, Confidence.High)]
    [TestCase("The seller claims that our tonic works wonders.", Severity.Info, Confidence.Low)]
    public void WhatIsTold_MayWeighLessThanWhatIsSaid(string text, Severity severity, Confidence confidence)
    {
        const string Rule =
            Head
            + """

                attributed-severity: info
                ---
                wonders: work~ wonders
                """;
        ContentDiagnostic found = Analyze(Rule, text).Diagnostics.Single();
        Assert.That((found.Severity, found.Confidence), Is.EqualTo((severity, confidence)));
    }

    [TestCase("depicts: weapon\n---\na: b", 1, "lacks 'depicts-message:'")]
    [TestCase("depicts-message: a weapon\n---\na: b", 1, "lacks 'depicts:'")]
    [TestCase("asks-for: people\n---\na: b", 1, "'people' is none of person-first, identity-first")]
    [TestCase("colour: red\n---\na: b", 1, "'colour' is no key of a rule's head")]
    [TestCase("unlss: negated\n---\na: b", 1, "did you mean 'unless'")]
    [TestCase("unless: sentence has\n---\na: b", 1, "a group '(…)' or a <class> was expected")]
    [TestCase("confidence: sure\n---\na: b", 1, "'sure' is none of low, medium, high")]
    [TestCase("---", 6, "a rule needs at least one phrase")]
    [TestCase("---\nNo Name", 7, "'name: phrase' was expected")]
    [TestCase("---\na: b\n  => gently: c", 8, "'=> safe: …'")]
    [TestCase("---\na: b\n  severity: info\n  unless negated", 9, "a phrase cannot go on")]
    [TestCase("---\na: (b", 7, "')'")]
    public void MalformedFile_IsAnErrorWithItsPlace(string rest, int line, string reason)
    {
        PhraseSyntaxException error = Assert.Throws<PhraseSyntaxException>(() =>
            RuleFile.Parse("acme.rule", $"{Head}\n{rest}")
        )!;
        Assert.That(error.Message, Does.Contain("acme.rule").And.Contain(reason));
        Assert.That(error.Line, Is.EqualTo(line));
    }

    [TestCase("id")]
    [TestCase("title")]
    [TestCase("category")]
    [TestCase("severity")]
    [TestCase("message")]
    public void KeyThatARuleNeeds_IsNamedWhenItLacks(string key)
    {
        string head = string.Join(
            '\n',
            Head.Split('\n').Where(each => !each.StartsWith(key + ":", StringComparison.Ordinal))
        );
        Assert.That(
            () => RuleFile.Parse("acme.rule", $"{head}\n---\na: b"),
            Throws.TypeOf<PhraseSyntaxException>().With.Message.Contains($"the head lacks '{key}:'")
        );
    }

    private static ContentReport Analyze(string rule, string text) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(RuleFile.Parse("acme.rule", rule))
            .Build()
            .Analyze(new ContentDocument(text));
}

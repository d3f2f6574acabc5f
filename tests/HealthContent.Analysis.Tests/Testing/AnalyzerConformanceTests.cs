using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Rules;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Testing;

[TestFixture]
public sealed class AnalyzerConformanceTests
{
    private static IEnumerable<ContentAnalyzer> Sound => BuiltInRules.Analyzers.Append(new PressureAnalyzer());

    private static IEnumerable<TestCaseData<ContentAnalyzer, ConformanceChecks, string>> Broken()
    {
        RuleDescriptor rule = BrokenAnalyzer.Rule();
        RuleDescriptor other = BrokenAnalyzer.Rule();
        yield return Case("NoRule", ConformanceChecks.Rules, "lists no rule", new BrokenAnalyzer([], _ => { }));
        yield return Case(
            "RuleTwice",
            ConformanceChecks.Rules,
            "more than once",
            new BrokenAnalyzer([rule, rule], _ => { })
        );
        yield return Case(
            "TwoRulesWithOneId",
            ConformanceChecks.Rules,
            "ACME900",
            new BrokenAnalyzer([rule, other], _ => { })
        );
        yield return Case(
            "OtherDescriptorsEachTime",
            ConformanceChecks.Rules,
            "other descriptors",
            new BrokenAnalyzer.Restless()
        );
        yield return Case(
            "UndeclaredRule",
            ConformanceChecks.Rules,
            "ACME900",
            BrokenAnalyzer.Document(rule, document => document.Report(other))
        );
        yield return Case(
            "UpperCaseMessage",
            ConformanceChecks.Rules,
            "upper case",
            new BrokenAnalyzer([BrokenAnalyzer.Rule("Wrong word")], _ => { })
        );
        yield return Case(
            "FullStopInMessage",
            ConformanceChecks.Rules,
            "full stop",
            new BrokenAnalyzer([BrokenAnalyzer.Rule("wrong word.")], _ => { })
        );
        yield return Case(
            "LinesInMessage",
            ConformanceChecks.Rules,
            "several lines",
            new BrokenAnalyzer([BrokenAnalyzer.Rule("wrong\nword")], _ => { })
        );
        RuleDescriptor argument = BrokenAnalyzer.Rule("'{word}' is wrong");
        yield return Case(
            "MessageWithoutItsArgument",
            ConformanceChecks.Messages,
            "{word}",
            BrokenAnalyzer.Document(argument, document => document.Report(argument))
        );
        RuleDescriptor empty = BrokenAnalyzer.Rule("{word}");
        yield return Case(
            "EmptyMessage",
            ConformanceChecks.Messages,
            "is empty",
            BrokenAnalyzer.Document(
                empty,
                document =>
                    document.Report(empty, new DiagnosticDetails { Arguments = [new MessageArgument("word", "")] })
            )
        );
        yield return Case(
            "SpanBeyondTheEnd",
            ConformanceChecks.Spans,
            "outside the text",
            BrokenAnalyzer.Span("flu shots", span => new TextSpan(span.Start, 1000))
        );
        yield return Case(
            "SpanBeforeTheStart",
            ConformanceChecks.Spans,
            "outside the text",
            BrokenAnalyzer.Span("flu shots", span => new TextSpan(-1, span.Length))
        );
        yield return Case(
            "SpanThatSplitsASurrogatePair",
            ConformanceChecks.Spans,
            "splits a character",
            BrokenAnalyzer.SplittingEmoji()
        );
        yield return Case(
            "SpanThatSplitsAGrapheme",
            ConformanceChecks.Spans,
            "splits a character",
            BrokenAnalyzer.Span("café", span => new TextSpan(span.Start, 4))
        );
        yield return Case("StateBetweenDocuments", ConformanceChecks.Order, "another order", BrokenAnalyzer.Stateful());
        yield return Case(
            "ThreadInTheMessage",
            ConformanceChecks.Threads,
            "several threads",
            BrokenAnalyzer.ThreadDependent()
        );
        yield return Case(
            "CultureInTheMessage",
            ConformanceChecks.Cultures,
            "other digits and separators",
            BrokenAnalyzer.CultureDependent()
        );
        yield return Case(
            "RuleForTheStartOfTheText",
            ConformanceChecks.EmojiInFront,
            "an emoji in front",
            BrokenAnalyzer.PositionDependent()
        );
        yield return Case(
            "SentinelInAPrivacyMessage",
            ConformanceChecks.Messages,
            "holds content",
            BrokenAnalyzer.Leaking()
        );
        yield return Case(
            "FlaggedTextInAPrivacyMessage",
            ConformanceChecks.Messages,
            "holds content",
            BrokenAnalyzer.LeakingFlaggedText()
        );
        yield return Case("GoesOnAfterCancellation", ConformanceChecks.Cancellation, "goes on", BrokenAnalyzer.Deaf());
        yield return Case(
            "AnotherExceptionAfterCancellation",
            ConformanceChecks.Cancellation,
            "InvalidDataException",
            BrokenAnalyzer.MistakingCancellation()
        );
    }

    [TestCaseSource(nameof(Sound))]
    public void SoundAnalyzer_Passes(ContentAnalyzer analyzer) => AnalyzerConformance.Verify(analyzer);

    [TestCaseSource(nameof(Broken))]
    public void AnalyzerThatBreaksAnInvariant_FailsThatCheck(
        ContentAnalyzer analyzer,
        ConformanceChecks check,
        string complaint
    )
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            AnalyzerConformance.Verify(
                analyzer,
                [new ContentDocument("Word\n👍 Cafe\u0301 and more. Act now!")],
                check | ConformanceChecks.Rules,
                TimeSpan.FromSeconds(0.5)
            )
        );

        Assert.That(failure!.Message, Does.Contain($"\n- {check}: ").And.Contain(complaint));
    }

    [Test]
    public void AnalyzerThatFailsOnHostileInputs_FailsOnEachByName()
    {
        HashSet<string> texts = [.. ConformanceSamples.Hostile.Select(input => input.Text)];
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            AnalyzerConformance.Verify(BrokenAnalyzer.FailingOn(texts), [], ConformanceChecks.HostileInputs)
        );

        foreach ((string name, string text) in ConformanceSamples.Hostile)
        {
            Assert.That(
                failure!.Message.Contains($"HostileInputs: {name}: throws FormatException", StringComparison.Ordinal),
                Is.EqualTo(text.Length > 0),
                name
            );
        }
    }

    [Test]
    public void AnalyzerThatThrows_FailsWithTheType() =>
        Assert.That(
            () => AnalyzerConformance.Verify(new ThrowingAnalyzer()),
            Throws
                .TypeOf<ContentVerificationException>()
                .With.Message.Contains("throws on an ordinary document: NotSupportedException")
        );

    [Test]
    public void CheckLeftOut_DoesNotFail() =>
        AnalyzerConformance.Verify(
            BrokenAnalyzer.PositionDependent(),
            [],
            ConformanceChecks.All & ~ConformanceChecks.EmojiInFront
        );

    private static TestCaseData<ContentAnalyzer, ConformanceChecks, string> Case(
        string name,
        ConformanceChecks check,
        string complaint,
        ContentAnalyzer analyzer
    ) => new(analyzer, check, complaint) { TestName = $"AnalyzerThatBreaksAnInvariant_FailsThatCheck({name})" };
}

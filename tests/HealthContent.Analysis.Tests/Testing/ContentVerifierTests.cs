using HealthContent.Analysis.Content;
using HealthContent.Analysis.Testing;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Testing;

[TestFixture]
public sealed class ContentVerifierTests
{
    private static readonly ContentVerifier Pressure = ContentVerifier.For<PressureAnalyzer>();
    private static readonly ContentVerifier Evidence = ContentVerifier.For<EvidenceAnalyzer>();

    [TestCase("Flu shots today.")]
    [TestCase("Flu shots today. {|ACME001:Act now|}!")]
    [TestCase("Flu shots today. {|pressure-to-act:Act now|}!")]
    [TestCase("Flu shots today. [|Act now|]!")]
    [TestCase("[|Hurry|], [|act now|].")]
    [TestCase("{|ACME002:{|ACME001:HURRY|}|} up")]
    [TestCase("{|ACME001,ACME002:HURRY|} up")]
    [TestCase("[|{|ACME001:HURRY|}|] up")]
    [TestCase("[|[|HURRY|]|] up")]
    [TestCase("{|ACME001:{|ACME002:ACT|} {|ACME002:NOW|}|}")]
    [TestCase("👩‍👧 [|act now|] \\[|really\\|]")]
    public void DiagnosticsAtTheMarks_Pass(string markup) => Pressure.Verify(markup);

    [TestCase("Act now!", "unexpected:")]
    [TestCase("[|Flu|] shots", "missing:\n  any rule at body [0..3), line 1 column 1: \"Flu\"")]
    [TestCase("[|Act|] now", "unexpected:\n  ACME001 at body [0..7), line 1 column 1: \"Act now\"")]
    [TestCase("{|ACME002:Act now|}", "missing:\n  ACME002")]
    [TestCase("[|HURRY|] up", "unexpected:")]
    [TestCase("[|[|Act now|]|]", "missing:")]
    [TestCase("{|ACME001:{|ACME001:Act now|}|}", "missing:")]
    [TestCase("Come in.\n[|Act now|] or [|act|] never", "as expected:\n  ACME001 at body [9..16), line 2 column 1")]
    public void DiagnosticsElsewhere_FailWithTheirPlaces(string markup, string expected)
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Pressure.Verify(markup)
        );

        Assert.That(failure!.Message, Does.Contain(expected));
    }

    [Test]
    public void Failure_ShowsExpectedAndActualMarks()
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Pressure.Verify("Flu shots today. {|ACME001:Act|} now! \\[| HURRY")
        );

        Assert.That(
            failure!.Message,
            Is.EqualTo(
                """
                The diagnostics are not where the marks are.
                body:
                  expected: Flu shots today. {|ACME001:Act|} now! \[| HURRY
                  actual:   Flu shots today. {|ACME001:Act now|}! \[| {|ACME001:{|ACME002:HURRY|}|}
                missing:
                  ACME001 at body [17..20), line 1 column 18: "Act"
                unexpected:
                  ACME001 at body [17..24), line 1 column 18: "Act now": wording puts readers under pressure
                  ACME001 at body [29..34), line 1 column 30: "HURRY": wording puts readers under pressure
                  ACME002 at body [29..34), line 1 column 30: "HURRY": word is in capitals
                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void RestrictedToARule_OthersDoNotCount()
    {
        Pressure.WithRule("ACME002").Verify("Act now, {|ACME002:NOBODY|} waits");
        Pressure.WithRule("shouting").Verify("{|ACME001:Act now|}, {|ACME002:NOBODY|} waits");
        Assert.Throws<ContentVerificationException>(() => Pressure.WithRule("ACME001").Verify("Act now"));
    }

    [Test]
    public void UnknownRule_IsNamed()
    {
        Assert.That(
            () => Pressure.Verify("{|ACME999:a|}"),
            Throws.TypeOf<ContentMarkupException>().With.Message.Contains("ACME999")
        );
        Assert.That(() => Pressure.WithRule("ACME999"), Throws.TypeOf<ContentMarkupException>());
        Assert.That(() => ContentVerifier.ForRule("ACME001"), Throws.ArgumentException);
    }

    [Test]
    public void RuleOfTheLibrary_IsVerifiedAlone()
    {
        ContentVerifier verifier = ContentVerifier.ForRule("HCA1501");

        verifier.Verify("He {|HCA1501:committed suicide|} in 1990.");
        verifier.VerifyFix("He [|committed suicide|].", "He died by suicide.");
        Assert.Throws<ContentVerificationException>(() => verifier.Verify("He committed suicide in 1990."));
    }

    [Test]
    public void EveryTextOfADocument_MayHaveMarks()
    {
        var document = new ContentDocument("[|Act now|]")
        {
            Title = "[|HURRY|][||]",
            Hashtags = ["#flu", "#[|HURRY|]"],
            Media = [new MediaItem { AltText = "A nurse says {|ACME001:act now|}" }],
            Parts = [new ContentPart { Text = "[|Hurry|]" }],
        };

        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Pressure.Verify(document)
        );

        Assert.That(failure!.Message, Does.Contain("missing:\n  any rule at title [5..5)"));
        Assert.That(
            failure.Message,
            Does.Contain("unexpected:\n  ACME002 at title [0..5)").Or.Contain("unexpected:\n  ACME001 at title [0..5)")
        );
        Assert.That(failure.Message, Does.Contain("ACME001 at media[0].altText [13..20)"));
        Assert.That(failure.Message, Does.Contain("ACME001 at parts[0].text [0..5)"));
        Assert.That(failure.Message, Does.Contain("ACME001 at hashtags[1] [1..6)"));
    }

    [Test]
    public void DiagnosticsAboutTheWhole_AreExpectedByTheirPath()
    {
        var article = new ContentDocument("Text") { Kind = ContentKind.Article, Media = [new MediaItem()] };

        Evidence.Verify(article, ("ACME010", "body"), ("missing-text-alternative", "media[0]"));
        Evidence.Verify(article with { Text = "{|ACME010:|}Text" }, ("ACME011", "media[0]"));
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Evidence.Verify(article, ("ACME010", "body"))
        );
        Assert.That(
            failure!.Message,
            Does.Contain("ACME011 at media[0], about the whole: image has no text alternative")
        );
    }

    [Test]
    public void SettingsOfTheDocument_Arrive()
    {
        ContentVerifier article = Evidence.WithKind(ContentKind.Article);

        article.Verify("{|ACME010:|}Text");
        article.WithDocument(document => document with { Summary = "Short" }).Verify("Text");
        Assert.Throws<ContentVerificationException>(() => article.Verify("Text"));
    }

    [Test]
    public void SettingsDoNotChangeTheVerifierTheyComeFrom()
    {
        Evidence.WithKind(ContentKind.Article);

        Evidence.VerifyNotEvaluated("Text");
    }

    [Test]
    public void RuleThatWasNotEvaluated_IsNoCleanResult()
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Evidence.Verify("Text")
        );

        Assert.That(failure!.Message, Does.StartWith("ACME010 found nothing because it was not evaluated: kind."));
        Evidence.AllowingNotEvaluated().Verify("Text");
        Evidence.WithRule("ACME011").Verify("Text");
    }

    [Test]
    public void EvaluatedRule_FailsWhereNotEvaluatedIsExpected()
    {
        Evidence.VerifyNotEvaluated("Text");
        Assert.Throws<ContentVerificationException>(() => Evidence.WithRule("ACME011").VerifyNotEvaluated("Text"));
        Assert.Throws<ContentVerificationException>(() =>
            Evidence.WithKind(ContentKind.Article).VerifyNotEvaluated("Text")
        );
    }

    [Test]
    public void DiagnosticsOfAFeed_AreCompared()
    {
        var filled = new ContentFeed { Items = [new ContentDocument("Text")] };

        Evidence.VerifyFeed(new ContentFeed(), "ACME012");
        Evidence.VerifyFeed(new ContentFeed(), "empty-feed");
        Evidence.VerifyFeed(filled);
        Assert.Throws<ContentVerificationException>(() => Evidence.VerifyFeed(new ContentFeed()));
        Assert.Throws<ContentVerificationException>(() => Evidence.VerifyFeed(filled, "ACME012"));
        Assert.Throws<ContentVerificationException>(() => Evidence.VerifyFeed(new ContentFeed(), "ACME012", "ACME012"));
    }

    [Test]
    public void RightFix_Passes()
    {
        Pressure.VerifyFix("Please [|act now|]!", "Please call us!");
        Pressure.VerifyFix("[|Act now|], [|hurry|].", "call us, [|hurry|].");
        Pressure.WithRule("ACME002").VerifyFix("So [|LOUD|].", "So loud.");
    }

    [TestCase("Please [|act now|]!", "Please phone us!", "gives another text")]
    [TestCase("Please act now!", "Please call us!", "not where the marks are")]
    [TestCase("Please call us!", "Please call us!", "has a fix")]
    [TestCase("[|Act now|], [|hurry|].", "[|call us|], [|hurry|].", "after the fix")]
    public void WrongFix_Fails(string before, string after, string reason)
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            Pressure.VerifyFix(before, after)
        );

        Assert.That(failure!.Message, Does.Contain(reason));
    }

    [Test]
    public void FixThatLeavesTheDiagnostic_Fails()
    {
        ContentVerificationException? failure = Assert.Throws<ContentVerificationException>(() =>
            ContentVerifier.For(new UselessFixAnalyzer()).VerifyFix("So [|bad|].", "So bad bad.")
        );
        Assert.That(
            failure!.Message,
            Does.Contain("leaves a diagnostic of ACME020 behind").And.Contain("{|ACME020:bad|} bad")
        );

        Assert.Throws<ContentVerificationException>(() =>
            Pressure.WithRule("ACME002").VerifyFix("So [|QUIET|].", "So LOUD.", 1)
        );
        Assert.Throws<ContentVerificationException>(() =>
            Pressure.WithRule("ACME002").VerifyFix("So [|QUIET|].", "So quiet.", 2)
        );
    }

    [Test]
    public void ExceptionOfAnAnalyzer_ReachesTheTest() =>
        Assert.Throws<NotSupportedException>(() => ContentVerifier.For<ThrowingAnalyzer>().Verify("Text"));
}

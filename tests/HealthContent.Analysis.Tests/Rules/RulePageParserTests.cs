using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>The parser of rule pages and the runner of their examples have to fail where something is wrong.</summary>
internal sealed class RulePageParserTests
{
    [Test]
    public void Page_GivesItsExamplesWithTheirLines()
    {
        RulePage page = RulePage.Parse(
            "Rules/Brand/Shouting.md",
            """
            # ACME001: Shouting headline
            ## Flagged
            ```text kind=reply parent="What about it?" severity=info
            [|Act now|]

            Please [|act now|]!
            ```
            ```fixed
            Act
            -
            ```
            ## Fine
            ```json at=media[0]
            { "text": "Act" }
            ```
            """
        );

        Assert.That(page.RuleId, Is.EqualTo("ACME001"));
        Assert.That(page.Headings, Is.EqualTo(new[] { "Flagged", "Fine" }));
        Assert.That(page.Examples.Select(example => example.Line), Is.EqualTo(new[] { 4, 6, 14 }));
        Assert.That(page.Examples.Select(example => example.Fixed), Is.EqualTo(new[] { "Act", "-", null }));
        Assert.That(page.Examples.Select(example => example.IsJson), Is.EqualTo(new[] { false, false, true }));
        RuleExampleSettings settings = page.Examples[0].Settings;
        ContentDocument document = settings.Apply(new ContentDocument(""));
        Assert.That(document.Kind, Is.EqualTo(ContentKind.Reply));
        Assert.That(document.Conversation!.Parent!.Text, Is.EqualTo("What about it?"));
        Assert.That(settings.Severity, Is.EqualTo(Severity.Info));
        Assert.That(page.Examples[2].Settings.At, Is.EqualTo(new[] { "media[0]" }));
    }

    [TestCase("Shouting", "(1)")]
    [TestCase("# A: b\n## Fine\n```text\nnever closed", "(3)")]
    [TestCase("# A: b\n## Fine\n```text kind=novel\n```", "(3)")]
    [TestCase("# A: b\n## Fine\n```text mood=good\n```", "(3)")]
    [TestCase("# A: b\n## Fine\n```\nwords\n```", "(3)")]
    [TestCase("# A: b\n## Flagged\n```fixed\nwords\n```", "(3)")]
    public void MalformedPage_IsRefusedWithItsPlace(string content, string place) =>
        Assert.That(
            () => RulePage.Parse("Rules/Brand/Shouting.md", content),
            Throws.TypeOf<FormatException>().With.Message.Contains(place)
        );

    [TestCase(true, "She [|committed suicide|].", null, null, true)]
    [TestCase(true, "She [|committed|] suicide.", null, null, false)]
    [TestCase(true, "She [|fell asleep|].", null, null, false)]
    [TestCase(true, "She fell asleep.", null, null, false)]
    [TestCase(true, "She [|committed suicide|] and he [|committed suicide|].", null, null, true)]
    [TestCase(true, "She [|committed suicide|] and he committed suicide.", null, null, false)]
    [TestCase(true, "She [|committed suicide|].", "She died by suicide.", null, true)]
    [TestCase(true, "She [|committed suicide|].", "She passed away.", null, false)]
    [TestCase(true, "She [|committed suicide|].", "-", null, false)]
    [TestCase(true, "She [|committed suicide|].", null, "severity=warning", true)]
    [TestCase(true, "She [|committed suicide|].", null, "severity=error", false)]
    [TestCase(false, "She fell asleep.", null, null, true)]
    [TestCase(false, "She committed suicide.", null, null, false)]
    public void Runner_AcceptsOnlyWhatTheRuleFinds(bool flagged, string text, string? mended, string? info, bool passes)
    {
        var example = new RuleExample(flagged, 1, text, RuleExampleSettings.Parse(info ?? "")) { Fixed = mended };

        Assert.That(Passes(example), Is.EqualTo(passes));
    }

    // An isolated context keeps the failed assertions of the inner run out of the result of this test.
    private static bool Passes(RuleExample example)
    {
        using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
        {
            try
            {
                RuleExampleRunner.Run("HCA1501", example);
                return true;
            }
            catch (AssertionException)
            {
                return false;
            }
        }
    }
}

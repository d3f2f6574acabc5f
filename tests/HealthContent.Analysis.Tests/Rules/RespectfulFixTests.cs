using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>
/// The sentences that the fixes of the rules on wording leave behind: nothing is found in them any more, and a person has read
/// that they are still English.
/// </summary>
internal sealed class RespectfulFixTests
{
    /// <summary>For each class of a lexicon that has preferred wordings a sentence in which its terms stand.</summary>
    private static readonly ImmutableDictionary<string, string> Frames = new Dictionary<string, string>
    {
        ["condition-person"] = "He is a {0}.",
        ["condition-people"] = "The leaflet is for {0}.",
        ["condition-predicate"] = "She is {0} and runs.",
        ["substance-person"] = "He is a {0} who wants help.",
        ["substance-people"] = "The leaflet is for {0}.",
        ["substance-abuse"] = "A talk about {0} in the county.",
        ["substance-habit"] = "It began as {0} in school.",
        ["recovering-person"] = "He is a {0}.",
        ["recovering-people"] = "A group for {0}.",
        ["one-time-event"] = "Help for {0} victims.",
        ["disability-noun"] = "A leaflet about {0} long ago.",
        ["she-her"] = "Now {0} failed chemotherapy.",
        ["origin-label"] = "The paper wrote {0} again.",
        ["gendered-role"] = "We need {0} on the ward.",
        ["plural-verb"] = "He or she {0} what to do.",
        ["war-verb"] = "The posters {0} young women.",
        ["idiom"] = "They say {0} of it.",
        ["jargon-to-explain"] = "You may read {0} in the letter.",
        ["jargon-to-replace"] = "You may read {0} in the letter.",
        ["nhs-to-explain"] = "You may read {0} in the letter.",
        ["nhs-to-replace"] = "You may read {0} in the letter.",
        ["nhs-style"] = "You may read {0} in the letter.",
    }.ToImmutableDictionary();

    // Identity first is a matter of a preference on record, and its page has the fixes.
    private static readonly ImmutableHashSet<string> WithoutFrame = ["identity-condition"];

    private static IEnumerable<string> LexiconPaths =>
        EmbeddedData
            .Paths(".lexicon")
            .Where(path =>
                path.StartsWith("Rules/InclusiveLanguage/", StringComparison.Ordinal)
                || path.StartsWith("Rules/HealthLiteracy/", StringComparison.Ordinal)
            );

    [Test]
    public void EveryFixedSentence_WasReadAndHasNothingLeft()
    {
        var sentences = new StringBuilder(
            "What the fixes of the rules on wording leave behind. Read every line that changes.\n"
        );
        var left = new List<string>();
        foreach ((string source, string text, string locale) in Texts())
        {
            string mended = Mend(text, locale);
            if (mended == text)
            {
                continue;
            }

            sentences.Append(source).Append(": ").Append(text).Append("\n  -> ").Append(mended).Append('\n');
            left.AddRange(
                Findings(mended, locale)
                    .Where(found => found.Fixes.Length > 0)
                    .Select(found => $"{source}: {mended} ({found.Rule.Id} {found.Message})")
            );
        }

        Assert.That(left, Is.Empty);
        ApprovedFile.Verify(
            "tests/HealthContent.Analysis.Tests/Rules/FixedSentences.approved.txt",
            sentences.ToString()
        );
    }

    [TestCaseSource(nameof(LexiconPaths))]
    public void EveryClassWithPreferredWordings_HasAFrame(string path) =>
        Assert.That(
            Read(path).Terms.Where(term => term.Preferred is not null).Select(term => term.Class).Distinct(),
            Is.SubsetOf(Frames.Keys.Concat(WithoutFrame))
        );

    private static IEnumerable<(string Source, string Text, string Locale)> Texts()
    {
        foreach (RulePage page in RulePages.WellFormed().Where(page => IsOnWording(page.RuleId)))
        {
            foreach (RuleExample example in page.Examples.Where(example => example is { IsFlagged: true, IsJson: false }))
            {
                string locale = example.Settings.Document.GetValueOrDefault("locale", "en-US");
                yield return (page.RuleId, MarkedText.Parse(example.Content).Text, locale);
            }
        }

        foreach (LexiconTerm term in LexiconPaths.SelectMany(path => Read(path).Terms))
        {
            if (term.Preferred is not null && Frames.TryGetValue(term.Class, out string? frame))
            {
                foreach (string form in Forms(term))
                {
                    yield return (
                        term.Class,
                        frame.Replace("{0}", form, StringComparison.Ordinal),
                        term.Class.StartsWith("nhs-", StringComparison.Ordinal) ? "en-GB" : "en-US"
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Forms(LexiconTerm term)
    {
        int space = term.Text.LastIndexOf(' ') + 1;
        string word = term.Text[space..];
        return term.Inflected
            ? EnglishInflection.Forms(word).Take(4).Select(form => term.Text[..space] + form)
            : [term.Text];
    }

    // The first fix of each finding, from the end, so that the places before it stay where they are.
    private static string Mend(string text, string locale)
    {
        int end = text.Length;
        foreach (
            ContentFix fix in Findings(text, locale)
                .Where(found => found.Fixes.Length > 0)
                .Select(found => found.Fixes[0])
                .OrderByDescending(fix => fix.Span.Start)
        )
        {
            if (fix.Span.End <= end)
            {
                Assert.That(text.Substring(fix.Span.Start, fix.Span.Length), Is.EqualTo(fix.ExpectedText));
                text = string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End));
                end = fix.Span.Start;
            }
        }

        return text;
    }

    private static IEnumerable<ContentDiagnostic> Findings(string text, string locale) =>
        RuleExampleRunner
            .Pipeline.Analyze(new ContentDocument(text) { Locale = locale })
            .Diagnostics.Where(found => IsOnWording(found.Rule.Id));

    private static bool IsOnWording(string id) =>
        id.StartsWith(RuleCatalog.Blocks[RuleCategory.InclusiveLanguage], StringComparison.Ordinal) || id == "HCA1702";

    private static Lexicon Read(string path) => LexiconReader.Read(path, EmbeddedData.ReadText(path));
}

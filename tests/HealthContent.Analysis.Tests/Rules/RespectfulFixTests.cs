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
    /// <summary>
    /// For each class of a lexicon that has preferred wordings a sentence in which its terms stand; of a class of verbs one for
    /// the word itself, its form in -s, its past and its form in -ing.
    /// </summary>
    private static readonly ImmutableDictionary<string, string[]> Frames = new Dictionary<string, string[]>
    {
        ["condition-person"] = ["He is a {0}."],
        ["condition-people"] = ["The leaflet is for {0}."],
        ["condition-predicate"] = ["She is {0} and runs."],
        ["condition-adjective"] = ["A group for the {0}."],
        ["substance-person"] = ["He is a {0}."],
        ["substance-people"] = ["The leaflet is for {0}."],
        ["substance-abuse"] = ["A talk about {0} in the county."],
        ["substance-habit"] = ["It began as a {0} in school."],
        ["recovering-person"] = ["He is a {0}."],
        ["recovering-people"] = ["A group for {0}."],
        ["one-time-event"] = ["Help for {0} victims."],
        ["disability-noun"] = ["A leaflet about {0} from long ago."],
        ["she-her"] = ["Now {0} failed chemotherapy."],
        ["origin-label"] = ["The paper printed {0} again."],
        ["gendered-people"] = ["We met {0} there."],
        ["gendered-person"] = ["We met a {0} there."],
        ["gendered-thing"] = ["It depends on {0} there."],
        ["plural-verb"] = ["He or she {0} so."],
        ["war-verb"] =
        [
            "The posters {0} young women.",
            "The poster {0} young women.",
            "The posters {0} young women.",
            "The posters are {0} young women.",
        ],
        ["idiom-act"] = ["You can {0} now."],
        ["idiom-acts"] = ["It {0} for once."],
        ["idiom-adverb"] = ["She told us {0}."],
        ["idiom-did"] = ["They {0} today."],
        ["idiom-doing"] = ["Now it is {0}."],
        ["idiom-sentence"] = ["Well, {0}, they say."],
        ["idiom-state"] = ["The result is {0} now."],
        ["idiom-thing"] = ["Here is our {0}."],
        ["idiom-things"] = ["Here are our {0}."],
        ["jargon-to-explain"] = ["The letter says {0} on its first page."],
        ["jargon-adjective"] = ["The letter is about {0} problems."],
        ["jargon-adverb"] = ["It was seen {0}."],
        ["jargon-preposition"] = ["It was seen {0} the scan."],
        ["jargon-thing"] = ["The letter is about a {0}."],
        ["jargon-things"] = ["The letter is about {0}."],
        ["jargon-verb"] = ["You can {0} now.", "It {0} now.", "It {0} then.", "It is {0} now."],
        ["nhs-to-explain"] = ["The letter says {0} on its first page."],
        ["nhs-adjective"] = ["She felt {0} then."],
        ["nhs-adverb"] = ["It is taken {0}."],
        ["nhs-preposition"] = ["It is {0} pain."],
        ["nhs-thing"] = ["The letter is about a {0}."],
        ["nhs-things"] = ["The letter is about {0}."],
        ["nhs-verb"] = ["The letter says {0} here.", "It {0} now.", "It {0} then.", "It is {0} now."],
        ["instruction-participle"] = ["The tablets should be {0} at night."],
        ["nhs-style"] = ["The letter says {0} here."],
    }.ToImmutableDictionary();

    // Identity first is a matter of a preference on record, and its page has the fixes.
    private static readonly ImmutableHashSet<string> WithoutFrame = ["identity-condition"];

    // More than any example has findings.
    private const int MostRounds = 5;

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

        Assert.Multiple(() =>
        {
            ApprovedFile.Verify(
                "tests/HealthContent.Analysis.Tests/Rules/FixedSentences.approved.txt",
                sentences.ToString()
            );
            Assert.That(left, Is.Empty);
        });
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
            foreach (
                RuleExample example in page.Examples.Where(example => example is { IsFlagged: true, IsJson: false })
            )
            {
                string locale = example.Settings.Document.GetValueOrDefault("locale", "en-US");
                yield return (page.RuleId, MarkedText.Parse(example.Content).Text, locale);
            }
        }

        foreach (LexiconTerm term in LexiconPaths.SelectMany(path => Read(path).Terms))
        {
            if (term.Preferred is not null && Frames.TryGetValue(term.Class, out string[]? frames))
            {
                foreach (string text in Sentences(term, frames))
                {
                    yield return (
                        term.Class,
                        text,
                        term.Class.StartsWith("nhs-", StringComparison.Ordinal) ? "en-GB" : "en-US"
                    );
                }
            }
        }
    }

    private static IEnumerable<string> Sentences(LexiconTerm term, string[] frames)
    {
        int space = term.Text.LastIndexOf(' ') + 1;
        string word = term.Text[space..];
        foreach (InflectedForm form in term.Inflected ? Enum.GetValues<InflectedForm>() : [InflectedForm.Base])
        {
            string? inflected = EnglishInflection.Inflect(word, form);
            if (inflected is not null && (int)form < frames.Length)
            {
                yield return frames[(int)form].Replace("{0}", term.Text[..space] + inflected, StringComparison.Ordinal);
            }
        }
    }

    // As somebody works through the findings: of those that overlap the longest first, then look again.
    private static string Mend(string text, string locale)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            ContentFix? fix = Findings(text, locale)
                .Where(found => found.Fixes.Length > 0)
                .OrderByDescending(found => found.Span.Length)
                .FirstOrDefault()
                ?.Fixes[0];
            if (fix is null)
            {
                break;
            }

            Assert.That(text.Substring(fix.Span.Start, fix.Span.Length), Is.EqualTo(fix.ExpectedText));
            text = string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End));
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

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>
/// How much of the A to Z of NHS health writing the rules on wording know: each term that an entry of the list tells not to
/// use, in a plain sentence; and that they leave alone what the entries tell to use.
/// </summary>
internal sealed partial class NhsWordingTests
{
    // The second takes a word of the entry for what the term needs beside it: "dark" skin, "experience" side effects.
    private static readonly ImmutableArray<Func<string, string, string>> Frames =
    [
        (term, _) => $"Please read about {term} in this leaflet.",
        (term, entry) => $"Please read about {term} {entry.Split(' ')[^1]} in this leaflet.",
        (term, entry) => $"You may {term} {entry} soon.",
        (term, _) => $"She is {term}.",
        (term, _) => $"Tell us about your {term}.",
        (term, _) => $"People {term} asthma can join.",
    ];

    [Test]
    public void TermsToAvoid_AreFound()
    {
        ImmutableArray<Entry> entries = [.. ReadEntries().Where(entry => !entry.Avoided.IsEmpty)];
        (Entry Entry, string[] Missed)[] results =
        [
            .. entries.Select(entry => (entry, entry.Avoided.Where(term => !IsFound(term, entry.Term)).ToArray())),
        ];
        int found = results.Count(result => result.Missed.Length < result.Entry.Avoided.Length);
        int terms = entries.Sum(entry => entry.Avoided.Length);
        int missedTerms = results.Sum(result => result.Missed.Length);
        double share = 100.0 * found / entries.Length;
        TestContext.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found} of {entries.Length} entries ({share:F1} %), {terms - missedTerms} of {terms} terms"
            )
        );
        foreach ((Entry entry, string[] missed) in results.Where(result => result.Missed.Length > 0))
        {
            TestContext.Out.WriteLine($"missed in '{entry.Term}': {string.Join(", ", missed)}");
        }

        Assert.That(share, Is.AtLeast(90));
    }

    [Test]
    public void TermsToUse_AreLeftAlone()
    {
        ImmutableArray<Entry> entries = ReadEntries();
        var avoided = new HashSet<string>(
            entries.SelectMany(entry => entry.Avoided).Concat(entries.SelectMany(Written)),
            StringComparer.OrdinalIgnoreCase
        );
        string[] flagged =
        [
            .. entries
                .SelectMany(entry => entry.Preferred)
                .Where(term => !avoided.Contains(term))
                .Distinct()
                .Where(term => Findings(Frames[0](term, "")).Any()),
        ];

        Assert.That(flagged, Is.Empty);

        // An entry names its own term in its explanation, and that is no advice to use it.
        static IEnumerable<string> Written(Entry entry) => entry.Avoided.IsEmpty ? [] : [entry.Term];
    }

    // The finding has to be about the term, not about the words around it.
    private static bool IsFound(string term, string entry) =>
        Frames.Any(frame =>
        {
            string text = frame(term, entry);
            var place = new TextSpan(text.IndexOf(term, StringComparison.Ordinal), term.Length);
            return Findings(text).Any(found => found.Span.Overlaps(place));
        });

    private static IEnumerable<ContentDiagnostic> Findings(string text) =>
        RuleExampleRunner
            .Pipeline.Analyze(new ContentDocument(text) { Locale = "en-GB", Jurisdictions = [new Jurisdiction("GB")] })
            .Diagnostics.Where(found =>
                found.Rule.Category == RuleCategory.InclusiveLanguage || found.Rule.Id == "HCA1702"
            );

    private static ImmutableArray<Entry> ReadEntries() =>
        [
            .. File.ReadLines(Repository.Shared("data/lexicons/nhs_a_to_z_health_writing.jsonl"))
                .Select(line =>
                {
                    using var row = JsonDocument.Parse(line);
                    return Entry.Read(
                        row.RootElement.GetProperty("term").GetString()!,
                        row.RootElement.GetProperty("guidance").GetString()!
                    );
                }),
        ];

    /// <summary>An entry of the list, with the terms that its guidance says to use and not to use.</summary>
    private sealed partial record Entry(string Term, ImmutableArray<string> Avoided, ImmutableArray<string> Preferred)
    {
        public static Entry Read(string term, string guidance)
        {
            var avoided = new SortedSet<string>(StringComparer.Ordinal);
            foreach (Regex pattern in (ReadOnlySpan<Regex>)[Not(), DoNotUse(), Over(), AvoidTerm()])
            {
                foreach (Match match in pattern.Matches(guidance))
                {
                    avoided.UnionWith(Quoted(match.Groups["terms"].Value));
                }
            }

            var preferred = new SortedSet<string>(StringComparer.Ordinal);
            foreach (Match match in Use().Matches(guidance))
            {
                preferred.UnionWith(Quoted(match.Groups["terms"].Value));
            }

            // "We use X" under another heading says not to use what the heading names.
            if (UseInstead().Match(guidance) is { Success: true } use)
            {
                string other = Quoted(use.Value).First();
                if (!IsPart(other, term) && !IsPart(term, other))
                {
                    avoided.Add(term);
                }
            }

            if (OneWord().Match(guidance) is { Success: true } word)
            {
                avoided.Add(word.Groups["term"].Value);
            }

            preferred.ExceptWith(avoided);
            return new Entry(term, [.. avoided], [.. preferred]);
        }

        private static bool IsPart(string part, string whole) =>
            whole.Contains(part, StringComparison.OrdinalIgnoreCase);

        private static IEnumerable<string> Quoted(string text) =>
            QuotedTerm().Matches(text).Select(match => match.Groups[1].Value.Trim());

        private const string Terms = "(?<terms>(?:\"[^\"]+\"(?:,? (?:or|and) |, | )?)+)";

        [GeneratedRegex("\"\\s*([^\"]+?)\\s*\"", RegexOptions.None, 1000)]
        private static partial Regex QuotedTerm();

        [GeneratedRegex("(?:^|[ (,;])[Nn]ot " + Terms, RegexOptions.None, 1000)]
        private static partial Regex Not();

        [GeneratedRegex(
            "(?:do not|Do not|no longer) (?:use|say|call them|talk about people as)(?: the (?:term|word|abbreviation)s?)?:? "
                + Terms,
            RegexOptions.None,
            1000
        )]
        private static partial Regex DoNotUse();

        [GeneratedRegex("(?:(?:rather than|instead of):?|[Pp]refer[^.]*? to) " + Terms, RegexOptions.None, 1000)]
        private static partial Regex Over();

        [GeneratedRegex("[Aa]void(?: the (?:term|word)s?)? " + Terms, RegexOptions.None, 1000)]
        private static partial Regex AvoidTerm();

        [GeneratedRegex(
            "(?:[Ww]e (?:mostly |often |generally )?(?:use|say|prefer)|\\bUse)(?: the (?:term|word|noun)s?)? " + Terms,
            RegexOptions.None,
            1000
        )]
        private static partial Regex Use();

        [GeneratedRegex(
            "^We (?:generally |mostly )?(?:use|say|prefer)(?: the (?:term|word)s?)? \"[^\"]+\"",
            RegexOptions.None,
            1000
        )]
        private static partial Regex UseInstead();

        [GeneratedRegex("^Not (?<term>[a-z]+)\\b[ .]", RegexOptions.None, 1000)]
        private static partial Regex OneWord();
    }
}

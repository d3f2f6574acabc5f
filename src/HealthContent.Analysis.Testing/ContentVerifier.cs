using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Testing;

/// <summary>
/// Verifies what an analyzer reports, in a text that shows it: <c>Flu shots today. {|ACME001:Act now|}!</c>. Works with any
/// test framework: what is not as expected throws <see cref="ContentVerificationException"/>.
/// </summary>
/// <remarks>
/// <para>
/// <c>[|…|]</c> marks a diagnostic of any rule under test, <c>{|ACME001:…|}</c> one of a rule (its id or name),
/// <c>{|ACME001,ACME002:…|}</c> one of each. Marks nest and stand side by side; where two overlap without nesting,
/// <c>|ACME001}</c> closes that of the rule. Nothing between the bars, at the start of the body, is a diagnostic about the whole
/// document. A backslash before one of <c>[| |] {| |}</c> makes it plain text.
/// </para>
/// <para>
/// A diagnostic without a mark is a failure, just as a mark without a diagnostic. So is a rule that could not be evaluated, where
/// no mark names it: that nothing was found then proves nothing (see <see cref="AllowingNotEvaluated"/>). Suppressed
/// diagnostics do not count.
/// </para>
/// <para>Immutable and safe to share between threads: every method gives a new verifier.</para>
/// </remarks>
public sealed partial class ContentVerifier
{
    private static readonly DateTimeOffset DefaultNow = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    // Compiling all rules takes longer than most tests; verifiers that change nothing of it share one.
    private static readonly Lazy<ContentAnalysisPipeline> BuiltIn = new(() => Build(null, DefaultNow, []));

    private readonly ContentAnalyzer? analyzer;
    private readonly Lazy<ContentAnalysisPipeline> pipeline;
    private readonly ImmutableSortedSet<string> rules;

    private ContentVerifier(
        ContentAnalyzer? analyzer,
        Lazy<ContentAnalysisPipeline> pipeline,
        ImmutableSortedSet<string> rules
    )
    {
        this.analyzer = analyzer;
        this.pipeline = pipeline;
        this.rules = rules;
    }

    private ContentDocument Template { get; init; } = new("");

    private DateTimeOffset Now { get; init; } = DefaultNow;

    private ImmutableArray<Action<ContentAnalysisPipelineBuilder>> Changes { get; init; } = [];

    private bool AllowsNotEvaluated { get; init; }

    /// <summary>Verifies all rules of an analyzer.</summary>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    public static ContentVerifier For<TAnalyzer>()
        where TAnalyzer : ContentAnalyzer, new() => For(new TAnalyzer());

    /// <summary>Verifies all rules of an analyzer.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="analyzer"/> is null.</exception>
    public static ContentVerifier For(ContentAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return new ContentVerifier(
            analyzer,
            new Lazy<ContentAnalysisPipeline>(() => Build(analyzer, DefaultNow, [])),
            [.. analyzer.SupportedRules.Select(rule => rule.Id)]
        );
    }

    /// <summary>Verifies one rule of the library. All its other rules run too, but what they report does not count.</summary>
    /// <param name="rule">The id or the name of the rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The library has no such rule.</exception>
    public static ContentVerifier ForRule(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        RuleDescriptor found =
            Find(BuiltIn.Value, rule)
            ?? throw new ArgumentException($"The library has no rule with the id or name '{rule}'.", nameof(rule));
        return new ContentVerifier(null, BuiltIn, [found.Id]);
    }

    /// <summary>Verifies the diagnostics in a text.</summary>
    /// <param name="markup">The text, with marks where diagnostics are expected.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markup"/> is null.</exception>
    /// <exception cref="ContentMarkupException">The markup is not well-formed or names an unknown rule.</exception>
    /// <exception cref="ContentVerificationException">The diagnostics are not where the marks are.</exception>
    public void Verify(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        Verify(Template with { Text = markup });
    }

    /// <summary>Verifies the diagnostics in a document. Its settings stand, not those of the verifier.</summary>
    /// <param name="marked">The document; each of its texts may have marks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="marked"/> is null.</exception>
    /// <exception cref="ContentMarkupException">The markup is not well-formed or names an unknown rule.</exception>
    /// <exception cref="ContentVerificationException">The diagnostics are not where the marks are.</exception>
    public void Verify(ContentDocument marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        VerifyMarks(marked);
    }

    /// <summary>Verifies the diagnostics that have no place in a text, such as those about a media item.</summary>
    /// <param name="marked">The document; each of its texts may have marks.</param>
    /// <param name="expected">
    /// The id or name of the rule and the path of what it is about, for example <c>("HCA1801", "media[0]")</c>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ContentMarkupException">The markup is not well-formed or names an unknown rule.</exception>
    /// <exception cref="ContentVerificationException">The diagnostics are not where the marks are.</exception>
    public void Verify(ContentDocument marked, params ReadOnlySpan<(string Rule, string Path)> expected)
    {
        ArgumentNullException.ThrowIfNull(marked);
        VerifyMarks(marked, expected);
    }

    /// <summary>Verifies the diagnostics of a feed.</summary>
    /// <param name="feed">The feed. It has no markup.</param>
    /// <param name="expectedRules">The ids or names of the rules, one for each diagnostic, in any order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ContentMarkupException">A rule is unknown.</exception>
    /// <exception cref="ContentVerificationException">The diagnostics are not the expected ones.</exception>
    public void VerifyFeed(ContentFeed feed, params ReadOnlySpan<string> expectedRules)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var expected = new List<string>();
        foreach (string rule in expectedRules)
        {
            expected.Add(Resolve(rule));
        }

        FeedReport report = pipeline.Value.Analyze(feed);
        var actual = report.Diagnostics.Where(found => IsUnderTest(found, expected)).ToList();
        expected.Sort(StringComparer.Ordinal);
        if (!expected.SequenceEqual(actual.Select(found => found.Rule.Id).Order(StringComparer.Ordinal)))
        {
            string lines = string.Concat(actual.Select(found => $"\n  {found.Rule.Id}: {found.Message}"));
            throw new ContentVerificationException(
                $"The diagnostics of the feed are not the expected ones.\nexpected: {List(expected)}\nactual: {List(actual.Select(found => found.Rule.Id))}{lines}"
            );
        }

        CheckEvaluated(report.NotEvaluated, expected);
    }

    /// <summary>Verifies that a rule says it lacks data, instead of finding nothing.</summary>
    /// <param name="text">The text. It has no markup.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ContentVerificationException">Every rule under test was evaluated.</exception>
    public void VerifyNotEvaluated(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ContentReport report = pipeline.Value.Analyze(Template with { Text = text });
        if (!report.NotEvaluated.Any(missing => rules.Contains(missing.Rule.Id)))
        {
            throw new ContentVerificationException(
                $"None of {List(rules)} was reported as not evaluated.\nnot evaluated: {List(report.NotEvaluated.Select(missing => missing.Rule.Id))}"
            );
        }
    }

    private ContentReport VerifyMarks(
        ContentDocument marked,
        ReadOnlySpan<(string Rule, string Path)> whole = default,
        string? headline = null
    )
    {
        MarkedDocument document = MarkedDocument.Read(marked);
        var expected = new List<ExpectedDiagnostic>();
        foreach (ExpectedDiagnostic mark in document.Expected)
        {
            expected.Add(mark with { Rule = mark.Rule is null ? null : Resolve(mark.Rule) });
        }

        foreach ((string rule, string path) in whole)
        {
            expected.Add(new ExpectedDiagnostic(path, default, Resolve(rule)));
        }

        ContentReport report = pipeline.Value.Analyze(document.Document);
        List<string> named = [.. expected.Where(mark => mark.Rule is not null).Select(mark => mark.Rule!)];
        var comparison = new DiagnosticComparison(
            expected,
            [.. report.Diagnostics.Where(found => IsUnderTest(found, named))]
        );
        if (!comparison.Agrees)
        {
            throw new ContentVerificationException(FailureText.Of(document.Document, comparison, headline));
        }

        CheckEvaluated(report.NotEvaluated, [.. named, .. comparison.Actual.Select(found => found.Rule.Id)]);
        return report;
    }

    private void CheckEvaluated(ImmutableArray<NotEvaluatedRule> notEvaluated, IReadOnlyCollection<string> found)
    {
        if (AllowsNotEvaluated)
        {
            return;
        }

        foreach (NotEvaluatedRule missing in notEvaluated)
        {
            if (rules.Contains(missing.Rule.Id) && !found.Contains(missing.Rule.Id))
            {
                throw new ContentVerificationException(
                    $"{missing.Rule.Id} found nothing because it was not evaluated: {missing.Reason}. Give the data it needs, or expect that with {nameof(VerifyNotEvaluated)} or {nameof(AllowingNotEvaluated)}."
                );
            }
        }
    }

    private bool IsUnderTest(ContentDiagnostic found, IReadOnlyCollection<string> named) =>
        found.Suppression is null && (rules.Contains(found.Rule.Id) || named.Contains(found.Rule.Id));

    private string Resolve(string rule) =>
        Find(pipeline.Value, rule)?.Id ?? throw new ContentMarkupException($"no rule has the id or name '{rule}'", 0);

    private static RuleDescriptor? Find(ContentAnalysisPipeline pipeline, string rule) =>
        pipeline.Rules.FirstOrDefault(candidate =>
            string.Equals(candidate.Id, rule, StringComparison.OrdinalIgnoreCase)
            || string.Equals(candidate.Name, rule, StringComparison.OrdinalIgnoreCase)
        );

    private static string List(IEnumerable<string> ids) =>
        string.Join(", ", ids) is { Length: > 0 } list ? list : "nothing";
}

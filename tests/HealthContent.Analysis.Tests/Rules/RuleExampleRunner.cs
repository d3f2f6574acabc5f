using System.Collections.Concurrent;
using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Markdown;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>Runs an example of a rule page through the whole pipeline and looks at the one rule.</summary>
internal static class RuleExampleRunner
{
    /// <summary>The instant of the analysis unless the example gives another.</summary>
    private static readonly DateTimeOffset DefaultNow = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<
        (DateTimeOffset Now, string? Profile, string? Policy),
        ContentAnalysisPipeline
    > Pipelines = new();

    public static ContentAnalysisPipeline Pipeline { get; } = PipelineFor(DefaultNow, null, null);

    public static void Run(string rule, RuleExample example)
    {
        ContentAnalysisPipeline pipeline = PipelineFor(
            example.Settings.Now ?? DefaultNow,
            example.Settings.Profile,
            example.Settings.Policy
        );
        if (example.IsJson && IsFeed(example.Content))
        {
            FeedReport feed = pipeline.Analyze(ContentJson.ParseFeed(example.Content));
            Check(rule, example, [], feed.Diagnostics, feed.NotEvaluated);
            return;
        }

        MarkedDocument document = Read(example);
        ContentReport report = pipeline.Analyze(document.Document);
        Check(rule, example, document.Expected, report.Diagnostics, report.NotEvaluated);
        if (example.Fixed is not null)
        {
            CheckFix(rule, example, document.Document, report);
        }

        CheckFixes(pipeline, rule, document.Document, report);
    }

    /// <summary>Analyses the example as if it were of another kind; an exception of an analyzer comes through.</summary>
    public static void AnalyzeAs(ContentKind kind, RuleExample example)
    {
        if (!example.IsJson || !IsFeed(example.Content))
        {
            Pipeline.Analyze(Read(example).Document with { Kind = kind });
        }
    }

    private static MarkedDocument Read(RuleExample example) =>
        MarkedDocument.Read(
            example.IsJson
                ? ContentJson.ParseDocument(example.Content)
                : example.Settings.Apply(new ContentDocument(example.Content))
        );

    // Whatever fix is taken, it leaves nothing of what it mends.
    private static void CheckFixes(
        ContentAnalysisPipeline pipeline,
        string rule,
        ContentDocument document,
        ContentReport report
    )
    {
        if (document.Format != ContentFormat.Plain)
        {
            return;
        }

        foreach (ContentDiagnostic diagnostic in report.Diagnostics)
        {
            if (diagnostic.Rule.Id != rule || diagnostic.SurfacePath != "body")
            {
                continue;
            }

            foreach (ContentFix fix in diagnostic.Fixes)
            {
                string mended = Apply(document.Text, fix);
                var place = new TextSpan(fix.Span.Start, fix.Replacement.Length);
                Assert.That(
                    pipeline
                        .Analyze(document with { Text = mended })
                        .Diagnostics.Where(left => left.Rule.Id == rule && left.Span.Overlaps(place))
                        .Select(left => $"{left.Span} {left.Message}"),
                    Is.Empty,
                    $"a fix leaves a finding behind: {mended}"
                );
            }
        }
    }

    private static string Apply(string text, ContentFix fix)
    {
        Assert.That(text.Substring(fix.Span.Start, fix.Span.Length), Is.EqualTo(fix.ExpectedText));
        return string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End));
    }

    private static void Check(
        string rule,
        RuleExample example,
        IReadOnlyList<ExpectedDiagnostic> marks,
        IEnumerable<ContentDiagnostic> diagnostics,
        IEnumerable<NotEvaluatedRule> notEvaluated
    )
    {
        ContentDiagnostic[] found = [.. diagnostics.Where(diagnostic => diagnostic.Rule.Id == rule)];
        string[] expected =
        [
            .. marks
                .Select(mark => $"{mark.Path}{mark.Span}")
                .Concat(example.Settings.At.Select(path => $"{path}{default(TextSpan)}")),
        ];
        string[] actual = [.. found.Select(diagnostic => $"{diagnostic.SurfacePath}{diagnostic.Span}")];
        if (!example.IsFlagged)
        {
            Assert.That(expected, Is.Empty, "a fine example has no marks");
            Assert.That(
                found.Select(diagnostic => $"{diagnostic.SurfacePath}{diagnostic.Span} {diagnostic.Message}"),
                Is.Empty
            );
            Assert.That(
                notEvaluated.Where(missing => missing.Rule.Id == rule).Select(missing => missing.Reason),
                Is.Empty,
                "nothing was found because the rule was not evaluated"
            );
            return;
        }

        if (expected.Length == 0)
        {
            Assert.That(example.IsJson, "a flagged text has a mark");
            Assert.That(found, Is.Not.Empty);
            Assert.That(found.Select(diagnostic => diagnostic.Span.Length), Is.All.Zero, "the place has no mark");
        }
        else
        {
            Assert.That(actual, Is.EquivalentTo(expected), string.Join('\n', found.Select(each => each.Message)));
        }

        if (example.Settings.Severity is { } severity)
        {
            Assert.That(found.Select(diagnostic => diagnostic.Severity), Is.All.EqualTo(severity));
        }
    }

    private static void CheckFix(string rule, RuleExample example, ContentDocument document, ContentReport report)
    {
        ContentFix? fix = report
            .Diagnostics.Where(diagnostic => diagnostic.Rule.Id == rule)
            .SelectMany(diagnostic => diagnostic.Fixes.Take(1))
            .FirstOrDefault();
        if (example.Fixed == "-")
        {
            Assert.That(fix, Is.Null, "the page says that no fix is offered");
            return;
        }

        Assert.That(fix, Is.Not.Null, "the page gives a fixed text, but no fix is offered");
        Assert.That(Apply(document.Text, fix!), Is.EqualTo(example.Fixed));
    }

    private static bool IsFeed(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("items", out _);
    }

    private static ContentAnalysisPipeline PipelineFor(DateTimeOffset now, string? profile, string? policy) =>
        Pipelines.GetOrAdd(
            (now, profile, policy),
            static key =>
            {
                ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
                    .CreateBuilder()
                    .UseMarkdown()
                    .UseHtml()
                    .UseTimeProvider(new FixedTimeProvider(key.Now))
                    .ThrowOnAnalyzerFailure();
                if (key.Profile is not null)
                {
                    builder.UseOrganization(ContentJson.ParseOrganizationProfile(key.Profile));
                }

                if (key.Policy is not null)
                {
                    var options = new PolicyLoadOptions { Rules = builder.Build().Rules };
                    builder.UsePolicy(ContentPolicy.Parse("example.policy.json", key.Policy, options));
                }

                return builder.Build();
            }
        );
}

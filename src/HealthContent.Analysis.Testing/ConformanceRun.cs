using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Testing;

/// <summary>One run of the conformance kit.</summary>
internal sealed partial class ConformanceRun
{
    private readonly ContentAnalyzer analyzer;
    private readonly ImmutableArray<ContentDocument> documents;
    private readonly TimeSpan cancellationPatience;

    // A few complaints of a kind say enough; a million of them say nothing.
    private const int MostOfAKind = 32;

    private readonly Dictionary<ConformanceChecks, List<string>> failures = [];

    public ConformanceRun(
        ContentAnalyzer analyzer,
        IEnumerable<ContentDocument> documents,
        TimeSpan cancellationPatience
    )
    {
        this.analyzer = analyzer;
        this.documents = [.. ConformanceSamples.Ordinary, .. documents];
        this.cancellationPatience = cancellationPatience;
    }

    public IReadOnlyList<string> Check(ConformanceChecks checks)
    {
        if (checks.HasFlag(ConformanceChecks.Rules))
        {
            CheckRules();
        }

        ContentAnalysisPipeline? pipeline = null;
        string[] reports = [];
        try
        {
            pipeline = Build(analyzer);
            reports = [.. documents.Select(document => Analyze(pipeline, document, checks))];
            pipeline.Analyze(new ContentFeed());
            FeedReport feed = pipeline.Analyze(new ContentFeed { Items = documents });
            CheckMessages(feed.Diagnostics, null, checks);
        }
        catch (Exception exception)
        {
            string when = pipeline is null ? "cannot be built into a pipeline" : "throws on an ordinary document";
            Fail(ConformanceChecks.Rules, $"{when}: {exception.GetType().Name}: {exception.Message}");
            return All();
        }

        if (checks.HasFlag(ConformanceChecks.Order))
        {
            CheckOrder(pipeline, reports);
        }

        if (checks.HasFlag(ConformanceChecks.Threads))
        {
            CheckThreads(pipeline, reports);
        }

        if (checks.HasFlag(ConformanceChecks.Cultures))
        {
            CheckCultures(pipeline, reports);
        }

        if (checks.HasFlag(ConformanceChecks.EmojiInFront))
        {
            CheckEmojiInFront(pipeline, reports);
        }

        if (checks.HasFlag(ConformanceChecks.HostileInputs))
        {
            CheckHostileInputs(pipeline, checks);
        }

        if (checks.HasFlag(ConformanceChecks.Cancellation))
        {
            CheckCancellation();
        }

        return All();
    }

    private static ContentAnalysisPipeline Build(params ReadOnlySpan<ContentAnalyzer> analyzers)
    {
        ContentAnalysisPipelineBuilder builder = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .UseTimeProvider(new FixedTimeProvider(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)))
            .ThrowOnAnalyzerFailure();
        foreach (ContentAnalyzer added in analyzers)
        {
            builder.AddAnalyzer(added);
        }

        return builder.Build();
    }

    private string Analyze(ContentAnalysisPipeline pipeline, ContentDocument document, ConformanceChecks checks)
    {
        ContentReport report = pipeline.Analyze(document);
        if (checks.HasFlag(ConformanceChecks.Spans))
        {
            foreach (string problem in DiagnosticChecks.Spans(document, report.Diagnostics))
            {
                Fail(ConformanceChecks.Spans, problem);
            }
        }

        CheckMessages(report.Diagnostics, document, checks);
        return ReportText.Of(report.Diagnostics, report.NotEvaluated);
    }

    private void CheckRules()
    {
        ImmutableArray<RuleDescriptor> rules = analyzer.SupportedRules;
        if (rules.IsDefaultOrEmpty)
        {
            Fail(ConformanceChecks.Rules, "it lists no rule");
            return;
        }

        if (!rules.SequenceEqual(analyzer.SupportedRules, ReferenceEquals))
        {
            Fail(
                ConformanceChecks.Rules,
                "it lists other descriptors each time it is asked; keep them in static fields"
            );
        }

        foreach (IGrouping<string, RuleDescriptor> sameId in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal))
        {
            if (sameId.Count() > 1)
            {
                Fail(ConformanceChecks.Rules, $"it lists {sameId.Key} more than once");
            }
        }

        foreach (RuleDescriptor rule in rules)
        {
            if (DiagnosticChecks.Message(rule.MessageFormat, rule.MessageFormat) is { } problem)
            {
                Fail(ConformanceChecks.Rules, $"the message format of {rule.Id} {problem}");
            }
        }
    }

    private void CheckMessages(
        ImmutableArray<ContentDiagnostic> diagnostics,
        ContentDocument? document,
        ConformanceChecks checks
    )
    {
        if (!checks.HasFlag(ConformanceChecks.Messages))
        {
            return;
        }

        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            RuleDescriptor rule = diagnostic.Rule;
            if (DiagnosticChecks.MissingArgument(diagnostic.Message, rule.MessageFormat) is { } argument)
            {
                Fail(ConformanceChecks.Messages, $"a message of {rule.Id} lacks the argument {argument}");
            }
            else if (DiagnosticChecks.Message(diagnostic.Message, rule.MessageFormat) is { } problem)
            {
                Fail(ConformanceChecks.Messages, $"a message of {rule.Id} {problem}");
            }

            if (rule.Category == RuleCategory.Privacy && HoldsContent(diagnostic, document))
            {
                Fail(ConformanceChecks.Messages, $"a message, cue or fix description of {rule.Id} holds content");
            }
        }
    }

    private static bool HoldsContent(ContentDiagnostic diagnostic, ContentDocument? document)
    {
        string flagged = "";
        foreach (ContentSurface surface in document?.Surfaces ?? default)
        {
            bool inside = diagnostic.Span.Start >= 0 && diagnostic.Span.End <= surface.Text.Length;
            if (surface.Path == diagnostic.SurfacePath && diagnostic.Span.Length > 2 && inside)
            {
                flagged = surface.Text.Substring(diagnostic.Span.Start, diagnostic.Span.Length);
            }
        }

        IEnumerable<string> words = diagnostic.Fixes.Select(fix => fix.Description);
        foreach (
            string said in words
                .Concat(diagnostic.Explanation.Cues)
                .Concat(diagnostic.Explanation.Guards)
                .Append(diagnostic.Message)
        )
        {
            bool quotes =
                flagged.Length > 0
                && said.Contains(flagged, StringComparison.OrdinalIgnoreCase)
                && !diagnostic.Rule.MessageFormat.Contains(flagged, StringComparison.OrdinalIgnoreCase);
            if (
                quotes
                || ConformanceSamples.Sentinels.Any(sentinel =>
                    said.Contains(sentinel, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private void Fail(ConformanceChecks check, string problem)
    {
        if (!failures.TryGetValue(check, out List<string>? list))
        {
            failures.Add(check, list = []);
        }

        if (list.Count < MostOfAKind && !list.Contains(problem, StringComparer.Ordinal))
        {
            list.Add(problem);
        }
    }

    private List<string> All() =>
        [
            .. failures
                .OrderBy(entry => entry.Key)
                .SelectMany(entry => entry.Value.Select(text => $"{entry.Key}: {text}")),
        ];
}

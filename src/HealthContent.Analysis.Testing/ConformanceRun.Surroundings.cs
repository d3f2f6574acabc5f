using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Testing;

/// <content>What must not change a result: order, threads, cultures, an emoji in front; and what must not break it.</content>
internal sealed partial class ConformanceRun
{
    private const int Rounds = 2;

    private void CheckOrder(ContentAnalysisPipeline pipeline, string[] reports)
    {
        for (int index = documents.Length - 1; index >= 0; index--)
        {
            Compare(ConformanceChecks.Order, "another order of documents", reports[index], Analyze(pipeline, index));
        }
    }

    private void CheckThreads(ContentAnalysisPipeline pipeline, string[] reports)
    {
        var different = new ConcurrentBag<(string Expected, string Actual)>();
        // The threads meet before every document: on a busy machine one of them might be through before the next has begun.
        using var meeting = new Barrier(Math.Max(4, Environment.ProcessorCount));
        Task.WaitAll(
            Enumerable
                .Range(0, meeting.ParticipantCount)
                .Select(_ =>
                    Task.Factory.StartNew(
                        () => AnalyzeAll(pipeline, reports, meeting, different),
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
                .ToArray()
        );
        foreach ((string expected, string actual) in different)
        {
            Compare(ConformanceChecks.Threads, "several threads", expected, actual);
        }
    }

    private void AnalyzeAll(
        ContentAnalysisPipeline pipeline,
        string[] reports,
        Barrier meeting,
        ConcurrentBag<(string Expected, string Actual)> different
    )
    {
        try
        {
            for (int step = 0; step < documents.Length * Rounds; step++)
            {
                int index = step % documents.Length;
                meeting.SignalAndWait();
                string actual = Analyze(pipeline, index);
                if (!string.Equals(actual, reports[index], StringComparison.Ordinal))
                {
                    different.Add((reports[index], actual));
                }
            }
        }
        finally
        {
            meeting.RemoveParticipant();
        }
    }

    private void CheckCultures(ContentAnalysisPipeline pipeline, string[] reports)
    {
        // A run of the kit may not leave its caller in another culture, and a culture belongs to a thread: it gets one.
        foreach (CultureInfo culture in Cultures())
        {
            var thread = new Thread(() =>
            {
#pragma warning disable RS0030 // The check is just that the culture does not matter.
                CultureInfo.CurrentCulture = culture;
#pragma warning restore RS0030
                CultureInfo.CurrentUICulture = culture;
                for (int index = 0; index < documents.Length; index++)
                {
                    string name = culture.Name.Length > 0 ? culture.Name : "with other digits and separators";
                    Compare(
                        ConformanceChecks.Cultures,
                        $"the culture {name}",
                        reports[index],
                        Analyze(pipeline, index)
                    );
                }
            });
            thread.Start();
            thread.Join();
        }
    }

    // Where the platform has no cultures (invariant globalization) one of our own still changes how numbers and dates are written.
    private static IEnumerable<CultureInfo> Cultures()
    {
        foreach (string name in (string[])["tr-TR", "de-DE", "ar-SA"])
        {
            CultureInfo? culture = null;
            try
            {
                culture = CultureInfo.GetCultureInfo(name);
            }
            catch (CultureNotFoundException)
            {
                // Not on this platform.
            }

            if (culture is not null)
            {
                yield return culture;
            }
        }

        var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        own.NumberFormat.NumberDecimalSeparator = ",";
        own.NumberFormat.NumberGroupSeparator = ".";
        own.NumberFormat.PercentDecimalSeparator = ",";
        own.NumberFormat.NegativeSign = "minus ";
        own.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        own.DateTimeFormat.LongDatePattern = "dddd, d. MMMM yyyy";
        yield return own;
    }

    private void CheckEmojiInFront(ContentAnalysisPipeline pipeline, string[] reports)
    {
        const string Emoji = "👩‍⚕️ ";
        for (int index = 0; index < documents.Length; index++)
        {
            ContentDocument document = documents[index];
            if (document.Format == ContentFormat.Plain && document.Text.Length > 0)
            {
                ContentReport report = pipeline.Analyze(document with { Text = Emoji + document.Text });
                string actual = ReportText.Of(report.Diagnostics, report.NotEvaluated, Emoji.Length);
                Compare(ConformanceChecks.EmojiInFront, "an emoji in front", reports[index], actual);
            }
        }
    }

    private void CheckHostileInputs(ContentAnalysisPipeline pipeline, ConformanceChecks checks)
    {
        foreach ((string name, string text) in ConformanceSamples.Hostile)
        {
            bool small = text.Length < 20_000;
            var document = new ContentDocument(text)
            {
                Title = small ? text : null,
                Media = small ? [new MediaItem { AltText = text, FileName = text }] : [],
                Kind = ContentKind.Reply,
                Conversation = small ? new Conversation { Messages = [new ConversationMessage { Text = text }] } : null,
            };
            try
            {
                Analyze(pipeline, document, checks);
                pipeline.Analyze(new ContentFeed { Items = [document] });
            }
            catch (Exception exception)
            {
                Fail(ConformanceChecks.HostileInputs, $"{name}: throws {exception.GetType().Name}");
            }
        }
    }

    private void CheckCancellation()
    {
        // Between surfaces the pipeline itself looks at the token; within the last step only the analyzer can.
        CheckCancellation(beforeLastStep: true);
        CheckCancellation(beforeLastStep: false);
    }

    private void CheckCancellation(bool beforeLastStep)
    {
        using var source = new CancellationTokenSource();
        ContentAnalysisPipeline pipeline = Build(new CancellingAnalyzer(source, beforeLastStep), analyzer);
        ContentDocument document = ConformanceSamples.Ordinary[1] with { Title = "Title" };
        Task<ContentReport> analysis = Task.Factory.StartNew(
            () => pipeline.Analyze(document, source.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            if (!analysis.Wait(cancellationPatience))
            {
                Fail(
                    ConformanceChecks.Cancellation,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a cancelled analysis goes on for more than {cancellationPatience.TotalSeconds:0.#} s"
                    )
                );
            }
            else if (beforeLastStep)
            {
                Fail(ConformanceChecks.Cancellation, "a cancelled analysis ends as if it were complete");
            }
        }
        catch (AggregateException exception)
        {
            if (exception.InnerException is not OperationCanceledException)
            {
                string type = (exception.InnerException ?? exception).GetType().Name;
                Fail(ConformanceChecks.Cancellation, $"a cancelled analysis throws {type}");
            }
        }
    }

    private string Analyze(ContentAnalysisPipeline pipeline, int index)
    {
        ContentReport report = pipeline.Analyze(documents[index]);
        return ReportText.Of(report.Diagnostics, report.NotEvaluated);
    }

    private void Compare(ConformanceChecks check, string what, string expected, string actual)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
        {
            Fail(check, $"{what} changes the result: {ReportText.Difference(expected, actual)}");
        }
    }

    /// <summary>Cancels the analysis from inside it, so that the check does not depend on time.</summary>
    private sealed class CancellingAnalyzer(CancellationTokenSource source, bool inSurface) : ContentAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context)
        {
            if (inSurface)
            {
                context.RegisterSurfaceAction(_ => source.Cancel());
            }
            else
            {
                context.RegisterDocumentAction(_ => source.Cancel());
            }
        }
    }
}

using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Asks the facts of a document inside an analysis, where alone they are valid.</summary>
internal static class Facts
{
    /// <summary>Reads something from the facts of the first surface.</summary>
    public static T Of<T>(ContentDocument document, Func<SurfaceContext, T> read)
    {
        var probe = new Probe<T>(read);
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(probe)
            .ThrowOnAnalyzerFailure()
            .Build()
            .Analyze(document);
        return probe.Result!;
    }

    /// <summary>Takes the marks out of a text: <c>[|</c> and <c>|]</c> around one stretch.</summary>
    public static (string Text, TextSpan Span) Marked(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal);
        int end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        return (
            marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            TextSpan.FromBounds(start, end)
        );
    }

    private sealed class Probe<T>(Func<SurfaceContext, T> read) : ContentAnalyzer
    {
        private bool isRead;

        public T? Result { get; private set; }

        public override System.Collections.Immutable.ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSurfaceAction(surface =>
            {
                if (!isRead)
                {
                    Result = read(surface);
                    isRead = true;
                }
            });
    }
}

using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Counts of a run or of a part of it.</summary>
internal sealed class RunTotals
{
    public int Documents { get; private set; }

    public int Blocked { get; private set; }

    public int InReview { get; private set; }

    public int Publishable => Documents - Blocked - InReview;

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Infos { get; private set; }

    public int Suppressed { get; private set; }

    public int NotEvaluated { get; private set; }

    /// <summary>How much of the input could not be checked.</summary>
    public int Failures { get; private set; }

    /// <summary>The greatest exit code that the input and the engine ask for.</summary>
    public int ExitCode { get; private set; }

    public void Add(ContentReport report)
    {
        Documents++;
        Blocked += report.Decision == PublishDecision.Block ? 1 : 0;
        InReview += report.Decision == PublishDecision.Review ? 1 : 0;
        NotEvaluated += report.NotEvaluated.Length;
        Add(report.Diagnostics);
    }

    public void Add(FeedReport report)
    {
        NotEvaluated += report.NotEvaluated.Length;
        Add(report.Diagnostics);
    }

    public void Add(ErrorItem error)
    {
        Failures++;
        ExitCode = Math.Max(ExitCode, error.ExitCode);
    }

    public void CountDocument() => Documents++;

    public void Add(RunTotals part)
    {
        Documents += part.Documents;
        Blocked += part.Blocked;
        InReview += part.InReview;
        Errors += part.Errors;
        Warnings += part.Warnings;
        Infos += part.Infos;
        Suppressed += part.Suppressed;
        NotEvaluated += part.NotEvaluated;
        Failures += part.Failures;
        ExitCode = Math.Max(ExitCode, part.ExitCode);
    }

    private void Add(System.Collections.Immutable.ImmutableArray<ContentDiagnostic> diagnostics)
    {
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (ReferenceEquals(diagnostic.Rule, EngineRules.AnalyzerFailure))
            {
                // What a failed analyzer would have found is unknown, so the gate cannot be trusted.
                ExitCode = Math.Max(ExitCode, ExitCodes.EngineFailure);
            }

            if (diagnostic.Suppression is not null)
            {
                Suppressed++;
                continue;
            }

            switch (diagnostic.Severity)
            {
                case Severity.Error:
                    Errors++;
                    break;
                case Severity.Warning:
                    Warnings++;
                    break;
                case Severity.Info:
                    Infos++;
                    break;
            }
        }
    }
}

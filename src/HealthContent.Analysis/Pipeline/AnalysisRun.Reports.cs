using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Pipeline;

/// <content>What analyzers report, and what the engine reports of them.</content>
internal sealed partial class AnalysisRun : IDiagnosticSink
{
    void IDiagnosticSink.Report(RuleDescriptor rule, ContentDiagnostic diagnostic)
    {
        if (!IsSupported(rule))
        {
            throw new InvalidOperationException($"The analyzer does not list {rule.Id} among its supported rules.");
        }

        diagnostics.Add(diagnostic);
    }

    void IDiagnosticSink.NotEvaluated(RuleDescriptor rule, string reason)
    {
        if (environment.Settings.IsEnabled(rule))
        {
            notEvaluated.Add(new NotEvaluatedRule(rule, reason));
        }
    }

    bool IDiagnosticSink.IsEnabled(RuleDescriptor rule) => environment.Settings.IsEnabled(rule);

    bool IDiagnosticSink.HasReported(RuleDescriptor rule, Severity severity)
    {
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (ReferenceEquals(diagnostic.Rule, rule) && diagnostic.Severity >= severity)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSupported(RuleDescriptor rule)
    {
        foreach (RuleDescriptor supported in plan.Supported[analyzer])
        {
            if (ReferenceEquals(supported, rule))
            {
                return true;
            }
        }

        return false;
    }

    // Names the types only: the message of the exception may hold content.
    private static ContentDiagnostic AnalyzerFailure(ContentAnalyzer failing, Exception exception) =>
        EngineDiagnostic(
            EngineRules.AnalyzerFailure,
            new MessageArgument("analyzer", failing.Name),
            new MessageArgument("exception", exception.GetType().Name)
        );

    private static ContentDiagnostic EngineDiagnostic(
        RuleDescriptor rule,
        params ImmutableArray<MessageArgument> arguments
    ) =>
        new()
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Confidence = Confidence.High,
            Message = MessageFormat.Apply(rule.MessageFormat, arguments),
        };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Finds the issues of one or more rules: the extension point for hosts, and what the rules of the library use too.</summary>
/// <remarks>
/// An analyzer has no state. All its registration happens once, when a pipeline is built; its actions then run for many
/// documents, also on several threads at once.
/// </remarks>
public abstract class ContentAnalyzer
{
    /// <summary>The name by which failures of the analyzer are reported.</summary>
    /// <value>The name of its type by default.</value>
    public virtual string Name => GetType().Name;

    /// <summary>The rules that it may report. A diagnostic of any other rule is an error of the analyzer.</summary>
    public abstract ImmutableArray<RuleDescriptor> SupportedRules { get; }

    /// <summary>Registers the actions of the analyzer.</summary>
    /// <param name="context">Takes the registrations.</param>
    public abstract void Initialize(AnalysisContext context);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What an analyzer says of a diagnostic beyond its rule and its place.</summary>
public readonly record struct DiagnosticDetails
{
    /// <summary>Makes details with their defaults.</summary>
    public DiagnosticDetails() { }

    /// <summary>How sure the analyzer is.</summary>
    /// <value><see cref="Confidence.High"/> by default.</value>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>How to show this one, where it differs from the rule's default.</summary>
    /// <value>Null by default.</value>
    public Severity? Severity { get; init; }

    /// <summary>The arguments of the message.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<MessageArgument> Arguments { get; init; } = [];

    /// <summary>What spoke for it. Names of cues, never content.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<string> Cues { get; init; } = [];

    /// <summary>What was considered that would have spoken against it.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<string> Guards { get; init; } = [];

    /// <summary>How it could be mended, best first.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<ProposedFix> Fixes { get; init; } = [];
}

/// <summary>A named argument of a message.</summary>
/// <param name="Name">The name between braces in the message.</param>
/// <param name="Value">The text to put there. Never content in rules about privacy.</param>
public readonly record struct MessageArgument(string Name, string Value);

/// <summary>A replacement that an analyzer proposes, in the coordinates of the text it read.</summary>
/// <param name="Description">What it does, as an order in lower case.</param>
/// <param name="Span">What it replaces, in UTF-16 code units of the surface's text.</param>
/// <param name="Replacement">The new text.</param>
/// <param name="Applicability">How far it may be trusted.</param>
public readonly record struct ProposedFix(
    string Description,
    TextSpan Span,
    string Replacement,
    FixApplicability Applicability = FixApplicability.Review
);

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Diagnostics;

/// <summary>A possible issue that a rule found.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ContentDiagnostic
{
    /// <summary>The rule that found it.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>How to show it: the rule's default, or what the policy made of it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure the rule is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The kind of place it was found in.</summary>
    public SurfaceKind Surface { get; init; }

    /// <summary>The member of the document that holds the text, for example <c>body</c> or <c>media[0].altText</c>.</summary>
    public string SurfacePath { get; init; } = "body";

    /// <summary>Where it is, in UTF-16 code units of the surface as the caller gave it. Empty for findings about the whole.</summary>
    public TextSpan Span { get; init; }

    /// <summary>What is wrong here. Messages of privacy rules never repeat the content.</summary>
    public required string Message { get; init; }

    /// <summary>Which cue fired and which guards were considered.</summary>
    public Explanation Explanation { get; init; } = Explanation.None;

    /// <summary>How it could be mended, best first.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<ContentFix> Fixes { get; init; } = [];

    /// <summary>What the policy makes of it.</summary>
    /// <value><see cref="DiagnosticEffect.None"/> until a policy has looked at it.</value>
    public DiagnosticEffect Effect { get; init; }

    /// <summary>Why it has no effect although it was found.</summary>
    /// <value>Null by default: it is not suppressed.</value>
    public DiagnosticSuppression? Suppression { get; init; }
}

/// <summary>Why a diagnostic was reported: what lets a clinician trust it, or overrule it.</summary>
/// <param name="Cues">What spoke for it, in the order it was seen. Names of cues, never content.</param>
/// <param name="Guards">What was considered that would have spoken against it.</param>
public sealed record Explanation(ImmutableArray<string> Cues, ImmutableArray<string> Guards)
{
    /// <summary>No evidence given.</summary>
    public static Explanation None { get; } = new([], []);
}

/// <summary>How far a fix may be trusted.</summary>
public enum FixApplicability
{
    /// <summary>May be applied without a look.</summary>
    Safe,

    /// <summary>A person should read the result.</summary>
    Review,

    /// <summary>Holds a placeholder that a person has to fill.</summary>
    Placeholder,
}

/// <summary>A replacement that would mend a diagnostic.</summary>
/// <param name="Description">What it does, as an order in lower case.</param>
/// <param name="Span">What it replaces, in UTF-16 code units of the surface as the caller gave it.</param>
/// <param name="ExpectedText">The text that it expects there; a fix is not applied to anything else.</param>
/// <param name="Replacement">The new text.</param>
/// <param name="Applicability">How far it may be trusted.</param>
public sealed record ContentFix(
    string Description,
    TextSpan Span,
    string ExpectedText,
    string Replacement,
    FixApplicability Applicability
);

using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>A value that two policies, days or places do not have in common.</summary>
/// <param name="Path">What it is, for example <c>rules.HCA1301.severity</c> or <c>approvals.all posts.quorum</c>.</param>
/// <param name="Before">The value before, in the spelling of policy files; null when there was none.</param>
/// <param name="BeforeSource">Where it came from; null for the library itself, and where there was none.</param>
/// <param name="After">The value after.</param>
/// <param name="AfterSource">Where it came from.</param>
/// <param name="Direction">Whether the value after asks for more or for less.</param>
public sealed record PolicyDifference(
    string Path,
    string? Before,
    PolicySource? BeforeSource,
    string? After,
    PolicySource? AfterSource,
    PolicyDirection Direction
)
{
    /// <summary>The rule that the value is about.</summary>
    /// <value>Null when it is about none.</value>
    public RuleDescriptor? Rule { get; init; }

    /// <summary>Whether nobody set the value itself: it follows from another one, such as the decision map.</summary>
    public bool IsDerived { get; init; }
}

/// <summary>Whether a change asks for more or for less.</summary>
public enum PolicyDirection
{
    /// <summary>Neither, or only a person can tell.</summary>
    Neutral,

    /// <summary>It asks for less than before: less is found, fewer people look at it, or it weighs less.</summary>
    Looser,

    /// <summary>It asks for more than before.</summary>
    Tighter,
}

namespace HealthContent.Analysis.Diagnostics;

/// <summary>What the policy makes of a diagnostic.</summary>
public enum DiagnosticEffect
{
    /// <summary>Nothing follows from it.</summary>
    None,

    /// <summary>It is shown, and the content may go out.</summary>
    Note,

    /// <summary>Somebody with the right role has to look at it.</summary>
    Review,

    /// <summary>The content must not go out.</summary>
    Block,
}

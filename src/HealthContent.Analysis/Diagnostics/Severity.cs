namespace HealthContent.Analysis.Diagnostics;

/// <summary>How to show a diagnostic. It says nothing of how sure the rule is, nor of what follows from it.</summary>
public enum Severity
{
    /// <summary>Not shown; for tools only.</summary>
    Hidden,

    /// <summary>A suggestion.</summary>
    Info,

    /// <summary>Should be mended or looked at.</summary>
    Warning,

    /// <summary>Must not go out like this.</summary>
    Error,
}

/// <summary>How sure a rule is of a diagnostic, from the cues that agree.</summary>
public enum Confidence
{
    /// <summary>One weak cue.</summary>
    Low,

    /// <summary>A clear cue without support.</summary>
    Medium,

    /// <summary>Cues that support one another, or data instead of words.</summary>
    High,
}

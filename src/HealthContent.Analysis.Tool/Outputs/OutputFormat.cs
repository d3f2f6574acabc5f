namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>The forms of output.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>JSON Lines, for programs.</summary>
    Jsonl,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Annotations of GitHub Actions.</summary>
    GitHub,

    /// <summary>A page for reviewers and archives.</summary>
    Html,
}

/// <summary>How much the text output says.</summary>
internal enum Verbosity
{
    /// <summary>Findings, decisions and the summary.</summary>
    Normal,

    /// <summary>Findings and decisions only.</summary>
    Quiet,

    /// <summary>Also clean documents, evidence, suppressed findings and rules that were not evaluated.</summary>
    Detailed,
}

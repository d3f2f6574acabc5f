namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Where a document came from.</summary>
/// <param name="Path">The path as the user gave it, with forward slashes; null for the standard input.</param>
/// <param name="Line">The line of the JSON that holds the document, from 1; 0 when the text of the file is the document.</param>
internal readonly record struct SourcePlace(string? Path, int Line)
{
    /// <summary>What stands for the standard input in messages.</summary>
    public const string StandardInput = "<stdin>";

    /// <summary>Whether the document is written in JSON, so that its offsets are not those of the file.</summary>
    public bool IsJson => Line > 0;

    public string DisplayPath => Path ?? StandardInput;
}

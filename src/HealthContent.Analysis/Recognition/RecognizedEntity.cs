using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>A recognised stretch of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is, in UTF-16 code units of the surface's text.</param>
/// <param name="Confidence">From 0 (not at all) to 1 (certain).</param>
public readonly record struct RecognizedEntity(EntityKind Kind, TextSpan Span, double Confidence)
{
    /// <summary>A finer kind, for example <c>person</c>, <c>city</c>, <c>weekday</c>; null when there is none.</summary>
    public string? Subkind { get; init; }

    /// <summary>What part it plays, for example <c>patient</c>, <c>staff</c>, <c>historical</c>, <c>publication</c>; null when unknown.</summary>
    public string? Role { get; init; }

    /// <summary>The cues that spoke for it, for explanations; null when there is only its shape.</summary>
    public string? Evidence { get; init; }
}

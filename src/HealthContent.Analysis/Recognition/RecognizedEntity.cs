using System.Collections.Immutable;
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

    /// <summary>What else the same stretch may be, best first.</summary>
    /// <value>Empty by default.</value>
    public ImmutableArray<EntityAlternative> Alternatives
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Whether two entities say the same, their alternatives compared one by one.</summary>
    /// <param name="other">The other entity.</param>
    public bool Equals(RecognizedEntity other) =>
        Kind == other.Kind
        && Span == other.Span
        && Confidence.Equals(other.Confidence)
        && string.Equals(Subkind, other.Subkind, StringComparison.Ordinal)
        && string.Equals(Role, other.Role, StringComparison.Ordinal)
        && string.Equals(Evidence, other.Evidence, StringComparison.Ordinal)
        && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Span, Confidence, Subkind, Role, Evidence);
}

/// <summary>What a recognised stretch may be instead.</summary>
/// <param name="Kind">What it may be.</param>
/// <param name="Span">Where, in UTF-16 code units; it overlaps the stretch that was preferred.</param>
/// <param name="Confidence">From 0 (not at all) to 1 (certain).</param>
/// <param name="Subkind">A finer kind; null when there is none.</param>
public readonly record struct EntityAlternative(EntityKind Kind, TextSpan Span, double Confidence, string? Subkind);

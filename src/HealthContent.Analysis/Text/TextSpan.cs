namespace HealthContent.Analysis.Text;

/// <summary>A stretch of text, in UTF-16 code units.</summary>
/// <param name="Start">The index of the first code unit.</param>
/// <param name="Length">The number of code units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The index after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Makes a span from its two ends.</summary>
    /// <param name="start">The index of the first code unit.</param>
    /// <param name="end">The index after the last code unit.</param>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share a code unit.</summary>
    /// <param name="other">The other span.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    /// <param name="other">The other span.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether <paramref name="position"/> lies inside this span.</summary>
    /// <param name="position">An index in UTF-16 code units.</param>
    public bool Contains(int position) => Start <= position && position < End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}

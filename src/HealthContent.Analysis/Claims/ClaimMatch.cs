using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>A stretch of a text that says what a claim says.</summary>
/// <param name="Wording">The wording of the claim.</param>
/// <param name="Span">Where it is, in UTF-16 code units of the surface's text.</param>
/// <param name="Kind">How alike the two are.</param>
/// <param name="Similarity">The similarity of their words, at most 1.</param>
/// <param name="IsWidened">
/// Whether the text goes on with a figure or a word without exception that the claim lacks: "by 50 percent", "permanently".
/// </param>
internal readonly record struct ClaimMatch(
    ClaimWording Wording,
    TextSpan Span,
    ClaimMatchKind Kind,
    double Similarity,
    bool IsWidened
);

/// <summary>How alike a text and a claim are, the closest first.</summary>
internal enum ClaimMatchKind
{
    /// <summary>Letter by letter.</summary>
    Exact,

    /// <summary>The same words and numbers in the same order.</summary>
    Normalized,

    /// <summary>Nearly the same words, the same numbers, and the same words that decide what is claimed.</summary>
    Similar,
}

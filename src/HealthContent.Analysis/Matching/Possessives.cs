using System.Collections.Frozen;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// The words with a possessive <c>'s</c>. One that phrases or lexicons name is a word of its own, and still a form of the word without it.
/// </summary>
internal static class Possessives
{
    private const string Ending = "'s";

    // With these the ending is short for "is", "has" or "us".
    private static readonly FrozenSet<string> Contracting = FrozenSet.Create(
        StringComparer.Ordinal,
        "he",
        "here",
        "how",
        "it",
        "let",
        "she",
        "that",
        "there",
        "this",
        "what",
        "when",
        "where",
        "who",
        "why"
    );

    /// <summary>Whether a word is a possessive.</summary>
    public static bool Contains(string word) =>
        word.Length > Ending.Length
        && word.EndsWith(Ending, StringComparison.Ordinal)
        && !Contracting.Contains(word[..^2]);

    /// <summary>The possessive of a word; null when it would say something else.</summary>
    public static string? Of(string word) => Contracting.Contains(word) ? null : word + Ending;
}

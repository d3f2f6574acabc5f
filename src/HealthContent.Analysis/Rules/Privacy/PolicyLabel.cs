using HealthContent.Analysis.Analyzers;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Tells the number of an insurance policy from the number of a member of a health plan.</summary>
internal static class PolicyLabel
{
    private const int Farthest = 16;

    /// <summary>Whether the word "policy" is the label right before the entity.</summary>
    public static bool StandsBefore(EntityContext context)
    {
        int start = Math.Max(0, context.Entity.Span.Start - Farthest);
        ReadOnlySpan<char> before = context.Surface.Text.AsSpan(start, context.Entity.Span.Start - start);
        return before.Contains("policy", StringComparison.OrdinalIgnoreCase);
    }
}

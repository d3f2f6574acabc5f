using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy;

/// <summary>The rules that no policy may loosen, suppress or override.</summary>
internal static class NeverLoosenable
{
    // Also named here so that the floor does not depend on who wrote the descriptor: national identifiers and card numbers,
    // metadata that identifies, expired and revoked consent, a missing crisis line, and overrides without authority.
    private static readonly string[] Ids =
    [
        "HCA1007",
        "HCA1008",
        "HCA1009",
        "HCA1010",
        "HCA1017",
        "HCA1029",
        "HCA1030",
        "HCA1503",
        "HCA1912",
    ];

    public static bool Contains(RuleDescriptor rule) => rule.NeverLoosenable || Array.IndexOf(Ids, rule.Id) >= 0;

    /// <summary>Whether findings of the rule may be suppressed or stand in a baseline.</summary>
    public static bool MaySuppress(RuleDescriptor rule) =>
        !Contains(rule) && rule.Category is not (RuleCategory.Engine or RuleCategory.Policy);
}

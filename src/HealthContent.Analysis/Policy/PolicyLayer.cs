using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy;

/// <summary>What one policy file says.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed record PolicyLayer
{
    public required PolicyLayerInfo Info { get; init; }

    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Categories first, then rules: the narrower one wins.</summary>
    public ImmutableArray<PolicyRuleEntry> Rules { get; init; } = [];

    public ImmutableArray<PolicyOverride> Overrides { get; init; } = [];

    public DecisionPatch Decision { get; init; } = DecisionPatch.None;

    public ImmutableArray<SuppressionEntry> Suppressions { get; init; } = [];

    public Baseline? Baseline { get; init; }

    public ImmutableArray<ApprovalRow> Approvals { get; init; } = [];

    public ImmutableArray<RoleAssignment> People { get; init; } = [];

    public ImmutableArray<RolePermissions> Permissions { get; init; } = [];

    /// <summary>All that the layer says of a rule for a document: its rules, then its overrides in their order.</summary>
    public RulePatch PatchFor(RuleDescriptor rule, in PolicyContext context)
    {
        RulePatch patch = With(RulePatch.None, Rules, rule);
        foreach (PolicyOverride entry in Overrides)
        {
            if (entry.When.Matches(context))
            {
                patch = With(patch, entry.Rules, rule);
            }
        }

        return patch;
    }

    private static RulePatch With(RulePatch patch, ImmutableArray<PolicyRuleEntry> entries, RuleDescriptor rule)
    {
        foreach (PolicyRuleEntry entry in entries)
        {
            if (entry.Matches(rule))
            {
                patch = patch.With(entry.Patch);
            }
        }

        return patch;
    }
}

/// <summary>Which policy file a layer is.</summary>
/// <param name="Kind">The rank.</param>
/// <param name="Id">The id of the policy.</param>
/// <param name="Version">The version, as <c>major.minor.patch</c>.</param>
/// <param name="File">The file as it was named.</param>
public sealed record PolicyLayerInfo(PolicyLayerKind Kind, string Id, string Version, string File)
{
    /// <summary>The name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>The first day on which it holds.</summary>
    /// <value>Null by default: from ever.</value>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds.</summary>
    /// <value>Null by default: for good.</value>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The day by which it has to be reviewed.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The hash of the file, byte for byte: what <c>sha256sum</c> prints of it.</summary>
    /// <value><c>sha256:</c> and 64 hexadecimal digits in lower case; never empty in a policy that was loaded.</value>
    public string ContentHash { get; init; } = "";

    /// <summary>The hash of the file of its baseline.</summary>
    /// <value>Null when the layer has none.</value>
    public string? BaselineHash { get; init; }
}

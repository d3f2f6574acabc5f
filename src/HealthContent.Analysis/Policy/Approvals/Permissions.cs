using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>Something that a role may do, perhaps only for some categories and up to a severity.</summary>
internal sealed record Permission(
    PermissionVerb Verb,
    ImmutableArray<RuleCategory> Categories,
    Severity MaxSeverity = Severity.Error
)
{
    /// <summary>Whether it allows something about a category (null: about nothing in particular) up to a severity.</summary>
    public bool Covers(PermissionVerb verb, RuleCategory? category, Severity severity) =>
        Verb == verb
        && severity <= MaxSeverity
        && (Categories.IsEmpty || category is not { } about || Categories.Contains(about));

    public bool Covers(Permission other) =>
        Verb == other.Verb
        && other.MaxSeverity <= MaxSeverity
        && (Categories.IsEmpty || (!other.Categories.IsEmpty && other.Categories.All(Categories.Contains)));
}

/// <summary>What one layer allows a role to do.</summary>
internal sealed record RolePermissions(
    GovernanceRole Role,
    ImmutableArray<Permission> Permissions,
    PolicySource Source
);

/// <summary>What each role may do.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PermissionMap
{
    private readonly ImmutableArray<RolePermissions> entries;

    private PermissionMap(ImmutableArray<RolePermissions> entries)
    {
        this.entries = entries;
    }

    /// <summary>What layers say, a role each.</summary>
    public ImmutableArray<RolePermissions> Entries => entries;

    /// <summary>What holds where no layer speaks of a role.</summary>
    public static PermissionMap Default { get; } = new([]);

    /// <summary>The map with what a layer says put over it. A role that a layer above speaks of only loses permissions.</summary>
    public PermissionMap With(ImmutableArray<RolePermissions> layer, List<Refusal>? refusals)
    {
        if (layer.IsEmpty)
        {
            return this;
        }

        ImmutableArray<RolePermissions> all = entries;
        foreach (RolePermissions added in layer)
        {
            RolePermissions? above = all.FirstOrDefault(entry => entry.Role == added.Role);
            if (above is null)
            {
                all = all.Add(added);
                continue;
            }

            if (added.Permissions.FirstOrDefault(given => !above.Permissions.Any(upper => upper.Covers(given))) is { })
            {
                refusals?.Add(
                    Refusal.Of(
                        $"the permissions of '{PolicyNames.Roles.Name(added.Role)}'",
                        added.Source,
                        above.Source,
                        string.Join(", ", above.Permissions.Select(given => PolicyNames.Verbs.Name(given.Verb)))
                    )
                );
                continue;
            }

            all = all.Replace(above, added);
        }

        return new PermissionMap(all);
    }

    /// <summary>Whether a role may do something.</summary>
    public bool Allows(GovernanceRole role, PermissionVerb verb, RuleCategory? category, Severity severity)
    {
        foreach (RolePermissions entry in entries)
        {
            if (entry.Role == role)
            {
                return entry.Permissions.Any(given => given.Covers(verb, category, severity));
            }
        }

        return AllowsByDefault(role, verb);
    }

    private static bool AllowsByDefault(GovernanceRole role, PermissionVerb verb) =>
        verb switch
        {
            PermissionVerb.Approve => role
                is GovernanceRole.ClinicalReviewer
                    or GovernanceRole.Compliance
                    or GovernanceRole.Privacy
                    or GovernanceRole.LegalRegulatory
                    or GovernanceRole.Brand
                    or GovernanceRole.Translator
                    or GovernanceRole.Spokesperson
                    or GovernanceRole.CrisisLead
                    or GovernanceRole.Administrator,
            PermissionVerb.Override => role
                is GovernanceRole.ClinicalReviewer
                    or GovernanceRole.Compliance
                    or GovernanceRole.Privacy
                    or GovernanceRole.LegalRegulatory
                    or GovernanceRole.Administrator,
            PermissionVerb.Draft or PermissionVerb.Edit => role is not GovernanceRole.Auditor,
            PermissionVerb.Publish => role
                is GovernanceRole.Publisher
                    or GovernanceRole.CommunityManager
                    or GovernanceRole.Spokesperson
                    or GovernanceRole.CrisisLead
                    or GovernanceRole.Administrator,
            PermissionVerb.Reply => role is GovernanceRole.CommunityManager or GovernanceRole.Spokesperson,
            PermissionVerb.ManageConsent => role is GovernanceRole.Privacy or GovernanceRole.Administrator,
            PermissionVerb.ManagePolicy => role is GovernanceRole.Compliance or GovernanceRole.Administrator,
            _ => role is GovernanceRole.Auditor or GovernanceRole.Compliance or GovernanceRole.Administrator,
        };
}

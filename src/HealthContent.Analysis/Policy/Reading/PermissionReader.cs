using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>permissions</c>: what each role may do.</summary>
internal sealed class PermissionReader(PolicyValues values, PolicyLayerKind layer, string policyId)
{
    public ImmutableArray<RolePermissions> Read(PolicyNode node)
    {
        var roles = ImmutableArray.CreateBuilder<RolePermissions>();
        foreach (PolicyMember member in values.Members(node, "the permissions"))
        {
            GovernanceRole? role = values.EnumText(member.Name, member.Place, PolicyNames.Roles);
            var permissions = ImmutableArray.CreateBuilder<Permission>();
            foreach (PolicyNode item in values.Items(member.Value, "permissions"))
            {
                if (ReadPermission(item) is { } permission)
                {
                    permissions.Add(permission);
                }
            }

            if (role is { } known)
            {
                roles.Add(
                    new RolePermissions(
                        known,
                        permissions.ToImmutable(),
                        new PolicySource(layer, policyId, member.Place)
                    )
                );
            }
        }

        return roles.ToImmutable();
    }

    private Permission? ReadPermission(PolicyNode node)
    {
        if (node.Kind == PolicyNodeKind.String)
        {
            return values.Enum(node, PolicyNames.Verbs) is { } verb ? new Permission(verb, []) : null;
        }

        return
            values.Object(node, PolicyKeys.Permission, "a permission") is { } permission
            && permission.Require("verb") is { } name
            && values.Enum(name, PolicyNames.Verbs) is { } found
            ? new Permission(
                found,
                permission.Enums("categories", PolicyNames.Categories),
                permission.Enum("maxSeverity", PolicyNames.Severities) ?? Severity.Error
            )
            : null;
    }
}

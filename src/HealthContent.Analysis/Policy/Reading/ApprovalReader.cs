using System.Collections.Immutable;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>approvals</c>: the rows of the approval matrix.</summary>
internal sealed class ApprovalReader(
    PolicyValues values,
    ImmutableArray<string> channels,
    PolicyLayerKind layer,
    string policyId
)
{
    private readonly ConditionReader conditions = new(values, channels);

    public ImmutableArray<ApprovalRow> Read(PolicyNode node)
    {
        var rows = ImmutableArray.CreateBuilder<ApprovalRow>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (PolicyNode item in values.Items(node, "rows"))
        {
            if (values.Object(item, PolicyKeys.ApprovalRow, "a row of the approval matrix") is not { } row)
            {
                continue;
            }

            string? name = row.RequireText("name");
            if (name is not null && !names.Add(name))
            {
                values.Errors.Add(row.Find("name")!.Place, "another row has this name");
            }

            ApprovalCondition? when = row.Find("when") is { } condition
                ? conditions.ReadApproval(condition)
                : ApprovalCondition.Always;
            if (row.Find("quorum") is null && row.Find("roles") is null)
            {
                values.Errors.Add(row.Place, "a row asks for a 'quorum', for 'roles' or for both");
            }

            rows.Add(
                new ApprovalRow(name ?? "", when ?? ApprovalCondition.Always)
                {
                    Source = new PolicySource(layer, policyId, item.Place),
                    Quorum = row.Count("quorum") ?? 0,
                    Roles = row.Find("roles") is { } roles ? ReadRoles(roles) : [],
                    Sequence = row.Enums("sequence", PolicyNames.Roles),
                    MaxAge = row.Duration("maxAge"),
                    AllowsSeveralRoles = row.Boolean("severalRolesPerPerson") ?? false,
                }
            );
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<RequiredRole> ReadRoles(PolicyNode node)
    {
        var roles = ImmutableArray.CreateBuilder<RequiredRole>();
        foreach (PolicyNode item in values.Items(node, "roles"))
        {
            if (item.Kind == PolicyNodeKind.String)
            {
                if (values.Enum(item, PolicyNames.Roles) is { } role)
                {
                    roles.Add(new RequiredRole(role));
                }
            }
            else if (
                values.Object(item, PolicyKeys.RequiredRole, "a required role") is { } required
                && required.Require("role") is { } name
                && values.Enum(name, PolicyNames.Roles) is { } found
            )
            {
                roles.Add(
                    new RequiredRole(
                        found,
                        required.Boolean("matchesSpecialty") ?? false,
                        required.Boolean("onTop") ?? false
                    )
                );
            }
        }

        return roles.ToImmutable();
    }
}

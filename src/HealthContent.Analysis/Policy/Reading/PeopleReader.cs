using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>people</c>: who holds which roles.</summary>
internal sealed class PeopleReader(PolicyValues values, PolicyLayerKind layer, string policyId)
{
    public ImmutableArray<RoleAssignment> Read(PolicyNode node)
    {
        var assignments = ImmutableArray.CreateBuilder<RoleAssignment>();
        foreach (PolicyNode item in values.Items(node, "people"))
        {
            if (values.Object(item, PolicyKeys.Person, "a person's entry") is not { } person)
            {
                continue;
            }

            string? id = person.RequireText("id");
            DateOnly? from = person.Date("from");
            DateOnly? to = person.Date("to");
            if (to < from)
            {
                values.Errors.Add(person.Find("to")!.Place, "'to' lies before 'from'");
            }

            ImmutableArray<string> specialties = person.Find("specialties") is { } list
                ? [.. values.Items(list, "specialties").Select(values.Text).OfType<string>()]
                : [];
            ImmutableArray<GovernanceRole> roles = person.Require("roles") is { } found
                ? values.Enums(found, PolicyNames.Roles)
                : [];
            if (id is not null)
            {
                var source = new PolicySource(layer, policyId, item.Place);
                assignments.AddRange(
                    roles.Select(role => new RoleAssignment(id, role, specialties, from, to) { Source = source })
                );
            }
        }

        return assignments.ToImmutable();
    }
}

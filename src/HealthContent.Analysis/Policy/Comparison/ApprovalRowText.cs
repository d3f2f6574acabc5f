using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy.Comparison;

/// <summary>Writes a row of the approval matrix in words.</summary>
internal static class ApprovalRowText
{
    /// <summary>The keys that a row gives, each with its value and how strict that is.</summary>
    public static IEnumerable<(string Key, string Text, double? Strictness)> Describe(ApprovalRow row)
    {
        yield return ("when", When(row.When), null);
        if (row.Quorum > 0)
        {
            yield return ("quorum", row.Quorum.ToString(CultureInfo.InvariantCulture), row.Quorum);
        }

        if (!row.Roles.IsEmpty)
        {
            yield return ("roles", string.Join(", ", row.Roles.Select(Describe)), null);
        }

        if (!row.Sequence.IsEmpty)
        {
            yield return ("sequence", string.Join(", ", row.Sequence.Select(PolicyNames.Roles.Name)), null);
        }

        if (row.MaxAge is { } age)
        {
            yield return ("maxAge", XmlConvert.ToString(age), -age.TotalSeconds);
        }

        if (row.AllowsSeveralRoles)
        {
            yield return ("severalRolesPerPerson", "true", null);
        }
    }

    private static string Describe(RequiredRole role) =>
        PolicyNames.Roles.Name(role.Role)
        + (role.MatchesSpecialty ? " (matching specialty)" : "")
        + (role.IsOnTop ? " (on top)" : "");

    private static string When(ApprovalCondition condition)
    {
        string[] parts =
        [
            .. Part("channels", condition.Common.Channels),
            .. Part("kinds", Names(condition.Common.Kinds, PolicyNames.Kinds)),
            .. Part("audiences", Names(condition.Common.Audiences, PolicyNames.Audiences)),
            .. Part("intents", Names(condition.Common.Intents, PolicyNames.Intents)),
            .. Part("jurisdictions", [.. condition.Common.Jurisdictions.Select(place => place.Code)]),
            .. Part("types", Names(condition.Types, PolicyNames.Types)),
            .. Part("categories", Names(condition.Categories, PolicyNames.Categories)),
            .. Part("sponsored", condition.IsSponsored),
            .. Part("showsPerson", condition.ShowsPerson),
            .. Part("unmodifiedTemplate", condition.IsUnmodifiedTemplate),
        ];
        return parts.Length == 0 ? "always" : string.Join("; ", parts);
    }

    private static ImmutableArray<string> Names<T>(ImmutableArray<T> values, EnumNames<T> names)
        where T : struct, Enum => [.. values.Select(names.Name)];

    private static string[] Part(string key, ImmutableArray<string> values) =>
        values.IsEmpty ? [] : [$"{key} {string.Join(", ", values.Order(StringComparer.Ordinal))}"];

    private static string[] Part(string key, bool? value) => value is { } given ? [given ? key : $"not {key}"] : [];
}

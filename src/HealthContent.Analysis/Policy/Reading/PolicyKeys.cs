using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>The keys of the objects in a policy file. The JSON Schema has the same ones.</summary>
internal static class PolicyKeys
{
    public static ImmutableArray<string> Policy { get; } =
    [
        "$schema",
        "id",
        "version",
        "layer",
        "name",
        "owner",
        "effectiveFrom",
        "effectiveTo",
        "reviewBy",
        "timeZone",
        "extends",
        "rules",
        "overrides",
        "decision",
        "people",
        "permissions",
        "approvals",
        "suppressions",
        "baseline",
    ];

    public static ImmutableArray<string> Rule { get; } =
    ["enabled", "severity", "effect", "confidenceFloor", "options", "loosenable"];

    public static ImmutableArray<string> Override { get; } = ["when", "rules"];

    public static ImmutableArray<string> Condition { get; } =
    ["channels", "kinds", "audiences", "jurisdictions", "intents"];

    public static ImmutableArray<string> ApprovalCondition { get; } =
    [.. Condition, "types", "categories", "sponsored", "showsPerson", "unmodifiedTemplate"];

    public static ImmutableArray<string> ApprovalRow { get; } =
    ["name", "when", "quorum", "roles", "sequence", "maxAge", "severalRolesPerPerson"];

    public static ImmutableArray<string> RequiredRole { get; } = ["role", "matchesSpecialty", "onTop"];

    public static ImmutableArray<string> Person { get; } = ["id", "roles", "specialties", "from", "to"];

    public static ImmutableArray<string> Permission { get; } = ["verb", "categories", "maxSeverity"];

    public static ImmutableArray<string> Decision { get; } = ["effects", "reviewers", "notEvaluated"];

    public static ImmutableArray<string> Suppression { get; } =
    ["rule", "document", "text", "fingerprint", "surface", "reason", "by", "approvedBy", "expiresOn"];

    public static ImmutableArray<string> Baseline { get; } = ["version", "key", "keyCheck", "entries"];

    public static ImmutableArray<string> BaselineEntry { get; } = ["rule", "fingerprint", "count"];
}

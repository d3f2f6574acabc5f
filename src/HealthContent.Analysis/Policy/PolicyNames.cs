using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy;

/// <summary>The spelling of enumerations in policy files.</summary>
internal static class PolicyNames
{
    public static EnumNames<PolicyLayerKind> Layers => field ??= new("layer");

    public static EnumNames<Severity> Severities => field ??= new("severity");

    public static EnumNames<Confidence> Confidences => field ??= new("confidence");

    public static EnumNames<DiagnosticEffect> Effects => field ??= new("effect");

    public static EnumNames<RuleCategory> Categories => field ??= new("category");

    public static EnumNames<ContentKind> Kinds => field ??= new("kind");

    public static EnumNames<Audience> Audiences => field ??= new("audience", new AudienceConverter().Names);

    public static EnumNames<ContentIntent> Intents => field ??= new("intent");

    public static EnumNames<SurfaceKind> Surfaces => field ??= new("surface");

    public static EnumNames<ContentType> Types => field ??= new("type of content");

    public static EnumNames<PermissionVerb> Verbs => field ??= new("permission");

    public static EnumNames<GovernanceRole> Roles => field ??= new("role", leaveOut: GovernanceRole.Unspecified);
}

/// <summary>The names of an enumeration's values, in kebab case.</summary>
internal sealed class EnumNames<T>
    where T : struct, Enum
{
    private readonly T[] values = Enum.GetValues<T>();
    private readonly string[] names;

    public EnumNames(string what, ImmutableArray<string> spelling = default, T? leaveOut = null)
    {
        What = what;
        names = spelling.IsDefault
            ? Array.ConvertAll(
                values,
                value => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}")
            )
            : [.. spelling];
        Accepted = [.. names.Where((_, index) => leaveOut is null || !values[index].Equals(leaveOut.Value))];
    }

    /// <summary>What the enumeration is, for messages.</summary>
    public string What { get; }

    /// <summary>The names that a file may use, in the order of declaration.</summary>
    public ImmutableArray<string> Accepted { get; }

    public string Name(T value) => names[Array.IndexOf(values, value)];

    public T? Find(string name)
    {
        int index = Array.IndexOf(names, name);
        return index >= 0 && Accepted.Contains(name) ? values[index] : null;
    }
}

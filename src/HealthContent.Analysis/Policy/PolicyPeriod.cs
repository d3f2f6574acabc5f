using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy.Approvals;

namespace HealthContent.Analysis.Policy;

/// <summary>A stretch of time in which the same layers are in force.</summary>
/// <remarks>Safe for use from several threads.</remarks>
internal sealed class PolicyPeriod
{
    // More kinds of documents than this are not seen in practice; a host that sends arbitrary jurisdictions must not fill memory.
    private const int MaxCached = 256;

    // Without layers a document is told apart by its jurisdictions alone, so it is made when somebody needs it.
    private readonly Lazy<ConcurrentDictionary<PolicyContext, EffectivePolicy>> cache = new(() => new());
    private readonly bool dependsOnChannel;
    private readonly bool dependsOnKind;
    private readonly bool dependsOnAudience;
    private readonly bool dependsOnIntent;
    private readonly FrozenSet<string> suppressedDocuments;
    private int cached;

    public PolicyPeriod(ImmutableArray<PolicyLayer> layers, TimeZoneInfo zone, DateTimeOffset end, string? notInForce)
    {
        Layers = layers;
        Zone = zone;
        End = end;
        NotInForce = notInForce;
        Decisions = DecisionMap.Default;
        foreach (PolicyLayer layer in layers)
        {
            Decisions = Decisions.With(layer.Decision, null);
            foreach (PolicyOverride entry in layer.Overrides)
            {
                dependsOnChannel |= !entry.When.Channels.IsEmpty;
                dependsOnKind |= !entry.When.Kinds.IsEmpty;
                dependsOnAudience |= !entry.When.Audiences.IsEmpty;
                dependsOnIntent |= !entry.When.Intents.IsEmpty;
            }
        }

        Approvals = [.. layers.SelectMany(layer => layer.Approvals)];
        Assignments = [.. layers.SelectMany(layer => layer.People)];
        Permissions = PermissionMap.Default;
        foreach (PolicyLayer layer in layers)
        {
            Permissions = Permissions.With(layer.Permissions, null);
        }

        Suppressions = [.. layers.SelectMany(layer => layer.Suppressions)];
        suppressedDocuments = Suppressions
            .Where(entry => entry.Document is not null)
            .Select(entry => entry.Document!)
            .ToFrozenSet(StringComparer.Ordinal);
        Baselines = [.. layers.Where(layer => layer.Baseline is not null).Select(layer => layer.Baseline!)];
        General = new EffectivePolicy(this, PolicyContext.General);
    }

    public ImmutableArray<PolicyLayer> Layers { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The instant at which other layers are in force; the end of time when there is none.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The id of the policy when its own file is not in force; null when it is.</summary>
    public string? NotInForce { get; }

    public DecisionMap Decisions { get; }

    public ImmutableArray<SuppressionEntry> Suppressions { get; }

    public ImmutableArray<Baseline> Baselines { get; }

    /// <summary>The approval matrix: the rows of all layers, of which all that match apply.</summary>
    public ImmutableArray<ApprovalRow> Approvals { get; }

    public ImmutableArray<RoleAssignment> Assignments { get; }

    public PermissionMap Permissions { get; }

    /// <summary>The version of the narrowest layer, which is that of the policy; null for the default policy.</summary>
    public string? Version => Layers.IsEmpty ? null : Layers[^1].Info.Version;

    /// <summary>What the matrix asks for a document whatever was found in it; null when no row is for it.</summary>
    public ApprovalRequirement? ApprovalsFor(ContentDocument document) =>
        Approvals.IsEmpty
            ? null
            : ApprovalRequirement.Of(Approvals.Where(row => row.When.Categories.IsEmpty && row.When.Matches(document)));

    /// <summary>What holds where no condition of the policy applies.</summary>
    public EffectivePolicy General { get; }

    /// <summary>Whether a document without findings needs no further look.</summary>
    public bool HasNothingToSayOf(ContentDocument document) =>
        NotInForce is null && (document.Id is null || !suppressedDocuments.Contains(document.Id));

    public EffectivePolicy For(ContentDocument document)
    {
        // Only what the policy asks for tells documents apart, so that most of them share one entry.
        var context = new PolicyContext(
            dependsOnChannel ? document.Channel.Id : null,
            dependsOnKind ? document.Kind : null,
            dependsOnAudience ? document.Audience : null,
            dependsOnIntent ? document.Intent : null,
            document.Jurisdictions
        );
        if (context == PolicyContext.General)
        {
            return General;
        }

        if (cache.Value.TryGetValue(context, out EffectivePolicy? known))
        {
            return known;
        }

        if (Interlocked.Increment(ref cached) > MaxCached)
        {
            cache.Value.Clear();
            Interlocked.Exchange(ref cached, 1);
        }

        return cache.Value.GetOrAdd(context, key => new EffectivePolicy(this, key));
    }
}

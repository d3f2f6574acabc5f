using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What rules may know beyond the document. Read-only: analyzers never fetch.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class AnalysisEnvironment
{
    /// <summary>The instant of the analysis. It is compared, not read, so that the decision knows until when it holds.</summary>
    public required AnalysisInstant Now { get; init; }

    /// <summary>The day of the analysis, where the organisation is.</summary>
    public AnalysisDay Today => OrganizationDays.Day(Now, this);

    /// <summary>What the organisation says of itself: known people, places, phones, domains.</summary>
    /// <value>An empty profile by default.</value>
    public OrganizationProfile Organization { get; init; } = OrganizationProfile.None;

    /// <summary>The known channels with their limits.</summary>
    public required ChannelCatalog Channels { get; init; }

    /// <summary>What laws and regulators ask for, where and when.</summary>
    /// <value><see cref="RequirementCatalog.Default"/> by default.</value>
    public RequirementCatalog Requirements { get; init; } = RequirementCatalog.Default;

    /// <summary>The statements that the organisation had checked, besides those of its profile.</summary>
    /// <value>Null by default: nobody gave a library.</value>
    public IClaimsLibrary? ClaimsLibrary { get; init; }

    /// <summary>What the policy says of rules before they run.</summary>
    /// <value><see cref="RuleSettings.Default"/> by default.</value>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>The people of the workflow, by policy and profile.</summary>
    internal Workforce Workforce => new((Settings as EffectivePolicy)?.Period, Organization);

    internal ClaimMatchers ClaimMatchers { get; init; } = ClaimMatchers.None;
}

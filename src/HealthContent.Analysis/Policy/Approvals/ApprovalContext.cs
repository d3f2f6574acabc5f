using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>What decides whether a vote stands, besides the vote itself.</summary>
/// <param name="Now">The instant of the decision.</param>
/// <param name="PublishesAt">When the document went or goes out: the age of an approval is taken there.</param>
/// <param name="MaxAge">How old an approval may be then; null for any age.</param>
/// <param name="VoidBefore">When a crisis began that voids earlier votes; null when none does.</param>
/// <param name="PolicyVersion">The version of the policy; null when it has none.</param>
internal readonly record struct ApprovalContext(
    AnalysisInstant Now,
    AnalysisInstant PublishesAt,
    TimeSpan? MaxAge,
    DateTimeOffset? VoidBefore,
    string? PolicyVersion
)
{
    /// <summary>Whether a vote was given under this version of the policy; a patch does not matter.</summary>
    public bool IsOfThisPolicy(Approval vote) =>
        PolicyVersion is null
        || vote.PolicyVersion is null
        || MajorAndMinor(vote.PolicyVersion).SequenceEqual(MajorAndMinor(PolicyVersion));

    /// <summary>When a crisis began that voids what was approved before, for a document that is not on its allow-list.</summary>
    public static DateTimeOffset? CrisisStart(ContentDocument document, OrganizationProfile organization) =>
        organization.Crisis is { Level: CrisisLevel.Active, Since: { } since } crisis && !crisis.Allows(document)
            ? since
            : null;

    private static ReadOnlySpan<char> MajorAndMinor(string version)
    {
        int last = version.LastIndexOf('.');
        return last > 0 && version.Count(character => character == '.') > 1 ? version.AsSpan(0, last) : version;
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Approvals;

/// <summary>Which documents a row of the approval matrix is for. What is not given does not matter.</summary>
internal sealed record ApprovalCondition(
    PolicyCondition Common,
    ImmutableArray<ContentType> Types,
    ImmutableArray<RuleCategory> Categories,
    bool? IsSponsored,
    bool? ShowsPerson,
    bool? IsUnmodifiedTemplate
)
{
    public static ApprovalCondition Always { get; } =
        new(new PolicyCondition([], [], [], [], []), [], [], null, null, null);

    /// <summary>Whether a document is meant, whatever was found in it.</summary>
    public bool Matches(ContentDocument document) =>
        Common.Matches(
            new PolicyContext(
                document.Channel.Id,
                document.Kind,
                document.Audience,
                document.Intent,
                document.Jurisdictions
            )
        )
        && (Types.IsEmpty || document.Types.Any(Types.Contains))
        && Is(IsSponsored, !document.Sponsorships.IsEmpty)
        && Is(ShowsPerson, HasPerson(document))
        && Is(IsUnmodifiedTemplate, document.Template is { IsModified: false });

    private static bool Is(bool? wanted, bool actual) => wanted is null || wanted == actual;

    private static bool HasPerson(ContentDocument document) =>
        !document.Consents.IsEmpty
        || !document.ConsentIds.IsEmpty
        || document.Media.Any(media => !media.People.IsEmpty)
        || document.Parts.Any(part => part.Media.Any(media => !media.People.IsEmpty));
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Audit;

/// <summary>What a decision rests on beside the clock: with the same of all of it, the decision is the same.</summary>
public sealed record AuditBasis
{
    /// <summary>The keyed hash of the whole document with its evidence, in the form in which <see cref="ContentJson"/> writes it.</summary>
    public required string Document { get; init; }

    /// <summary>The version of the rules of the library.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The hash of the rules with their words and data, and of the build of the library.</summary>
    public required string RulesHash { get; init; }

    /// <summary>The hash of the profile of the organisation.</summary>
    public required string Organization { get; init; }

    /// <summary>The hash of the catalogue of channels.</summary>
    public required string Channels { get; init; }

    /// <summary>The claims.</summary>
    /// <value>Null in a record that was written before claims were on record: then they are not compared.</value>
    public AuditClaims? Claims { get; init; }

    /// <summary>The layers of the policy, from the widest to the narrowest.</summary>
    /// <value>Empty for the policy of the library.</value>
    public ImmutableArray<AuditPolicyLayer> Policy
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>The claims that a decision rests on.</summary>
public sealed record AuditClaims
{
    /// <summary>The hash of all claims of the library; those of the profile are part of <see cref="AuditBasis.Organization"/>.</summary>
    /// <value>Null when nobody gave a library.</value>
    public string? Library { get; init; }

    /// <summary>The claims that the document makes or names, ordered by identifier.</summary>
    /// <value>Empty when it makes none that is on record.</value>
    public ImmutableArray<AuditClaim> Used
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>A claim as it stood when a document that makes it was decided.</summary>
public sealed record AuditClaim
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of the claim with all that is on record of it.</summary>
    public required string Hash { get; init; }
}

/// <summary>A layer of the policy that decided.</summary>
public sealed record AuditPolicyLayer
{
    /// <summary>The rank.</summary>
    public required PolicyLayerKind Layer { get; init; }

    /// <summary>The id of the policy.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public required string Version { get; init; }

    /// <summary>The hash of its file.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash of the file of its baseline.</summary>
    public string? Baseline { get; init; }
}

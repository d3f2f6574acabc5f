using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A rule for staff on the use of social media, and what it covers.</summary>
public sealed record PolicyDocument
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>The identifier of who owns it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The day by which it must be reviewed.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>What it covers.</summary>
    public ImmutableArray<PolicyTopic> Topics
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a social media policy covers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PolicyTopic>))]
public enum PolicyTopic
{
    /// <summary>What may be published.</summary>
    PermissibleContent,

    /// <summary>How to answer inquiries.</summary>
    Inquiries,

    /// <summary>Who does what.</summary>
    Roles,

    /// <summary>Safeguards for accounts and data.</summary>
    Safeguards,

    /// <summary>What follows a breach.</summary>
    Sanctions,

    /// <summary>What to do in a crisis.</summary>
    Crisis,

    /// <summary>What is kept, and how long.</summary>
    Retention,

    /// <summary>Private use by staff.</summary>
    PersonalUse,

    /// <summary>Agreements with vendors.</summary>
    VendorAgreements,

    /// <summary>Consent.</summary>
    Consent,

    /// <summary>Watching the accounts.</summary>
    Monitoring,
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>An account on a channel.</summary>
public sealed record Account
{
    /// <summary>The handle, without the sign in front.</summary>
    public required string Handle { get; init; }

    /// <summary>The channel.</summary>
    public Channel Channel { get; init; }

    /// <summary>Whose account it is.</summary>
    public AccountType Type { get; init; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The biography.</summary>
    public string? Bio { get; init; }

    /// <summary>The identifier of who owns it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The profession of who owns it.</summary>
    public Profession OwnerProfession { get; init; }

    /// <summary>The identifier of who stands in for the owner.</summary>
    public string? BackupOwnerId { get; init; }

    /// <summary>The identifiers of those who administer it.</summary>
    public ImmutableArray<string> AdministratorIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether a second factor is asked for.</summary>
    public bool? HasMultiFactor { get; init; }

    /// <summary>Whether recovery goes to a mailbox of the organisation.</summary>
    public bool? HasOfficialRecovery { get; init; }

    /// <summary>Whether it was opened with an e-mail address of the organisation.</summary>
    public bool? UsesOfficialEmail { get; init; }

    /// <summary>Whether it shows the organisation's logo.</summary>
    public bool? ShowsLogo { get; init; }

    /// <summary>Whether the channel verified it.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>When somebody last signed in.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>The day on which it was last reviewed.</summary>
    public DateOnly? LastReviewedOn { get; init; }

    /// <summary>When somebody watches it.</summary>
    public ImmutableArray<OpeningHours> MonitoredHours
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The time zone of the audience (IANA), for example <c>America/New_York</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language of the account as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the house rules are.</summary>
    public string? HouseRulesUrl { get; init; }

    /// <summary>What the account says of emergencies.</summary>
    public string? EmergencyLine { get; init; }

    /// <summary>The link of the profile.</summary>
    public string? Website { get; init; }

    /// <summary>The state of the account.</summary>
    public AccountStatus Status { get; init; }
}

/// <summary>Whose account it is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AccountType>))]
public enum AccountType
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The organisation's.</summary>
    Official,

    /// <summary>A department's.</summary>
    Department,

    /// <summary>A person's.</summary>
    Personal,

    /// <summary>A group's.</summary>
    Group,
}

/// <summary>The state of an account.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AccountStatus>))]
public enum AccountStatus
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>In use.</summary>
    Active,

    /// <summary>On a planned pause.</summary>
    Paused,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>In the hands of somebody else.</summary>
    Compromised,
}

/// <summary>A stretch of a weekday.</summary>
public sealed record OpeningHours
{
    /// <summary>The weekday.</summary>
    public required DayOfWeek Day { get; init; }

    /// <summary>The time at which it starts.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>The time at which it ends. Midnight means the end of the day.</summary>
    public required TimeOnly To { get; init; }
}

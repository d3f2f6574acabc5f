using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A person whom an organisation knows and whose name may stand in its content.</summary>
public sealed record KnownPerson
{
    /// <summary>The identifier in the directory, the same as the user identifier in the workflow.</summary>
    public string? Id { get; init; }

    /// <summary>The full name without titles.</summary>
    public required string Name { get; init; }

    /// <summary>Other forms of the name.</summary>
    public ImmutableArray<string> Aliases
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Who the person is.</summary>
    public required KnownPersonRole Role { get; init; }

    /// <summary>The profession.</summary>
    public Profession Profession { get; init; }

    /// <summary>The titles the person may bear, for example <c>Dr</c> or <c>RN</c>.</summary>
    public ImmutableArray<string> Titles
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The recorded specialties.</summary>
    public ImmutableArray<string> Specialties
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The board or register.</summary>
    public string? Register { get; init; }

    /// <summary>The kind of registration, for example <c>specialist</c>.</summary>
    public string? RegistrationKind { get; init; }

    /// <summary>The number in the register.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>The parts in the workflow.</summary>
    public ImmutableArray<GovernanceRole> GovernanceRoles
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The consents of somebody who told their story.</summary>
    public ImmutableArray<string> ConsentIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What of the person may be published.</summary>
    public ImmutableArray<ReleasedDetail> ReleasedDetails
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The handles on channels.</summary>
    public ImmutableArray<string> Handles
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The other identifiers of the same person, so that one person counts once.</summary>
    public ImmutableArray<string> LinkedIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The last day on which the entry holds, for example the day of leaving.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Who a known person is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownPersonRole>))]
public enum KnownPersonRole
{
    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>Somebody who publishes under their name.</summary>
    PublicAuthor,

    /// <summary>A member of the board.</summary>
    Board,

    /// <summary>A volunteer, donor or partner.</summary>
    Supporter,

    /// <summary>Somebody who told their story with consent.</summary>
    Storyteller,

    /// <summary>Somebody known to the public.</summary>
    PublicFigure,

    /// <summary>Somebody of the past, also in names of diseases and houses.</summary>
    Historical,

    /// <summary>Somebody invented.</summary>
    Fictional,

    /// <summary>A journalist.</summary>
    Journalist,

    /// <summary>A candidate or holder of a political office.</summary>
    Politician,
}

/// <summary>What of a person may be published.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReleasedDetail>))]
public enum ReleasedDetail
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The picture.</summary>
    Photo,

    /// <summary>The position.</summary>
    Position,

    /// <summary>The telephone number at work.</summary>
    WorkPhone,

    /// <summary>The e-mail address at work.</summary>
    WorkEmail,

    /// <summary>The career.</summary>
    Biography,

    /// <summary>Birthdays, anniversaries and other dates.</summary>
    PersonalDates,

    /// <summary>The health of the person.</summary>
    Health,
}

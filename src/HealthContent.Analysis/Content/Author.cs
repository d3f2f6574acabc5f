using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Who wrote a document.</summary>
public sealed record Author
{
    /// <summary>The identifier in the organisation's directory.</summary>
    public string? Id { get; init; }

    /// <summary>The name as it is published.</summary>
    public string? Name { get; init; }

    /// <summary>The handle on the channel.</summary>
    public string? Handle { get; init; }

    /// <summary>The part in the workflow.</summary>
    public GovernanceRole Role { get; init; }

    /// <summary>The profession.</summary>
    public Profession Profession { get; init; }

    /// <summary>The recorded specialties, for example <c>cardiology</c>.</summary>
    public ImmutableArray<string> Specialties
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The titles and credentials as published, for example <c>RN</c>.</summary>
    public ImmutableArray<string> Credentials
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The number in a professional register.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>What the author is to the organisation.</summary>
    public Affiliation Affiliation { get; init; }

    /// <summary>The vendor that the author works for.</summary>
    public string? VendorId { get; init; }
}

/// <summary>A part in the workflow from draft to publication.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GovernanceRole>))]
public enum GovernanceRole
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Writes.</summary>
    Author,

    /// <summary>Checks the clinical content.</summary>
    ClinicalReviewer,

    /// <summary>Checks against law and policy.</summary>
    Compliance,

    /// <summary>Checks privacy.</summary>
    Privacy,

    /// <summary>Checks legal and regulatory questions.</summary>
    LegalRegulatory,

    /// <summary>Checks brand and voice.</summary>
    Brand,

    /// <summary>Translates.</summary>
    Translator,

    /// <summary>Publishes.</summary>
    Publisher,

    /// <summary>Answers the community.</summary>
    CommunityManager,

    /// <summary>Speaks for the organisation.</summary>
    Spokesperson,

    /// <summary>Leads in a crisis.</summary>
    CrisisLead,

    /// <summary>Keeps accounts and policy.</summary>
    Administrator,

    /// <summary>Reads the audit.</summary>
    Auditor,

    /// <summary>Works for an agency.</summary>
    Agency,
}

/// <summary>A profession that rules distinguish.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Profession>))]
public enum Profession
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>A physician.</summary>
    Physician,

    /// <summary>A surgeon.</summary>
    Surgeon,

    /// <summary>A dentist.</summary>
    Dentist,

    /// <summary>A nurse.</summary>
    Nurse,

    /// <summary>A midwife.</summary>
    Midwife,

    /// <summary>A pharmacist.</summary>
    Pharmacist,

    /// <summary>A psychologist or psychotherapist.</summary>
    Psychologist,

    /// <summary>A physiotherapist, dietitian or other allied health professional.</summary>
    AlliedHealth,

    /// <summary>A paramedic.</summary>
    Paramedic,

    /// <summary>A social worker.</summary>
    SocialWorker,

    /// <summary>A student of a health profession.</summary>
    Student,

    /// <summary>A scientist.</summary>
    Scientist,

    /// <summary>A practitioner of complementary medicine.</summary>
    Complementary,

    /// <summary>Communications, marketing or administration.</summary>
    Communications,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>What somebody is to the organisation.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Affiliation>))]
public enum Affiliation
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>Employed.</summary>
    Employee,

    /// <summary>Self-employed or with privileges.</summary>
    Contractor,

    /// <summary>With an agency or vendor.</summary>
    Vendor,

    /// <summary>On the board.</summary>
    Board,

    /// <summary>A volunteer.</summary>
    Volunteer,

    /// <summary>A relative of somebody inside.</summary>
    Relative,

    /// <summary>An owner or investor.</summary>
    Owner,

    /// <summary>A patient.</summary>
    Patient,

    /// <summary>Nothing.</summary>
    None,
}

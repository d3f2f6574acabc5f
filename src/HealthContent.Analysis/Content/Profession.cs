using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

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

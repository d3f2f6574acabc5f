using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Who is meant to read a document.</summary>
[JsonConverter(typeof(AudienceConverter))]
public enum Audience
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Healthcare professionals, behind a gate.</summary>
    HealthcareProfessional,

    /// <summary>The organisation's own staff.</summary>
    Staff,

    /// <summary>Children and young people.</summary>
    Youth,
}

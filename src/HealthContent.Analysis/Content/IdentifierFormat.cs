using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The form of a number that the organisation gives out.</summary>
public sealed record IdentifierFormat
{
    /// <summary>What it numbers.</summary>
    public required IdentifierFormatKind Kind { get; init; }

    /// <summary>The characters before the digits.</summary>
    public string? Prefix { get; init; }

    /// <summary>The least number of characters after the prefix.</summary>
    public int? MinimumLength { get; init; }

    /// <summary>The greatest number of characters after the prefix.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>A regular expression for the whole number, instead of prefix and length.</summary>
    public string? Pattern { get; init; }
}

/// <summary>What a number of the organisation numbers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<IdentifierFormatKind>))]
public enum IdentifierFormatKind
{
    /// <summary>A medical record.</summary>
    MedicalRecord,

    /// <summary>An encounter or visit.</summary>
    Encounter,

    /// <summary>An accession or specimen.</summary>
    Specimen,

    /// <summary>An account, claim or invoice.</summary>
    Account,

    /// <summary>A ticket or case of the help desk.</summary>
    Ticket,

    /// <summary>A member of a health plan.</summary>
    Member,

    /// <summary>A member of staff; such numbers may be published.</summary>
    Staff,
}

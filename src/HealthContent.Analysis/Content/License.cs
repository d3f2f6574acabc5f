using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The right to use a medium, a piece of music or a quoted text.</summary>
public sealed record License
{
    /// <summary>What the right rests on.</summary>
    public LicenseKind Kind { get; init; }

    /// <summary>The name or number of the licence, for example <c>CC-BY-4.0</c>.</summary>
    public string? Identifier { get; init; }

    /// <summary>Who holds the rights.</summary>
    public string? Holder { get; init; }

    /// <summary>The attribution as it is published.</summary>
    public string? Attribution { get; init; }

    /// <summary>Whether the licence asks for an attribution.</summary>
    public bool? RequiresAttribution { get; init; }

    /// <summary>Whether it covers use in advertising.</summary>
    public bool? AllowsCommercialUse { get; init; }

    /// <summary>Whether it covers changes.</summary>
    public bool? AllowsModification { get; init; }

    /// <summary>Whether it covers use beside health conditions, which stock agencies often forbid.</summary>
    public bool? AllowsSensitiveUse { get; init; }

    /// <summary>The last day of the right.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>What a right to use something rests on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LicenseKind>))]
public enum LicenseKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The organisation made it.</summary>
    Owned,

    /// <summary>A licence for this use.</summary>
    Licensed,

    /// <summary>A stock agency.</summary>
    Stock,

    /// <summary>A Creative Commons licence.</summary>
    CreativeCommons,

    /// <summary>Free of rights.</summary>
    PublicDomain,

    /// <summary>Made by a user, who agreed.</summary>
    UserGenerated,

    /// <summary>The channel's own library.</summary>
    ChannelLibrary,

    /// <summary>Quotation, fair use or fair dealing.</summary>
    Quotation,
}

/// <summary>Music or sound laid under a medium.</summary>
public sealed record AudioTrack
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The right to use it.</summary>
    public License? License { get; init; }

    /// <summary>Whether it is the sound of a current trend.</summary>
    public bool? IsTrending { get; init; }
}

using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>Who paid, whom, and how.</summary>
public sealed record Sponsorship
{
    /// <summary>How it was paid.</summary>
    public SponsorshipKind Kind { get; init; }

    /// <summary>The party that pays.</summary>
    public string? Party { get; init; }

    /// <summary>Who is paid.</summary>
    public SponsorshipRecipient Recipient { get; init; }

    /// <summary>Whether the channel's own disclosure tool is used.</summary>
    public bool? UsesChannelTool { get; init; }
}

/// <summary>How something was paid.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SponsorshipKind>))]
public enum SponsorshipKind
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>With money.</summary>
    Paid,

    /// <summary>With a product, service or journey.</summary>
    Gifted,

    /// <summary>With a discount.</summary>
    Discount,

    /// <summary>With a commission.</summary>
    Affiliate,

    /// <summary>With a grant.</summary>
    Grant,

    /// <summary>With a partnership.</summary>
    Partnership,
}

/// <summary>Who is paid.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SponsorshipRecipient>))]
public enum SponsorshipRecipient
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>The organisation: marketing under 45 CFR 164.508(a)(3).</summary>
    Organization,

    /// <summary>The author.</summary>
    Author,

    /// <summary>The patient or endorser.</summary>
    Endorser,
}

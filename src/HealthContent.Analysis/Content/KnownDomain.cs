using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A web domain that the organisation knows.</summary>
public sealed record KnownDomain
{
    /// <summary>The domain, for example <c>example.org</c>; it holds its subdomains.</summary>
    public required string Domain { get; init; }

    /// <summary>What it is.</summary>
    public required KnownDomainKind Kind { get; init; }

    /// <summary>The query keys that links to it may carry.</summary>
    public ImmutableArray<string> AllowedQueryKeys
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The query keys that mark a link as paid by commission.</summary>
    public ImmutableArray<string> AffiliateQueryKeys
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The trackers on it, by vendor.</summary>
    public ImmutableArray<string> Trackers
    {
        get;
        init => field = value.Checked();
    } = [];
}

/// <summary>What a known domain is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KnownDomainKind>))]
public enum KnownDomainKind
{
    /// <summary>The organisation's site.</summary>
    Own,

    /// <summary>The patient portal.</summary>
    PatientPortal,

    /// <summary>A shop.</summary>
    Shop,

    /// <summary>A site that pays commissions.</summary>
    Affiliate,

    /// <summary>A site that may be linked.</summary>
    Allowed,

    /// <summary>A site that must not be linked.</summary>
    Denied,

    /// <summary>A shortener of links.</summary>
    Shortener,
}

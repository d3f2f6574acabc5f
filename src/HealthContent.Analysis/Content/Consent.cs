using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>
/// The record of an authorisation to use somebody's information, with every element of 45 CFR 164.508(c). It points to the
/// person and to the signed paper; it never holds health information itself.
/// </summary>
/// <remarks>Which elements are mandatory depends on the jurisdiction and is decided by the policy, not here.</remarks>
public sealed partial record Consent
{
    /// <summary>The identifier of the record.</summary>
    public required string Id { get; init; }

    /// <summary>An opaque pointer to the person, the same as in <see cref="DepictedPerson.SubjectReference"/>.</summary>
    public string? SubjectReference { get; init; }

    /// <summary>The state of the record as its keeper sees it.</summary>
    public ConsentStatus Status { get; init; }

    /// <summary>Whether it stands in a form of its own, apart from other agreements (GDPR article 7).</summary>
    public bool? IsSeparate { get; init; }

    /// <summary>Whether it is explicit (GDPR article 9(2)(a)).</summary>
    public bool? IsExplicit { get; init; }

    /// <summary>The description of the information, specific and meaningful: 164.508(c)(1)(i).</summary>
    public string? InformationDescription { get; init; }

    /// <summary>Who may disclose: 164.508(c)(1)(ii).</summary>
    public string? Discloser { get; init; }

    /// <summary>Who may receive, for example <c>the public</c>: 164.508(c)(1)(iii).</summary>
    public string? Recipients { get; init; }

    /// <summary>Each purpose: 164.508(c)(1)(iv).</summary>
    public ImmutableArray<ConsentPurpose> Purposes
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The last day: 164.508(c)(1)(v).</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The event that ends it, instead of a day: 164.508(c)(1)(v).</summary>
    public ConsentExpiryEvent? ExpiryEvent { get; init; }

    /// <summary>The day of the signature: 164.508(c)(1)(vi).</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>A pointer to the signed paper: 164.508(c)(1)(vi).</summary>
    public string? SignatureReference { get; init; }

    /// <summary>Who signed.</summary>
    public ConsentSignatory Signatory { get; init; }

    /// <summary>The authority of a representative, for example a court order: 164.508(c)(1)(vi).</summary>
    public string? Authority { get; init; }

    /// <summary>Whether a minor agreed as well.</summary>
    public bool? HasAssent { get; init; }

    /// <summary>The day on which the person was born, to know their age at publication.</summary>
    public DateOnly? SubjectBornOn { get; init; }

    /// <summary>Whether the next of kin of somebody who died were told.</summary>
    public bool? IsNextOfKinInformed { get; init; }

    /// <summary>Whether it states the right to revoke: 164.508(c)(2)(i).</summary>
    public bool? HasRevocationStatement { get; init; }

    /// <summary>How to revoke: 164.508(c)(2)(i).</summary>
    public string? RevocationContact { get; init; }

    /// <summary>Whether it states that treatment does not depend on it: 164.508(c)(2)(ii).</summary>
    public bool? HasConditioningStatement { get; init; }

    /// <summary>Whether it states that the information may be disclosed again: 164.508(c)(2)(iii).</summary>
    public bool? HasRedisclosureStatement { get; init; }

    /// <summary>Whether it states that the organisation is paid: 164.508(a)(3)(ii).</summary>
    public bool? HasRemunerationStatement { get; init; }

    /// <summary>Whether it is written in plain language: 164.508(c)(3).</summary>
    public bool? IsPlainLanguage { get; init; }

    /// <summary>The reading grade of the form.</summary>
    public double? ReadingGrade { get; init; }

    /// <summary>The day on which the person got a copy: 164.508(c)(4).</summary>
    public DateOnly? CopyGivenOn { get; init; }

    /// <summary>The language of the form as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The identifier of the record that replaced it.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>What happened to the record, in order of time.</summary>
    public ImmutableArray<ConsentEvent> Events
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>What was published on its ground: the list to take down after a revocation.</summary>
    public ImmutableArray<PublishedItem> PublishedItems
    {
        get;
        init => field = value.Checked();
    } = [];
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

public sealed partial record ContentDocument
{
    /// <summary>The identifiers of the consents it rests on, to be found in the organisation's records.</summary>
    public ImmutableArray<string> ConsentIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The consents it rests on, given with the document.</summary>
    public ImmutableArray<Consent> Consents
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the approved claims it makes, to be found in the organisation's claims library.</summary>
    public ImmutableArray<string> ClaimIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The approved claims it makes, given with the document.</summary>
    public ImmutableArray<Claim> Claims
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The sources it cites.</summary>
    public ImmutableArray<Citation> Citations
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the products it speaks of.</summary>
    public ImmutableArray<string> ProductIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the services it speaks of.</summary>
    public ImmutableArray<string> ServiceIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the health observances it marks.</summary>
    public ImmutableArray<string> ObservanceIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The disclosures it carries.</summary>
    public ImmutableArray<Disclosure> Disclosures
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Who paid for it, and how.</summary>
    public ImmutableArray<Sponsorship> Sponsorships
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The paid promotion, when it is or becomes an advertisement.</summary>
    public PaidPromotion? PaidPromotion { get; init; }

    /// <summary>The endorsements it holds, by celebrities, clinicians and others.</summary>
    public ImmutableArray<Endorsement> Endorsements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where a testimonial came from.</summary>
    public Testimonial? Testimonial { get; init; }

    /// <summary>The offer, discount or gift it makes.</summary>
    public Offer? Offer { get; init; }

    /// <summary>How it asks for reviews, when it does.</summary>
    public ReviewRequest? ReviewRequest { get; init; }

    /// <summary>The clinical trial it recruits for.</summary>
    public ClinicalTrial? ClinicalTrial { get; init; }

    /// <summary>What a story in it rests on: a real person, several, or none.</summary>
    public StoryBasis StoryBasis { get; init; }
}

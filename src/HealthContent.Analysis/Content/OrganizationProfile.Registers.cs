using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

public sealed partial record OrganizationProfile
{
    /// <summary>The products it makes, sells or speaks of.</summary>
    public ImmutableArray<Product> Products
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The services it offers.</summary>
    public ImmutableArray<Service> Services
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The awards and rankings it may name.</summary>
    public ImmutableArray<Award> Awards
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The claims library.</summary>
    public ImmutableArray<Claim> Claims
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The consents.</summary>
    public ImmutableArray<Consent> Consents
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The templates for replies and crisis statements.</summary>
    public ImmutableArray<MessageTemplate> Templates
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The campaigns.</summary>
    public ImmutableArray<Campaign> Campaigns
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The training of its people.</summary>
    public ImmutableArray<TrainingRecord> Training
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The agreements with agencies and vendors.</summary>
    public ImmutableArray<VendorAgreement> VendorAgreements
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The open and closed incidents: outages, investigations, lawsuits, breaches.</summary>
    public ImmutableArray<Incident> Incidents
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The state of crisis.</summary>
    public CrisisState? Crisis { get; init; }

    /// <summary>What must not be published before a time.</summary>
    public ImmutableArray<Embargo> Embargoes
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>When nothing, or only some things, may be published.</summary>
    public ImmutableArray<Blackout> Blackouts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The rules for staff that it has.</summary>
    public ImmutableArray<PolicyDocument> Policies
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The dates it marks or must not forget: observances, elections, religious days, its own events.</summary>
    public ImmutableArray<CalendarEntry> Calendar
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whom and what it watches.</summary>
    public ImmutableArray<WatchList> WatchLists
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where its accounts are pointed to: website, brochures, other accounts.</summary>
    public ImmutableArray<CrossPromotion> CrossPromotions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Jokes that were reviewed and may be used.</summary>
    public ImmutableArray<string> ReviewedHumor
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Positions on public affairs that it may take.</summary>
    public ImmutableArray<string> ApprovedPositions
    {
        get;
        init => field = value.Checked();
    } = [];
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>A piece of content as it would be published: what is said, where, by whom and with which proof.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Only the body is required; what is not given is null, empty or unspecified,
/// and a rule that needs it says so instead of guessing. Lists are never <c>default</c>. Two documents are equal when
/// they hold the same list instances; lists are not compared item by item.
/// </remarks>
public sealed partial record ContentDocument
{
    /// <summary>Makes a document from its body text.</summary>
    /// <param name="text">The body as it would be published.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ContentDocument(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The caller's identifier of the document.</summary>
    /// <value>Null by default.</value>
    public string? Id { get; init; }

    /// <summary>The body text.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Text
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>How <see cref="Text"/> is written.</summary>
    /// <value><see cref="ContentFormat.Plain"/> by default.</value>
    public ContentFormat Format { get; init; }

    /// <summary>What the document is.</summary>
    /// <value><see cref="ContentKind.Post"/> by default.</value>
    public ContentKind Kind { get; init; }

    /// <summary>The sorts of content that the document belongs to, for example a patient story told as a trend.</summary>
    public ImmutableArray<ContentType> Types
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The clinical specialties that the content belongs to, for example <c>cardiology</c>.</summary>
    public ImmutableArray<string> Specialties
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Where it would be published.</summary>
    /// <value>Unspecified by default: rules about channels then have nothing to say.</value>
    public Channel Channel { get; init; }

    /// <summary>Who is meant to read it.</summary>
    /// <value><see cref="Audience.Public"/> by default.</value>
    public Audience Audience { get; init; }

    /// <summary>The groups it is meant for, in the words of <see cref="ServiceArea.AudienceSegments"/>.</summary>
    public ImmutableArray<string> AudienceSegments
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>How the people it speaks of want to be called.</summary>
    public ImmutableArray<WordingPreference> WordingPreferences
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The age in years below which the channel does not show it.</summary>
    public int? MinimumAudienceAge { get; init; }

    /// <summary>Where the readers are, and so whose law applies.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The language and region of the text as a BCP 47 tag, for example <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>What the document is for.</summary>
    public ContentIntent Intent { get; init; }

    /// <summary>The pillar of the editorial plan that the document serves.</summary>
    public ContentPillar Pillar { get; init; }

    /// <summary>How far the document has come.</summary>
    public ContentStatus Status { get; init; }

    /// <summary>The health topics of the document in the organisation's own words, for example <c>diabetes</c>.</summary>
    public ImmutableArray<string> Topics
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The account that publishes.</summary>
    public Account? Account { get; init; }

    /// <summary>Who wrote it.</summary>
    public Author? Author { get; init; }

    /// <summary>What it answers: the messages before it and who can read along.</summary>
    public Conversation? Conversation { get; init; }

    /// <summary>The post of somebody else that is shared or quoted.</summary>
    public SourcePost? SourcePost { get; init; }

    /// <summary>The campaign it belongs to.</summary>
    public Campaign? Campaign { get; init; }

    /// <summary>The live event it announces or covers.</summary>
    public LiveEvent? LiveEvent { get; init; }

    /// <summary>Whether it will be translated, so that idioms matter.</summary>
    public bool? IsToBeTranslated { get; init; }

    /// <summary>How it was translated, when it was.</summary>
    public Translation? Translation { get; init; }

    /// <summary>How it was made: by people, with the help of a model, or by a model.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>How readers reacted, once published.</summary>
    public ContentPerformance? Performance { get; init; }

    /// <summary>Where the readers are: as the document says, or else where the organisation is; empty when neither says it.</summary>
    internal ImmutableArray<Jurisdiction> JurisdictionsOfReaders(OrganizationProfile organization) =>
        Jurisdictions.IsEmpty ? organization.Jurisdictions : Jurisdictions;
}

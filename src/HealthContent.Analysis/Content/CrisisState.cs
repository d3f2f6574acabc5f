using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>The state of crisis.</summary>
public sealed record CrisisState
{
    /// <summary>The level.</summary>
    public required CrisisLevel Level { get; init; }

    /// <summary>The identifier of who activated it.</summary>
    public string? ActivatedBy { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The regions concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<Jurisdiction> Regions
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The handles of the accounts concerned.</summary>
    /// <value>Empty means all.</value>
    public ImmutableArray<string> Accounts
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The sorts of content that may go on.</summary>
    public ImmutableArray<ContentType> AllowedTypes
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>The identifiers of the templates that may be used.</summary>
    public ImmutableArray<string> AllowedTemplateIds
    {
        get;
        init => field = value.Checked();
    } = [];

    /// <summary>Whether a document is on the allow-list, by one of its sorts or by its template.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public bool Allows(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Types.Any(AllowedTypes.Contains)
            || (document.Template is { } template && AllowedTemplateIds.Contains(template.Id));
    }
}

/// <summary>The level of a crisis.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CrisisLevel>))]
public enum CrisisLevel
{
    /// <summary>None.</summary>
    Inactive,

    /// <summary>Something may come.</summary>
    Watch,

    /// <summary>Going on.</summary>
    Active,

    /// <summary>Ending.</summary>
    Recovery,
}

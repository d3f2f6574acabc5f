namespace HealthContent.Analysis.Content;

public sealed partial record ContentDocument
{
    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it is due to go out.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>When it went out.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was taken down.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The day of the last review of its facts.</summary>
    public DateOnly? LastReviewedOn { get; init; }

    /// <summary>The day by which its facts must be reviewed again.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>The instant for which its facts are stated to hold.</summary>
    public DateTimeOffset? InformationAsOf { get; init; }

    /// <summary>When the next update is promised, in a crisis.</summary>
    public DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>The day on which the event of the story took place.</summary>
    public DateOnly? EncounterOn { get; init; }
}

namespace HealthContent.Analysis.Tests.Time;

/// <summary>What changes in the time in which a document is published.</summary>
internal static class PublicationFacts
{
    public static IReadOnlyList<DatedFact> All { get; } =
    [
        new(
            "embargo ends",
            """ "topics": ["merger"] """,
            """ "embargoes": [{ "id": "E-1", "topic": "merger", "until": "{instant}" }] """
        ),
        new(
            "embargo is lifted",
            """ "topics": ["merger"] """,
            """ "embargoes": [{ "id": "E-1", "topic": "merger", "until": "2027-01-01T00:00:00Z", "liftedBy": "eli", "liftedAt": "{instant}" }] """
        ),
        new(
            "blackout begins",
            "",
            """ "blackouts": [{ "from": "{instant}", "to": "{instant+9d}", "reason": "election" }] """
        ),
        new(
            "blackout ends",
            "",
            """ "blackouts": [{ "from": "2026-01-14T09:00:00Z", "to": "{instant}", "reason": "election" }] """
        ),
        new("content is due for review", """ "nextReviewOn": "{day}" """),
        new("content is withdrawn", """ "nextReviewOn": "2026-01-01", "withdrawnAt": "{instant}" """),
        new("content goes out", """ "publishedAt": "{instant}", "retention": { "archiveReceipt": "r-1" } """),
        new(
            "receipt of the archive is due",
            """ "publishedAt": "2026-01-15T11:00:00Z", "retention": { "class": "marketing" } """
        ),
        new("encounter is long enough ago", """ "encounterOn": "{day-30d}" """),
        new(
            "day of a tragedy begins",
            """ "text": "Guess and win!", "types": ["contest"] """,
            """ "calendar": [{ "id": "t-1", "name": "Day of the fire", "kind": "tragedy", "from": "{day}" }] """
        ),
        new(
            "day of a tragedy ends",
            """ "text": "Guess and win!", "types": ["contest"] """,
            """ "calendar": [{ "id": "t-1", "name": "Day of the fire", "kind": "tragedy", "from": "2026-01-14", "to": "{day}" }] """
        ),
        new("time of fasting begins", """ "text": "Stay hydrated during the day." """),
        new(
            "law comes into force",
            """ "text": "Five tips for sleep.", "jurisdictions": ["EU"], "provenance": { "ai": "generated" } """
        ),
    ];
}

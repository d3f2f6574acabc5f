namespace HealthContent.Analysis.Tests.Time;

/// <summary>What changes in the evidence that a document rests on: consents, claims, licences, sources.</summary>
internal static class EvidenceFacts
{
    private const string Photo = """
        "channel": "website", "intent": "educational",
        "media": [{ "kind": "image", "altText": "A nurse.", "people": [{ "role": "patient", "isRecognizable": true, "consentId": "C-1" }] }]
        """;

    private const string Bounds =
        "\"id\": \"C-1\", \"channels\": [\"website\"], \"purposes\": [\"education\"], \"mediaKinds\": [\"image\"], \"elements\": [\"face\"]";

    private const string Claim = "\"id\": \"CL-1\", \"canonicalText\": \"Our clinic opens on Monday\"";

    public static IReadOnlyList<DatedFact> All { get; } =
    [
        new("consent ends", $$""" {{Photo}}, "consents": [{ {{Bounds}}, "expiresOn": "{day}" }] """),
        new("consent is given", $$""" {{Photo}}, "consents": [{ {{Bounds}}, "signedOn": "{day}" }] """),
        new("consent comes into use", $$""" {{Photo}}, "consents": [{ {{Bounds}}, "embargoedUntil": "{day}" }] """),
        new("consent is revoked", $$""" {{Photo}}, "consents": [{ {{Bounds}}, "revokedAt": "{instant}" }] """),
        new(
            "consent is revoked by its history",
            $$""" {{Photo}}, "consents": [{ {{Bounds}}, "events": [{ "kind": "revoked", "at": "{instant}" }] }] """
        ),
        new(
            "consent ends by its event",
            $$""" {{Photo}}, "consents": [{ {{Bounds}}, "expiryEvent": { "description": "end of care", "occurredAt": "{instant}" } }] """
        ),
        new(
            "person who signed comes of age",
            $$""" {{Photo}}, "consents": [{ {{Bounds}}, "signatory": "subject", "subjectBornOn": "{day-18y}" }] """
        ),
        new(
            "consent of the register ends",
            $$""" {{Photo}} """,
            $$""" "consents": [{ {{Bounds}}, "expiresOn": "{day}" }] """
        ),
        new("claim ends", "", $$""" "claims": [{ {{Claim}}, "expiresOn": "{day}" }] """),
        new("claim is due for review", "", $$""" "claims": [{ {{Claim}}, "reviewBy": "{day}" }] """),
        new("claim is approved", "", $$""" "claims": [{ {{Claim}}, "approvedOn": "{day}" }] """),
        new(
            "evidence of a claim grows old",
            "",
            $$""" "claims": [{ {{Claim}}, "evidence": [{ "id": "S1", "publishedOn": "{day-10y}" }] }] """
        ),
        new("claim that the document carries ends", $$""" "claims": [{ {{Claim}}, "expiresOn": "{day}" }] """),
        new(
            "guideline grows old",
            """ "citations": [{ "id": "G1", "kind": "guideline", "publishedOn": "{day-10y}" }] """
        ),
        new("guideline that the text names grows old", """ "text": "We work by the guideline of 2016 on asthma." """),
        new(
            "licence of a picture ends",
            """ "media": [{ "kind": "image", "altText": "A tree.", "license": { "kind": "licensed", "expiresOn": "{day}" } }] """
        ),
        new(
            "approval of a trial ends",
            """ "clinicalTrial": { "approvalReference": "IRB-7", "approvedVersion": "2", "expiresOn": "{day}" } """
        ),
        new(
            "trial is approved",
            """ "clinicalTrial": { "approvalReference": "IRB-7", "approvedVersion": "2", "approvedOn": "{day}" } """
        ),
        new("offer ends", """ "offer": { "termsUrl": "https://clinic.example/terms", "endsOn": "{day}" } """),
        new(
            "award ends",
            """ "text": "Winner of the Good Employer Prize: the best place to work in town." """,
            """ "awards": [{ "name": "Good Employer Prize", "expiresOn": "{day}" }] """
        ),
        new(
            "reviewer takes the vote on education back",
            """ "types": ["clinical-education"], "approvals": [{ "userId": "cleo", "role": "clinical-reviewer", "decision": "approve", "at": "2026-01-14T09:00:00Z", "withdrawnAt": "{instant}", "contentHash": "{hash}" }] """
        ),
    ];
}

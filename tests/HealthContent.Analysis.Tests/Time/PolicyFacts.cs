namespace HealthContent.Analysis.Tests.Time;

/// <summary>What changes in a policy and in what people did under it.</summary>
internal static class PolicyFacts
{
    private const string OnePerson = """
        "approvals": [{ "name": "young", "quorum": 1, "maxAge": "P30D" }]
        """;

    private const string Suppression =
        "\"rule\": \"HCA1302\", \"reason\": \"The regulator agreed to these words.\", \"by\": \"mkb\", \"approvedBy\": \"cleo\", \"document\": \"post-1\"";

    private const string Override =
        "\"rule\": \"HCA1302\", \"surface\": \"body\", \"spanHash\": \"{span}\", \"by\": \"cleo\", \"role\": \"compliance\", \"reason\": \"legal-advice\", \"justification\": \"Counsel agreed to these words.\"";

    private const string NoRisk = "\"text\": \"Zero side effects here! Come and see.\"";

    public static IReadOnlyList<DatedFact> All { get; } =
    [
        new(
            "layer ends",
            NoRisk,
            "",
            "\"effectiveTo\": \"{day}\", \"rules\": { \"HCA1302\": { \"severity\": \"info\" } }"
        ),
        new(
            "layer begins",
            NoRisk,
            "",
            "\"effectiveFrom\": \"{day}\", \"rules\": { \"HCA1302\": { \"severity\": \"info\" } }"
        ),
        new("suppression ends", NoRisk, "", $$"""  "suppressions": [{ {{Suppression}}, "expiresOn": "{day}" }] """),
        new(
            "suppression of an error becomes short enough",
            NoRisk,
            "",
            $$"""  "suppressions": [{ {{Suppression}}, "expiresOn": "{day+365d}" }] """
        ),
        new(
            "approval grows too old",
            """ "approvals": [{ "userId": "ben", "decision": "approve", "at": "{instant-30d}", "contentHash": "{hash}" }] """,
            "",
            OnePerson
        ),
        new(
            "approval is given",
            """ "approvals": [{ "userId": "ben", "decision": "approve", "at": "{instant}", "contentHash": "{hash}" }] """,
            "",
            """ "approvals": [{ "name": "given", "quorum": 1 }] """
        ),
        new(
            "approval is withdrawn",
            """ "approvals": [{ "userId": "ben", "decision": "approve", "at": "2026-01-14T09:00:00Z", "withdrawnAt": "{instant}", "contentHash": "{hash}" }] """,
            "",
            """ "approvals": [{ "name": "all", "quorum": 1 }] """
        ),
        new(
            "refusal is withdrawn",
            """ "approvals": [{ "userId": "ben", "decision": "reject", "at": "2026-01-14T09:00:00Z", "withdrawnAt": "{instant}", "contentHash": "{hash}" }] """,
            "",
            """ "approvals": [{ "name": "refused", "quorum": 1 }] """
        ),
        new("override ends", $$""" {{NoRisk}}, "overrides": [{ {{Override}}, "expiresOn": "{day}" }] """),
        new(
            "role of somebody who overrides ends",
            $$""" {{NoRisk}}, "overrides": [{ {{Override}}, "expiresOn": "2027-01-01" }] """,
            "",
            """ "people": [{ "id": "cleo", "roles": ["compliance"], "to": "{day}" }] """
        ),
        new(
            "role of somebody who overrides begins",
            $$""" {{NoRisk}}, "overrides": [{ {{Override}}, "expiresOn": "2027-01-01" }] """,
            "",
            """ "people": [{ "id": "cleo", "roles": ["compliance"], "from": "{day}" }] """
        ),
        new(
            "person who overrides leaves",
            $$""" {{NoRisk}}, "overrides": [{ {{Override}}, "expiresOn": "2027-01-01" }] """,
            """ "people": [{ "id": "cleo", "name": "Cleo", "role": "staff", "governanceRoles": ["compliance"], "until": "{day}" }] """
        ),
        new(
            "break-glass is due for its review",
            """ "breakGlass": { "userId": "eli", "at": "{instant-24h}", "reason": "Boil the water." } """
        ),
        new(
            "policy that was approved under is replaced",
            """ "approvals": [{ "userId": "ben", "decision": "approve", "at": "2026-01-14T09:00:00Z", "policyVersion": "1.0.0", "contentHash": "{hash}" }] """,
            """ "policies": [{ "id": "p", "version": "1.0.0", "effectiveOn": "2025-01-01" }, { "id": "p", "version": "2.0.0", "effectiveOn": "{day}" }] """
        ),
        new(
            "training ends",
            """ "author": { "id": "amy" }, "training": [{ "userId": "amy", "course": "social-media-privacy", "completedOn": "2025-01-01", "expiresOn": "{day}" }] """
        ),
        new(
            "training is taken",
            """ "author": { "id": "amy" }, "training": [{ "userId": "amy", "course": "social-media-privacy", "completedOn": "{day}" }] """
        ),
        new(
            "agreement ends",
            """ "vendorAgreements": [{ "vendorId": "v-1", "kind": "business-associate", "signedOn": "2025-01-01", "expiresOn": "{day}", "handlesHealthInformation": true }], "author": { "vendorId": "v-1" } """
        ),
        new(
            "agreement is signed",
            """ "vendorAgreements": [{ "vendorId": "v-1", "kind": "business-associate", "signedOn": "{day}", "handlesHealthInformation": true }], "author": { "vendorId": "v-1" } """
        ),
        new(
            "agreement with the tracker of a link ends",
            """ "links": [{ "url": "https://clinic.example/t", "revealsCondition": true, "trackers": ["Pixel"] }], "vendorAgreements": [{ "vendorId": "Pixel", "kind": "business-associate", "expiresOn": "{day}" }] """
        ),
        new(
            "crisis statement ends",
            """ "types": ["crisis-statement"], "template": { "id": "HS-1" } """,
            """ "crisis": { "level": "active", "since": "2026-01-15T08:00:00Z" }, "templates": [{ "id": "HS-1", "text": "Our clinic opens on Monday.", "isCrisisStatement": true, "approvedOn": "2025-10-01", "expiresOn": "{day}" }] """
        ),
    ];
}

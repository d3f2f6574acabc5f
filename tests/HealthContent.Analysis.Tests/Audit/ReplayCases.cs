using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tests.Audit;

/// <summary>What a decision was made from: a document, a policy file, a profile, and the instant.</summary>
public sealed record ReplayCase(
    ContentDocument Document,
    string Policy,
    OrganizationProfile Organization,
    DateTimeOffset Instant
)
{
    public override string ToString() =>
        $"{ContentJson.Write(Document)}\n{Policy}\n{ContentJson.Write(Organization)}\n{Instant:O}";
}

/// <summary>Makes decisions of all sorts.</summary>
internal static class ReplayCases
{
    private static readonly ContentAnalysisPipeline Default = ContentAnalysisPipeline.CreateDefault();

    private static readonly string[] Sentences =
    [
        "Flu shots are here.",
        "Our laser cures acne with zero side effects!",
        "Mr. Henderson is home after his hip replacement.",
        "Her SSN is 078-05-1120.",
        "He committed suicide last May.",
        "Diabetics get a free check.",
        "Take 400 mg of ibuprofen twice a day.",
        "Dr. Okafor joins our team on 3 May 2026.",
        "Call us at (555) 010-2222 or write to desk@clinic.example.",
        "Garlic heals cancer, doctors hate it.",
        "We are the best hospital in the state.",
        "#heartmonth #FluClinic 😀👩‍⚕️",
        "𝓜𝓮𝓮𝓽 our nurses.",
        "",
    ];

    private static readonly string[] Rules = ["HCA1301", "HCA1302", "HCA1501", "HCA1601", "HCA1703", "HCA1808"];

    public static Arbitrary<ReplayCase> Cases() =>
        (
            from document in Documents()
            from policy in Policies()
            from organization in Organizations()
            from instant in Instants()
            select new ReplayCase(document, policy, organization, instant)
        ).ToArbitrary();

    private static Gen<ContentDocument> Documents() =>
        from count in Gen.Choose(0, 3)
        from sentences in Gen.Elements(Sentences).ListOf(count)
        from kind in Gen.Elements(Enum.GetValues<ContentKind>())
        from channel in Gen.Elements(default, Channel.X, Channel.Instagram, new Channel("unheard-of"))
        from intent in Gen.Elements(Enum.GetValues<ContentIntent>())
        from jurisdiction in Gen.Elements("", "US-CA", "UK", "EU")
        from title in Gen.Elements(null, "Cured for good", "Heart month")
        from hasImage in Gen.Elements(true, false)
        from votes in Gen.Elements(0, 0, 2, 3)
        from isStale in Gen.Elements(true, false)
        from overrides in Gen.Choose(0, 2)
        select WithEvidence(
            new ContentDocument(string.Join(' ', sentences))
            {
                Id = "post-4",
                Kind = kind,
                Channel = channel,
                Intent = intent,
                Jurisdictions = jurisdiction.Length == 0 ? [] : [new Jurisdiction(jurisdiction)],
                Title = title,
                Media = hasImage ? [new MediaItem { Kind = MediaKind.Image, Url = "a.png" }] : [],
                Author = new Author { Id = "anna" },
            },
            votes,
            isStale,
            overrides
        );

    private static ImmutableArray<ContentDiagnostic> Findings(ContentDocument document) =>
        Default.AnalyzeAt(document, AuditSamples.Now).Diagnostics;

    private static GovernanceRole ReviewerOf(ContentDocument document, int index) =>
        Findings(document) is [var first, ..]
            ? DecisionMap.Default.Reviewer(first.Rule.Category)
            : (GovernanceRole)(index + 2);

    private static ContentDocument WithEvidence(ContentDocument document, int votes, bool isStale, int overrides) =>
        document with
        {
            Approvals =
            [
                .. Enumerable
                    .Range(0, votes)
                    .Select(index => new Approval
                    {
                        UserId = index == 0 ? "anna" : $"reviewer-{index}",
                        Role = ReviewerOf(document, index),
                        Decision = ApprovalDecision.Approve,
                        At = AuditSamples.Now.AddDays(-index),
                        ContentHash = isStale ? "sha256:other" : ContentHash.Compute(document),
                        Comment = "looks fine to me",
                        Acknowledgements =
                        [
                            .. Findings(document)
                                .Skip(overrides)
                                .Select(found => new Acknowledgement
                                {
                                    Rule = found.Rule.Id,
                                    Start = found.Span.IsEmpty ? null : found.Span.Start,
                                    End = found.Span.IsEmpty ? null : found.Span.End,
                                }),
                        ],
                    }),
            ],
            Overrides =
            [
                .. Findings(document)
                    .Take(overrides)
                    .Select(found => new FindingOverride
                    {
                        Rule = found.Rule.Id,
                        Surface = found.SurfacePath,
                        SpanHash = ContentHash.ComputeSpan(document, found.SurfacePath, found.Span),
                        By = "cleo",
                        Role = DecisionMap.Default.Reviewer(found.Rule.Category),
                        Reason = OverrideReason.AcceptedRisk,
                        Justification = "The wording was agreed with counsel.",
                        ExpiresOn = new DateOnly(2026, 12, 31),
                    }),
            ],
        };

    private static Gen<string> Policies() =>
        from rule in Gen.Elements(Rules)
        from severity in Gen.Elements("hidden", "info", "warning", "error")
        from suppressed in Gen.Choose(0, Rules.Length)
        from days in Gen.Choose(-30, 60)
        from first in Gen.Choose(-60, 10)
        select $$"""
            {
              "id": "clinic", "version": "1.0.0", "layer": "organization", "timeZone": "America/New_York",
              "effectiveFrom": "{{Day(first)}}",
              "rules": { "{{rule}}": { "severity": "{{severity}}" } },
              "suppressions": [{{string.Join(", ", Rules.Take(suppressed).Select(one => Suppression(one, days)))}}]
            }
            """;

    private static string Suppression(string rule, int days) =>
        $$"""
            {
              "rule": "{{rule}}", "document": "post-4", "reason": "It was agreed with the regulator.",
              "by": "mkb", "approvedBy": "cleo", "expiresOn": "{{Day(days)}}"
            }
            """;

    private static string Day(int days) =>
        DateOnly.FromDateTime(AuditSamples.Now.UtcDateTime).AddDays(days).ToString("O");

    private static Gen<OrganizationProfile> Organizations() =>
        from knowsDoctor in Gen.Elements(true, false)
        from crisis in Gen.Elements(Enum.GetValues<CrisisLevel>())
        select new OrganizationProfile
        {
            People = knowsDoctor
                ?
                [
                    new KnownPerson
                    {
                        Id = "okafor",
                        Name = "Ada Okafor",
                        Role = KnownPersonRole.Staff,
                    },
                ]
                : [],
            Crisis = new CrisisState { Level = crisis },
        };

    private static Gen<DateTimeOffset> Instants() =>
        from hours in Gen.Choose(-100, 1500)
        from offset in Gen.Choose(-10, 10)
        select AuditSamples.Now.AddHours(hours).ToOffset(TimeSpan.FromHours(offset));
}

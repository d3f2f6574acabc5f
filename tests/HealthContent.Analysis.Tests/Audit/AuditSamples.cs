using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tests.Audit;

/// <summary>Entries and logs to try the audit with.</summary>
internal static class AuditSamples
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static AuditKey Key { get; } = new("a key that only tests know"u8);

    private static string Hash(int seed) => "sha256:" + string.Concat(Enumerable.Repeat($"{seed & 0xFF:x2}", 32));

    /// <summary>Entries of all kinds, each different from the others.</summary>
    public static AuditEntry Entry(int number)
    {
        AuditEventKind kind = (AuditEventKind)(number % Enum.GetValues<AuditEventKind>().Length);
        var entry = new AuditEntry
        {
            Kind = kind,
            By = $"user-{number}",
            At = Now.AddSeconds(number),
            Role = (GovernanceRole)(number % 5),
            DocumentId = string.Create(CultureInfo.InvariantCulture, $"post-{number % 7}"),
            DocumentHash = Hash(number),
        };
        return kind switch
        {
            AuditEventKind.Decision => entry with { Decision = Decision(number) },
            AuditEventKind.Approval => entry with
            {
                Approvals =
                [
                    new Approval
                    {
                        UserId = entry.By,
                        Decision = ApprovalDecision.Approve,
                        At = entry.At,
                        ContentHash = entry.DocumentHash,
                    },
                ],
            },
            AuditEventKind.Action => entry with { Action = ContentActionKind.Draft },
            AuditEventKind.Publication => entry with
            {
                Publication = new PublicationReceipt
                {
                    Channel = Channel.Instagram,
                    PostId = $"ig-{number}",
                    At = entry.At,
                    Url = "https://social.example/p/é\ud83d",
                },
            },
            AuditEventKind.Triage => entry with { MessageId = "m", TriageClass = TriageClass.Crisis },
            AuditEventKind.Incident => entry with { IncidentIds = ["i-1", "i-2"] },
            _ => entry,
        };
    }

    public static AuditDecision Decision(int number) =>
        new()
        {
            Decision = (PublishDecision)(number % 3),
            DecidedAt = Now,
            Basis = new AuditBasis
            {
                Document = "hmac-sha256:" + Hash(number)[7..],
                RulesVersion = "0.1.0",
                RulesHash = Hash(1),
                Organization = Hash(2),
                Channels = Hash(3),
                Policy =
                [
                    new AuditPolicyLayer
                    {
                        Layer = PolicyLayerKind.Organization,
                        Id = "clinic",
                        Version = "1.0.0",
                        Hash = Hash(4),
                    },
                ],
            },
            Diagnostics =
            [
                .. Enumerable
                    .Range(0, number % 4)
                    .Select(index => new AuditDiagnostic
                    {
                        Rule = "HCA1301",
                        Severity = Severity.Warning,
                        Confidence = Confidence.High,
                        Effect = DiagnosticEffect.Review,
                        Surface = "body",
                        Start = index * 10,
                        End = (index * 10) + 5,
                        TextHash = "hmac-sha256:" + Hash(index)[7..],
                    }),
            ],
            Reasons =
            [
                new AuditReason
                {
                    Decision = PublishDecision.Review,
                    Rule = "HCA1301",
                    Reviewer = GovernanceRole.LegalRegulatory,
                },
            ],
        };

    /// <summary>The lines of a log with some records, and its checkpoint.</summary>
    public static (ImmutableArray<byte[]> Lines, AuditCheckpoint Checkpoint) Log(int count)
    {
        var chain = new AuditChain(AuditCheckpoint.Empty);
        var lines = ImmutableArray.CreateBuilder<byte[]>(count);
        for (int number = 1; number <= count; number++)
        {
            lines.Add(Seal(chain, number));
        }

        return (lines.MoveToImmutable(), Head(chain));
    }

    public static AuditCheckpoint Head(AuditChain chain) => new() { Count = chain.Count, Hash = chain.Hash };

    public static byte[] Seal(AuditChain chain, int number)
    {
        AuditEntry entry = Entry(number);
        chain.Seal(entry, AuditJson.WriteEntry(entry), Now.AddSeconds(number), out byte[] line);
        return line;
    }

    public static AuditVerification Verify(IEnumerable<byte[]> lines, params ReadOnlySpan<AuditCheckpoint> checkpoints)
    {
        var verifier = new AuditVerifier(checkpoints);
        foreach (byte[] line in lines)
        {
            verifier.Add(line);
        }

        return verifier.Complete();
    }
}

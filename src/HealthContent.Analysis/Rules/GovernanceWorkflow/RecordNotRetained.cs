using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1913: a published document is not kept as it has to be.</summary>
internal sealed class RecordNotRetained : ContentAnalyzer
{
    private static readonly RuleOption ArchiveHours = new(
        "archive-hours",
        "Within how many hours of publication the archive has to give its receipt",
        24
    );

    private static readonly RuleOption RequireRecord = new(
        "require-record",
        "1: stories, testimonials, crisis statements and answers to complaints need a retention record; 0: only what is on record is checked",
        0
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1913",
        "Retention class missing or record not archived",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "Laws ask that records are kept for years; what was deleted under a legal hold cannot be explained to a court.",
        Authorities = AuthorityIndex.Find("R-RET; R-AUTH 164.508(b)(6)"),
        HelpLink = "Rules/GovernanceWorkflow/RecordNotRetained.md",
        Jurisdictions = [new("US"), new("UK"), new("EU")],
        Scopes = RuleScopes.Document,
        Options = [ArchiveHours, RequireRecord],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Retention is not { } retention)
        {
            if (
                document.PublishedAt <= context.Environment.Now
                && context.Number(Rule, RequireRecord) > 0
                && MustBeKept(document)
            )
            {
                Report(context, "document has no retention class", null);
            }

            return;
        }

        if (retention.DisposedAt is { } disposed)
        {
            CheckDisposal(context, retention, disposed);
            return;
        }

        if (document.PublishedAt is not { } published || published > context.Environment.Now)
        {
            return;
        }

        if (retention.Class == RetentionClass.Unspecified)
        {
            Report(context, "document has no retention class", null);
        }

        double hours = context.Number(Rule, ArchiveHours);
        if (retention.ArchiveReceipt is null && published.AddHours(hours) <= context.Environment.Now)
        {
            string limit = hours.ToString(CultureInfo.InvariantCulture);
            Report(context, $"document has no archive receipt {limit} hours after publication", null);
        }
    }

    private static void CheckDisposal(DocumentContext context, Retention retention, DateTimeOffset disposed)
    {
        if (retention.LegalHold is not null)
        {
            Report(context, "document was disposed of under a legal hold", Severity.Error);
        }
        else if (OrganizationDays.Day(disposed, context.Environment) <= retention.RetainUntil)
        {
            Report(context, "document was disposed of before its time", Severity.Error);
        }
    }

    // What a court or a regulator asks for first. Other documents are asked for a class by their retention record.
    private static bool MustBeKept(ContentDocument document) =>
        document.Types.Contains(ContentType.PatientStory)
        || document.Types.Contains(ContentType.Testimonial)
        || document.Types.Contains(ContentType.CrisisStatement)
        || document.Conversation?.TriageClass
            is TriageClass.Complaint
                or TriageClass.AdverseEvent
                or TriageClass.Legal
                or TriageClass.ConsentWithdrawal;

    private static void Report(DocumentContext context, string what, Severity? severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Arguments = [new("what", what)],
                Cues = ["retention", "publishedAt, types, conversation.triageClass"],
            }
        );
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1908: somebody handled a document without a training that holds.</summary>
internal sealed class TrainingMissingOrExpired : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1908",
        "Author or approver training missing or expired",
        RuleCategory.GovernanceWorkflow,
        Severity.Error,
        "{who} {state} training in {course}"
    )
    {
        Why =
            "Whoever writes, approves or publishes has to know what must not be told; the law asks that training is documented.",
        Authorities = AuthorityIndex.Find("R-TRAIN; G-TRAIN"),
        HelpLink = "Rules/GovernanceWorkflow/TrainingMissingOrExpired.md",
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ImmutableArray<TrainingRecord> ofDocument = context.Document.Training;
        ImmutableArray<TrainingRecord> ofOrganization = context.Environment.Organization.Training;
        // Who keeps no records here keeps them elsewhere; each document would be a finding.
        if (ofDocument.IsEmpty && ofOrganization.IsEmpty)
        {
            return;
        }

        ImmutableArray<TrainingRecord> records = [.. ofDocument, .. ofOrganization];
        var checkedPeople = new HashSet<(string Who, string Person)>();
        foreach (ContentAction action in context.Document.Actions)
        {
            if (Part(action.Kind) is { } who)
            {
                Check(context, records, checkedPeople, who, action.UserId, action.At);
            }
        }

        foreach (Approval approval in context.Document.Approvals)
        {
            Check(context, records, checkedPeople, "an approver", approval.UserId, approval.At);
        }

        // When the author wrote is told by the action; without one, somebody is taken to write now.
        if (context.Document.Author?.Id is { } author)
        {
            Check(context, records, checkedPeople, "the author", author, null);
        }
    }

    private static string? Part(ContentActionKind kind) =>
        kind switch
        {
            ContentActionKind.Draft => "the author",
            ContentActionKind.Approve => "an approver",
            ContentActionKind.Schedule or ContentActionKind.Publish => "the publisher",
            _ => null,
        };

    private static void Check(
        DocumentContext context,
        ImmutableArray<TrainingRecord> records,
        HashSet<(string Who, string Person)> checkedPeople,
        string who,
        string userId,
        DateTimeOffset? at
    )
    {
        string identity = WorkflowIdentity.Of(context, userId);
        if (!checkedPeople.Add((who, identity)))
        {
            return;
        }

        AnalysisDay day = OrganizationDays.Day(at ?? context.Environment.Now, context.Environment);
        bool wasTaken = false;
        foreach (TrainingRecord record in records)
        {
            if (
                record.Course != TrainingCourse.SocialMediaPrivacy
                || !string.Equals(
                    WorkflowIdentity.Of(context, record.UserId),
                    identity,
                    StringComparison.OrdinalIgnoreCase
                )
                || !(record.CompletedOn <= day)
            )
            {
                continue;
            }

            wasTaken = true;
            if (!(record.ExpiresOn < day))
            {
                return;
            }
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = TouchesPatients(context.Document) ? Severity.Error : Severity.Warning,
                Arguments =
                [
                    new("who", who),
                    new("state", wasTaken ? "acted after the end of the" : "has no record of a"),
                    new("course", "privacy on social media"),
                ],
                Cues = ["training", "the day of the action"],
            }
        );
    }

    private static bool TouchesPatients(ContentDocument document) =>
        !document.Consents.IsEmpty
        || !document.ConsentIds.IsEmpty
        || document.Conversation is not null
        || document.Kind is ContentKind.Reply or ContentKind.ReviewReply or ContentKind.DirectMessage
        || document.Types.Contains(ContentType.PatientStory)
        || document.Types.Contains(ContentType.Testimonial);
}

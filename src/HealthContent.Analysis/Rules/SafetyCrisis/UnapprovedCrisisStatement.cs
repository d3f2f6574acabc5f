using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.SafetyCrisis;

/// <summary>HCA1511: a statement on a crisis that is neither from the library nor approved by two people.</summary>
internal sealed class UnapprovedCrisisStatement : ContentAnalyzer
{
    private const int Approvers = 2;

    private static readonly RuleDescriptor Rule = new(
        "HCA1511",
        "Crisis-time statement not from pre-approved set or lacks sign-off",
        RuleCategory.SafetyCrisis,
        Severity.Error,
        "speaks about the crisis, and {what}"
    )
    {
        Name = "unapproved-crisis-statement",
        Why =
            "Improvised words in a crisis contradict each other; statements are prepared, and two people see what is new.",
        Authorities = AuthorityIndex.Find("G-CRISIS; G-CERC"),
        HelpLink = "Rules/SafetyCrisis/UnapprovedCrisisStatement.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.Kind == ContentKind.Comment
            || CrisisScope.Of(context) is not { Level: CrisisLevel.Active } crisis
            || crisis.Allows(document)
            || new PublishingState(document, context.Environment.Now).IsTakenDown
            || !IsOnIncident(context)
        )
        {
            return;
        }

        string? mistake = MistakeOf(context, document.Template);
        if (mistake is not null && !IsApproved(context))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("what", $"{mistake} and fewer than two people approved it")],
                    Cues = ["crisis", "type, intent, pillar or keywords of an open incident"],
                    Guards = ["statement of the library", "two approvals", "allow-list of the crisis"],
                }
            );
        }
    }

    private static bool IsOnIncident(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.Types.Contains(ContentType.CrisisStatement)
            || document.Intent == ContentIntent.Crisis
            || document.Pillar == ContentPillar.Crisis
        )
        {
            return true;
        }

        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (
                OrganizationRegisters.NamesAny(
                    context.Environment.Organization,
                    OrganizationRegister.OpenIncident,
                    surface.Surface.Text
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // Null when the words are those of a statement that may be used today.
    private static string? MistakeOf(DocumentContext context, TemplateReference? used)
    {
        if (used is null)
        {
            return "is from no statement of the library";
        }

        AnalysisDay today = context.Environment.Today;
        MessageTemplate? statement = context.Environment.Organization.Templates.FirstOrDefault(template =>
            template.Id == used.Id && template.IsCrisisStatement
        );
        return statement switch
        {
            null => "is from no statement of the library",
            _ when used.IsModified == true => "changes the statement that it was made from",
            { ExpiresOn: { } last } when last < today => "is from a statement that expired",
            { ApprovedOn: null } => "is from a statement that nobody approved",
            { Version: { } current } when used.Version is { } version && version != current =>
                "is from another version of the statement",
            _ => null,
        };
    }

    private static bool IsApproved(DocumentContext context)
    {
        AnalysisInstant now = context.Environment.Now;
        var tally = ApprovalTally.Count(
            context.Document,
            context.Environment.Workforce,
            new ApprovalContext(
                now,
                new PublishingState(context.Document, now).PublishesAt,
                null,
                ApprovalContext.CrisisStart(context.Document, context.Environment.Organization),
                (context.Environment.Settings as EffectivePolicy)?.Period.Version
            )
        );
        return tally.Approvers >= Approvers && !tally.IsVetoed;
    }
}

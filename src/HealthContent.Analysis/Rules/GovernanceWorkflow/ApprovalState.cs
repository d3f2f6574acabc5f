using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Approvals;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>What approvals a document needs, and which it has.</summary>
internal sealed class ApprovalState
{
    private ApprovalState(DocumentContext context, ApprovalRequirement requirement, bool isOfMatrix)
    {
        ContentDocument document = context.Document;
        OrganizationProfile organization = context.Environment.Organization;
        AnalysisInstant now = context.Environment.Now;
        Requirement = requirement;
        IsOfMatrix = isOfMatrix;
        Context = new ApprovalContext(
            now,
            new PublishingState(document, now).PublishesAt,
            requirement.MaxAge ?? ApprovalStale.Limit(context),
            ApprovalContext.CrisisStart(document, organization),
            (context.Environment.Settings as EffectivePolicy)?.Period.Version
        );
        Tally = ApprovalTally.Count(document, context.Environment.Workforce, Context);
    }

    public ApprovalRequirement Requirement { get; }

    public ApprovalTally Tally { get; }

    public ApprovalContext Context { get; }

    /// <summary>Whether the policy's approval matrix says what is needed; the options of HCA1901 do otherwise.</summary>
    public bool IsOfMatrix { get; }

    /// <summary>Whether there is nothing more to wait for.</summary>
    public bool IsSatisfied => Tally.Satisfies(Requirement);

    public static ApprovalState Of(DocumentContext context)
    {
        ApprovalRequirement? matrix = (context.Environment.Settings as EffectivePolicy)?.Period.ApprovalsFor(
            context.Document
        );
        return new ApprovalState(
            context,
            matrix ?? new ApprovalRequirement { Quorum = FewerThanRequiredReviewers.QuorumFor(context) },
            matrix is not null
        );
    }
}

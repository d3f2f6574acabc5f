using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1911: the policies of an organisation leave out a topic that they need.</summary>
internal sealed class PolicyContentIncomplete : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1911",
        "Policy content incomplete",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "policies of the organisation say nothing of {topics}"
    )
    {
        Why =
            "A regulator that looks into a breach asks for the written rule first, and staff cannot keep a rule that does not exist.",
        Authorities = AuthorityIndex.Find("R-OCR; G-POLICY"),
        HelpLink = "Rules/GovernanceWorkflow/PolicyContentIncomplete.md",
        Scopes = RuleScopes.Feed,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

    private static void Check(FeedContext context)
    {
        ImmutableArray<PolicyDocument> policies = context.Environment.Organization.Policies;
        AnalysisDay today = context.Environment.Today;
        var covered = new HashSet<PolicyTopic>();
        bool hasPolicy = false;
        foreach (PolicyDocument policy in policies)
        {
            if (!(policy.EffectiveOn > today))
            {
                hasPolicy = true;
                covered.UnionWith(policy.Topics);
            }
        }

        if (covered.Count == 0)
        {
            // Without a single topic on record nobody can tell what the policies say.
            if (hasPolicy)
            {
                context.NotEvaluated(Rule, "policies.topics");
            }

            return;
        }

        List<string> missing = [];
        foreach (PolicyTopic topic in Enum.GetValues<PolicyTopic>())
        {
            if (!covered.Contains(topic))
            {
                missing.Add(Words(topic));
            }
        }

        if (missing.Count > 0)
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Arguments = [new("topics", string.Join(", ", missing))],
                    Cues = ["policies.topics"],
                }
            );
        }
    }

    private static string Words(PolicyTopic topic) =>
        topic switch
        {
            PolicyTopic.PermissibleContent => "what may be published",
            PolicyTopic.Inquiries => "inquiries",
            PolicyTopic.Roles => "roles",
            PolicyTopic.Safeguards => "safeguards",
            PolicyTopic.Sanctions => "sanctions",
            PolicyTopic.Crisis => "crises",
            PolicyTopic.Retention => "retention",
            PolicyTopic.PersonalUse => "personal use",
            PolicyTopic.VendorAgreements => "agreements with vendors",
            PolicyTopic.Consent => "consent",
            _ => "monitoring",
        };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1915: a document is published from a device or with a sign-in that nobody controls.</summary>
internal sealed class UnmanagedDeviceOrSharedCredential : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1915",
        "Posting from unmanaged device or shared credential",
        RuleCategory.GovernanceWorkflow,
        Severity.Info,
        "published {how}"
    )
    {
        Why =
            "A lost private telephone with an open inbox is a breach, and behind a shared sign-in nobody knows who did what.",
        Authorities = AuthorityIndex.Find("R-SEC"),
        HelpLink = "Rules/GovernanceWorkflow/UnmanagedDeviceOrSharedCredential.md",
        Scopes = RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (context.Document.PublishingContext is not { } publishing)
        {
            return;
        }

        List<string> how = [];
        Add(publishing.IsManagedDevice == false, "from a device that the organisation does not manage");
        Add(publishing.IsDeviceSecured == false, "from a device that is not locked and encrypted");
        Add(publishing.UsesSharedCredential == true, "with a sign-in that several people use");
        Add(publishing.UsedMultiFactor == false, "without a second factor");
        if (how.Count > 0)
        {
            bool hasInbox =
                context.Document.Conversation is not null
                || context.Document.Kind is ContentKind.DirectMessage or ContentKind.Reply or ContentKind.ReviewReply;
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Severity = hasInbox ? Severity.Warning : Severity.Info,
                    Arguments = [new("how", string.Join(", ", how))],
                    Cues = ["publishingContext", "conversation, kind"],
                }
            );
        }

        void Add(bool isSo, string what)
        {
            if (isSo)
            {
                how.Add(what);
            }
        }
    }
}

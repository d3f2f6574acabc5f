using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1914: an account of the organisation has no owner, no deputy or no safe sign-in.</summary>
internal sealed class AccountOwnershipGap : ContentAnalyzer
{
    private static readonly RuleOption SignInDays = new(
        "sign-in-days",
        "The longest time without a sign-in, in days",
        90
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1914",
        "Account inventory/ownership gap",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "account {account}: {what}"
    )
    {
        Why =
            "An account that nobody owns, or that somebody who left still owns, is lost when it is needed and open to whoever finds it.",
        Authorities = AuthorityIndex.Find("G-ACCOUNTS; R-SEC"),
        HelpLink = "Rules/GovernanceWorkflow/AccountOwnershipGap.md",
        Scopes = RuleScopes.Feed,
        Options = [SignInDays],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterFeedAction(Check);

    private static void Check(FeedContext context)
    {
        bool hasList = !context.Environment.Organization.Accounts.IsEmpty;
        foreach ((Account account, bool isListed) in AccountInventory.Of(context))
        {
            // A feed names its account to say whose posts these are; owners are kept where they are on record.
            List<string> gaps = isListed || SaysWhoOwns(account) ? Gaps(context, account) : [];
            if (hasList && !isListed)
            {
                gaps.Insert(0, "it is not on the organisation's list");
            }

            if (gaps.Count > 0)
            {
                context.Report(
                    Rule,
                    new DiagnosticDetails
                    {
                        Arguments = [new("account", account.Handle), new("what", string.Join(", ", gaps))],
                        Cues =
                        [
                            "account.ownerId, backupOwnerId, administratorIds",
                            "account.hasMultiFactor, hasOfficialRecovery, lastSignInAt",
                        ],
                    }
                );
            }
        }
    }

    private static bool SaysWhoOwns(Account account) =>
        account.OwnerId is not null
        || account.BackupOwnerId is not null
        || !account.AdministratorIds.IsEmpty
        || account.HasMultiFactor is not null
        || account.HasOfficialRecovery is not null
        || account.UsesOfficialEmail is not null;

    private static List<string> Gaps(FeedContext context, Account account)
    {
        List<string> gaps = [];
        if (account.OwnerId is null)
        {
            gaps.Add("nobody owns it");
        }
        else if (HasLeft(context, account.OwnerId))
        {
            gaps.Add("its owner left");
        }

        if (account.BackupOwnerId is null && account.AdministratorIds.Length < 2)
        {
            gaps.Add("nobody stands in for the owner");
        }

        if (account.AdministratorIds.Any(id => HasLeft(context, id)))
        {
            gaps.Add("somebody who left still administers it");
        }

        if (account.HasMultiFactor == false)
        {
            gaps.Add("no second factor is asked for");
        }

        if (account.HasOfficialRecovery == false || account.UsesOfficialEmail == false)
        {
            gaps.Add("its recovery or sign-in goes to a private mailbox");
        }

        double days = context.Number(Rule, SignInDays);
        if (account.LastSignInAt is { } last && last.AddDays(days) < context.Environment.Now)
        {
            gaps.Add(string.Create(CultureInfo.InvariantCulture, $"nobody signed in for {days} days"));
        }

        return gaps;
    }

    private static bool HasLeft(FeedContext context, string id)
    {
        AnalysisDay today = context.Environment.Today;
        string identity = WorkflowIdentity.Of(context, id);
        foreach (KnownPerson person in context.Environment.Organization.People)
        {
            if (string.Equals(person.Id, identity, StringComparison.OrdinalIgnoreCase))
            {
                return person.Until < today;
            }
        }

        return false;
    }
}

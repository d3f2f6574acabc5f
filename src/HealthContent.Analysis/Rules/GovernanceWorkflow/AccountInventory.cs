using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>The accounts that an organisation answers for.</summary>
internal static class AccountInventory
{
    /// <summary>The accounts of the feed and the profile, each once, without personal and closed ones.</summary>
    /// <returns>The fullest record, that of the profile, and whether the account is in the profile.</returns>
    public static IEnumerable<(Account Account, bool IsListed)> Of(FeedContext context)
    {
        var seen = new HashSet<(string Channel, string Handle)>();
        foreach (Account account in context.Environment.Organization.Accounts)
        {
            if (IsOurs(account) && seen.Add(Key(account)))
            {
                yield return (account, true);
            }
        }

        IEnumerable<Account> ofFeed = context.Feed.Account is { } own
            ? context.Feed.OtherAccounts.Prepend(own)
            : context.Feed.OtherAccounts;
        foreach (Account account in ofFeed)
        {
            if (IsOurs(account) && seen.Add(Key(account)))
            {
                yield return (account, false);
            }
        }
    }

    private static bool IsOurs(Account account) =>
        account.Type != AccountType.Personal && account.Status != AccountStatus.Closed;

    private static (string Channel, string Handle) Key(Account account) =>
        (account.Channel.Id ?? "", account.Handle.ToUpperInvariant());
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Rules.GovernanceWorkflow;

/// <summary>HCA1922: an account promises what it does not keep, or does not say what to expect of it.</summary>
internal sealed class AccountExpectationsMissing : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1922",
        "Unmonitored channel promise or missing house rules",
        RuleCategory.GovernanceWorkflow,
        Severity.Warning,
        "account {account} {what}"
    )
    {
        Why = "Whoever writes in an emergency waits for an answer that nobody is there to give.",
        Authorities = AuthorityIndex.Find("X-HOUSERULES"),
        HelpLink = "Rules/GovernanceWorkflow/AccountExpectationsMissing.md",
        Scopes = RuleScopes.Text | RuleScopes.Feed,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet RoundTheClock = Phrases.Parse(
        "24 \"/\" 7 | 24-7 | 24 hours a day | around the clock | round the clock | (day and | day or) night | any (hour | time) of (the)? day | at any hour | always (online | available | here to answer) | (message | dm | dms | write | text | contact | write to | ask | reach) (us | me)? {0,2} (any time | anytime | at all hours)"
            + " unless negated, question, sentence has (we are open | we're open | is open | department | emergency | emergencies | er | a e)"
    );

    private static readonly PhraseSet OpenInbox = Phrases.Parse(
        "(<open-inbox> | <always-there>) unless question, preceded by (not | don't | cannot | can't | isn't | aren't) unless sentence has (not monitored | not watched | not staffed | not checked | cannot answer | can't answer) unless document has (crisis | helpline | help line | hotline | lifeline | text line | samaritans | emergency | emergencies | in an emergency | 911 | 999 | 112 | 000 | 988 | 111)"
    );

    private static readonly PhraseSet WatchedInbox = Phrases.Parse(
        "<watched-inbox> unless question, negated, conditional, sentence has (not monitored | not watched | not staffed) unless document has (crisis | helpline | help line | hotline | lifeline | text line | samaritans | emergency | emergencies | in an emergency | 911 | 999 | 112 | 000 | 988 | 111)"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(WatchedInbox, CheckPromise);
        context.RegisterPhraseAction(RoundTheClock, CheckBio);
        context.RegisterPhraseAction(OpenInbox, CheckInbox);
        context.RegisterFeedAction(CheckAccounts);
    }

    private static void CheckBio(PhraseContext context)
    {
        // Without hours nobody can tell whether the promise is kept.
        if (
            context.Document is { Kind: ContentKind.Bio, Account: { MonitoredHours.IsEmpty: false } account }
            && !IsRoundTheClock(account)
        )
        {
            context.Report(Rule, Details(account, "promises answers at any time and is watched only at some hours"));
        }
    }

    // Nobody says when the account is watched, and nothing tells readers where to turn in an emergency.
    private static void CheckInbox(PhraseContext context)
    {
        if (context.Document.Kind == ContentKind.Bio)
        {
            ReportUnknownHours(context);
        }
    }

    // A bio promises for good; elsewhere only a word on the inbox itself does.
    private static void CheckPromise(PhraseContext context)
    {
        if (context.Document.Kind is not (ContentKind.Bio or ContentKind.Comment))
        {
            ReportUnknownHours(context);
        }
    }

    private static void ReportUnknownHours(PhraseContext context)
    {
        if (context.Document.Account is null or { MonitoredHours.IsEmpty: true, Type: not AccountType.Personal })
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Severity = Severity.Info,
                    Confidence = Confidence.Medium,
                    Arguments =
                    [
                        new("account", context.Document.Account?.Handle ?? ""),
                        new("what", "promises answers to messages at any time, and no hours of watching are on record"),
                    ],
                    Cues = ["words"],
                    Guards = ["a word on emergencies", "help lines"],
                }
            );
        }
    }

    private static void CheckAccounts(FeedContext context)
    {
        foreach ((Account account, bool isListed) in AccountInventory.Of(context))
        {
            // A feed names its account to say whose posts these are, not to tell all about it.
            bool isDescribed =
                isListed
                || account.HouseRulesUrl is not null
                || account.EmergencyLine is not null
                || !account.MonitoredHours.IsEmpty;
            if (isDescribed && Missing(account) is { } what)
            {
                context.Report(Rule, Details(account, what));
            }
        }
    }

    private static string? Missing(Account account) =>
        (account.HouseRulesUrl, account.EmergencyLine) switch
        {
            (null, null) => "has neither house rules nor a word on emergencies",
            (null, _) => "has no house rules",
            (_, null) => "has no word on emergencies",
            _ => null,
        };

    private static bool IsRoundTheClock(Account account)
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            bool isWhole = false;
            foreach (OpeningHours hours in account.MonitoredHours)
            {
                isWhole |= hours.Day == day && hours.From == TimeOnly.MinValue && hours.To == TimeOnly.MinValue;
            }

            if (!isWhole)
            {
                return false;
            }
        }

        return true;
    }

    private static DiagnosticDetails Details(Account account, string what) =>
        new()
        {
            Arguments = [new("account", account.Handle), new("what", what)],
            Cues = ["account.monitoredHours, houseRulesUrl, emergencyLine"],
            Guards = ["watched around the clock", "personal or closed account"],
        };
}

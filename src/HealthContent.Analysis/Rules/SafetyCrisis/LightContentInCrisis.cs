using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.SafetyCrisis;

/// <summary>HCA1510: humour or promotion would go out in a crisis or on the day of a tragedy.</summary>
internal sealed class LightContentInCrisis : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1510",
        "Tragedy or breaking-news conflict with scheduled light content",
        RuleCategory.SafetyCrisis,
        Severity.Error,
        "light content would go out {when}"
    )
    {
        Name = "light-content-in-crisis",
        Why = "A joke or an offer beside bad news hurts those concerned, however long before it was planned.",
        Authorities = AuthorityIndex.Find("G-CRISIS"),
        HelpLink = "Rules/SafetyCrisis/LightContentInCrisis.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    private static readonly PhraseSet LightWords = Phrases.Parse("<light-content> unless negated, quoted");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(document =>
        {
            if (IsLight(document.Document) && Conflict(document) is var (when, severity))
            {
                document.Report(Rule, Details(when, severity, Confidence.High, "type, intent or pillar"));
            }
        });
        context.RegisterPhraseAction(
            LightWords,
            hit =>
            {
                if (SaysNothing(hit.Document) && Conflict(hit) is var (when, severity))
                {
                    hit.Report(Rule, Details(when, severity, Confidence.Medium, "words of an offer or a joke"));
                }
            }
        );
    }

    private static bool IsLight(ContentDocument document) =>
        document.Types.Any(type =>
            type
                is ContentType.Humor
                    or ContentType.Meme
                    or ContentType.Trend
                    or ContentType.Contest
                    or ContentType.Offer
                    or ContentType.ReviewRequest
        )
        || document.Intent == ContentIntent.Promotional
        || document.Pillar == ContentPillar.Promotion
        || document.Kind == ContentKind.Ad;

    // Only where the caller does not say what the document is, its words have to.
    private static bool SaysNothing(ContentDocument document) =>
        document.Types.IsEmpty
        && document.Intent == ContentIntent.Unspecified
        && document.Pillar == ContentPillar.Unspecified
        && document.Kind != ContentKind.Ad;

    private static (string When, Severity Severity)? Conflict(DocumentContext context)
    {
        ContentDocument document = context.Document;
        var state = new PublishingState(document, context.Environment.Now);
        bool isConversation =
            document.Kind
            is ContentKind.Comment
                or ContentKind.Reply
                or ContentKind.ReviewReply
                or ContentKind.DirectMessage
                or ContentKind.Bio;
        if (isConversation || state.IsTakenDown)
        {
            return null;
        }

        if (CrisisScope.Of(context) is { } crisis && !crisis.Allows(document) && !WasOutBefore(state, crisis.Since))
        {
            return crisis.Level == CrisisLevel.Active
                ? ("while a crisis is on", Severity.Error)
                : ("while a crisis may come or has just passed", Severity.Warning);
        }

        return !state.IsPublished && IsSensitiveDay(context, state.PublishesAt)
            ? ("on the day of a tragedy", Severity.Warning)
            : null;
    }

    private static bool WasOutBefore(PublishingState state, DateTimeOffset? since) =>
        state.IsPublished && (since is null || state.PublishesAt < since);

    private static bool IsSensitiveDay(DocumentContext context, AnalysisInstant at)
    {
        AnalysisDay day = OrganizationDays.Day(at, context.Environment);
        foreach (CalendarEntry entry in context.Environment.Organization.Calendar)
        {
            if (
                (entry.IsSensitive || entry.Kind == CalendarEntryKind.Tragedy)
                && entry.From <= day
                && day <= (entry.To ?? entry.From)
                && CrisisScope.IsOfRegion(entry.Jurisdictions, ReaderPlace.Of(context))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string when, Severity severity, Confidence confidence, string cue) =>
        new()
        {
            Severity = severity,
            Confidence = confidence,
            Arguments = [new("when", when)],
            Cues = [cue, "crisis, calendar"],
            Guards = ["allow-list of the crisis", "regions and accounts", "replies"],
        };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>HCA1020: words that place a patient's story in the last days.</summary>
internal sealed class RecencyCue : ContentAnalyzer
{
    private static readonly RuleOption EmbargoDays = new(
        "embargo-days",
        "how many days have to lie between an encounter and what is published of it",
        30
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1020",
        "Recency cue around patient content",
        RuleCategory.Privacy,
        Severity.Warning,
        "tells when, just now, something happened to a patient"
    )
    {
        Why =
            "Whoever lives nearby can match a fresh post to the person they saw; a story told much later cannot be matched.",
        Authorities = AuthorityIndex.Find("R-SAFEHARBOR (C); P-NCSBN"),
        HelpLink = "Rules/Privacy/RecencyCue.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
        Options = [EmbargoDays],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    private static readonly PhraseSet Recent = Phrases.ParseAll(
        "<recent-time> when sentence has (<narrated> | <patient-specific> | <recent-patient>) unless conditional, question, historical unless document has <patient-invented>",
        "<shift-time> when passage has (<narrated> | <patient-specific> | <recent-patient> | <shift-patient>) unless conditional, question, historical unless document has <patient-invented>"
            + " unless sentence has (<recent-time> | hiring | apply | join | nurses week)",
        // What is still on one's clothes was told within the hour.
        "still {0,3} (his | her | their | somebody's | someone's | a patient's | my patient's) {0,2} (blood | vomit | brains | tears) {0,4} (on | all over) {0,1} (my | me | our) unless question, conditional, negated unless document has <patient-invented>",
        "<recent-time> when sentence has (<narrated-sight> | <narrated-told>) when passage has <ward-scene> unless sentence has (<narrated> | <patient-specific> | <recent-patient>)"
            + " unless conditional, question, historical unless document has <patient-invented>"
    );

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Recent, CheckPhrase);
        context.RegisterDocumentAction(CheckDay);
    }

    private static void CheckPhrase(PhraseContext context)
    {
        if (
            context.Document.Kind == ContentKind.Comment
            || context.Document.EncounterOn is not null
            || context.MayTell(Rule, ConsentScope.Of(ConsentElement.Dates))
        )
        {
            return;
        }

        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Cues = ["words for the last days", "a person in care in the same sentence"],
                Guards = ["opening hours and events", "supposed cases", "the day of the encounter is given"],
                Fixes = [Fix(context)],
            }
        );
    }

    private static void CheckDay(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.EncounterOn is not { } day
            || document.Kind == ContentKind.Comment
            || context.MayTell(Rule, ConsentScope.Of(ConsentElement.Dates))
        )
        {
            return;
        }

        AnalysisDay published = OrganizationDays.Day(
            new PublishingState(document, context.Environment.Now).PublishesAt,
            context.Environment
        );
        if (published < day.AddDays((int)Math.Ceiling(context.Number(Rule, EmbargoDays))))
        {
            context.Report(
                Rule,
                new DiagnosticDetails
                {
                    Cues = ["day of the encounter within the embargo"],
                    Guards = ["consent that covers dates"],
                }
            );
        }
    }

    // "… tonight." loses the word and the space before it; at the start of a sentence somebody has to look.
    private static ProposedFix Fix(PhraseContext context)
    {
        int start = context.Span.Start;
        return start > 0 && context.Surface.Text[start - 1] == ' '
            ? new ProposedFix("leave the time out", TextSpan.FromBounds(start - 1, context.Span.End), "")
            : new ProposedFix("leave the time out", context.Span, "[time removed]", FixApplicability.Placeholder);
    }
}

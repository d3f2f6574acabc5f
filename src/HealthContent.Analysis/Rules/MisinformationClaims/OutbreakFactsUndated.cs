using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1323: counts or rules of an outbreak that nothing dates. The page beside this file says more.</summary>
internal sealed class OutbreakFactsUndated : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1323",
        "COVID-19, outbreak or emergency facts without as-of date",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "\"{term}\" says nowhere for which day it holds"
    )
    {
        Why = "Counts and rules of an outbreak age in hours, and a post of last month is read as if it were of today.",
        Authorities = AuthorityIndex.Find("T-CCI; WHO-EPIWIN"),
        HelpLink = "Rules/MisinformationClaims/OutbreakFactsUndated.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    private static readonly PhraseSet Counts = Phrases.Parse(
        "<outbreak-count> unless negated, refuted, question, conditional, historical"
            + " when surface has (<outbreak-topic> | (of | with | from) flu | norovirus) when sentence has <outbreak-report>"
            + " unless sentence has <outbreak-other> unless preceded by (covid | cov | h5n1) unless document has <outbreak-dated>"
    );

    private static readonly PhraseSet Rules = Phrases.Parse(
        "<outbreak-rule> unless negated, refuted, question, historical"
            + " when surface has <outbreak-rule-topic> unless document has <outbreak-dated>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Counts, hit => Check(hit, "outbreak-count"));
        context.RegisterPhraseAction(Rules, hit => Check(hit, "outbreak-rule"));
    }

    private static void Check(PhraseContext hit, string cue)
    {
        if (hit.Document.Kind == ContentKind.Comment || IsDated(hit))
        {
            return;
        }

        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(hit.Span.Start)];
        TextSpan last = hit.Surface.Tokens[sentence.EndToken - 1].Span;
        int end = hit.Surface.Slice(last) is "." or "!" ? last.Start : last.End;
        hit.Report(
            Rule,
            new DiagnosticDetails
            {
                Confidence = Confidence.Medium,
                Arguments = [new MessageArgument("term", hit.Surface.Slice(hit.Span).ToString())],
                Cues = [cue],
                Guards =
                [
                    "a date in the document",
                    "publishedAt, scheduledAt, informationAsOf",
                    "a channel that shows dates",
                ],
                Fixes =
                [
                    new ProposedFix(
                        "say for which day it holds",
                        new TextSpan(end, 0),
                        " (as of [date])",
                        FixApplicability.Placeholder
                    ),
                ],
            }
        );
    }

    private static bool IsDated(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.InformationAsOf is not null
            || document.PublishedAt is not null
            || document.ScheduledAt is not null
            || document.LastReviewedOn is not null
            || context.Environment.Channels.Find(document.Channel)?.HasAutomaticDates == true
        )
        {
            return true;
        }

        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            foreach (RecognizedEntity entity in facts.Entities)
            {
                if (entity.Kind == EntityKind.Date)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

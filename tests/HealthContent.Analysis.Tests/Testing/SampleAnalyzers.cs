using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tests.Testing;

/// <summary>Two rules on words, with fixes: what a host would write.</summary>
internal sealed class PressureAnalyzer : ContentAnalyzer
{
    public static readonly RuleDescriptor Pressure = new(
        "ACME001",
        "Pressure to act",
        RuleCategory.Brand,
        Severity.Warning,
        "wording puts readers under pressure"
    );

    public static readonly RuleDescriptor Shouting = new(
        "ACME002",
        "Shouting",
        RuleCategory.Brand,
        Severity.Info,
        "word is in capitals"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Pressure, Shouting];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Phrases.Parse("act now | hurry"),
            hit => hit.Report(Pressure, new DiagnosticDetails { Fixes = [Replace(hit.Span, "call us")] })
        );
        context.RegisterSentenceAction(ReportCapitals);
    }

    private static void ReportCapitals(SentenceContext sentence)
    {
        foreach (Token token in sentence.Tokens)
        {
            if (token.Has(TokenFlags.AllCapitals))
            {
                string lower = sentence.Surface.Slice(token.Span).ToString().ToLowerInvariant();
                sentence.Report(
                    Shouting,
                    token.Span,
                    new DiagnosticDetails { Fixes = [Replace(token.Span, lower), Replace(token.Span, "LOUD")] }
                );
            }
        }
    }

    private static ProposedFix Replace(TextSpan span, string replacement) =>
        new("replace the wording", span, replacement);
}

/// <summary>A rule that needs data, and one about media.</summary>
internal sealed class EvidenceAnalyzer : ContentAnalyzer
{
    public static readonly RuleDescriptor MissingSummary = new(
        "ACME010",
        "Missing summary",
        RuleCategory.Brand,
        Severity.Warning,
        "document has no summary"
    );

    public static readonly RuleDescriptor MissingAltText = new(
        "ACME011",
        "Missing text alternative",
        RuleCategory.Brand,
        Severity.Warning,
        "image has no text alternative"
    );

    public static readonly RuleDescriptor EmptyFeed = new(
        "ACME012",
        "Empty feed",
        RuleCategory.Brand,
        Severity.Warning,
        "feed has no item"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [MissingSummary, MissingAltText, EmptyFeed];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(document =>
        {
            if (document.Document.Kind != ContentKind.Article)
            {
                document.NotEvaluated(MissingSummary, "kind");
            }
            else if (document.Document.Summary is null)
            {
                document.Report(MissingSummary);
            }
        });
        context.RegisterMediaAction(media =>
        {
            if (media.Media.AltText is null)
            {
                media.Report(MissingAltText);
            }
        });
        context.RegisterFeedAction(feed =>
        {
            if (feed.Feed.Items.IsEmpty)
            {
                feed.Report(EmptyFeed);
            }
        });
    }
}

/// <summary>A fix that does not mend anything.</summary>
internal sealed class UselessFixAnalyzer : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "ACME020",
        "Useless fix",
        RuleCategory.Brand,
        Severity.Info,
        "word is to be replaced"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterPhraseAction(
            Phrases.Parse("bad"),
            hit =>
                hit.Report(
                    Rule,
                    new DiagnosticDetails { Fixes = [new ProposedFix("replace the word", hit.Span, "bad bad")] }
                )
        );
}

/// <summary>Fails on every document.</summary>
internal sealed class ThrowingAnalyzer : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "ACME030",
        "Throwing",
        RuleCategory.Brand,
        Severity.Info,
        "never reported"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(_ => throw new NotSupportedException());
}

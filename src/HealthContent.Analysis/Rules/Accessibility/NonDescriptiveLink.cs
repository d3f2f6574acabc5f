using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using PublishingChannel = HealthContent.Analysis.Content.Channel;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1812: a link says nothing of where it leads, or a page shows a long bare address.</summary>
internal sealed class NonDescriptiveLink : ContentAnalyzer
{
    private static readonly RuleOption LongestAddress = new(
        "longest-address",
        "The longest address that a page or e-mail may show, in UTF-16 code units",
        60
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1812",
        "Non-descriptive link text",
        RuleCategory.Accessibility,
        Severity.Info,
        "{what}"
    )
    {
        Why = "Readers who go from link to link hear the link alone: \"here\", \"here\", \"here\".",
        Authorities = AuthorityIndex.Find("W-WCAG 2.4.4; W-SOCIAL"),
        HelpLink = "Rules/Accessibility/NonDescriptiveLink.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
        Options = [LongestAddress],
    };

    private static readonly Lazy<WordSet> Vague = new(() =>
        WordSet.Read("Rules/Accessibility/vague-links.dataset.txt")
    );

    private static readonly PhraseSet ClickHere = Phrases.Parse(
        "<click-here> then:(to | \"for\")? unless quoted, negated, mentioned, attributed"
    );

    private static readonly PhraseSet InBio = Phrases.Parse("<bio-link> unless quoted, negated, question");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(ClickHere, CheckClickHere);
        context.RegisterPhraseAction(InBio, CheckBio);
        context.RegisterSurfaceAction(CheckAddresses);
        context.RegisterDocumentAction(CheckFormatted);
    }

    private static void CheckFormatted(DocumentContext context)
    {
        foreach (FormattedSource source in context.Facts.FormattedSources)
        {
            foreach (FormattedLink link in source.Links)
            {
                ReadOnlySpan<char> text = link.Text.AsSpan().Trim(" .!:>»→…‹›[]()");
                if (Vague.Value.Contains(text))
                {
                    context.ReportIn(
                        Rule,
                        source,
                        link.SourceSpan,
                        Details("the text of the link does not say where it leads", "text of the link")
                    );
                }
            }
        }
    }

    private static void CheckClickHere(PhraseContext hit)
    {
        if (hit.Document.Kind == ContentKind.Comment || IsLink(hit))
        {
            return;
        }

        hit.Report(
            Rule,
            hit.Span,
            Details("\"here\" does not say where the link leads", "words") with
            {
                Fixes = Shortened(hit),
            }
        );
    }

    // The text of a link is looked at as a whole.
    private static bool IsLink(PhraseContext hit) => hit.Surface.Touches(hit.Span, TextRegionKind.Link);

    // "Click here to book: …" is "Book: …".
    private static ImmutableArray<ProposedFix> Shortened(PhraseContext hit)
    {
        ReadOnlySpan<Token> tokens = hit.Surface.Tokens;
        int first = hit.Surface.TokenAt(hit.Span.Start);
        int next = hit.Surface.TokenAt(hit.Span.End);
        if (
            hit.Capture("then") is null
            || !tokens[first].Has(TokenFlags.SentenceStart)
            || next >= tokens.Length
            || tokens[next].Kind != TokenKind.Word
        )
        {
            return [];
        }

        ReadOnlySpan<char> word = hit.Surface.Slice(tokens[next].Span);
        return
        [
            new ProposedFix(
                "name what the link is for",
                TextSpan.FromBounds(hit.Span.Start, tokens[next].End),
                string.Concat(char.ToUpper(word[0], CultureInfo.InvariantCulture).ToString(), word[1..])
            ),
        ];
    }

    // Where links cannot stand in the text, the biography is the place for them.
    private static void CheckBio(PhraseContext hit)
    {
        if (
            hit.Document.Kind != ContentKind.Comment
            && (
                hit.Document.Channel.IsUnspecified
                || hit.Environment.Channels.Find(hit.Document.Channel) is { Links: LinkSupport.InText }
            )
        )
        {
            hit.Report(Rule, hit.Span, Details("links work in the text here: give the link itself", "biography"));
        }
    }

    private static void CheckAddresses(SurfaceContext context)
    {
        ContentDocument document = context.Document;
        bool isPage =
            document.Kind == ContentKind.Article
            || document.Channel == PublishingChannel.Website
            || document.Channel == PublishingChannel.Email;
        if (!isPage || context.Surface.Kind != SurfaceKind.Body)
        {
            return;
        }

        foreach (Token token in context.Surface.Tokens)
        {
            if (token.Kind == TokenKind.Url && token.Length > context.Number(Rule, LongestAddress))
            {
                context.Report(Rule, token.Span, Details("a long address stands bare in the text", "address"));
            }
        }
    }

    private static DiagnosticDetails Details(string what, string cue) =>
        new() { Arguments = [new("what", what)], Cues = [cue] };
}

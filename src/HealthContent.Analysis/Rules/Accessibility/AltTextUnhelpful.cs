using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1802: a text alternative says nothing of the picture.</summary>
internal sealed class AltTextUnhelpful : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1802",
        "Alt text unhelpful",
        RuleCategory.Accessibility,
        Severity.Warning,
        "alt text {what}"
    )
    {
        Why =
            "A reader who cannot see the picture hears a file name, or the same words twice, instead of what it shows.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.1.1; W-SOCIAL"),
        HelpLink = "Rules/Accessibility/AltTextUnhelpful.md",
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    private static readonly PhraseSet Placeholder = Phrases.Parse("<alt-text-placeholder>");
    private static readonly PhraseSet ByMachine = Phrases.Parse("<alt-text-by-machine>");
    private static readonly PhraseSet Prefix = Phrases.Parse("<alt-text-prefix>");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMediaAction(CheckMedia);
        context.RegisterSurfaceAction(CheckSurface);
        context.RegisterPhraseAction(
            Placeholder,
            static hit => CheckPhrase(hit, "names the kind of picture and nothing else")
        );
        context.RegisterPhraseAction(ByMachine, static hit => CheckPhrase(hit, "was written by a machine"));
        context.RegisterPhraseAction(Prefix, CheckPrefix);
    }

    private static void CheckMedia(MediaContext context)
    {
        if (context.Media is { IsAltTextGenerated: true, AltText: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            context.Report(Rule, Details("was written by a machine, and nobody looked at it", "isAltTextGenerated"));
        }
    }

    private static void CheckSurface(SurfaceContext context)
    {
        SurfaceText surface = context.Surface;
        if (surface.Kind != SurfaceKind.AltText)
        {
            return;
        }

        ReadOnlySpan<char> text = surface.Text.AsSpan().Trim();
        (string? what, string cue) =
            AltTextShape.IsFileName(text) ? ("is the name of a file", "file name")
            : AltTextShape.IsHashtags(surface) ? ("is hashtags", "hashtags")
            : AltTextShape.IsKeywords(text) ? ("lists keywords", "keywords")
            : IsTooShort(surface, text) ? ("is too short to say anything", "length")
            : RepeatsText(context, text) ? ("repeats the text that stands beside the picture", "same text")
            : (null, "");
        if (what is not null)
        {
            context.Report(Rule, new TextSpan(0, surface.Text.Length), Details(what, cue));
        }
    }

    // Labels of buttons stand among the text alternatives of a page, and are short by right.
    private static bool IsTooShort(SurfaceText surface, ReadOnlySpan<char> text) =>
        text.Length < AltTextShape.ShortestDescription
        && System.Text.Ascii.IsValid(text)
        && surface.Path.EndsWith(".altText", StringComparison.Ordinal);

    private static bool RepeatsText(SurfaceContext context, ReadOnlySpan<char> text)
    {
        foreach (SurfaceFacts other in context.Facts.Surfaces)
        {
            if (
                other.Surface.Kind
                    is SurfaceKind.Body
                        or SurfaceKind.Title
                        or SurfaceKind.Summary
                        or SurfaceKind.Caption
                        or SurfaceKind.LinkPreview
                && AltTextShape.IsSame(other.Surface.Text, text)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckPhrase(PhraseContext hit, string what)
    {
        if (hit.Surface.Kind == SurfaceKind.AltText && !AltTextShape.IsFileName(hit.Surface.Text.AsSpan().Trim()))
        {
            hit.Report(Rule, hit.Span, Details(what, "words"));
        }
    }

    private static void CheckPrefix(PhraseContext hit)
    {
        int next = hit.Surface.TokenAt(hit.Span.End);
        if (hit.Surface.Kind != SurfaceKind.AltText || next >= hit.Surface.Tokens.Length)
        {
            return;
        }

        Token word = hit.Surface.Tokens[next];
        ReadOnlySpan<char> first = hit.Surface.Slice(word.Span);
        TextSpan replaced = TextSpan.FromBounds(hit.Span.Start, word.End);
        hit.Report(
            Rule,
            hit.Span,
            Details("starts with what a screen reader says by itself", "prefix") with
            {
                Severity = Severity.Info,
                Fixes =
                [
                    new ProposedFix(
                        "start with what the picture shows",
                        replaced,
                        string.Concat(char.ToUpperInvariant(first[0]).ToString(), first[1..])
                    ),
                ],
            }
        );
    }

    private static DiagnosticDetails Details(string what, string cue) =>
        new() { Arguments = [new("what", what)], Cues = [cue] };
}

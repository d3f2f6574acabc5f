using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1816: a QR code or a file is the only way to what the text speaks of.</summary>
internal sealed class OnlyRouteInaccessible : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1816",
        "Document attachment or QR code as only route",
        RuleCategory.Accessibility,
        Severity.Info,
        "{what}"
    )
    {
        Why =
            "Who reads the post on the phone cannot scan its screen, and who cannot see does not find the code; many files are closed to screen readers.",
        Authorities = AuthorityIndex.Find("W-504; W-WCAG 1.3.1"),
        HelpLink = "Rules/Accessibility/OnlyRouteInaccessible.md",
        Scopes = RuleScopes.Text | RuleScopes.Media,
    };

    private static readonly PhraseSet Code = Phrases.Parse("<qr-route> unless negated, quoted, question");
    private static readonly PhraseSet File = Phrases.Parse("<file-route> unless negated, quoted, question");

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(
            Code,
            static hit => CheckText(hit, "the code is the only way: add a link or a number")
        );
        context.RegisterPhraseAction(
            File,
            static hit => CheckText(hit, "the file is the only way: say it in the text or add a link")
        );
        context.RegisterMediaAction(CheckMedia);
    }

    private static void CheckText(PhraseContext hit, string what)
    {
        if (hit.Document.Kind != ContentKind.Comment && IsRead(hit.SurfaceFacts) && !HasTextRoute(hit))
        {
            hit.Report(Rule, hit.Span, Details(what, "words"));
        }
    }

    private static void CheckMedia(MediaContext context)
    {
        MediaItem item = context.Media;
        string? what =
            item.IsOnlyRoute == true && !HasTextRoute(context) ? "what it holds can be had only through it"
            : item is { Kind: MediaKind.Document, IsTagged: false } ? "the file is not tagged for screen readers"
            : null;
        if (what is not null)
        {
            context.Report(Rule, Details(what, item.IsOnlyRoute == true ? "isOnlyRoute" : "isTagged"));
        }
    }

    // An address, a number to call, or a link beside the text.
    private static bool HasTextRoute(DocumentContext context)
    {
        if (context.Facts.HasLinks)
        {
            return true;
        }

        foreach (SurfaceFacts surface in context.Facts.Surfaces)
        {
            if (IsRead(surface) && surface.HoldsContact)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRead(SurfaceFacts surface) =>
        surface.Surface.Kind is not (SurfaceKind.EmbeddedText or SurfaceKind.AltText or SurfaceKind.FileName);

    private static DiagnosticDetails Details(string what, string cue) =>
        new()
        {
            Arguments = [new("what", what)],
            Cues = [cue],
            Guards = ["address, e-mail or number in the text, links"],
        };
}

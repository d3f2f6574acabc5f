using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1326: a picture of the result of care was made or changed. The page beside this file says more.</summary>
internal sealed class OutcomeImageryAltered : ContentAnalyzer
{
    private static readonly RuleDescriptor Rule = new(
        "HCA1326",
        "Altered, AI-generated or cherry-picked outcome imagery",
        RuleCategory.MisinformationClaims,
        Severity.Error,
        "the picture of a result {what}"
    )
    {
        Why = "A picture of a result is taken for proof; one that was made or mended proves nothing.",
        Authorities = AuthorityIndex.Find("A-AHPRACOS; A-CRFA; I-AIACT50; A-FTC5"),
        HelpLink = "Rules/MisinformationClaims/OutcomeImageryAltered.md",
        Scopes = RuleScopes.Media,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterMediaAction(Check);

    private static void Check(MediaContext context)
    {
        MediaItem item = context.Media;
        if (context.Document.Kind == ContentKind.Comment || item.Kind is MediaKind.Audio or MediaKind.Document)
        {
            return;
        }

        if (HowAltered(item) is { } how)
        {
            if (item.BeforeAfter is not null || ShowsOutcome(context) || IsAnnouncedAsOutcome(context))
            {
                context.Report(Rule, Details(how, Severity.Error, Confidence.High));
            }
        }
        else if (IsUnknown(item) && (item.BeforeAfter is not null || ShowsOutcome(context)))
        {
            context.Report(Rule, Details("does not say whether it was altered", Severity.Warning, Confidence.Medium));
        }
    }

    private static string? HowAltered(MediaItem item) =>
        item.Provenance switch
        {
            { Ai: AiInvolvement.Generated } => "was made with a generative model",
            { Ai: AiInvolvement.Assisted } => "was changed with a generative model",
            { IsRetouched: true } => "was retouched",
            { IsEdited: true } => "was edited",
            { IsSimulated: true, Label: null } => "is a simulation without a label",
            _ when item.BeforeAfter?.IsUnedited == false => "was edited",
            _ => null,
        };

    private static bool IsUnknown(MediaItem item) =>
        item.BeforeAfter?.IsUnedited != true
        && item.Provenance
            is null
                or { Ai: AiInvolvement.Unspecified, IsEdited: null, IsRetouched: null, IsSimulated: null };

    // By its own words: text alternative, caption, words in the picture, name of the file.
    private static bool ShowsOutcome(MediaContext context)
    {
        string path = context.Part is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"parts[{part}].media[{context.Index}].")
            : string.Create(CultureInfo.InvariantCulture, $"media[{context.Index}].");
        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            if (facts.Surface.Path.StartsWith(path, StringComparison.Ordinal) && facts.NamesOutcomePicture)
            {
                return true;
            }
        }

        return false;
    }

    // By the text that it goes with: "Swipe for before and after".
    private static bool IsAnnouncedAsOutcome(MediaContext context)
    {
        foreach (SurfaceFacts facts in context.Facts.Surfaces)
        {
            if (facts.Surface.Kind is SurfaceKind.Body or SurfaceKind.Title && facts.NamesOutcomePicture)
            {
                return true;
            }
        }

        return false;
    }

    private static DiagnosticDetails Details(string what, Severity severity, Confidence confidence) =>
        new()
        {
            Severity = severity,
            Confidence = confidence,
            Arguments = [new MessageArgument("what", what)],
            Cues = ["media.provenance, media.beforeAfter", "words of a result"],
            Guards = ["shows no result", "a labelled simulation"],
        };
}

using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What actions for phrases see: one hit whose conditions hold.</summary>
public sealed class PhraseContext : SurfaceContext
{
    private PhraseMatch match;

    internal PhraseContext() { }

    /// <summary>The pattern that was found.</summary>
    public PhrasePattern Pattern { get; private set; } = null!;

    /// <summary>Where the hit is, in UTF-16 code units of the surface's text.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>How the text stands to the hit.</summary>
    public Stance Stance => SurfaceFacts.StanceOf(Span);

    /// <summary>The tokens of the hit, as indexes into the stream of the surface.</summary>
    public Range StreamRange => match.Start..match.End;

    /// <summary>Where a named part of the pattern is.</summary>
    /// <param name="name">The name of the capture.</param>
    /// <returns>In UTF-16 code units of the surface's text; null when the part was not needed.</returns>
    public TextSpan? Capture(string name) => SurfaceFacts.Capture(match, name)?.Span;

    /// <summary>The wording that the lexicon prefers over the term in a named part.</summary>
    /// <param name="name">The name of the capture.</param>
    /// <returns>Null when the part is not a term, or the lexicon prefers nothing.</returns>
    public string? PreferredWording(string name) => SurfaceFacts.Capture(match, name)?.Preferred;

    /// <summary>Reports the hit with high confidence and without further details.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public new void Report(RuleDescriptor rule) => Report(rule, new DiagnosticDetails());

    /// <summary>Reports the hit.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="details">What there is to say beyond the rule.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public new void Report(RuleDescriptor rule, in DiagnosticDetails details) =>
        Report(
            rule,
            Span,
            details.Cues.IsEmpty && Pattern.Name.Length > 0 ? details with { Cues = [Pattern.Name] } : details
        );

    internal void Set(PhrasePattern pattern, PhraseMatch found)
    {
        Pattern = pattern;
        match = found;
        Span = SurfaceFacts.SpanOf(found);
    }
}

using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>What actions for surfaces see.</summary>
public class SurfaceContext : DocumentContext
{
    internal SurfaceContext() { }

    /// <summary>The text of the surface.</summary>
    public SurfaceText Surface => SurfaceFacts.Surface;

    /// <summary>The facts of the surface.</summary>
    public SurfaceFacts SurfaceFacts { get; internal set; } = null!;

    /// <summary>Reports a finding in the surface.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="span">Where it is, in UTF-16 code units of the surface's text.</param>
    /// <param name="details">What there is to say beyond the rule.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public void Report(RuleDescriptor rule, TextSpan span, in DiagnosticDetails details) =>
        Report(rule, Surface, span, details);

    private protected override string DefaultPath => Surface.Path;
}

/// <summary>What actions for sentences see.</summary>
public sealed class SentenceContext : SurfaceContext
{
    internal SentenceContext() { }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; internal set; }

    /// <summary>The tokens of the sentence.</summary>
    public ReadOnlySpan<Token> Tokens => Surface.Tokens.Slice(Sentence.FirstToken, Sentence.TokenCount);
}

/// <summary>What actions for entities see.</summary>
public sealed class EntityContext : SurfaceContext
{
    internal EntityContext() { }

    /// <summary>The entity.</summary>
    public RecognizedEntity Entity { get; internal set; }

    /// <summary>Reports the entity.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="details">What there is to say beyond the rule.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public new void Report(RuleDescriptor rule, in DiagnosticDetails details) => Report(rule, Entity.Span, details);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Where the diagnostics of the actions go.</summary>
internal interface IDiagnosticSink
{
    void Report(RuleDescriptor rule, ContentDiagnostic diagnostic);

    void NotEvaluated(RuleDescriptor rule, string reason);

    bool IsEnabled(RuleDescriptor rule);

    /// <summary>Whether the rule found something in this document that is at least so grave.</summary>
    bool HasReported(RuleDescriptor rule, Severity severity);
}

/// <summary>What every action sees.</summary>
/// <remarks>Belongs to one analysis and is used again: only valid during the callback, on its thread.</remarks>
public abstract class ContentContext
{
    private protected ContentContext() { }

    internal IDiagnosticSink Sink { get; set; } = null!;

    /// <summary>What rules may know beyond the document.</summary>
    public AnalysisEnvironment Environment { get; internal set; } = null!;

    /// <summary>Cancelled when the caller no longer wants the result.</summary>
    public CancellationToken CancellationToken { get; internal set; }

    /// <summary>The number given for an option of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">An option of the rule.</param>
    public double Number(RuleDescriptor rule, RuleOption option) => Environment.Settings.Number(rule, option);

    /// <summary>The words given for an option of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="option">An option of the rule.</param>
    public ImmutableArray<string> Words(RuleDescriptor rule, RuleOption option) =>
        Environment.Settings.Words(rule, option);

    /// <summary>Says that a rule lacks data it needs.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">What is missing, as the member that would hold it. Never content.</param>
    public void NotEvaluated(RuleDescriptor rule, string reason) => Sink.NotEvaluated(rule, reason);

    /// <summary>Reports a finding about the whole.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="details">What there is to say beyond the rule.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public void Report(RuleDescriptor rule, in DiagnosticDetails details) => Report(rule, null, default, details);

    /// <summary>Reports a finding about the whole, without further details.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public void Report(RuleDescriptor rule) => Report(rule, new DiagnosticDetails());

    private protected void Report(
        RuleDescriptor rule,
        SurfaceText? surface,
        TextSpan span,
        in DiagnosticDetails details
    )
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!Sink.IsEnabled(rule))
        {
            return;
        }

        ContentDiagnostic diagnostic = Create(
            rule,
            surface?.Kind ?? SurfaceKind.Body,
            surface?.Path ?? DefaultPath,
            surface?.ToSource(span) ?? span,
            details
        );
        Sink.Report(
            rule,
            surface is null || details.Fixes.IsEmpty
                ? diagnostic
                : diagnostic with
                {
                    Fixes = Fixes(surface, details.Fixes),
                }
        );
    }

    private protected static ContentDiagnostic Create(
        RuleDescriptor rule,
        SurfaceKind kind,
        string path,
        TextSpan span,
        in DiagnosticDetails details
    ) =>
        new()
        {
            Rule = rule,
            Severity = details.Severity ?? rule.DefaultSeverity,
            Confidence = details.Confidence,
            Surface = kind,
            SurfacePath = path,
            Span = span,
            Message = MessageFormat.Apply(rule.MessageFormat, details.Arguments),
            Explanation =
                details.Cues.IsEmpty && details.Guards.IsEmpty
                    ? Explanation.None
                    : new Explanation(details.Cues, details.Guards),
        };

    private protected static ImmutableArray<ContentFix> Fixes(string source, ImmutableArray<ProposedFix> proposed)
    {
        var fixes = ImmutableArray.CreateBuilder<ContentFix>(proposed.Length);
        foreach (ProposedFix fix in proposed)
        {
            string expected = source.Substring(fix.Span.Start, fix.Span.Length);
            fixes.Add(new ContentFix(fix.Description, fix.Span, expected, fix.Replacement, fix.Applicability));
        }

        return fixes.MoveToImmutable();
    }

    /// <summary>The path of findings about the whole.</summary>
    private protected virtual string DefaultPath => "body";

    private static ImmutableArray<ContentFix> Fixes(SurfaceText surface, ImmutableArray<ProposedFix> proposed)
    {
        var fixes = ImmutableArray.CreateBuilder<ContentFix>(proposed.Length);
        foreach (ProposedFix fix in proposed)
        {
            TextSpan span = surface.ToSource(fix.Span);
            string expected = surface.Source.Substring(span.Start, span.Length);
            bool holdsMarkup = !surface.Slice(fix.Span).SequenceEqual(expected);
            // What stands between the words in the source would be lost: a person has to look.
            FixApplicability applicability =
                holdsMarkup && fix.Applicability == FixApplicability.Safe ? FixApplicability.Review : fix.Applicability;
            fixes.Add(new ContentFix(fix.Description, span, expected, fix.Replacement, applicability));
        }

        return fixes.MoveToImmutable();
    }
}

/// <summary>What actions for documents see.</summary>
public class DocumentContext : ContentContext
{
    internal DocumentContext() { }

    /// <summary>The document.</summary>
    public ContentDocument Document { get; internal set; } = null!;

    /// <summary>The facts of all surfaces of the document.</summary>
    public DocumentFacts Facts { get; internal set; } = null!;

    /// <summary>What the consents that the document rests on say to a use.</summary>
    /// <param name="scope">What has to be covered.</param>
    public ConsentCoverage ConsentFor(ConsentScope scope) => DocumentConsents.Of(this).CoverageOf(scope);

    /// <summary>
    /// Whether a rule about somebody's story has nothing to say: the story is labelled as invented or as composed of several,
    /// or a consent in force covers the use. When a consent is named that is not at hand, the rule is said not to be evaluated.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="scope">What has to be covered.</param>
    public bool MayTell(RuleDescriptor rule, ConsentScope scope)
    {
        if (Document.StoryBasis is StoryBasis.Fictional or StoryBasis.Composite)
        {
            return true;
        }

        ConsentCoverage coverage = ConsentFor(scope);
        if (coverage == ConsentCoverage.Unknown)
        {
            NotEvaluated(rule, "consents");
        }

        return coverage != ConsentCoverage.None;
    }

    /// <summary>Reports a finding in a surface.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="surface">A surface of this document.</param>
    /// <param name="span">Where it is, in UTF-16 code units of the surface's text.</param>
    /// <param name="details">What there is to say beyond the rule.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public void ReportIn(RuleDescriptor rule, SurfaceText surface, TextSpan span, in DiagnosticDetails details) =>
        Report(rule, surface, span, details);

    /// <summary>Reports a finding in the source of a surface that has a format, such as an image.</summary>
    /// <param name="rule">One of the rules that the analyzer supports.</param>
    /// <param name="source">A source of this document.</param>
    /// <param name="span">Where it is, in UTF-16 code units of the source.</param>
    /// <param name="details">What there is to say beyond the rule; the spans of its fixes point into the source too.</param>
    /// <exception cref="InvalidOperationException">The analyzer does not support the rule.</exception>
    public void ReportIn(RuleDescriptor rule, FormattedSource source, TextSpan span, in DiagnosticDetails details)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(source);
        if (Sink.IsEnabled(rule))
        {
            ContentDiagnostic diagnostic = Create(rule, source.Kind, source.Path, span, details);
            Sink.Report(rule, diagnostic with { Fixes = Fixes(source.Source, details.Fixes) });
        }
    }
}

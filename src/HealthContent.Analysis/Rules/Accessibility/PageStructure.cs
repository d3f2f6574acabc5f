using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>HCA1815: a page has headings, tables or a language that a screen reader cannot follow.</summary>
internal sealed class PageStructure : ContentAnalyzer
{
    // A longer bold paragraph is a warning or a summary, no heading.
    private const int LongestHeading = 8;

    private static readonly RuleDescriptor Rule = new(
        "HCA1815",
        "Heading, list and language structure",
        RuleCategory.Accessibility,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "Who cannot see a page goes through it by its headings and tables; where they are missing or wrong, parts of it are lost.",
        Authorities = AuthorityIndex.Find("W-WCAG 1.3.1; W-WCAG 2.4.6; W-WCAG 3.1.1"),
        HelpLink = "Rules/Accessibility/PageStructure.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(CheckSources);
        context.RegisterSurfaceAction(CheckBoldParagraphs);
    }

    private static void CheckSources(DocumentContext context)
    {
        foreach (FormattedSource source in context.Facts.FormattedSources)
        {
            CheckHeadings(context, source);
            foreach (FormattedTable table in source.Tables)
            {
                if (!table.HasHeaders)
                {
                    context.ReportIn(Rule, source, table.SourceSpan, Details("the table has no headers", "table"));
                }
            }

            if (source.IsWholePage && source.Language is null)
            {
                context.ReportIn(Rule, source, default, Details("the page does not state its language", "language"));
            }
        }
    }

    private static void CheckHeadings(DocumentContext context, FormattedSource source)
    {
        int before = 0;
        foreach (FormattedHeading heading in source.Headings)
        {
            if (string.IsNullOrWhiteSpace(heading.Text))
            {
                context.ReportIn(Rule, source, heading.SourceSpan, Details("the heading is empty", "empty heading"));
                continue;
            }

            // A part of a page may start anywhere.
            if (before > 0 && heading.Level > before + 1)
            {
                context.ReportIn(
                    Rule,
                    source,
                    heading.SourceSpan,
                    Details(
                        $"a heading of level {Text(heading.Level)} follows one of level {Text(before)}",
                        "level"
                    ) with
                    {
                        Fixes = Raise(source, heading, before + 1),
                    }
                );
            }

            before = heading.Level;
        }
    }

    // In Markdown the level is a row of number signs; elsewhere it stands in two tags.
    private static ImmutableArray<ProposedFix> Raise(FormattedSource source, FormattedHeading heading, int level)
    {
        var signs = new TextSpan(heading.SourceSpan.Start, heading.Level);
        return
            source.Format == ContentFormat.Markdown
            && signs.End <= source.Source.Length
            && !source.Source.AsSpan(signs.Start, signs.Length).ContainsAnyExcept('#')
            ? [new ProposedFix("use the next level", signs, new string('#', level))]
            : [];
    }

    private static void CheckBoldParagraphs(SurfaceContext context)
    {
        SurfaceText surface = context.Surface;
        if (surface.Kind != SurfaceKind.Body)
        {
            return;
        }

        foreach (TextRegion region in surface.Regions)
        {
            if (region.Kind == TextRegionKind.Emphasis && IsHeadingLike(surface, region.Span))
            {
                context.Report(
                    Rule,
                    region.Span,
                    Details("a bold paragraph stands in place of a heading", "bold paragraph") with
                    {
                        Severity = Severity.Info,
                        Confidence = Confidence.Medium,
                    }
                );
            }
        }
    }

    // A short paragraph of its own without a full stop, and text below it.
    private static bool IsHeadingLike(SurfaceText surface, TextSpan span)
    {
        ReadOnlySpan<char> text = surface.Text;
        ReadOnlySpan<char> before = text[..span.Start];
        ReadOnlySpan<char> after = text[span.End..];
        return (before.IsEmpty || before.EndsWith("\n\n", StringComparison.Ordinal))
            && after.StartsWith("\n\n", StringComparison.Ordinal)
            && text.Slice(span.Start, span.Length).Count(' ') < LongestHeading
            && text[span.End - 1] is not ('.' or '!' or ',' or ';' or FormattedPart.Placeholder)
            && !surface.IsIn(span, TextRegionKind.Heading)
            && !surface.IsIn(span, TextRegionKind.ListItem)
            && !surface.IsIn(span, TextRegionKind.TableCell)
            && !surface.IsIn(span, TextRegionKind.Quotation);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DiagnosticDetails Details(string what, string cue) =>
        new() { Arguments = [new("what", what)], Cues = [cue] };
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1717: nobody read a machine's translation, its source changed since, or the language is another than stated.</summary>
internal sealed class TranslationUnreviewed : ContentAnalyzer
{
    // Shorter texts may be names and numbers.
    private const int FewestWords = 30;

    private static readonly OutsideSeverity Outside = new(new Jurisdiction("US"), Severity.Warning);

    private static readonly RuleDescriptor Rule = new(
        "HCA1717",
        "Translation unreviewed or language mismatch",
        RuleCategory.HealthLiteracy,
        Severity.Warning,
        "{what}"
    )
    {
        Why =
            "A machine turns \"once\" into \"eleven\", and nobody who could tell has read it; a screen reader speaks a text in the language that is stated.",
        Authorities = AuthorityIndex.Find("W-1557; W-WCAG 3.1.1"),
        HelpLink = "Rules/HealthLiteracy/TranslationUnreviewed.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        if (context.Document.Translation is { } translation)
        {
            CheckTranslation(context, translation);
        }

        if (context.Document.Locale is { Length: >= 2 } locale)
        {
            CheckLanguage(context, locale);
        }
    }

    private static void CheckTranslation(DocumentContext context, Translation translation)
    {
        if (translation.Method == TranslationMethod.Machine && string.IsNullOrWhiteSpace(translation.ReviewerId))
        {
            bool isError =
                translation.Criticality == TranslationCriticality.Critical
                && !Outside.AppliesTo(context.Document, context.Environment.Organization);
            Report(
                context,
                "a machine translated the text, and no qualified person reviewed it",
                "translation.method",
                isError ? Severity.Error : Severity.Warning
            );
        }

        DateOnly? made = translation.ReviewedOn ?? translation.TranslatedOn;
        if (translation.SourceChangedOn > made)
        {
            Report(
                context,
                "the source changed after it was translated",
                "translation.sourceChangedOn",
                Severity.Warning
            );
        }
    }

    private static void CheckLanguage(DocumentContext context, string locale)
    {
        foreach (FormattedSource source in context.Facts.FormattedSources)
        {
            if (source.Language is { Length: >= 2 } stated && !IsSameLanguage(stated, locale))
            {
                Report(
                    context,
                    $"the page states the language {stated}, the document {locale}",
                    "language of the page",
                    Severity.Warning
                );
                return;
            }
        }

        Readability readability = context.Facts.Readability;
        if (readability.Words >= FewestWords && readability.IsEnglish != IsSameLanguage(locale, "en"))
        {
            Report(
                context,
                readability.IsEnglish
                    ? "the text is English, and another language is stated"
                    : "the text is not English, as is stated",
                "common words",
                Severity.Warning
            );
        }
    }

    private static bool IsSameLanguage(string first, string second) =>
        Language(first).Equals(Language(second), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Language(string tag)
    {
        int end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag.AsSpan(0, end);
    }

    private static void Report(DocumentContext context, string what, string cue, Severity severity) =>
        context.Report(
            Rule,
            new DiagnosticDetails
            {
                Severity = severity,
                Confidence = cue == "common words" ? Confidence.Medium : Confidence.High,
                Arguments = [new("what", what)],
                Cues = [cue],
                Guards = ["translation.reviewerId", "translation.reviewedOn"],
            }
        );
}

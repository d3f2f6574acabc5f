using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>HCA1701: a text for the public is harder to read than its readers can be expected to read.</summary>
internal sealed class ReadingGradeAboveTarget : ContentAnalyzer
{
    // Below this the formulas say nothing.
    private const int FewestWords = 30;

    // Of a few sentences a grade is off by some years as easily as not.
    private const int FewWords = 60;
    private const int FewWordsGrace = 4;

    // From here on the formulas begin to agree with one another, and with readers.
    private const int EnoughWords = 100;
    private const int Grace = 2;

    // "Read more." has a grade too, but nobody stumbles over it.
    private const int ShortestSentence = 3;

    private const int GradesToWarning = 3;

    private static readonly RuleOption Target = new(
        "target-grade",
        "The highest reading grade wanted, as a grade of US schools",
        8
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1701",
        "Reading grade above target",
        RuleCategory.HealthLiteracy,
        Severity.Info,
        "text reads at about grade {grade}, above the target of {target}; this sentence is the hardest"
    )
    {
        Why =
            "Many adults read at the level of grade 6 to 8. Health information above that is not understood by those who need it most.",
        Authorities = AuthorityIndex.Find("T-GRADE; T-PIF; T-CCI"),
        HelpLink = "Rules/HealthLiteracy/ReadingGradeAboveTarget.md",
        Scopes = RuleScopes.Text | RuleScopes.Document,
        Options = [Target],
    };

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Check);

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (
            document.Audience is Audience.HealthcareProfessional or Audience.Staff
            || document.Kind == ContentKind.Comment
            || (document.Locale is { } locale && !locale.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        )
        {
            return;
        }

        Readability readability = context.Facts.Readability;
        double target = context.Number(Rule, Target);
        double limit = target + GraceFor(readability.Words);
        if (readability.Words < FewestWords || !readability.IsEnglish || readability.Grade <= limit)
        {
            return;
        }

        Confidence confidence = ConfidenceOf(readability, target);
        bool isFarAbove = readability.Grade > limit + GradesToWarning && confidence > Confidence.Low;
        (SurfaceText surface, TextSpan sentence) = FindHardestSentence(context.Facts);
        context.ReportIn(
            Rule,
            surface,
            sentence,
            new DiagnosticDetails
            {
                Severity = isFarAbove ? Severity.Warning : Severity.Info,
                Confidence = confidence,
                Arguments =
                [
                    new("grade", readability.Grade.ToString("0.0", CultureInfo.InvariantCulture)),
                    new("target", target.ToString(CultureInfo.InvariantCulture)),
                ],
                Cues =
                [
                    Cue("Flesch-Kincaid", readability.FleschKincaid),
                    Cue("SMOG", readability.Smog),
                    Cue("Gunning Fog", readability.GunningFog),
                    Cue("Dale-Chall", readability.DaleChall),
                ],
            }
        );
    }

    private static int GraceFor(int words) =>
        words < FewWords ? FewWordsGrace
        : words < EnoughWords ? Grace
        : 0;

    // Length and long words together make a sentence hard, so the two formulas that weigh both decide.
    private static (SurfaceText Surface, TextSpan Span) FindHardestSentence(DocumentFacts facts)
    {
        SurfaceText? hardest = null;
        TextSpan span = default;
        double highest = double.NegativeInfinity;
        foreach (SurfaceFacts surface in facts.Surfaces)
        {
            if (surface.Surface.Kind != SurfaceKind.Body)
            {
                continue;
            }

            hardest ??= surface.Surface;
            foreach (Sentence sentence in surface.Surface.Sentences)
            {
                Readability readability = surface.ReadabilityOf(sentence);
                double grade = readability.FleschKincaid + readability.GunningFog;
                if (readability.Words >= ShortestSentence && grade > highest)
                {
                    (hardest, span, highest) = (surface.Surface, sentence.Span, grade);
                }
            }
        }

        return (hardest!, span);
    }

    private static Confidence ConfidenceOf(Readability readability, double target)
    {
        if (readability.Words < EnoughWords)
        {
            return Confidence.Low;
        }

        bool allAgree =
            readability.FleschKincaid > target
            && readability.Smog > target
            && readability.GunningFog > target
            && readability.DaleChall > target;
        return allAgree ? Confidence.High : Confidence.Medium;
    }

    private static string Cue(string formula, double grade) =>
        string.Create(CultureInfo.InvariantCulture, $"{formula} {grade:0.0}");
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.MisinformationClaims;

/// <summary>HCA1322: what a text rests on is due for review, old, or was replaced. The page beside this file says more.</summary>
internal sealed class StaleEvidence : ContentAnalyzer
{
    private static readonly RuleOption MaxEvidenceAge = new(
        "max-evidence-age-years",
        "The oldest that the newest evidence of a claim may be, in years",
        10
    );

    private static readonly RuleOption MaxGuidelineAge = new(
        "max-guideline-age-years",
        "The oldest that a guideline may be that a text cites, in years",
        10
    );

    private static readonly RuleDescriptor Rule = new(
        "HCA1322",
        "Evidence stale or superseded",
        RuleCategory.MisinformationClaims,
        Severity.Warning,
        "{what}"
    )
    {
        Why = "Guidance changes, and what was right some years ago keeps being read.",
        Authorities = AuthorityIndex.Find("T-CCI item 12; P-GMC"),
        HelpLink = "Rules/MisinformationClaims/StaleEvidence.md",
        Scopes = RuleScopes.Document | RuleScopes.Text,
        Options = [MaxEvidenceAge, MaxGuidelineAge],
    };

    private static readonly PhraseSet OfYear = Phrases.Parse(
        "<guideline-of-year> unless negated, refuted, question unless sentence has <guideline-known-old>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Check);
        context.RegisterPhraseAction(OfYear, CheckGuideline);
    }

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind == ContentKind.Comment)
        {
            return;
        }

        CheckCitations(context);
        var claims = DocumentClaims.Of(context);
        var seen = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        foreach (MadeClaim made in claims.Made)
        {
            if (seen.Add(made.Claim) && What(context, claims.Evaluate(made.Claim)) is { } what)
            {
                context.ReportIn(Rule, made.Facts.Surface, made.Span, Details(what, Confidence.High, "claims"));
            }
        }

        foreach (Claim named in claims.Named)
        {
            if (seen.Add(named) && What(context, claims.Evaluate(named)) is { } what)
            {
                context.Report(Rule, Details(what, Confidence.High, "claims"));
            }
        }
    }

    // A claim that must not be made any more is HCA1324: whether its evidence is fresh no longer matters.
    private static string? What(DocumentContext context, ClaimEvaluation evaluation)
    {
        Claim claim = evaluation.Claim;
        if (!evaluation.MayBeMade)
        {
            return null;
        }

        if (evaluation.IsDueForReview)
        {
            string due = claim.ReviewBy!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return $"claim {claim.Id} was due for review by {due}";
        }

        if (claim.Evidence.Any(source => IsReplaced(source, claim.Evidence)))
        {
            return $"claim {claim.Id} rests on a source that was replaced or withdrawn";
        }

        DateOnly? newest = claim.Evidence.Max(source => source.PublishedOn);
        return newest is { } day && Age(context, day) > context.Number(Rule, MaxEvidenceAge)
            ? $"the newest evidence of claim {claim.Id} is of {day.Year.ToString(CultureInfo.InvariantCulture)}"
            : null;
    }

    private static void CheckCitations(DocumentContext context)
    {
        ImmutableArray<Citation> citations = context.Document.Citations;
        for (int index = 0; index < citations.Length; index++)
        {
            Citation citation = citations[index];
            bool isOld =
                citation is { Kind: EvidenceKind.Guideline, PublishedOn: { } day }
                && Age(context, day) > context.Number(Rule, MaxGuidelineAge);
            string? what =
                IsReplaced(citation, citations) ? "was replaced or withdrawn"
                : isOld ? "is a guideline older than the policy allows"
                : null;
            if (what is not null)
            {
                string name = citation.Id ?? string.Create(CultureInfo.InvariantCulture, $"{index + 1}");
                context.Report(Rule, Details($"source {name} {what}", Confidence.High, "citations"));
            }
        }
    }

    private static void CheckGuideline(PhraseContext hit)
    {
        if (
            hit.Document.Kind == ContentKind.Comment
            || hit.Capture("year") is not { } place
            || !int.TryParse(hit.Surface.Slice(place), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        )
        {
            return;
        }

        int now = ReaderPlace.Day(hit).Year;
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(place.Start)];
        if (SupersededGuideline.Find(hit.Surface.Slice(sentence.Span), year) is { } found && found.ReplacedIn <= now)
        {
            string newer = $"{found.ReplacedBy} ({found.ReplacedIn.ToString(CultureInfo.InvariantCulture)})";
            hit.Report(Rule, Details($"the guideline of {year} was replaced by {newer}", Confidence.High, "guideline"));
        }
        else if (year is >= 1950 and < 2100 && now - year > hit.Number(Rule, MaxGuidelineAge))
        {
            string age = (now - year).ToString(CultureInfo.InvariantCulture);
            hit.Report(Rule, Details($"the guideline is {age} years old", Confidence.Medium, "guideline"));
        }
    }

    private static bool IsReplaced(Citation source, ImmutableArray<Citation> others) =>
        source.Status is PublicationStatus.Superseded or PublicationStatus.Retracted
        || (
            source.SupersededBy is { } newer
            && !others.Any(other => string.Equals(other.Id, newer, StringComparison.Ordinal))
        );

    private static double Age(DocumentContext context, DateOnly day) =>
        (ReaderPlace.Day(context).DayNumber - day.DayNumber) / 365.25;

    private static DiagnosticDetails Details(string what, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new MessageArgument("what", what)],
            Cues = [cue],
            Guards = ["negated, refuted, question", "words that say that it is not the latest"],
        };
}

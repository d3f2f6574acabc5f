using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using HealthContent.Analysis.Time;

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

    private const string Guidelines = "SupersededGuidelines";

    private static readonly PhraseSet OfYear = Phrases.Parse(
        "<guideline-of-year> unless negated, refuted, question unless sentence has <guideline-known-old>"
    );

    // Some guidance is known by a name that is older than any year the text may give.
    private static readonly PhraseSet ByName = Phrases.Parse(
        "<guideline-replaced> unless negated, refuted, question, historical when sentence has <guideline-in-use>"
            + " unless sentence has <guideline-known-old>"
    );

    public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Check);
        context.RegisterPhraseAction(OfYear, CheckGuideline);
        context.RegisterPhraseAction(ByName, CheckName);
    }

    private static void Check(DocumentContext context)
    {
        ContentDocument document = context.Document;
        if (document.Kind == ContentKind.Comment)
        {
            return;
        }

        CheckCitations(context);
        if (DocumentClaims.AreAbsent(context))
        {
            return;
        }

        var claims = DocumentClaims.Of(context);
        if (claims.Made.IsEmpty && claims.Named.IsEmpty)
        {
            return;
        }

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
        return newest is { } day && IsOlder(context, day, MaxEvidenceAge)
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
                && IsOlder(context, day, MaxGuidelineAge);
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

    private static void CheckName(PhraseContext hit)
    {
        if (hit.Document.Kind != ContentKind.Comment)
        {
            string name = hit.Surface.Slice(hit.Span).ToString();
            hit.Report(Rule, Details($"\"{name}\" was replaced by newer guidance", Confidence.Medium, "guideline"));
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

        AnalysisDay today = ReaderPlace.Day(hit);
        Sentence sentence = hit.Surface.Sentences[hit.Surface.SentenceAt(place.Start)];
        if (FindSuperseded(hit, hit.Surface.Slice(sentence.Span), hit.Surface.Slice(place), today) is { } found)
        {
            string newer = found.From is { } day
                ? $"{found.Value} ({day.Year.ToString(CultureInfo.InvariantCulture)})"
                : found.Value;
            hit.Report(Rule, Details($"the guideline of {year} was replaced by {newer}", Confidence.High, "guideline"));
        }
        else if (
            year is >= 1950 and < 2100
            && today >= FirstDayOf(year + 1 + Math.Floor(hit.Number(Rule, MaxGuidelineAge)))
        )
        {
            string limit = hit.Number(Rule, MaxGuidelineAge).ToString(CultureInfo.InvariantCulture);
            hit.Report(
                Rule,
                Details($"the guideline of {year} is older than {limit} years", Confidence.Medium, "guideline")
            );
        }
    }

    private static DatedRequirement? FindSuperseded(
        DocumentContext context,
        ReadOnlySpan<char> sentence,
        ReadOnlySpan<char> year,
        AnalysisDay today
    )
    {
        foreach (DatedRequirement each in context.Environment.Requirements[Guidelines])
        {
            if (
                year.SequenceEqual(each.Subjects[0])
                && HasTopic(sentence, each)
                && each.AppliesToAny(ReaderPlace.Of(context))
                && each.IsInForce(today)
            )
            {
                return each;
            }
        }

        return null;
    }

    private static bool HasTopic(ReadOnlySpan<char> sentence, DatedRequirement guideline)
    {
        for (int index = 1; index < guideline.Subjects.Length; index++)
        {
            if (WholeWords.StandIn(sentence, guideline.Subjects[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsReplaced(Citation source, ImmutableArray<Citation> others) =>
        source.Status is PublicationStatus.Superseded or PublicationStatus.Retracted
        || (
            source.SupersededBy is { } newer
            && !others.Any(other => string.Equals(other.Id, newer, StringComparison.Ordinal))
        );

    private static bool IsOlder(DocumentContext context, DateOnly day, RuleOption years) =>
        ReaderPlace.Day(context) > Days.After(day, context.Number(Rule, years) * 365.25);

    private static DateOnly FirstDayOf(double year) =>
        year > DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly((int)year, 1, 1);

    private static DiagnosticDetails Details(string what, Confidence confidence, string cue) =>
        new()
        {
            Confidence = confidence,
            Arguments = [new MessageArgument("what", what)],
            Cues = [cue],
            Guards = ["negated, refuted, question", "words that say that it is not the latest"],
        };
}

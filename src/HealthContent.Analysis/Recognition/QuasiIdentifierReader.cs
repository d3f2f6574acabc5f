using System.Collections.Immutable;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>A kind of fact that does not name a person but narrows the circle down.</summary>
public enum QuasiIdentifierKind
{
    /// <summary>The age in years.</summary>
    Age,

    /// <summary>What the person does for a living.</summary>
    Occupation,

    /// <summary>Where the person works.</summary>
    Employer,

    /// <summary>The people the person belongs to.</summary>
    Ethnicity,

    /// <summary>The family: twins, a number of children, a widow.</summary>
    Family,

    /// <summary>A place that is smaller than a state.</summary>
    Place,

    /// <summary>A day or the last days.</summary>
    Time,

    /// <summary>A condition that few people have. Counts as rare.</summary>
    RareCondition,

    /// <summary>An event that people heard of.</summary>
    UnusualEvent,

    /// <summary>A hint that the media told of it. Counts as rare.</summary>
    MediaCoverage,
}

/// <summary>A fact that narrows the circle down.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Span">Where it stands, in UTF-16 code units of the surface's text.</param>
public readonly record struct QuasiIdentifier(QuasiIdentifierKind Kind, TextSpan Span)
{
    /// <summary>Whether it alone leaves only a few people.</summary>
    public bool IsRare => Kind is QuasiIdentifierKind.RareCondition or QuasiIdentifierKind.MediaCoverage;

    /// <summary>How much it narrows the circle, to rank what to leave out first: the higher, the more.</summary>
    public int Contribution =>
        Kind switch
        {
            QuasiIdentifierKind.MediaCoverage => 6,
            QuasiIdentifierKind.RareCondition => 5,
            QuasiIdentifierKind.UnusualEvent => 4,
            QuasiIdentifierKind.Place or QuasiIdentifierKind.Employer => 3,
            QuasiIdentifierKind.Occupation or QuasiIdentifierKind.Family => 2,
            _ => 1,
        };
}

/// <summary>Finds the facts that narrow the circle down.</summary>
internal static class QuasiIdentifierReader
{
    private static readonly ImmutableArray<(string Name, QuasiIdentifierKind Kind)> Named =
    [
        ("quasi-occupation", QuasiIdentifierKind.Occupation),
        ("quasi-employer", QuasiIdentifierKind.Employer),
        ("quasi-ethnicity", QuasiIdentifierKind.Ethnicity),
        ("quasi-family", QuasiIdentifierKind.Family),
        ("quasi-place", QuasiIdentifierKind.Place),
        ("quasi-age", QuasiIdentifierKind.Age),
        ("quasi-event", QuasiIdentifierKind.UnusualEvent),
        ("quasi-rare", QuasiIdentifierKind.RareCondition),
        ("quasi-media", QuasiIdentifierKind.MediaCoverage),
        ("now-time", QuasiIdentifierKind.Time),
    ];

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => Named.Select(each => each.Name);

    public static void Read(SurfaceFacts facts, ref ReusableList<QuasiIdentifier> found)
    {
        foreach (RecognizedEntity entity in facts.Entities)
        {
            QuasiIdentifierKind? kind =
                entity.Kind == EntityKind.Age && entity.Subkind != "group" ? QuasiIdentifierKind.Age
                : entity.Kind == EntityKind.Date && entity.Role == TemporalRole.PatientLinked ? QuasiIdentifierKind.Time
                : entity.Kind == EntityKind.Location && entity.Subkind is not ("state" or "country" or "facility")
                    ? QuasiIdentifierKind.Place
                : null;
            if (kind is { } entityKind)
            {
                found.Add(new QuasiIdentifier(entityKind, entity.Span));
            }
        }

        ReadOnlySpan<PhraseMatch> matches = facts.Matches.Items;
        if (!matches.IsEmpty)
        {
            Span<int> patterns = stackalloc int[Named.Length];
            for (int index = 0; index < patterns.Length; index++)
            {
                patterns[index] = facts.Phrases[Named[index].Name];
            }

            foreach (PhraseMatch match in matches)
            {
                int index = patterns.IndexOf(match.Pattern);
                if (index >= 0)
                {
                    found.Add(new QuasiIdentifier(Named[index].Kind, facts.SpanOf(match)));
                }
            }
        }

        KeepOneOfEach(ref found);
    }

    // In the order of the text; of two that overlap and tell the same, one is enough.
    private static void KeepOneOfEach(ref ReusableList<QuasiIdentifier> found)
    {
        found.Sort(static (left, right) => Compare(left, right));
        Span<int> ends = stackalloc int[(int)QuasiIdentifierKind.MediaCoverage + 1];
        int kept = 0;
        for (int index = 0; index < found.Count; index++)
        {
            QuasiIdentifier fact = found[index];
            if (fact.Span.Start >= ends[(int)fact.Kind])
            {
                ends[(int)fact.Kind] = fact.Span.End;
                found[kept++] = fact;
            }
        }

        found.Truncate(kept);
    }

    private static int Compare(QuasiIdentifier left, QuasiIdentifier right)
    {
        int order = left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Kind - right.Kind;
        return order != 0 ? order : right.Span.Length.CompareTo(left.Span.Length);
    }
}

using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>How closely a text ties a named person to care.</summary>
public enum CareLink
{
    /// <summary>Not at all, or the person stands there for another reason: staff, authors, donors, the past.</summary>
    None,

    /// <summary>A sentence beside the name's tells of one person in care, who may be the person named.</summary>
    Beside,

    /// <summary>What is said of the person in the sentence of the name is care.</summary>
    Own,
}

/// <summary>Tells how closely a named person is tied to care.</summary>
internal static class CareLinkReader
{
    // "Maria's new hip": what belongs to a name follows it closely.
    private const int FarthestPossession = 14;
    private const int FarthestAge = 5;
    private const int LongestAge = 40;

    private static readonly string[] AfterPossession =
    [
        "is",
        "was",
        "went",
        "has",
        "had",
        "and",
        "but",
        "after",
        "before",
        "at",
        "in",
        "on",
        "with",
        "to",
        "for",
        "by",
        "took",
        "came",
        "made",
        "got",
        "turned",
        "spread",
        "returned",
        "left",
        "today",
        "yesterday",
        "last",
        "this",
        "here",
        "surgery",
        "treatment",
        "diagnosis",
        "recovery",
        "journey",
        "story",
    ];
    private const int LargestDistance = 240;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames =>
        [
            "care-of-one",
            "care-thing",
            "open-role",
            "hidden-care-scene",
            "told-discharge",
            "cheer-for-one",
            "care-told",
            "career-word",
        ];

    public static CareLink Read(SurfaceFacts facts, in RecognizedEntity name)
    {
        if (IsKnownForAnotherReason(name.Role))
        {
            return CareLink.None;
        }

        if (name.Role == PersonRole.Patient)
        {
            return CareLink.Own;
        }

        TextSpan sentence = facts.Surface.Sentences[facts.Surface.SentenceAt(name.Span.Start)].Span;
        if (Cues.Lies(facts, "open-role", sentence))
        {
            return CareLink.None;
        }

        if (
            TellsOfCare(facts, sentence, name.Span)
            || OwnsCare(facts, name.Span)
            || IsCheeredInCare(facts, sentence)
            || (FollowsAge(facts, name.Span) && Cues.Lies(facts, "care-thing", sentence))
        )
        {
            return CareLink.Own;
        }

        return IsTakenUpBeside(facts, name.Span) ? CareLink.Beside : CareLink.None;
    }

    /// <summary>Whether a person stands in a text for another reason than care, by the role.</summary>
    public static bool IsKnownForAnotherReason(string? role) =>
        role
            is PersonRole.Staff
                or PersonRole.PublicAuthor
                or PersonRole.PublicFigure
                or PersonRole.Historical
                or PersonRole.Fictional
                or PersonRole.Eponym
                or PersonRole.Facility
                or PersonRole.Award;

    // "Well done Callum Reid, last round of chemo!": a cheer is for somebody, and care beside it says for whom, unless it is a career.
    private static bool IsCheeredInCare(SurfaceFacts facts, TextSpan sentence) =>
        Cues.Lies(facts, "cheer-for-one", sentence)
        && Cues.Lies(facts, "care-told", sentence)
        && !Cues.Lies(facts, "career-word", sentence)
        && !Cues.Lies(facts, "care-of-others", sentence);

    // "Maria's surgery", "Tom's leukaemia".
    private static bool OwnsCare(SurfaceFacts facts, TextSpan name)
    {
        ReadOnlySpan<char> after = facts.Surface.Text.AsSpan(name.End);
        if (!(after.Length > 1 && after[0] is '\'' or '’' && after[1] is 's'))
        {
            return false;
        }

        int end = Math.Min(facts.Surface.Text.Length, name.End + FarthestPossession);
        foreach (PhraseMatch match in facts.MatchesIn(TextSpan.FromBounds(name.End, end)))
        {
            if (match.Pattern == facts.Phrases["care-thing"] && facts.SpanOf(match).Start is var start)
            {
                if (start >= name.End && start <= end && EndsPossession(facts.Surface.Text, facts.SpanOf(match).End))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Maria's cancer is gone", but not "Maria's cancer research".
    private static bool EndsPossession(string text, int end)
    {
        ReadOnlySpan<char> after = text.AsSpan(end);
        if (after.IsEmpty || after[0] != ' ')
        {
            return true;
        }

        after = after.TrimStart();
        int length = 0;
        while (length < after.Length && char.IsLetter(after[length]))
        {
            length++;
        }

        foreach (string word in AfterPossession)
        {
            if (after[..length].SequenceEqual(word))
            {
                return true;
            }
        }

        return length == 0;
    }

    // What is said of care in the sentence is said of the person unless others are named between: "Rao treats people diagnosed with …".
    private static bool TellsOfCare(SurfaceFacts facts, TextSpan sentence, TextSpan name)
    {
        foreach (PhraseMatch match in facts.MatchesIn(sentence))
        {
            if (
                match.Pattern == facts.Phrases["care-of-one"]
                && facts.SpanOf(match) is var care
                && sentence.Contains(care)
            )
            {
                TextSpan between =
                    care.Start >= name.End
                        ? TextSpan.FromBounds(name.End, care.Start)
                        : TextSpan.FromBounds(Math.Min(care.End, name.Start), name.Start);
                if (!Cues.Lies(facts, "care-of-others", between))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "in a 12-year-old, Amanda Johnson, with asthma".
    private static bool FollowsAge(SurfaceFacts facts, TextSpan name)
    {
        var before = TextSpan.FromBounds(Math.Max(0, name.Start - LongestAge), name.Start);
        foreach (RecognizedEntity entity in facts.EntitiesIn(before))
        {
            if (entity.Kind == EntityKind.Age && name.Start - entity.Span.End is >= 0 and <= FarthestAge)
            {
                return true;
            }
        }

        return false;
    }

    // "Say hello to Tom! He went home yesterday."
    private static bool IsTakenUpBeside(SurfaceFacts facts, TextSpan name)
    {
        int sentence = facts.Surface.SentenceAt(name.Start);
        var window = TextSpan.FromBounds(
            Math.Max(0, name.Start - (2 * LargestDistance)),
            Math.Min(facts.Surface.Text.Length, name.End + LargestDistance + 1)
        );
        foreach (PatientReference reference in facts.PatientReferencesIn(window))
        {
            if (
                reference.Kind == PatientReferenceKind.SpecificPerson
                && !IsBirthAlone(facts.Surface.Slice(reference.Span))
                && Math.Abs(facts.Surface.SentenceAt(reference.Span.Start) - sentence) <= 1
                && Math.Max(reference.Span.Start - name.End, name.Start - reference.Span.End) <= LargestDistance
            )
            {
                return facts.IsBesidePatient(name) && !HasOtherSubject(facts, name, reference.Span);
            }
        }

        return false;
    }

    // "Meet Anna Keller. She was born in Leeds.": everybody was.
    private static bool IsBirthAlone(ReadOnlySpan<char> reference) =>
        reference.EndsWith("was born", StringComparison.OrdinalIgnoreCase);

    // "Thanks, Tom! Dr. Weber joined us. She was born in Leeds.": between them somebody else was named.
    private static bool HasOtherSubject(SurfaceFacts facts, TextSpan name, TextSpan reference)
    {
        var between = TextSpan.FromBounds(
            Math.Min(name.End, reference.End),
            Math.Max(Math.Min(name.End, reference.End), Math.Max(name.Start, reference.Start))
        );
        foreach (RecognizedEntity entity in facts.EntitiesIn(between))
        {
            if (
                entity.Kind == EntityKind.Name
                && entity.Span.End <= between.End
                && IsKnownForAnotherReason(entity.Role)
            )
            {
                return true;
            }
        }

        return false;
    }
}

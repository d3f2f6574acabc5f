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
    private const int FarthestPossession = 24;
    private const int LargestDistance = 240;

    /// <summary>The named phrases that it looks for.</summary>
    public static IEnumerable<string> PhraseNames => ["care-of-one", "care-thing", "open-role"];

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

        if (Cues.Lies(facts, "care-of-one", sentence) || OwnsCare(facts, name.Span))
        {
            return CareLink.Own;
        }

        return IsTakenUpBeside(facts, name.Span) ? CareLink.Beside : CareLink.None;
    }

    private static bool IsKnownForAnotherReason(string? role) =>
        role
            is PersonRole.Staff
                or PersonRole.PublicAuthor
                or PersonRole.PublicFigure
                or PersonRole.Historical
                or PersonRole.Fictional
                or PersonRole.Eponym
                or PersonRole.Facility
                or PersonRole.Award;

    // "Maria's surgery", "Tom's leukaemia".
    private static bool OwnsCare(SurfaceFacts facts, TextSpan name)
    {
        ReadOnlySpan<char> after = facts.Surface.Text.AsSpan(name.End);
        if (!(after.Length > 1 && after[0] is '\'' or '’' && after[1] is 's'))
        {
            return false;
        }

        int end = Math.Min(facts.Surface.Text.Length, name.End + FarthestPossession);
        foreach (PhraseMatch match in facts.Matches)
        {
            if (match.Pattern == facts.Phrases["care-thing"] && facts.SpanOf(match).Start is var start)
            {
                if (start >= name.End && start <= end)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Say hello to Tom! He went home yesterday."
    private static bool IsTakenUpBeside(SurfaceFacts facts, TextSpan name)
    {
        int sentence = facts.Surface.SentenceAt(name.Start);
        foreach (PatientReference reference in facts.PatientReferences)
        {
            if (
                reference.Kind == PatientReferenceKind.SpecificPerson
                && Math.Abs(facts.Surface.SentenceAt(reference.Span.Start) - sentence) <= 1
                && Math.Max(reference.Span.Start - name.End, name.Start - reference.Span.End) <= LargestDistance
            )
            {
                return facts.IsBesidePatient(name) && !HasOtherSubject(facts, name, reference.Span);
            }
        }

        return false;
    }

    // "Thanks, Tom! Dr. Weber joined us. She was born in Leeds.": between them somebody else was named.
    private static bool HasOtherSubject(SurfaceFacts facts, TextSpan name, TextSpan reference)
    {
        foreach (RecognizedEntity entity in facts.Entities)
        {
            if (
                entity.Kind == EntityKind.Name
                && entity.Span.Start >= Math.Min(name.End, reference.End)
                && entity.Span.End <= Math.Max(name.Start, reference.Start)
                && IsKnownForAnotherReason(entity.Role)
            )
            {
                return true;
            }
        }

        return false;
    }
}

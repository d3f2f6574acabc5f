using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Whom a text means when it speaks of people in care.</summary>
public enum PatientReferenceKind
{
    /// <summary>One person: "she was discharged", "our patient", "a 54-year-old woman came in".</summary>
    SpecificPerson,

    /// <summary>People in general: "patients often".</summary>
    Generic,

    /// <summary>The reader: "you were admitted".</summary>
    Addressee,

    /// <summary>A supposed case: "if a patient is admitted".</summary>
    Hypothetical,
}

/// <summary>A place where a text speaks of people in care.</summary>
/// <param name="Kind">Whom it means.</param>
/// <param name="Span">Where it is, in UTF-16 code units of the surface's text.</param>
public readonly record struct PatientReference(PatientReferenceKind Kind, TextSpan Span);

/// <summary>Finds the places where a text speaks of people in care, and tells whether something stands beside one of them.</summary>
internal static class PatientReferenceReader
{
    // The window of a care cue: its sentence and those beside it, but no farther than this.
    private const int LargestDistance = 240;

    // A pronoun stands for somebody named in its sentence or shortly before.
    private const int FarthestSentence = 2;

    public static void Read(RecognitionContext context, ref ReusableList<PatientReference> references)
    {
        foreach (Cue cue in context.Cues)
        {
            PatientReferenceKind? kind = cue.Kind switch
            {
                _ when MeansOnePatient(context, cue) => PatientReferenceKind.SpecificPerson,
                CueKind.GenericPatients => PatientReferenceKind.Generic,
                CueKind.AddressedPatient => PatientReferenceKind.Addressee,
                CueKind.SupposedPatient => PatientReferenceKind.Hypothetical,
                _ => null,
            };
            if (kind is { } found)
            {
                references.Add(new PatientReference(found, cue.Span));
            }
        }
    }

    /// <summary>Whether one person in care is spoken of in the sentence of a stretch or beside it.</summary>
    public static bool IsInWindow(RecognitionContext context, TextSpan span)
    {
        ReadOnlySpan<Sentence> sentences = context.Surface.Sentences;
        if (context.IsInvented || sentences.IsEmpty)
        {
            return false;
        }

        int sentence = context.Surface.SentenceAt(span.Start);
        int end = sentences[Math.Min(sentences.Length - 1, sentence + 1)].Span.End;
        ReadOnlySpan<Cue> cues = context.Cues;
        for (
            int index = context.CueAt(sentences[Math.Max(0, sentence - 1)].Span.Start);
            index < cues.Length && cues[index].Span.Start < end;
            index++
        )
        {
            Cue cue = cues[index];
            if (
                Math.Max(cue.Span.Start - span.End, span.Start - cue.Span.End) <= LargestDistance
                && MeansOnePatient(context, cue)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a cue means one person in care: not a supposed one, and not somebody who works here.</summary>
    public static bool MeansOnePatient(RecognitionContext context, in Cue cue) =>
        cue.Kind switch
        {
            CueKind.SpecificPatient => !IsSupposed(context, cue),
            CueKind.LifeEvent => !IsSupposed(context, cue) && !FollowsStaff(context, cue),
            _ => false,
        };

    // "Dr. Weber joined us in May. She was born in Leeds."
    private static bool FollowsStaff(RecognitionContext context, in Cue cue)
    {
        int end = context.StaffNameBefore(cue.Span.Start);
        return end >= 0
            && context.Surface.SentenceAt(cue.Span.Start) - context.Surface.SentenceAt(end - 1) <= FarthestSentence;
    }

    /// <summary>Whether what a cue says is only supposed: "if a patient is admitted".</summary>
    private static bool IsSupposed(RecognitionContext context, in Cue cue)
    {
        int sentence = context.Surface.SentenceAt(cue.Span.Start);
        ReadOnlySpan<Cue> cues = context.Cues;
        for (
            int index = context.CueAt(context.Surface.Sentences[sentence].Span.Start);
            index < cues.Length && cues[index].Span.Start <= cue.Span.End;
            index++
        )
        {
            if (cues[index].Kind == CueKind.SupposedPatient)
            {
                return true;
            }
        }

        return false;
    }
}

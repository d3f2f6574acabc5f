using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Dates;

/// <summary>Tells whether the sentence of a date speaks of somebody in care, or of care.</summary>
internal static class SpokenOfPatient
{
    public static bool InSentence(RecognitionContext context, int position)
    {
        int sentence = context.Surface.SentenceAt(position);
        return context.SentencesOfPatients.Find(sentence, 1)
            ?? context.SentencesOfPatients.Remember(
                sentence,
                1,
                Speaks(context, context.Surface.Sentences[sentence].Span)
            );
    }

    private static bool Speaks(RecognitionContext context, TextSpan sentence)
    {
        ReadOnlySpan<Cue> cues = context.Cues;
        for (
            int index = context.CueAt(sentence.Start);
            index < cues.Length && cues[index].Span.Start < sentence.End;
            index++
        )
        {
            if (
                cues[index].Kind
                is CueKind.SpecificPatient
                    or CueKind.LifeEvent
                    or CueKind.GenericPatients
                    or CueKind.Age
                    or CueKind.AddressedPatient
            )
            {
                return true;
            }
        }

        for (
            int token = context.Surface.TokenAt(sentence.Start);
            token < context.Tokens.Length && context.Tokens[token].Start < sentence.End;
            token++
        )
        {
            if ((WordFacts.Place(context.Surface, context.Tokens[token]) & PlaceWord.Clinical) != 0)
            {
                return true;
            }
        }

        return false;
    }
}

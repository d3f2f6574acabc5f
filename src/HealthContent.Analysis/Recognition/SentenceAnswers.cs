namespace HealthContent.Analysis.Recognition;

/// <summary>What was answered of the sentence that was asked about last: all that stands in a sentence asks the same of it.</summary>
internal struct SentenceAnswers
{
    private int sentence;
    private int asked;
    private int held;

    /// <summary>Forgets the answers: the surface holds another text.</summary>
    public void Clear() => asked = 0;

    /// <summary>The answer of a sentence, when it is known.</summary>
    /// <param name="index">The index of the sentence.</param>
    /// <param name="question">What is asked, as one bit.</param>
    public readonly bool? Find(int index, int question) =>
        index == sentence && (asked & question) != 0 ? (held & question) != 0 : null;

    /// <summary>Remembers an answer, and gives it back.</summary>
    public bool Remember(int index, int question, bool holds)
    {
        if (index != sentence)
        {
            (sentence, asked) = (index, 0);
        }

        asked |= question;
        held = holds ? held | question : held & ~question;
        return holds;
    }
}

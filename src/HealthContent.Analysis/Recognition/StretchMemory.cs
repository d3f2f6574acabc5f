using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>
/// What was answered last about stretches of a surface: the hits of a sentence ask alike, and a sentence may be as long as the text.
/// </summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class StretchMemory
{
    // A few: one for each kind of question that rules ask.
    private readonly List<Answer> answers = [];
    private int text;

    /// <summary>Forgets the answers: the surface holds another text.</summary>
    public void Begin() => text++;

    /// <summary>What was answered to a question about a stretch, when it was the last that was asked about.</summary>
    public bool? Find(GuardCondition question, TextSpan stretch)
    {
        return To(question) is { } answer && answer.Text == text && answer.Stretch == stretch ? answer.Holds : null;
    }

    /// <summary>Remembers an answer.</summary>
    public bool Remember(GuardCondition question, TextSpan stretch, bool holds)
    {
        Answer? known = To(question);
        if (known is null)
        {
            answers.Add(known = new Answer(question.Subject, question.Place, question.Number));
        }

        (known.Text, known.Stretch, known.Holds) = (text, stretch, holds);
        return holds;
    }

    private Answer? To(GuardCondition question)
    {
        foreach (Answer answer in answers)
        {
            if (answer.IsTo(question))
            {
                return answer;
            }
        }

        return null;
    }

    private sealed class Answer(GuardSubject subject, GuardPlace place, int number)
    {
        public int Text { get; set; }

        public TextSpan Stretch { get; set; }

        public bool Holds { get; set; }

        public bool IsTo(GuardCondition question) =>
            question.Subject == subject && question.Place == place && question.Number == number;
    }
}

using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Asks for conditions in one surface. Of each the answers for the surface and for the stretch that was asked last are remembered: the hits
/// of a sentence ask the same, and those of a document all ask for the same surface, some of them for both in turn.
/// </summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class ConditionSearch(PhraseMatcher matcher, SurfaceText surface)
{
    private readonly ProgramMemory memory = new();
    private Answer[] ofSurface = [];
    private Answer[] ofStretch = [];
    private int text;

    /// <summary>Forgets the answers: the surface holds another text.</summary>
    public void Begin() => text++;

    /// <summary>Whether a hit of a condition starts in a stretch of the text.</summary>
    public bool StandsIn(int condition, TextSpan stretch)
    {
        if (ofSurface.Length == 0)
        {
            ofSurface = new Answer[matcher.PatternCount];
            ofStretch = new Answer[matcher.PatternCount];
        }

        ref Answer answer = ref (stretch.Length == surface.Text.Length ? ofSurface : ofStretch)[condition];
        if (answer.Text != text || answer.Stretch != stretch)
        {
            int from = surface.StreamAt(stretch.Start);
            int to = surface.StreamAt(stretch.End);
            answer = new Answer(text, stretch, matcher.HasHit(condition, surface, from, to, memory));
        }

        return answer.Holds;
    }

    /// <summary>Whether a hit of a condition starts at an index of the stream.</summary>
    public bool StartsAt(int condition, int start) => EndOfHit(condition, start) >= 0;

    /// <summary>The end of the hit of a condition that starts at an index of the stream, or -1.</summary>
    public int EndOfHit(int condition, int start) =>
        start < surface.Stream.Length ? matcher.EndOfHit(condition, surface, start, memory) : -1;

    /// <summary>Whether a hit of a condition, the longest at its start, holds an index of the stream.</summary>
    public bool Covers(int condition, int index)
    {
        int last = Math.Min(index, surface.Stream.Length - 1);
        for (int start = last; start >= 0 && start > index - PhraseMatcher.LongestMatch; start--)
        {
            if (EndOfHit(condition, start) > index)
            {
                return true;
            }

            if (surface.Tokens[surface.Stream[start]].Has(TokenFlags.SentenceStart))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether a hit of a condition ends at an index of the stream.</summary>
    public bool EndsAt(int condition, int end) => matcher.HasHitBefore(condition, surface, end, memory);

    private readonly record struct Answer(int Text, TextSpan Stretch, bool Holds);
}

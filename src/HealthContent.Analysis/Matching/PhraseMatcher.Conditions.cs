using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <content>Conditions: each is looked for alone, and only where somebody asks for it.</content>
internal sealed partial class PhraseMatcher
{
    /// <summary>Whether a hit of a condition starts in a part of the stream.</summary>
    /// <param name="condition">The number of the condition.</param>
    /// <param name="surface">The surface.</param>
    /// <param name="from">Where the part starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="memory">Room to work in.</param>
    public bool HasHit(int condition, SurfaceText surface, int from, int to, ProgramMemory memory)
    {
        memory.Begin(routes.Length);
        PatternRoutes own = tables.Patterns[condition];
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        int sentenceStart = from;

        // The token that triggers a hit may stand behind the part.
        int end = Math.Min(stream.Length, to + own.MaxTokensBefore);
        for (int index = from; index < end; index++)
        {
            Token token = tokens[stream[index]];
            if (token.Has(TokenFlags.SentenceStart))
            {
                if (index >= to)
                {
                    break;
                }

                sentenceStart = index;
            }

            if (!own.Triggers.MayMeet(TokenSet.Of(token)))
            {
                continue;
            }

            bool found =
                (
                    token.Has(TokenFlags.SentenceStart)
                    && HasHit(
                        own.Of(tables.Conditions.ForSentenceStart().Routes),
                        surface,
                        sentenceStart,
                        index,
                        to,
                        memory
                    )
                )
                || (
                    token.Word >= 0
                    && HasHit(
                        own.Of(tables.Conditions.ForWord(token.Word).Routes),
                        surface,
                        sentenceStart,
                        index,
                        to,
                        memory
                    )
                )
                || HasHit(
                    own.Of(tables.Conditions.ForKind(token.Kind).Routes),
                    surface,
                    sentenceStart,
                    index,
                    to,
                    memory
                );
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the longest hit of a condition that starts at an index of the stream, or -1.</summary>
    /// <param name="condition">The number of the condition.</param>
    /// <param name="surface">The surface.</param>
    /// <param name="start">Where the hit must start.</param>
    /// <param name="memory">Room to work in.</param>
    public int EndOfHit(int condition, SurfaceText surface, int start, ProgramMemory memory)
    {
        memory.Begin(routes.Length);
        PatternRoutes own = tables.Patterns[condition];
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        int best = tokens[stream[start]].Has(TokenFlags.SentenceStart)
            ? Longer(-1, own.Of(tables.Conditions.ForSentenceStart().Routes), surface, start, start, memory)
            : -1;
        int last = Math.Min(stream.Length - 1, start + own.MaxTokensBefore);
        for (int index = start; index <= last; index++)
        {
            Token token = tokens[stream[index]];
            if (index > start && token.Has(TokenFlags.SentenceStart))
            {
                break;
            }

            if (!own.Triggers.MayMeet(TokenSet.Of(token)))
            {
                continue;
            }

            if (token.Word >= 0)
            {
                best = Longer(
                    best,
                    own.Of(tables.Conditions.ForWord(token.Word).Routes),
                    surface,
                    start,
                    index,
                    memory
                );
            }

            best = Longer(best, own.Of(tables.Conditions.ForKind(token.Kind).Routes), surface, start, index, memory);
        }

        return best;
    }

    /// <summary>Whether a hit of a condition, the longest at its start, ends at an index of the stream.</summary>
    /// <param name="condition">The number of the condition.</param>
    /// <param name="surface">The surface.</param>
    /// <param name="end">Where the hit must end.</param>
    /// <param name="memory">Room to work in.</param>
    public bool HasHitBefore(int condition, SurfaceText surface, int end, ProgramMemory memory)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        int first = Math.Max(0, end - tables.Patterns[condition].MaxTokens);
        for (int start = end - 1; start >= first; start--)
        {
            if (EndOfHit(condition, surface, start, memory) == end)
            {
                return true;
            }

            if (tokens[stream[start]].Has(TokenFlags.SentenceStart))
            {
                break;
            }
        }

        return false;
    }

    private bool HasHit(
        ReadOnlySpan<int> candidates,
        SurfaceText surface,
        int sentenceStart,
        int index,
        int to,
        ProgramMemory memory
    )
    {
        foreach (int candidate in candidates)
        {
            ref readonly PhraseRoute route = ref routes[candidate];
            int first = Math.Max(sentenceStart, index - route.MaxTokensBefore);
            int last = Math.Min(to - 1, index - route.MinTokensBefore);
            for (int start = memory.Untried(candidate, first, last); start <= last; start++)
            {
                if (
                    route.FirstTokens.MayMeet(TokenSet.Of(surface.Tokens[surface.Stream[start]]))
                    && Simulate(in route, surface.Tokens, surface.Stream, start, memory.Sets) >= 0
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Longer(
        int best,
        ReadOnlySpan<int> candidates,
        SurfaceText surface,
        int start,
        int index,
        ProgramMemory memory
    )
    {
        foreach (int candidate in candidates)
        {
            ref readonly PhraseRoute route = ref routes[candidate];
            bool isInReach = start >= index - route.MaxTokensBefore && start <= index - route.MinTokensBefore;
            if (isInReach && memory.Untried(candidate, start, start) == start)
            {
                best = Math.Max(best, Simulate(in route, surface.Tokens, surface.Stream, start, memory.Sets));
            }
        }

        return best;
    }
}

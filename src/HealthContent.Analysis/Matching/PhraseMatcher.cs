using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Finds the phrases of all analyzers in one pass over the stream of a surface. How it works stands in
/// <c>Matching/README.md</c>.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed partial class PhraseMatcher
{
    /// <summary>The most stream tokens that a hit may have.</summary>
    public const int LongestMatch = 128;

    private readonly MatcherTables tables;
    private readonly Table<PhraseProgram> programs;
    private readonly Table<PhraseRoute> routes;
    private readonly Table<Position> positions;
    private readonly CompanionGroups groups;
    private readonly NumberLists wordSets;
    private readonly WordClasses classes;

    public PhraseMatcher(MatcherTables tables)
    {
        this.tables = tables;
        programs = tables.Programs;
        routes = tables.Routes;
        positions = tables.Positions;
        groups = tables.CompanionGroups;
        wordSets = tables.WordSets;
        classes = tables.Classes;
    }

    public Vocabulary Vocabulary => tables.Vocabulary;

    /// <summary>All that it was made from.</summary>
    public MatcherTables Tables => tables;

    public int PatternCount => tables.Patterns.Length;

    /// <summary>The names of the captures of a program.</summary>
    public IEnumerable<string> CaptureNames(int program) =>
        tables.Captures.Names(programs[program].FirstCapture, programs[program].CaptureCount);

    /// <summary>The positions of a program that belong to a capture.</summary>
    public ulong CapturePositions(int program, ReadOnlySpan<char> name) =>
        tables.Captures.Positions(programs[program].FirstCapture, programs[program].CaptureCount, name);

    /// <summary>Finds the patterns that are no conditions.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="matches">Takes the hits.</param>
    /// <param name="withOccasional">Whether also those that are for documents of some sorts.</param>
    public void Match(SurfaceText surface, PhraseMatches matches, bool withOccasional) =>
        Match(surface, tables.Triggers, withOccasional, matches);

    /// <summary>Finds only what the recognisers of entities need.</summary>
    public void MatchCues(SurfaceText surface, PhraseMatches matches) =>
        Match(surface, tables.Cues, withOccasional: false, matches);

    private void Match(SurfaceText surface, TriggerTable triggers, bool withOccasional, PhraseMatches matches)
    {
        matches.Begin(routes.Length, PatternCount);
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        for (int start = 0, end; start < stream.Length; start = end)
        {
            end = EndOfSentence(tokens, stream, start);
            MatchSentence(triggers, withOccasional, tokens, stream, start, end, matches);
        }

        matches.End();
    }

    private void MatchSentence(
        TriggerTable triggers,
        bool withOccasional,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int sentenceStart,
        int sentenceEnd,
        PhraseMatches matches
    )
    {
        Span<Signature> around = stackalloc Signature[Surroundings.ReachCount];
        ReadOnlySpan<int> sentence = stream[sentenceStart..sentenceEnd];
        Surroundings surroundings = matches.Memory.Surroundings;
        surroundings.Begin();
        Candidates ofStart = triggers.ForSentenceStart(withOccasional);
        if (!ofStart.Routes.IsEmpty)
        {
            surroundings.Write(groups, tokens, sentence, -1, around);
            Run(ofStart, tokens, stream, sentenceStart, around, sentenceStart, matches);
        }

        for (int index = sentenceStart; index < sentenceEnd; index++)
        {
            ref readonly Token token = ref tokens[stream[index]];
            Candidates ofWord = token.Word >= 0 ? triggers.ForWord(token.Word, withOccasional) : default;
            Candidates ofKind = triggers.ForKind(token.Kind, withOccasional);
            if (ofWord.Routes.Length + ofKind.Routes.Length > 0)
            {
                surroundings.Write(groups, tokens, sentence, index - sentenceStart, around);
                Run(ofWord, tokens, stream, sentenceStart, around, index, matches);
                Run(ofKind, tokens, stream, sentenceStart, around, index, matches);
            }
        }
    }

    private static int EndOfSentence(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int start)
    {
        int end = start + 1;
        while (end < stream.Length && !tokens[stream[end]].Has(TokenFlags.SentenceStart))
        {
            end++;
        }

        return end;
    }

    private void Run(
        Candidates candidates,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int sentenceStart,
        ReadOnlySpan<Signature> around,
        int index,
        PhraseMatches matches
    )
    {
        ReadOnlySpan<int> numbers = candidates.Routes;
        ReadOnlySpan<Needs> needs = candidates.Needs;
        for (int candidate = 0; candidate < numbers.Length; candidate++)
        {
            if (!groups.AreMet(needs[candidate], around))
            {
                continue;
            }

            int number = numbers[candidate];
            ref readonly PhraseRoute route = ref routes[number];
            if (route.IsSingle)
            {
                RunSingle(in route, tokens, stream, index, matches);
                continue;
            }

            // What starts where it is triggered is tried at no other place.
            int last = index - route.MinTokensBefore;
            int start =
                route.MaxTokensBefore == 0
                    ? index
                    : matches.Memory.Untried(number, Math.Max(sentenceStart, index - route.MaxTokensBefore), last);
            for (; start <= last; start++)
            {
                if (!route.FirstTokens.MayMeet(TokenSet.Of(tokens[stream[start]])))
                {
                    continue;
                }

                int end = Simulate(in route, tokens, stream, start, matches.Memory.Sets);
                if (end >= 0)
                {
                    matches.Add(new PhraseMatch(route.Pattern, route.Program, start, end));
                }
            }
        }
    }

    // A route of one position, which is where it is triggered.
    private void RunSingle(
        in PhraseRoute route,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int index,
        PhraseMatches matches
    )
    {
        int end =
            route.Kind == PositionKind.Class ? EndOfTerm(route.Argument, tokens, stream, index)
            : IsWritten(tokens[stream[index]], route.Case) ? index + 1
            : -1;
        if (end >= 0)
        {
            matches.Add(new PhraseMatch(route.Pattern, route.Program, index, end));
        }
    }

    // The end of the longest term of a class that starts at an index of the stream, or -1.
    private int EndOfTerm(int classId, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int start)
    {
        int word = tokens[stream[start]].Word;
        int best = classes.Has(word, classId) ? start + 1 : -1;
        if (!classes.Begins(word, classId))
        {
            return best;
        }

        var walk = new TermWalk(tables.Trie, classId, tokens, stream, start);
        while (walk.MoveNext())
        {
            best = walk.End;
        }

        return best;
    }
}

using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Finds the phrases of all analyzers in one pass over the stream of a surface. How it works stands in
/// <c>Matching/README.md</c>.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class PhraseMatcher
{
    /// <summary>The most stream tokens that a hit may have.</summary>
    public const int LongestMatch = 128;

    private static readonly int[] NoPrograms = [];

    private readonly PhraseProgram[] programs;
    private readonly int[][] wordSets;
    private readonly WordBits[] classWords;
    private readonly WordBits[] classFirstWords;
    private readonly Dictionary<int, string>[] preferred;
    private readonly TermTrie trie;
    private readonly bool[] everyStart;
    private readonly int[][] wordTriggers;
    private readonly int[][] kindTriggers;
    private readonly NextTokenFilter?[] nextTokens;

    public PhraseMatcher(
        Vocabulary vocabulary,
        List<PhraseProgram> programs,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        TermTrie trie,
        bool[] everyStart
    )
    {
        Vocabulary = vocabulary;
        this.programs = [.. programs];
        this.wordSets = [.. wordSets];
        this.trie = trie;
        this.everyStart = everyStart;
        classWords = [.. classes.Select(terms => new WordBits(terms.Words, vocabulary.Count))];
        classFirstWords = [.. classes.Select(terms => new WordBits(terms.FirstWords, vocabulary.Count))];
        preferred = [.. classes.Select(terms => terms.Preferred)];
        (wordTriggers, kindTriggers) = TriggerTable.Build(this.programs, this.wordSets, classes, vocabulary.Count);
        nextTokens = new NextTokenFilter?[this.programs.Length];
        foreach (int index in kindTriggers.SelectMany(triggered => triggered).Distinct())
        {
            nextTokens[index] ??= NextTokenFilter.Create(
                this.programs[index],
                this.wordSets,
                classes,
                vocabulary.Count
            );
        }
    }

    public Vocabulary Vocabulary { get; }

    public int PatternCount => everyStart.Length;

    public PhraseProgram Program(int index) => programs[index];

    public void Match(SurfaceText surface, PhraseMatches matches)
    {
        matches.Begin(everyStart.Length);
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        for (int start = 0; start < stream.Length; start++)
        {
            Token token = tokens[stream[start]];
            if (token.Word >= 0)
            {
                Run(wordTriggers[token.Word], tokens, stream, start, matches);
            }

            int[] byKind = kindTriggers[(int)token.Kind];
            if (byKind.Length > 0)
            {
                Run(byKind, tokens, stream, start, matches);
            }
        }
    }

    private void Run(
        int[] candidates,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int start,
        PhraseMatches matches
    )
    {
        foreach (int index in candidates)
        {
            PhraseProgram program = programs[index];
            if (!everyStart[program.Pattern] && matches.IsCovered(program.Pattern, start))
            {
                continue;
            }

            if (
                nextTokens[index] is { } next
                && (start + 1 >= stream.Length || !next.Admits(tokens[stream[start + 1]]))
            )
            {
                continue;
            }

            int end = Simulate(program, tokens, stream, start, matches.Sets);
            if (end >= 0)
            {
                matches.Add(new PhraseMatch(program.Pattern, index, start, end));
            }
        }
    }

    /// <summary>The end of the longest hit that starts at an index of the stream, or -1.</summary>
    /// <param name="program">The program to run.</param>
    /// <param name="tokens">The tokens of the surface.</param>
    /// <param name="stream">The stream of the surface.</param>
    /// <param name="start">Where the hit must start.</param>
    /// <param name="sets">For each offset the positions to try there; all empty, and empty again afterwards.</param>
    private int Simulate(
        PhraseProgram program,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int start,
        Span<ulong> sets
    )
    {
        sets = sets[..(Math.Min(program.MaxTokens, stream.Length - start) + 1)];
        sets[0] = program.First;
        int best = -1;
        int farthest = 0;
        for (int offset = 0; offset <= farthest; offset++)
        {
            ulong rest = sets[offset];
            sets[offset] = 0;
            ulong seen = 0;
            int at = start + offset;
            bool readable = at < stream.Length && (offset == 0 || !tokens[stream[at]].Has(TokenFlags.SentenceStart));
            while (rest != 0)
            {
                int position = BitOperations.TrailingZeroCount(rest);
                ulong bit = 1UL << position;
                rest &= ~bit;
                seen |= bit;
                Position wanted = program.Positions[position];
                if (wanted.Kind is PositionKind.SentenceStart or PositionKind.SentenceEnd)
                {
                    if (AnchorHolds(wanted.Kind, tokens, stream, at))
                    {
                        rest |= program.Follow[position] & ~seen;
                        best = (program.Last & bit) != 0 ? Math.Max(best, at) : best;
                    }

                    continue;
                }

                if (!readable)
                {
                    continue;
                }

                if (wanted.Kind == PositionKind.Class)
                {
                    Token token = tokens[stream[at]];
                    if (token.Word < 0)
                    {
                        continue;
                    }

                    if (classWords[wanted.Argument].Contains(token.Word))
                    {
                        Step(program, position, bit, 1, at, offset, sets, ref best, ref farthest);
                    }

                    if (classFirstWords[wanted.Argument].Contains(token.Word))
                    {
                        StepTerms(
                            program,
                            position,
                            bit,
                            wanted.Argument,
                            tokens,
                            stream,
                            at,
                            offset,
                            sets,
                            ref best,
                            ref farthest
                        );
                    }
                }
                else if (Accepts(wanted, tokens[stream[at]]))
                {
                    Step(program, position, bit, 1, at, offset, sets, ref best, ref farthest);
                }
            }
        }

        return best;
    }

    private static void Step(
        PhraseProgram program,
        int position,
        ulong bit,
        int length,
        int at,
        int offset,
        Span<ulong> sets,
        ref int best,
        ref int farthest
    )
    {
        if ((program.Last & bit) != 0)
        {
            best = Math.Max(best, at + length);
        }

        ulong follow = program.Follow[position];
        if (follow != 0 && offset + length < sets.Length)
        {
            sets[offset + length] |= follow;
            farthest = Math.Max(farthest, offset + length);
        }
    }

    private void StepTerms(
        PhraseProgram program,
        int position,
        ulong bit,
        int classId,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int at,
        int offset,
        Span<ulong> sets,
        ref int best,
        ref int farthest
    )
    {
        int node = trie.Next(TermTrie.Root, tokens[stream[at]].Word);
        for (int index = at + 1; node >= 0 && index < stream.Length; index++)
        {
            Token token = tokens[stream[index]];
            if (token.Has(TokenFlags.SentenceStart) || token.Word < 0)
            {
                return;
            }

            node = trie.Next(node, token.Word);
            if (node >= 0 && trie.Ends(node, classId, out _))
            {
                Step(program, position, bit, index + 1 - at, at, offset, sets, ref best, ref farthest);
            }
        }
    }

    private bool Accepts(Position wanted, Token token) =>
        wanted.Kind switch
        {
            PositionKind.Word => token.Word == wanted.Argument,
            PositionKind.WordSet => token.Word >= 0 && Array.BinarySearch(wordSets[wanted.Argument], token.Word) >= 0,
            PositionKind.Token => (int)token.Kind == wanted.Argument,
            PositionKind.Any => token.Kind != TokenKind.Placeholder,
            _ => false,
        };

    private static bool AnchorHolds(PositionKind kind, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> stream, int at)
    {
        if (kind == PositionKind.SentenceStart)
        {
            return at < stream.Length && tokens[stream[at]].Has(TokenFlags.SentenceStart);
        }

        // The marks that end a sentence are not part of what is said.
        while (at < stream.Length && !tokens[stream[at]].Has(TokenFlags.SentenceStart))
        {
            if (tokens[stream[at]].Kind != TokenKind.Punctuation)
            {
                return false;
            }

            at++;
        }

        return true;
    }

    /// <summary>The positions that a hit went through, in order, as (position, start, end) in the stream.</summary>
    public List<(int Position, int Start, int End)> Path(PhraseMatch match, SurfaceText surface)
    {
        var path = new List<(int, int, int)>();
        var failed = new HashSet<(int, int)>();
        PhraseProgram program = programs[match.Program];
        PathFrom(program, program.First, match, match.Start, surface, path, failed);
        return path;
    }

    private bool PathFrom(
        PhraseProgram program,
        ulong next,
        PhraseMatch match,
        int at,
        SurfaceText surface,
        List<(int, int, int)> path,
        HashSet<(int, int)> failed
    )
    {
        for (ulong rest = next; rest != 0; rest &= rest - 1)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            if (failed.Contains((position, at)))
            {
                continue;
            }

            Position wanted = program.Positions[position];
            for (int length = match.End - at; length >= 0; length--)
            {
                if (!AcceptsLength(wanted, surface, at, length))
                {
                    continue;
                }

                path.Add((position, at, at + length));
                bool ends = at + length == match.End && (program.Last & (1UL << position)) != 0;
                if (ends || PathFrom(program, program.Follow[position], match, at + length, surface, path, failed))
                {
                    return true;
                }

                path.RemoveAt(path.Count - 1);
            }

            failed.Add((position, at));
        }

        return false;
    }

    private bool AcceptsLength(Position wanted, SurfaceText surface, int at, int length)
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<int> stream = surface.Stream;
        return wanted.Kind switch
        {
            PositionKind.SentenceStart or PositionKind.SentenceEnd => length == 0
                && AnchorHolds(wanted.Kind, tokens, stream, at),
            PositionKind.Class => length > 0 && FindTerm(wanted.Argument, tokens, stream, at, length, out _),
            _ => length == 1 && Accepts(wanted, tokens[stream[at]]),
        };
    }

    private bool FindTerm(
        int classId,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> stream,
        int at,
        int length,
        out string? wording
    )
    {
        wording = null;
        int word = tokens[stream[at]].Word;
        if (length == 1)
        {
            preferred[classId].TryGetValue(word, out wording);
            return word >= 0 && classWords[classId].Contains(word);
        }

        int node = word < 0 ? -1 : trie.Next(TermTrie.Root, word);
        for (int index = at + 1; node >= 0 && index < at + length; index++)
        {
            int next = tokens[stream[index]].Word;
            node = next < 0 ? -1 : trie.Next(node, next);
        }

        return node >= 0 && trie.Ends(node, classId, out wording);
    }

    /// <summary>The preferred wording of the term at a position of a path, or null.</summary>
    public string? PreferredWording(PhraseMatch match, (int Position, int Start, int End) step, SurfaceText surface)
    {
        Position wanted = programs[match.Program].Positions[step.Position];
        return
            wanted.Kind == PositionKind.Class
            && FindTerm(
                wanted.Argument,
                surface.Tokens,
                surface.Stream,
                step.Start,
                step.End - step.Start,
                out string? wording
            )
            ? wording
            : null;
    }

    internal static int[] Programs(List<int>? list) => list is null ? NoPrograms : [.. list];
}

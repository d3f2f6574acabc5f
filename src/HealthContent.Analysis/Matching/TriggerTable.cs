using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// For each word and each kind of token the programs that may start with it. A word that starts no program costs one look at
/// an empty list.
/// </summary>
internal static class TriggerTable
{
    public static (int[][] Words, int[][] Kinds) Build(
        PhraseProgram[] programs,
        int[][] wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int wordCount
    )
    {
        var own = new List<int>?[wordCount];
        var byClass = new List<int>?[classes.Count];
        var kinds = new List<int>?[Enum.GetValues<TokenKind>().Length];
        for (int index = 0; index < programs.Length; index++)
        {
            PhraseProgram program = programs[index];
            foreach (int position in StartPositions(program))
            {
                Position wanted = program.Positions[position];
                switch (wanted.Kind)
                {
                    case PositionKind.Word:
                        Add(own, wanted.Argument, index);
                        break;
                    case PositionKind.WordSet:
                        foreach (int word in wordSets[wanted.Argument])
                        {
                            Add(own, word, index);
                        }

                        break;
                    case PositionKind.Class:
                        Add(byClass, wanted.Argument, index);
                        break;
                    case PositionKind.Token:
                        Add(kinds, wanted.Argument, index);
                        break;
                }
            }
        }

        return (JoinClasses(own, byClass, classes), [.. kinds.Select(PhraseMatcher.Programs)]);
    }

    // Thousands of words are in the same class and in nothing else: they share one list.
    private static int[][] JoinClasses(
        List<int>?[] own,
        List<int>?[] byClass,
        List<PhraseMatcherBuilder.ClassTerms> classes
    )
    {
        int[][] joined = new int[own.Length][];
        int[] empty = PhraseMatcher.Programs(null);
        Array.Fill(joined, empty);
        for (int classId = 0; classId < classes.Count; classId++)
        {
            if (byClass[classId] is not { } starters)
            {
                continue;
            }

            int[] shared = [.. starters];
            foreach (int word in classes[classId].Words.Union(classes[classId].FirstWords))
            {
                joined[word] = joined[word].Length == 0 ? shared : [.. joined[word].Union(shared)];
            }
        }

        for (int word = 0; word < own.Length; word++)
        {
            if (own[word] is { } programs)
            {
                joined[word] = [.. joined[word].Union(programs).Order()];
            }
        }

        return joined;
    }

    private static IEnumerable<int> StartPositions(PhraseProgram program)
    {
        ulong seen = 0;
        ulong rest = program.First;
        while (rest != 0)
        {
            int position = BitOperations.TrailingZeroCount(rest);
            ulong bit = 1UL << position;
            seen |= bit;
            rest &= ~bit;
            if (program.Positions[position].Kind is PositionKind.SentenceStart or PositionKind.SentenceEnd)
            {
                rest |= program.Follow[position] & ~seen;
            }
            else
            {
                yield return position;
            }
        }
    }

    private static void Add(List<int>?[] lists, int index, int program)
    {
        List<int> list = lists[index] ??= [];
        if (list.Count == 0 || list[^1] != program)
        {
            list.Add(program);
        }
    }
}

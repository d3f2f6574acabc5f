using System.Numerics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// For each word and each kind of token the programs that are looked for where it stands. A word that is in no trigger costs one
/// look at an empty list.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TriggerTable
{
    private readonly int[] listOfWord;
    private readonly int[] listOfKind;
    private readonly NumberLists lists;

    private TriggerTable(int[] listOfWord, int[] listOfKind, NumberLists lists)
    {
        this.listOfWord = listOfWord;
        this.listOfKind = listOfKind;
        this.lists = lists;
    }

    public ReadOnlySpan<int> ForWord(int word) => lists[listOfWord[word]];

    public ReadOnlySpan<int> ForKind(TokenKind kind) => lists[listOfKind[(int)kind]];

    public static TriggerTable Read(TableReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<int>(), NumberLists.Read(reader));

    public void Write(TableWriter writer)
    {
        writer.WriteArray<int>(listOfWord);
        writer.WriteArray<int>(listOfKind);
        lists.Write(writer);
    }

    /// <param name="programs">All programs.</param>
    /// <param name="wordSets">The sets that positions refer to.</param>
    /// <param name="classes">The classes that positions refer to.</param>
    /// <param name="wordCount">The size of the vocabulary.</param>
    /// <param name="triggers">For each program where it is looked for.</param>
    /// <param name="belongs">Which programs belong to this table.</param>
    public static TriggerTable Build(
        List<CompiledAlternative> programs,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int wordCount,
        Trigger[] triggers,
        Predicate<CompiledAlternative> belongs
    )
    {
        var own = new List<int>?[wordCount];
        var byClass = new List<int>?[classes.Count];
        var kinds = new List<int>?[Enum.GetValues<TokenKind>().Length];
        for (int index = 0; index < programs.Count; index++)
        {
            CompiledAlternative program = programs[index];
            if (!belongs(program))
            {
                continue;
            }

            for (ulong rest = triggers[index].Positions; rest != 0; rest &= rest - 1)
            {
                Position wanted = program.Positions[BitOperations.TrailingZeroCount(rest)];
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

        var distinct = new List<int[]> { Array.Empty<int>() };
        var numbers = new Dictionary<int[], int>(ReferenceEqualityComparer.Instance);
        return new TriggerTable(
            Array.ConvertAll(JoinClasses(own, byClass, classes), NumberOf),
            Array.ConvertAll(kinds, list => NumberOf(list?.ToArray())),
            NumberLists.Create(distinct)
        );

        int NumberOf(int[]? list)
        {
            if (list is null)
            {
                return 0;
            }

            if (!numbers.TryGetValue(list, out int number))
            {
                number = distinct.Count;
                numbers.Add(list, number);
                distinct.Add(list);
            }

            return number;
        }
    }

    // Thousands of words are in the same class and in nothing else: they share one list.
    private static int[]?[] JoinClasses(
        List<int>?[] own,
        List<int>?[] byClass,
        List<PhraseMatcherBuilder.ClassTerms> classes
    )
    {
        int[]?[] joined = new int[]?[own.Length];
        for (int classId = 0; classId < classes.Count; classId++)
        {
            if (byClass[classId] is not { } starters)
            {
                continue;
            }

            int[] shared = [.. starters];
            foreach (int word in classes[classId].Words.Union(classes[classId].FirstWords))
            {
                joined[word] = joined[word] is { } before ? [.. before.Union(shared).Order()] : shared;
            }
        }

        for (int word = 0; word < own.Length; word++)
        {
            if (own[word] is { } programs)
            {
                joined[word] = [.. (joined[word] ?? []).Union(programs).Order()];
            }
        }

        return joined;
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

using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>A route that is tried where a word stands, when what it needs stands around the word.</summary>
/// <param name="Route">The number of the route; at the head of a list how many it has.</param>
/// <param name="Need">What it needs.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Candidate(int Route, Need Need);

/// <summary>
/// For each word, for each kind of token and for the start of a sentence the routes that are tried where it stands. A word that
/// is in no trigger costs one look at an empty list.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TriggerTable
{
    // Where the list of a word starts: first how many routes it has, then the routes. The first is empty.
    private readonly int[] listOfWord;
    private readonly int[] listOfKind;
    private readonly int listOfSentenceStart;
    private readonly Candidate[] lists;

    private TriggerTable(int[] listOfWord, int[] listOfKind, int listOfSentenceStart, Candidate[] lists)
    {
        this.listOfWord = listOfWord;
        this.listOfKind = listOfKind;
        this.listOfSentenceStart = listOfSentenceStart;
        this.lists = lists;
    }

    /// <summary>Those that are looked for where a sentence starts.</summary>
    public ReadOnlySpan<Candidate> ForSentenceStart => ListAt(listOfSentenceStart);

    public ReadOnlySpan<Candidate> ForWord(int word) => ListAt(listOfWord[word]);

    public ReadOnlySpan<Candidate> ForKind(TokenKind kind) => ListAt(listOfKind[(int)kind]);

    public static TriggerTable Read(TableReader reader) =>
        new(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadNumber(), reader.ReadArray<Candidate>());

    public void Write(TableWriter writer)
    {
        writer.WriteArray<int>(listOfWord);
        writer.WriteArray<int>(listOfKind);
        writer.WriteNumber(listOfSentenceStart);
        writer.WriteArray<Candidate>(lists);
    }

    /// <param name="triggers">For each route the position that triggers it.</param>
    /// <param name="candidates">For each route what its lists say of it.</param>
    /// <param name="wordSets">The sets that positions refer to.</param>
    /// <param name="classes">The classes that positions refer to.</param>
    /// <param name="wordCount">The size of the vocabulary.</param>
    /// <param name="belongs">Which routes belong to this table.</param>
    public static TriggerTable Build(
        Position[] triggers,
        Candidate[] candidates,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int wordCount,
        Predicate<int> belongs
    )
    {
        var own = new List<int>?[wordCount];
        var byClass = new List<int>?[classes.Count];
        var kinds = new List<int>?[Enum.GetValues<TokenKind>().Length];
        var sentenceStart = new List<int>?[1];
        for (int index = 0; index < triggers.Length; index++)
        {
            Position wanted = triggers[index];
            if (!belongs(index))
            {
                continue;
            }

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
                case PositionKind.SentenceStart:
                    Add(sentenceStart, 0, index);
                    break;
            }
        }

        var all = new List<Candidate> { default };
        var starts = new Dictionary<int[], int>(ReferenceEqualityComparer.Instance);
        return new TriggerTable(
            Array.ConvertAll(JoinClasses(own, byClass, classes), StartOf),
            Array.ConvertAll(kinds, list => StartOf(list?.ToArray())),
            StartOf(sentenceStart[0]?.ToArray()),
            [.. all]
        );

        int StartOf(int[]? list)
        {
            if (list is null)
            {
                return 0;
            }

            if (!starts.TryGetValue(list, out int start))
            {
                start = all.Count;
                starts.Add(list, start);
                all.Add(new Candidate(list.Length, default));
                all.AddRange(list.Select(route => candidates[route]));
            }

            return start;
        }
    }

    private ReadOnlySpan<Candidate> ListAt(int start) => lists.AsSpan(start + 1, lists[start].Route);

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
            if (own[word] is { } routes)
            {
                joined[word] = [.. (joined[word] ?? []).Union(routes).Order()];
            }
        }

        return joined;
    }

    private static void Add(List<int>?[] lists, int index, int route) => (lists[index] ??= []).Add(route);
}

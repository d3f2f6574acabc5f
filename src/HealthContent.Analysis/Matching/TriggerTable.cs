using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>The routes that are tried where a word stands, in order.</summary>
/// <param name="routes">Their numbers.</param>
/// <param name="needs">What each of them needs; empty in tables that do not say it.</param>
internal readonly ref struct Candidates(ReadOnlySpan<int> routes, ReadOnlySpan<Needs> needs)
{
    public ReadOnlySpan<int> Routes { get; } = routes;

    public ReadOnlySpan<Needs> Needs { get; } = needs;
}

/// <summary>
/// For each word, for each kind of token and for the start of a sentence the routes that are tried where it stands. A word that
/// is in no trigger costs one look at an empty list.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TriggerTable
{
    // Where the list of a word starts: first how many routes it has, and how many of them are for every document, then the routes, these
    // before the others. The first is empty.
    private readonly Table<int> listOfWord;
    private readonly Table<int> listOfKind;
    private readonly int listOfSentenceStart;
    private readonly Table<int> lists;

    // What the routes of the lists need; nothing where nobody asks.
    private readonly Table<Needs> needs;

    private TriggerTable(
        Table<int> listOfWord,
        Table<int> listOfKind,
        int listOfSentenceStart,
        Table<int> lists,
        Table<Needs> needs
    )
    {
        this.listOfWord = listOfWord;
        this.listOfKind = listOfKind;
        this.listOfSentenceStart = listOfSentenceStart;
        this.lists = lists;
        this.needs = needs;
    }

    /// <summary>Those that are looked for where a sentence starts.</summary>
    /// <param name="withOccasional">Whether also those that are for documents of some sorts.</param>
    public Candidates ForSentenceStart(bool withOccasional = false) => ListAt(listOfSentenceStart, withOccasional);

    /// <summary>Those that are looked for where a word stands.</summary>
    /// <param name="word">The number of the word.</param>
    /// <param name="withOccasional">Whether also those that are for documents of some sorts.</param>
    public Candidates ForWord(int word, bool withOccasional = false) => ListAt(listOfWord[word], withOccasional);

    /// <summary>Those that are looked for where a token of some kind stands.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="withOccasional">Whether also those that are for documents of some sorts.</param>
    public Candidates ForKind(TokenKind kind, bool withOccasional = false) =>
        ListAt(listOfKind[(int)kind], withOccasional);

    public static TriggerTable Read(TableReader reader) =>
        new(
            reader.ReadTable<int>(),
            reader.ReadTable<int>(),
            reader.ReadNumber(),
            reader.ReadTable<int>(),
            reader.ReadTable<Needs>()
        );

    public void Write(TableWriter writer)
    {
        writer.WriteTable(listOfWord);
        writer.WriteTable(listOfKind);
        writer.WriteNumber(listOfSentenceStart);
        writer.WriteTable(lists);
        writer.WriteTable(needs);
    }

    /// <param name="triggers">For each route the position that triggers it.</param>
    /// <param name="needs">For each route what it needs; none when nobody asks.</param>
    /// <param name="wordSets">The sets that positions refer to.</param>
    /// <param name="classes">The classes that positions refer to.</param>
    /// <param name="wordCount">The size of the vocabulary.</param>
    /// <param name="belongs">Which routes belong to this table.</param>
    /// <param name="isOccasional">Which routes are for documents of some sorts; they come after all others.</param>
    public static TriggerTable Build(
        Position[] triggers,
        Needs[] needs,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        int wordCount,
        Predicate<int> belongs,
        Predicate<int> isOccasional
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

        var all = new List<int> { 0, 0 };
        var allNeeds = new List<Needs> { default, default };
        var starts = new Dictionary<int[], int>(ReferenceEqualityComparer.Instance);
        return new TriggerTable(
            Array.ConvertAll(JoinClasses(own, byClass, classes), StartOf),
            Array.ConvertAll(kinds, list => StartOf(list?.ToArray())),
            StartOf(sentenceStart[0]?.ToArray()),
            all.ToArray(),
            needs.Length == 0 ? [] : allNeeds.ToArray()
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
                all.AddRange([list.Length, list.Count(route => !isOccasional(route)), .. list]);
                allNeeds.AddRange([default, default]);
                allNeeds.AddRange(list.Select(route => needs.Length == 0 ? default : needs[route]));
            }

            return start;
        }
    }

    private Candidates ListAt(int start, bool withOccasional)
    {
        int first = start + 2;
        int count = lists[withOccasional ? start : start + 1];
        return new Candidates(lists.Slice(first, count), needs.Length == 0 ? [] : needs.Slice(first, count));
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
            if (own[word] is { } routes)
            {
                joined[word] = [.. (joined[word] ?? []).Union(routes).Order()];
            }
        }

        return joined;
    }

    private static void Add(List<int>?[] lists, int index, int route) => (lists[index] ??= []).Add(route);
}

using System.Numerics;
using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// All that a matcher reads, as flat arrays: they are built from patterns and lexicons, or read as the build of the library
/// wrote them.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class MatcherTables
{
    public required Vocabulary Vocabulary { get; init; }

    public required Table<PhraseProgram> Programs { get; init; }

    /// <summary>How the programs are tried; those of one pattern stand side by side.</summary>
    public required Table<PhraseRoute> Routes { get; init; }

    /// <summary>The positions of all programs.</summary>
    public required Table<Position> Positions { get; init; }

    public required NumberLists WordSets { get; init; }

    /// <summary>The classes of words.</summary>
    public required WordClasses Classes { get; init; }

    public required TermTrie Trie { get; init; }

    public required PreferredWordings Wordings { get; init; }

    /// <summary>Where the patterns are looked for that are no conditions.</summary>
    public required TriggerTable Triggers { get; init; }

    /// <summary>Where those of them are looked for that are cues to the recognisers of entities.</summary>
    public required TriggerTable Cues { get; init; }

    /// <summary>Where conditions are looked for, when the phrase they belong to was found.</summary>
    public required TriggerTable Conditions { get; init; }

    /// <summary>The groups of the words that are companions of others.</summary>
    public required CompanionGroups CompanionGroups { get; init; }

    public required CaptureTable Captures { get; init; }

    /// <summary>For each pattern its routes.</summary>
    public required Table<PatternRoutes> Patterns { get; init; }

    public static MatcherTables Create(
        List<string> words,
        IReadOnlyCollection<string> maskable,
        List<CompiledAlternative> alternatives,
        List<int[]> wordSets,
        List<PhraseMatcherBuilder.ClassTerms> classes,
        TermTrie trie,
        List<string> wordings,
        PatternUse[] uses
    )
    {
        var vocabulary = new Vocabulary(words, maskable);
        var frequencies = new PositionFrequencies(words, wordSets, classes);
        Trigger[][] triggers = OftenTriedFirst(alternatives, frequencies, uses);
        var programs = new PhraseProgram[alternatives.Count];
        var positions = new List<Position>();
        var captures = new CaptureTable.Builder();
        var routes = new List<PhraseRoute>();
        var triggering = new List<Position>();
        var triggerTokens = new List<TokenSet>();
        var companions = new List<(Position[], Reach)[]>();
        for (int index = 0; index < programs.Length; index++)
        {
            CompiledAlternative alternative = alternatives[index];
            Position[] own =
            [
                .. alternative.Positions.Zip(
                    alternative.Follow,
                    (position, next) => position with { Tokens = TokenSet.Of(position, wordSets, classes), Next = next }
                ),
            ];
            programs[index] = new PhraseProgram(
                alternative.First,
                alternative.Last,
                positions.Count,
                captures.Add(alternative.Captures),
                alternative.Captures.Length
            );
            foreach (Trigger trigger in triggers[index])
            {
                CompiledAlternative way = alternative.Along(trigger.Positions);
                List<Companion> found = Companion.Of(way, trigger.Position, frequencies);
                routes.Add(
                    new PhraseRoute(
                        trigger.Positions,
                        way.First,
                        way.Last,
                        TokenSet.FirstOf(way.First, own),
                        alternative.Pattern,
                        index,
                        positions.Count,
                        own[trigger.Position].Argument,
                        own[trigger.Position].Kind,
                        own[trigger.Position].Case,
                        checked((byte)alternative.MaxTokens),
                        checked((byte)trigger.MinTokensBefore),
                        checked((byte)trigger.MaxTokensBefore),
                        way.First == way.Last && BitOperations.IsPow2(way.First)
                    )
                );
                triggering.Add(own[trigger.Position]);
                triggerTokens.Add(TokenSet.FirstOf(1UL << trigger.Position, own));
                companions.Add([
                    .. found.Select(companion =>
                        (
                            own.Where((_, position) => (companion.Positions >> position & 1) != 0).ToArray(),
                            companion.Reach
                        )
                    ),
                ]);
            }

            positions.AddRange(own);
        }

        var groups = CompanionGroups.Build(companions, frequencies, words, out Needs[] needs);
        TriggerTable TableOf(Needs[] ofRoutes, Predicate<PatternUse> belongs) =>
            TriggerTable.Build(
                [.. triggering],
                ofRoutes,
                wordSets,
                classes,
                vocabulary.Count,
                route => belongs(uses[routes[route].Pattern]),
                route => uses[routes[route].Pattern] == PatternUse.Occasional
            );

        return new MatcherTables
        {
            Vocabulary = vocabulary,
            Programs = programs,
            Routes = routes.ToArray(),
            Positions = positions.ToArray(),
            WordSets = NumberLists.Create(wordSets),
            Classes = WordClasses.Create(classes, vocabulary.Count),
            Trie = trie,
            Wordings = PreferredWordings.Create(classes, wordings),
            Triggers = TableOf(needs, use => use != PatternUse.Condition),
            Cues = TableOf(needs, use => use == PatternUse.Cue),
            Conditions = TableOf([], use => use == PatternUse.Condition),
            CompanionGroups = groups,
            Captures = captures.Build(),
            Patterns = PatternRoutes.Of(routes, triggerTokens, uses.Length),
        };
    }

    // The few programs that most texts try stand together in memory, and those that few documents ask for behind them; those of one pattern
    // stay side by side. Gives their triggers.
    private static Trigger[][] OftenTriedFirst(
        List<CompiledAlternative> alternatives,
        PositionFrequencies frequencies,
        PatternUse[] uses
    )
    {
        var triggers = new Trigger[alternatives.Count][];
        long[] ofPattern = new long[uses.Length];
        for (int index = 0; index < triggers.Length; index++)
        {
            triggers[index] = Trigger.Of(alternatives[index], frequencies, out long frequency);
            ref long most = ref ofPattern[alternatives[index].Pattern];
            most = Math.Max(most, frequency);
        }

        int[] order =
        [
            .. Enumerable
                .Range(0, triggers.Length)
                .OrderBy(index => PlaceOf(uses[alternatives[index].Pattern]))
                .ThenByDescending(index => ofPattern[alternatives[index].Pattern])
                .ThenBy(index => alternatives[index].Pattern),
        ];
        CompiledAlternative[] inOrder = [.. order.Select(index => alternatives[index])];
        inOrder.CopyTo(CollectionsMarshal.AsSpan(alternatives));
        return [.. order.Select(index => triggers[index])];

        static int PlaceOf(PatternUse use) =>
            use switch
            {
                PatternUse.Condition => 2,
                PatternUse.Occasional => 1,
                _ => 0,
            };
    }

    public static MatcherTables Read(TableReader reader) =>
        new()
        {
            Vocabulary = Vocabulary.Read(reader),
            Programs = reader.ReadTable<PhraseProgram>(),
            Routes = reader.ReadTable<PhraseRoute>(),
            Positions = reader.ReadTable<Position>(),
            WordSets = NumberLists.Read(reader),
            Classes = WordClasses.Read(reader),
            Trie = TermTrie.Read(reader),
            Wordings = PreferredWordings.Read(reader),
            Triggers = TriggerTable.Read(reader),
            Cues = TriggerTable.Read(reader),
            Conditions = TriggerTable.Read(reader),
            CompanionGroups = CompanionGroups.Read(reader),
            Captures = CaptureTable.Read(reader),
            Patterns = reader.ReadTable<PatternRoutes>(),
        };

    public void Write(TableWriter writer)
    {
        Vocabulary.Write(writer);
        writer.WriteTable(Programs);
        writer.WriteTable(Routes);
        writer.WriteTable(Positions);
        WordSets.Write(writer);
        Classes.Write(writer);
        Trie.Write(writer);
        Wordings.Write(writer);
        Triggers.Write(writer);
        Cues.Write(writer);
        Conditions.Write(writer);
        CompanionGroups.Write(writer);
        Captures.Write(writer);
        writer.WriteTable(Patterns);
    }
}

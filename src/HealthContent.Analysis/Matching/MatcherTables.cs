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

    public required PhraseProgram[] Programs { get; init; }

    /// <summary>The positions of all programs.</summary>
    public required Position[] Positions { get; init; }

    public required NumberLists WordSets { get; init; }

    /// <summary>The classes of words.</summary>
    public required WordClasses Classes { get; init; }

    public required TermTrie Trie { get; init; }

    public required PreferredWordings Wordings { get; init; }

    /// <summary>Where the patterns are looked for whose hits are wanted in every text.</summary>
    public required TriggerTable Triggers { get; init; }

    /// <summary>Where those of them are looked for that are cues to the recognisers of entities.</summary>
    public required TriggerTable Cues { get; init; }

    /// <summary>Where conditions are looked for, when the phrase they belong to was found.</summary>
    public required TriggerTable Conditions { get; init; }

    /// <summary>Which programs cannot hit in a sentence.</summary>
    public required SentenceSignatures Signatures { get; init; }

    public required CaptureTable Captures { get; init; }

    /// <summary>For each pattern its programs.</summary>
    public required PatternPrograms[] Patterns { get; init; }

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
        var chooser = new TriggerPositions(words, wordSets, classes);
        Trigger[] found = [.. alternatives.Select(chooser.Find)];
        OftenTriedFirst(alternatives, found, uses);
        TriggerTable TableOf(Predicate<PatternUse> belongs) =>
            TriggerTable.Build(
                alternatives,
                wordSets,
                classes,
                vocabulary.Count,
                found,
                alternative => belongs(uses[alternative.Pattern])
            );

        var signatures = SentenceSignatures.Build(
            alternatives,
            [.. alternatives.Select((alternative, index) => chooser.FindFurther(alternative, found[index]))],
            wordSets,
            classes,
            words,
            out Signature[] required
        );
        var programs = new PhraseProgram[alternatives.Count];
        var positions = new List<Position>();
        var captures = new CaptureTable.Builder();
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
                required[index],
                alternative.First,
                alternative.Last,
                TokenSet.FirstOf(alternative.First, own),
                alternative.Pattern,
                positions.Count,
                captures.Add(alternative.Captures),
                checked((byte)alternative.Captures.Length),
                checked((byte)alternative.MaxTokens),
                checked((byte)found[index].MinTokensBefore),
                checked((byte)found[index].MaxTokensBefore)
            );
            positions.AddRange(own);
        }

        return new MatcherTables
        {
            Vocabulary = vocabulary,
            Programs = programs,
            Positions = [.. positions],
            WordSets = NumberLists.Create(wordSets),
            Classes = WordClasses.Create(classes, vocabulary.Count),
            Trie = trie,
            Wordings = PreferredWordings.Create(classes, wordings),
            Triggers = TableOf(use => use != PatternUse.Condition),
            Cues = TableOf(use => use == PatternUse.Cue),
            Conditions = TableOf(use => use == PatternUse.Condition),
            Signatures = signatures,
            Captures = captures.Build(),
            Patterns = PatternPrograms.Of(programs, uses.Length),
        };
    }

    // The few programs that most texts try stand together in memory; those of one pattern stay side by side.
    private static void OftenTriedFirst(List<CompiledAlternative> alternatives, Trigger[] found, PatternUse[] uses)
    {
        long[] frequencies = new long[uses.Length];
        for (int index = 0; index < found.Length; index++)
        {
            ref long frequency = ref frequencies[alternatives[index].Pattern];
            frequency = Math.Max(frequency, found[index].Frequency);
        }

        int[] order =
        [
            .. Enumerable
                .Range(0, found.Length)
                .OrderBy(index => uses[alternatives[index].Pattern] == PatternUse.Condition)
                .ThenByDescending(index => frequencies[alternatives[index].Pattern])
                .ThenBy(index => alternatives[index].Pattern),
        ];
        CompiledAlternative[] inOrder = [.. order.Select(index => alternatives[index])];
        Trigger[] foundInOrder = [.. order.Select(index => found[index])];
        inOrder.CopyTo(CollectionsMarshal.AsSpan(alternatives));
        foundInOrder.CopyTo(found, 0);
    }

    public static MatcherTables Read(TableReader reader) =>
        new()
        {
            Vocabulary = Vocabulary.Read(reader),
            Programs = reader.ReadArray<PhraseProgram>(),
            Positions = reader.ReadArray<Position>(),
            WordSets = NumberLists.Read(reader),
            Classes = WordClasses.Read(reader),
            Trie = TermTrie.Read(reader),
            Wordings = PreferredWordings.Read(reader),
            Triggers = TriggerTable.Read(reader),
            Cues = TriggerTable.Read(reader),
            Conditions = TriggerTable.Read(reader),
            Signatures = SentenceSignatures.Read(reader),
            Captures = CaptureTable.Read(reader),
            Patterns = reader.ReadArray<PatternPrograms>(),
        };

    public void Write(TableWriter writer)
    {
        Vocabulary.Write(writer);
        writer.WriteArray<PhraseProgram>(Programs);
        writer.WriteArray<Position>(Positions);
        WordSets.Write(writer);
        Classes.Write(writer);
        Trie.Write(writer);
        Wordings.Write(writer);
        Triggers.Write(writer);
        Cues.Write(writer);
        Conditions.Write(writer);
        Signatures.Write(writer);
        Captures.Write(writer);
        writer.WriteArray<PatternPrograms>(Patterns);
    }
}

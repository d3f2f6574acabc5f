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

    /// <summary>For each position, within its program, the positions that may come next.</summary>
    public required ulong[] Follow { get; init; }

    public required NumberLists WordSets { get; init; }

    /// <summary>For each class its terms of one word.</summary>
    public required BitRows ClassWords { get; init; }

    /// <summary>For each class the first words of its longer terms.</summary>
    public required BitRows ClassFirstWords { get; init; }

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
        TriggerTable TableOf(Predicate<PatternUse> belongs) =>
            TriggerTable.Build(
                alternatives,
                wordSets,
                classes,
                vocabulary.Count,
                found,
                alternative => belongs(uses[alternative.Pattern])
            );

        var programs = new PhraseProgram[alternatives.Count];
        var positions = new List<Position>();
        var follow = new List<ulong>();
        var captures = new CaptureTable.Builder();
        for (int index = 0; index < programs.Length; index++)
        {
            CompiledAlternative alternative = alternatives[index];
            Position[] own =
            [
                .. alternative.Positions.Select(position =>
                    position with
                    {
                        Tokens = TokenSet.Of(position, wordSets, classes),
                    }
                ),
            ];
            programs[index] = new PhraseProgram(
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
            follow.AddRange(alternative.Follow);
        }

        return new MatcherTables
        {
            Vocabulary = vocabulary,
            Programs = programs,
            Positions = [.. positions],
            Follow = [.. follow],
            WordSets = NumberLists.Create(wordSets),
            ClassWords = BitRows.Create([.. classes.Select(terms => terms.Words)], vocabulary.Count),
            ClassFirstWords = BitRows.Create([.. classes.Select(terms => terms.FirstWords)], vocabulary.Count),
            Trie = trie,
            Wordings = PreferredWordings.Create(classes, wordings),
            Triggers = TableOf(use => use != PatternUse.Condition),
            Cues = TableOf(use => use == PatternUse.Cue),
            Conditions = TableOf(use => use == PatternUse.Condition),
            Signatures = SentenceSignatures.Build(
                alternatives,
                [.. alternatives.Select((alternative, index) => chooser.FindFurther(alternative, found[index]))],
                wordSets,
                classes,
                words
            ),
            Captures = captures.Build(),
            Patterns = PatternPrograms.Of(programs, uses.Length),
        };
    }

    public static MatcherTables Read(TableReader reader) =>
        new()
        {
            Vocabulary = Vocabulary.Read(reader),
            Programs = reader.ReadArray<PhraseProgram>(),
            Positions = reader.ReadArray<Position>(),
            Follow = reader.ReadArray<ulong>(),
            WordSets = NumberLists.Read(reader),
            ClassWords = BitRows.Read(reader),
            ClassFirstWords = BitRows.Read(reader),
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
        writer.WriteArray<ulong>(Follow);
        WordSets.Write(writer);
        ClassWords.Write(writer);
        ClassFirstWords.Write(writer);
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

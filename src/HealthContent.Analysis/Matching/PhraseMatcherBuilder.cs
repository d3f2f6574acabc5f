using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>Collects the lexicons and patterns of all analyzers and compiles them into one matcher.</summary>
internal sealed partial class PhraseMatcherBuilder
{
    // Deeper, a phrase refers to itself; the compiler says so with its place.
    public const int DeepestReference = 16;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    // Frequent words have the first numbers, most frequent first, so that what is known of them stands together in memory; those that
    // nobody uses are empty.
    private readonly List<string> wordList = [.. Enumerable.Repeat("", WordFrequencies.Count)];
    private readonly List<string> wordings = [];
    private readonly Dictionary<string, int> wordingIds = new(StringComparer.Ordinal);
    private readonly List<(int[] Words, int Class, int Wording)> longTerms = [];
    private readonly List<int[]> wordSets = [];
    private readonly Dictionary<string, int> classes = new(StringComparer.Ordinal);
    private readonly List<ClassTerms> classTerms = [];
    private readonly HashSet<string> maskable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhrasePattern> named = new(StringComparer.Ordinal);
    private readonly Dictionary<PhrasePattern, int> patternIds = [];
    private readonly Dictionary<PhraseNode, int> conditionIds = [];
    private readonly List<(PhrasePattern Pattern, PhraseNode Root, PatternUse Use)> patterns = [];

    public int PatternCount => patterns.Count;

    public void AddLexicon(Lexicon lexicon)
    {
        foreach (LexiconTerm term in lexicon.Terms)
        {
            if (!classes.TryGetValue(term.Class, out int id))
            {
                id = classTerms.Count;
                classes.Add(term.Class, id);
                classTerms.Add(new ClassTerms());
            }

            List<string> termWords = WordReader.Read(term.Text);
            string word = termWords[^1];
            foreach (string form in term.Inflected ? EnglishInflection.Forms(word) : [word])
            {
                termWords[^1] = form;
                AddTerm(
                    id,
                    termWords,
                    term,
                    term.Preferred is { } wording ? PreferredForms.For(wording, word, form) : null
                );
            }
        }
    }

    private void AddTerm(int classId, List<string> termWords, LexiconTerm term, string? preferred)
    {
        ClassTerms terms = classTerms[classId];
        if (termWords.Count == 1)
        {
            int word = AddWord(termWords[0]);
            terms.Words.Add(word);
            if (term.Maskable)
            {
                maskable.Add(termWords[0]);
            }

            if (preferred is not null)
            {
                terms.HasWordings = true;
                terms.Preferred[word] = AddWording(preferred);
            }
        }
        else
        {
            int[] path = [.. termWords.Select(AddWord)];
            longTerms.Add((path, classId, preferred is null ? -1 : AddWording(preferred)));
            terms.HasWordings |= preferred is not null;
            terms.FirstWords.Add(AddWord(termWords[0]));
            terms.Longest = Math.Max(terms.Longest, termWords.Count);
        }
    }

    /// <summary>Makes a phrase known by its name, for use in other patterns.</summary>
    public void AddNamed(PhrasePattern pattern)
    {
        if (classes.ContainsKey(pattern.Name))
        {
            throw new PhraseSyntaxException(
                $"a lexicon class named '{pattern.Name}' exists already",
                pattern.File,
                pattern.Line,
                1
            );
        }

        if (!named.TryAdd(pattern.Name, pattern))
        {
            throw new PhraseSyntaxException(
                $"a phrase named '{pattern.Name}' exists already",
                pattern.File,
                pattern.Line,
                1
            );
        }
    }

    /// <summary>Adds a pattern whose hits are to be reported: the longest at each start, without overlaps.</summary>
    public int Add(PhrasePattern pattern) => Add(pattern, PatternUse.Hit);

    /// <summary>Adds a pattern whose hits are only wanted in documents of some sorts.</summary>
    public int AddOccasional(PhrasePattern pattern) => Add(pattern, PatternUse.Occasional);

    /// <summary>Adds a pattern that is a cue to the recognisers of entities.</summary>
    public int AddCue(PhrasePattern pattern) => Add(pattern, PatternUse.Cue);

    private int Add(PhrasePattern pattern, PatternUse use)
    {
        if (!patternIds.TryGetValue(pattern, out int id))
        {
            id = patterns.Count;
            patternIds.Add(pattern, id);
            patterns.Add((pattern, pattern.Root, use));
        }
        else if (use > patterns[id].Use)
        {
            // Who wants it in more texts decides.
            patterns[id] = (pattern, pattern.Root, use);
        }

        return id;
    }

    /// <summary>Adds the phrase of a condition, once for all that ask the same: the longest hit at every start counts.</summary>
    public int AddCondition(PhrasePattern owner, PhraseNode phrase)
    {
        if (!conditionIds.TryGetValue(phrase, out int id))
        {
            id = patterns.Count;
            conditionIds.Add(phrase, id);
            patterns.Add((owner, phrase, PatternUse.Condition));
        }

        return id;
    }

    public PhraseMatcher Build()
    {
        foreach (PhraseNode phrase in patterns.Select(each => each.Root).Concat(named.Values.Select(each => each.Root)))
        {
            AddPossessives(phrase);
        }

        foreach (ClassTerms terms in classTerms)
        {
            terms.AddForms(PossessiveOf);
        }

        var programs = new List<CompiledAlternative>();
        var divider = new AlternativeDivider(this);
        var uses = new PatternUse[patterns.Count];
        for (int id = 0; id < patterns.Count; id++)
        {
            (PhrasePattern pattern, PhraseNode root, uses[id]) = patterns[id];
            foreach (PhraseNode alternative in Together(Alternatives(root)).SelectMany(divider.Divide))
            {
                programs.Add(new ProgramCompiler(this, pattern).Compile(id, alternative));
            }
        }

        return new PhraseMatcher(
            MatcherTables.Create(wordList, maskable, programs, wordSets, classTerms, BuildTrie(), wordings, uses)
        );
    }

    // Terms as they are written come first: of two that end at one place, the first one's wording counts.
    private TermTrie BuildTrie()
    {
        var trie = new TermTrie.Builder();
        foreach ((int[] path, int classId, int wording) in longTerms)
        {
            trie.AddEnd(path.Aggregate(TermTrie.Root, trie.Add), classId, wording);
        }

        foreach ((int[] path, int classId, int wording) in longTerms)
        {
            AddForms(TermTrie.Root, path, classId, wording);
        }

        return trie.Build(ClassUnions.Create(classes.Count, classTerms.Count, unions));

        void AddForms(int node, ReadOnlySpan<int> rest, int classId, int wording)
        {
            if (rest.IsEmpty)
            {
                trie.AddEnd(node, classId, wording);
                return;
            }

            foreach (int form in FormsOf(rest[0]))
            {
                AddForms(trie.Add(node, form), rest[1..], classId, wording);
            }
        }
    }

    // Choices between single words stay together: they are one position, and one program. A pattern that is nothing but the
    // name of another one falls into the alternatives of that one.
    private IEnumerable<PhraseNode> Alternatives(PhraseNode root, int depth = 0) =>
        root switch
        {
            ChoiceNode { IsOfWords: false } choice => choice.Items.SelectMany(item => Alternatives(item, depth)),
            ClassNode { Name: var name } when depth < DeepestReference && FindNamed(name) is { } phrase => Alternatives(
                phrase.Root,
                depth + 1
            ),
            _ => [root],
        };

    // Those that only phrases name become known before any phrase is compiled.
    private void AddPossessives(PhraseNode node)
    {
        switch (node)
        {
            case WordNode { Text: var word } when Possessives.Contains(word):
                AddWord(word);
                break;
            case OptionalNode optional:
                AddPossessives(optional.Item);
                break;
            case CaptureNode capture:
                AddPossessives(capture.Item);
                break;
            case ChoiceNode choice:
                AddPossessives(choice.Items);
                break;
            case SequenceNode sequence:
                AddPossessives(sequence.Items);
                break;
        }
    }

    private void AddPossessives(ImmutableArray<PhraseNode> nodes)
    {
        foreach (PhraseNode node in nodes)
        {
            AddPossessives(node);
        }
    }

    /// <summary>The numbers of a word and of its possessive, where that is a word of its own.</summary>
    public int[] AddForms(string word) => FormsOf(AddWord(word));

    private int[] FormsOf(int word)
    {
        int possessive = PossessiveOf(word);
        return possessive < 0 ? [word] : [word, possessive];
    }

    // -1 when nobody names it.
    private int PossessiveOf(int word) =>
        Possessives.Of(wordList[word]) is { } possessive ? words.GetValueOrDefault(possessive, -1) : -1;

    public int AddWord(string word)
    {
        if (!words.TryGetValue(word, out int id))
        {
            id = WordFrequencies.RankOf(word);
            if (id < 0)
            {
                id = wordList.Count;
                wordList.Add(word);
            }
            else
            {
                wordList[id] = word;
            }

            words.Add(word, id);
        }

        return id;
    }

    private int AddWording(string wording)
    {
        if (!wordingIds.TryGetValue(wording, out int id))
        {
            id = wordings.Count;
            wordingIds.Add(wording, id);
            wordings.Add(wording);
        }

        return id;
    }

    public int AddWordSet(int[] set)
    {
        wordSets.Add(set);
        return wordSets.Count - 1;
    }

    public PhrasePattern? FindNamed(string name) => named.GetValueOrDefault(name);

    public int? FindClass(string name) => classes.TryGetValue(name, out int id) ? id : null;

    public int LongestTerm(int classId) => classTerms[classId].Longest;

    public string DidYouMean(string name) => Suggestion.Text(name, named.Keys.Concat(classes.Keys));

    internal sealed class ClassTerms
    {
        public HashSet<int> Words { get; } = [];

        public HashSet<int> FirstWords { get; } = [];

        /// <summary>For words with a preferred wording the number of the wording.</summary>
        public Dictionary<int, int> Preferred { get; } = [];

        public int Longest { get; set; } = 1;

        /// <summary>Whether a term has a preferred wording.</summary>
        public bool HasWordings { get; set; }

        /// <summary>A possessive belongs to the classes of its word, and is replaced like it.</summary>
        public void AddForms(Func<int, int> possessiveOf)
        {
            foreach (HashSet<int> set in (ReadOnlySpan<HashSet<int>>)[Words, FirstWords])
            {
                set.UnionWith([.. set.Select(possessiveOf).Where(word => word >= 0)]);
            }

            foreach ((int word, int wording) in Preferred.ToArray())
            {
                if (possessiveOf(word) is >= 0 and int possessive)
                {
                    Preferred.TryAdd(possessive, wording);
                }
            }
        }
    }
}

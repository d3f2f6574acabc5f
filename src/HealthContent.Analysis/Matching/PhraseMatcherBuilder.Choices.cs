using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <content>What stands side by side in a choice, and fits into one position.</content>
internal sealed partial class PhraseMatcherBuilder
{
    private const int FewestLiterals = 8;
    private const int LongestLiteral = 6;

    // Of 100,000 words.
    private const int MostOftenFirst = 40;

    private readonly Dictionary<string, int> unionIds = new(StringComparer.Ordinal);
    private readonly List<(int Union, int[] Members)> unions = [];
    private readonly Dictionary<string, int> literalClasses = new(StringComparer.Ordinal);

    // "endo | fibro | <condition> | long covid": single words are one position of one program, however many there are, and so are classes.
    private IEnumerable<PhraseNode> Together(IEnumerable<PhraseNode> alternatives)
    {
        var single = new List<WordNode>();
        var plain = new List<PhraseNode>();
        foreach (PhraseNode alternative in alternatives)
        {
            switch (alternative)
            {
                case WordNode word:
                    single.Add(word);
                    break;
                case ChoiceNode { IsOfWords: true } choice:
                    single.AddRange(choice.Items.Cast<WordNode>());
                    break;
                case ClassNode when IsPlainClass(alternative, out _):
                    plain.Add(alternative);
                    break;
                default:
                    yield return alternative;
                    break;
            }
        }

        foreach (IGrouping<LetterCase, WordNode> sameCase in single.GroupBy(word => word.Case))
        {
            yield return ChoiceOf([.. sameCase]);
        }

        if (plain.Count > 0)
        {
            yield return ChoiceOf([.. plain]);
        }
    }

    private static PhraseNode ChoiceOf(ImmutableArray<PhraseNode> items) =>
        items.Length == 1 ? items[0] : new ChoiceNode(items);

    /// <summary>
    /// The items of a choice, with those of choices inside it and of named phrases that are choices, words or classes: what is found
    /// stays the same, and more of it fits into one position.
    /// </summary>
    public List<PhraseNode> Flatten(ImmutableArray<PhraseNode> items, int depth)
    {
        var flat = new List<PhraseNode>(items.Length);
        Add(items, depth);
        return flat;

        void Add(ImmutableArray<PhraseNode> nodes, int level)
        {
            foreach (PhraseNode node in nodes)
            {
                PhraseNode? inner =
                    node is ClassNode named && level < DeepestReference ? FindNamed(named.Name)?.Root : node;
                switch (inner)
                {
                    case ChoiceNode choice:
                        Add(choice.Items, level + 1);
                        break;
                    case WordNode word:
                        flat.Add(word);
                        break;
                    case ClassNode other when other != node:
                        Add([other], level + 1);
                        break;
                    default:
                        flat.Add(node);
                        break;
                }
            }
        }
    }

    /// <summary>Whether a part is a class of a lexicon whose terms may stand together with those of others.</summary>
    public bool IsPlainClass(PhraseNode node, out int classId)
    {
        classId = -1;
        return node is ClassNode named
            && FindNamed(named.Name) is null
            && classes.TryGetValue(named.Name, out classId)
            // A fix wants the wording of the very class that was found.
            && !classTerms[classId].HasWordings;
    }

    /// <summary>
    /// Those of the parts of a choice that are several plain words, when there are so many of them that they stand together as the terms of a
    /// class. They begin with a word that is not frequent, since a class is looked for where its terms begin.
    /// </summary>
    public static List<SequenceNode> PlainLiterals(List<PhraseNode> items)
    {
        List<SequenceNode> literals =
        [
            .. items
                .OfType<SequenceNode>()
                .Where(literal =>
                    literal.Items.Length <= LongestLiteral
                    && literal.Items.All(item => item is WordNode { Case: LetterCase.Any })
                    && literal.Items.Count(item => item is WordNode { Inflected: true }) <= 1
                    && WordFrequencies.Of(((WordNode)literal.Items[0]).Text) <= MostOftenFirst
                ),
        ];
        return literals.Count >= FewestLiterals ? literals : [];
    }

    /// <summary>The number of the class whose terms are these.</summary>
    public int ClassOf(List<SequenceNode> literals)
    {
        string key = string.Join(
            '|',
            literals.Select(literal =>
                string.Join(' ', literal.Items.Cast<WordNode>().Select(word => word.Text + (word.Inflected ? "~" : "")))
            )
        );
        if (!literalClasses.TryGetValue(key, out int id))
        {
            id = classTerms.Count;
            literalClasses.Add(key, id);
            var terms = new ClassTerms();
            classTerms.Add(terms);
            foreach (SequenceNode literal in literals)
            {
                AddLiteral(id, terms, [.. literal.Items.Cast<WordNode>()]);
            }
        }

        return id;
    }

    private void AddLiteral(int classId, ClassTerms terms, WordNode[] literal)
    {
        int inflected = Array.FindIndex(literal, word => word.Inflected);
        string[] texts = [.. literal.Select(word => word.Text)];
        foreach (string form in inflected < 0 ? [""] : EnglishInflection.Forms(texts[inflected]))
        {
            if (inflected >= 0)
            {
                texts[inflected] = form;
            }

            int[] path = [.. texts.Select(AddWord)];
            longTerms.Add((path, classId, -1));
            terms.FirstWords.UnionWith(FormsOf(path[0]));
            terms.Longest = Math.Max(terms.Longest, path.Length);
        }
    }

    /// <summary>The number of the class that holds all terms of some.</summary>
    public int UnionOf(SortedSet<int> members)
    {
        if (members.Count == 1)
        {
            return members.Min;
        }

        string key = string.Join(',', members);
        if (!unionIds.TryGetValue(key, out int id))
        {
            id = classTerms.Count;
            unionIds.Add(key, id);
            unions.Add((id, [.. members]));
            var terms = new ClassTerms();
            foreach (int member in members)
            {
                terms.Words.UnionWith(classTerms[member].Words);
                terms.FirstWords.UnionWith(classTerms[member].FirstWords);
                terms.Longest = Math.Max(terms.Longest, classTerms[member].Longest);
            }

            classTerms.Add(terms);
        }

        return id;
    }
}

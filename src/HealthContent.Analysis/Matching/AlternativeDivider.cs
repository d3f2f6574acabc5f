using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>
/// Divides an alternative that has more parts than an automaton holds: <c>a (b | c)</c> is <c>a b</c> or <c>a c</c>. What is
/// found stays the same, since the hits of all alternatives of a pattern are one set.
/// </summary>
internal sealed class AlternativeDivider(PhraseMatcherBuilder builder)
{
    // Choices behind choices multiply. What needs more is better said by a lexicon.
    private const int MostAlternatives = 64;

    /// <summary>The alternatives to compile: the one given when it is small enough, or cannot be divided.</summary>
    public IReadOnlyList<PhraseNode> Divide(PhraseNode alternative)
    {
        if (Count(alternative, 0) <= CompiledAlternative.MaxPositions)
        {
            return [alternative];
        }

        var small = new List<PhraseNode>();
        var rest = new Stack<PhraseNode>([Inline(alternative, 0)]);
        while (rest.TryPop(out PhraseNode? node))
        {
            if (
                Count(node, 0) <= CompiledAlternative.MaxPositions
                || small.Count + rest.Count >= MostAlternatives
                || LargestChoice(node) is not { } choice
            )
            {
                small.Add(node);
                continue;
            }

            int middle = Middle(choice);
            rest.Push(Replace(node, choice, Choice(choice.Items[middle..])));
            rest.Push(Replace(node, choice, Choice(choice.Items[..middle])));
        }

        return small;
    }

    private int Count(PhraseNode node, int depth) =>
        node switch
        {
            ClassNode named when Named(named, depth) is { } phrase => Count(phrase, depth + 1),
            GapNode gap => gap.Maximum,
            OptionalNode optional => Count(optional.Item, depth),
            CaptureNode capture => Count(capture.Item, depth),
            SequenceNode sequence => sequence.Items.Sum(item => Count(item, depth)),
            ChoiceNode choice => CountFlat(builder.Flatten(choice.Items, depth), depth),
            _ => 1,
        };

    // As the compiler counts: words together are one part, and so are classes and the literals that are one.
    private int CountFlat(List<PhraseNode> items, int depth)
    {
        List<SequenceNode> literals = PhraseMatcherBuilder.PlainLiterals(items);
        bool hasClass = literals.Count > 0;
        int parts = items.OfType<WordNode>().Select(word => word.Case).Distinct().Count();
        foreach (PhraseNode item in items.Except(literals))
        {
            if (builder.IsPlainClass(item, out _))
            {
                hasClass = true;
            }
            else if (item is not WordNode)
            {
                parts += Count(item, depth);
            }
        }

        return parts + (hasClass ? 1 : 0);
    }

    // Names give way to what they stand for, so that choices inside can be divided too.
    private PhraseNode Inline(PhraseNode node, int depth) =>
        node switch
        {
            ClassNode named when Named(named, depth) is { } phrase => Inline(phrase, depth + 1),
            OptionalNode optional => new OptionalNode(Inline(optional.Item, depth)),
            CaptureNode capture => capture with { Item = Inline(capture.Item, depth) },
            SequenceNode sequence => new SequenceNode([.. sequence.Items.Select(item => Inline(item, depth))]),
            ChoiceNode choice => new ChoiceNode([.. choice.Items.Select(item => Inline(item, depth))]),
            _ => node,
        };

    private PhraseNode? Named(ClassNode named, int depth) =>
        depth < PhraseMatcherBuilder.DeepestReference ? builder.FindNamed(named.Name)?.Root : null;

    private ChoiceNode? LargestChoice(PhraseNode node) =>
        node switch
        {
            OptionalNode optional => LargestChoice(optional.Item),
            CaptureNode capture => LargestChoice(capture.Item),
            SequenceNode sequence => Largest(sequence.Items),
            ChoiceNode { IsOfWords: true } => null,
            ChoiceNode choice when choice.Items.Length > 1 => choice,
            ChoiceNode choice => Largest(choice.Items),
            _ => null,
        };

    private ChoiceNode? Largest(ImmutableArray<PhraseNode> items) =>
        items.Select(LargestChoice).OfType<ChoiceNode>().MaxBy(choice => Count(choice, 0));

    // Where about half of the parts are on either side.
    private int Middle(ChoiceNode choice)
    {
        int half = Count(choice, 0) / 2;
        int parts = 0;
        for (int index = 0; index < choice.Items.Length - 1; index++)
        {
            parts += Count(choice.Items[index], 0);
            if (parts >= half)
            {
                return index + 1;
            }
        }

        return choice.Items.Length - 1;
    }

    private static PhraseNode Replace(PhraseNode node, ChoiceNode old, PhraseNode replacement) =>
        ReferenceEquals(node, old)
            ? replacement
            : node switch
            {
                OptionalNode optional => new OptionalNode(Replace(optional.Item, old, replacement)),
                CaptureNode capture => capture with { Item = Replace(capture.Item, old, replacement) },
                SequenceNode sequence => new SequenceNode([
                    .. sequence.Items.Select(item => Replace(item, old, replacement)),
                ]),
                ChoiceNode choice => new ChoiceNode([.. choice.Items.Select(item => Replace(item, old, replacement))]),
                _ => node,
            };

    private static PhraseNode Choice(ImmutableArray<PhraseNode> items) =>
        items.Length == 1 ? items[0] : new ChoiceNode(items);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>Compiles one alternative of a pattern into a <see cref="CompiledAlternative"/>.</summary>
internal sealed class ProgramCompiler(PhraseMatcherBuilder builder, PhrasePattern pattern)
{
    private readonly List<Position> positions = [];
    private readonly List<ulong> follow = [];
    private readonly List<(string Name, ulong Positions)> captures = [];

    public CompiledAlternative Compile(int patternId, PhraseNode alternative)
    {
        Part part = Add(alternative, depth: 0);
        int maxTokens = 0;
        foreach (Position position in positions)
        {
            maxTokens += position.Kind switch
            {
                PositionKind.Class => builder.LongestTerm(position.Argument),
                PositionKind.SentenceStart or PositionKind.SentenceEnd => 0,
                _ => 1,
            };
        }

        return new CompiledAlternative
        {
            Pattern = patternId,
            Positions = [.. positions],
            Follow = [.. follow],
            First = part.First,
            Last = part.Last,
            MaxTokens = Math.Min(maxTokens, PhraseMatcher.LongestMatch),
            Captures = [.. captures],
        };
    }

    private Part Add(PhraseNode node, int depth)
    {
        switch (node)
        {
            case WordNode word:
                return AddWords([word]);
            case ClassNode named:
                return AddClass(named, depth);
            case KindNode kind:
                return Leaf(PositionKind.Token, (int)kind.Kind);
            case AnchorNode anchor:
                return Leaf(anchor.AtStart ? PositionKind.SentenceStart : PositionKind.SentenceEnd, 0);
            case GapNode gap:
                return AddGap(gap);
            case OptionalNode optional:
                return Add(optional.Item, depth) with { MayBeEmpty = true };
            case CaptureNode capture:
                return AddCapture(capture, depth);
            case SequenceNode sequence:
                return AddSequence(sequence.Items, depth);
            case ChoiceNode choice:
                return AddChoice(choice.Items, depth);
            default:
                throw new InvalidOperationException($"A phrase has no part of type {node.GetType().Name}.");
        }
    }

    private Part Leaf(PositionKind kind, int argument, LetterCase letterCase = LetterCase.Any)
    {
        if (positions.Count == CompiledAlternative.MaxPositions)
        {
            throw Error(
                $"one alternative of a pattern has at most {CompiledAlternative.MaxPositions} parts; split it, or move words into a lexicon"
            );
        }

        ulong bit = 1UL << positions.Count;
        positions.Add(new Position(kind, letterCase, argument));
        follow.Add(0);
        return new Part(bit, bit, MayBeEmpty: false);
    }

    private Part AddWords(ImmutableArray<WordNode> words)
    {
        var numbers = new SortedSet<int>();
        foreach (WordNode word in words)
        {
            foreach (string form in word.Inflected ? EnglishInflection.Forms(word.Text) : [word.Text])
            {
                numbers.UnionWith(builder.AddForms(form));
            }
        }

        return numbers.Count == 1
            ? Leaf(PositionKind.Word, numbers.Min, words[0].Case)
            : Leaf(PositionKind.WordSet, builder.AddWordSet([.. numbers]), words[0].Case);
    }

    private Part AddClass(ClassNode named, int depth)
    {
        if (depth > 16)
        {
            throw new PhraseSyntaxException($"<{named.Name}> refers to itself", pattern.File, named.Line, named.Column);
        }

        if (builder.FindNamed(named.Name) is { } phrase)
        {
            return Add(phrase.Root, depth + 1);
        }

        if (builder.FindClass(named.Name) is { } classId)
        {
            return Leaf(PositionKind.Class, classId);
        }

        return named.Name switch
        {
            "number" => Leaf(PositionKind.Token, (int)TokenKind.Number),
            "url" => Leaf(PositionKind.Token, (int)TokenKind.Url),
            "email" => Leaf(PositionKind.Token, (int)TokenKind.Email),
            "mention" => Leaf(PositionKind.Token, (int)TokenKind.Mention),
            "word" => Leaf(PositionKind.Token, (int)TokenKind.Word),
            _ => throw new PhraseSyntaxException(
                $"no lexicon class and no named phrase is called '{named.Name}'{builder.DidYouMean(named.Name)}",
                pattern.File,
                named.Line,
                named.Column
            ),
        };
    }

    private Part AddGap(GapNode gap)
    {
        // A chain that may be left at every place from the fewest tokens on, so that only one place of it is tried at a time.
        int first = positions.Count;
        ulong last = 0;
        for (int length = 1; length <= gap.Maximum; length++)
        {
            Part any = Leaf(PositionKind.Any, 0);
            if (length > 1)
            {
                follow[^2] |= any.First;
            }

            last |= length >= gap.Minimum ? any.Last : 0;
        }

        return new Part(gap.Maximum == 0 ? 0 : 1UL << first, last, gap.Minimum == 0);
    }

    private Part AddCapture(CaptureNode capture, int depth)
    {
        int before = positions.Count;
        Part part = Add(capture.Item, depth);
        ulong mask = 0;
        for (int index = before; index < positions.Count; index++)
        {
            mask |= 1UL << index;
        }

        captures.Add((capture.Name, mask));
        return part;
    }

    private Part AddSequence(ImmutableArray<PhraseNode> items, int depth)
    {
        var part = new Part(0, 0, MayBeEmpty: true);
        foreach (PhraseNode item in items)
        {
            part = Join(part, Add(item, depth));
        }

        return part;
    }

    private Part AddChoice(ImmutableArray<PhraseNode> items, int depth)
    {
        List<PhraseNode> flat = builder.Flatten(items, depth);
        var parts = new List<Part>(flat.Count);
        ImmutableArray<WordNode> words = [.. flat.OfType<WordNode>()];
        List<SequenceNode> literals = PhraseMatcherBuilder.PlainLiterals(flat);
        SortedSet<int> plain = literals.Count > 0 ? [builder.ClassOf(literals)] : [];
        foreach (PhraseNode item in flat.Except(literals))
        {
            if (builder.IsPlainClass(item, out int classId))
            {
                plain.Add(classId);
            }
            else if (item is not WordNode)
            {
                parts.Add(Add(item, depth));
            }
        }

        if (plain.Count > 0)
        {
            parts.Add(Leaf(PositionKind.Class, builder.UnionOf(plain)));
        }

        // Single words are one position, however many they are; those of another letter case are one of their own.
        foreach (IGrouping<LetterCase, WordNode> sameCase in words.GroupBy(word => word.Case))
        {
            parts.Add(AddWords([.. sameCase]));
        }

        ulong first = 0;
        ulong last = 0;
        foreach (Part part in parts)
        {
            first |= part.First;
            last |= part.Last;
        }

        return new Part(first, last, parts.Exists(part => part.MayBeEmpty));
    }

    private Part Join(Part left, Part right)
    {
        for (ulong rest = left.Last; rest != 0; rest &= rest - 1)
        {
            follow[System.Numerics.BitOperations.TrailingZeroCount(rest)] |= right.First;
        }

        return new Part(
            left.MayBeEmpty ? left.First | right.First : left.First,
            right.MayBeEmpty ? left.Last | right.Last : right.Last,
            left.MayBeEmpty && right.MayBeEmpty
        );
    }

    private PhraseSyntaxException Error(string reason) => new(reason, pattern.File, pattern.Line, 1);

    private readonly record struct Part(ulong First, ulong Last, bool MayBeEmpty);
}

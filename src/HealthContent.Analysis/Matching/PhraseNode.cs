using System.Collections.Immutable;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>The parts of a phrase, as its text says them.</summary>
internal abstract record PhraseNode;

/// <summary>One word, or all inflected forms of it, in one letter case or in any.</summary>
internal sealed record WordNode(string Text, bool Inflected) : PhraseNode
{
    public LetterCase Case { get; init; }
}

/// <summary>A term of a lexicon class, or a named phrase.</summary>
internal sealed record ClassNode(string Name, int Line, int Column) : PhraseNode;

/// <summary>A token of a kind, whatever its text.</summary>
internal sealed record KindNode(TokenKind Kind) : PhraseNode;

/// <summary>Any number of tokens between two bounds.</summary>
internal sealed record GapNode(int Minimum, int Maximum) : PhraseNode;

internal sealed record SequenceNode(ImmutableArray<PhraseNode> Items) : PhraseNode;

internal sealed record ChoiceNode(ImmutableArray<PhraseNode> Items) : PhraseNode
{
    /// <summary>Whether it is between single words that have to be written in the same letter case: then it is one set.</summary>
    public bool IsOfWords
    {
        get
        {
            foreach (PhraseNode item in Items)
            {
                if (item is not WordNode word || word.Case != ((WordNode)Items[0]).Case)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

internal sealed record OptionalNode(PhraseNode Item) : PhraseNode;

internal sealed record CaptureNode(string Name, PhraseNode Item) : PhraseNode;

/// <summary>The start (<c>^</c>) or the end (<c>$</c>) of a sentence.</summary>
internal sealed record AnchorNode(bool AtStart) : PhraseNode;

/// <summary>Where a condition looks.</summary>
internal enum GuardPlace
{
    /// <summary>The condition is a stance, not a phrase.</summary>
    Stance,
    FollowedBy,
    PrecededBy,
    Sentence,
    Surface,
    Document,
}

/// <summary>A condition that must hold (<c>when</c>) or must not (<c>unless</c>).</summary>
internal sealed record PhraseGuard(bool Required, GuardPlace Place, string Name, PhraseNode? Phrase)
{
    /// <summary>Whether the end (behind the hit) or the start (before it) of the sentence fulfils the condition as well.</summary>
    public bool AtEdge { get; init; }
}

/// <summary>What a pattern says: the phrase and the conditions on it.</summary>
internal sealed record PhraseSyntax(PhraseNode Root, ImmutableArray<PhraseGuard> Guards);

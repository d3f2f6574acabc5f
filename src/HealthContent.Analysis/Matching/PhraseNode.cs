using System.Collections.Immutable;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>The parts of a phrase, as its text says them. Two that say the same are equal, wherever they stand.</summary>
internal abstract record PhraseNode
{
    /// <summary>One number for some parts.</summary>
    protected static int HashOf(ImmutableArray<PhraseNode> items)
    {
        var hash = default(HashCode);
        foreach (PhraseNode item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>One word, or all inflected forms of it, in one letter case or in any.</summary>
internal sealed record WordNode(string Text, bool Inflected) : PhraseNode
{
    public LetterCase Case { get; init; }
}

/// <summary>A term of a lexicon class, or a named phrase.</summary>
internal sealed record ClassNode(string Name, int Line, int Column) : PhraseNode
{
    public bool Equals(ClassNode? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A token of a kind, whatever its text.</summary>
internal sealed record KindNode(TokenKind Kind) : PhraseNode;

/// <summary>Any number of tokens between two bounds.</summary>
internal sealed record GapNode(int Minimum, int Maximum) : PhraseNode;

internal sealed record SequenceNode(ImmutableArray<PhraseNode> Items) : PhraseNode
{
    public bool Equals(SequenceNode? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashOf(Items);
}

internal sealed record ChoiceNode(ImmutableArray<PhraseNode> Items) : PhraseNode
{
    public bool Equals(ChoiceNode? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashOf(Items);

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
    /// <summary>At the hit itself.</summary>
    Hit,
    FollowedBy,
    PrecededBy,
    Sentence,

    /// <summary>The sentences of the hit with the one before and the one after them.</summary>
    Passage,
    Surface,
    Document,

    /// <summary>The message that the document answers.</summary>
    Message,
}

/// <summary>What a condition asks for.</summary>
internal enum GuardSubject
{
    /// <summary>How the text stands to the hit.</summary>
    Stance,

    /// <summary>Other words.</summary>
    Phrase,

    /// <summary>An emoji of a group.</summary>
    Emoji,

    /// <summary>An entry of a register of the organisation.</summary>
    Register,

    /// <summary>The name of somebody who is not known to stand there as staff, author, public figure or the like.</summary>
    Person,

    /// <summary>What the caller says of the document.</summary>
    Property,

    /// <summary>A number that the caller gives of the document.</summary>
    Amount,

    /// <summary>Errors that other rules found in the document.</summary>
    Findings,

    /// <summary>A help line for the readers of the document.</summary>
    Help,
}

/// <summary>A condition that must hold (<c>when</c>) or must not (<c>unless</c>).</summary>
/// <param name="Required">Whether it must hold.</param>
/// <param name="Place">Where it looks.</param>
/// <param name="Subject">What it asks for.</param>
/// <param name="Name">The stance; the group of emoji; the register; the property; empty for words and findings.</param>
/// <param name="Values">The values of a property, the categories of findings or the purposes of help, of which one is enough.</param>
/// <param name="Phrase">The words.</param>
internal sealed record PhraseGuard(
    bool Required,
    GuardPlace Place,
    GuardSubject Subject,
    string Name,
    ImmutableArray<string> Values,
    PhraseNode? Phrase
)
{
    /// <summary>Whether the end (behind the hit) or the start (before it) of the sentence fulfils the condition as well.</summary>
    public bool AtEdge { get; private init; }

    /// <summary>The number that an amount has to exceed.</summary>
    public int Number { get; private init; }

    public static PhraseGuard OfNumber(bool required, string name, int number) =>
        new(required, GuardPlace.Document, GuardSubject.Amount, name, [], null) { Number = number };

    public static PhraseGuard OfWords(bool required, GuardPlace place, PhraseNode phrase) =>
        new(required, place, GuardSubject.Phrase, "", [], phrase);

    public static PhraseGuard OfWordsBeside(bool required, GuardPlace place, PhraseNode phrase, bool atEdge) =>
        OfWords(required, place, phrase) with
        {
            AtEdge = atEdge,
        };

    public static PhraseGuard OfName(bool required, GuardPlace place, GuardSubject subject, string name) =>
        new(required, place, subject, name, [], null);

    public static PhraseGuard OfValues(
        bool required,
        GuardSubject subject,
        string name,
        ImmutableArray<string> values
    ) => new(required, GuardPlace.Document, subject, name, values, null);
}

/// <summary>What a pattern says: the phrase and the conditions on it.</summary>
internal sealed record PhraseSyntax(PhraseNode Root, ImmutableArray<PhraseGuard> Guards);

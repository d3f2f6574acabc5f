using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>What one position of a program accepts.</summary>
internal enum PositionKind : byte
{
    /// <summary>One word: the argument is its number in the vocabulary.</summary>
    Word,

    /// <summary>One of some words: the argument is an index into the sets of the matcher.</summary>
    WordSet,

    /// <summary>A term of a lexicon class: the argument is the number of the class.</summary>
    Class,

    /// <summary>A token of a kind: the argument is the kind.</summary>
    Token,

    /// <summary>Any token.</summary>
    Any,

    /// <summary>Nothing, at the start of a sentence.</summary>
    SentenceStart,

    /// <summary>Nothing, at the end of a sentence.</summary>
    SentenceEnd,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Position(PositionKind Kind, int Argument);

/// <summary>
/// One alternative of a pattern as a position automaton (Glushkov): at most 64 positions, so that a set of them is one
/// machine word.
/// </summary>
internal sealed class PhraseProgram
{
    public const int MaxPositions = 64;

    public required int Pattern { get; init; }

    public required Position[] Positions { get; init; }

    /// <summary>For each position the positions that may come next.</summary>
    public required ulong[] Follow { get; init; }

    public required ulong First { get; init; }

    public required ulong Last { get; init; }

    /// <summary>The most stream tokens that a hit may have.</summary>
    public required int MaxTokens { get; init; }

    public required (string Name, ulong Positions)[] Captures { get; init; }
}

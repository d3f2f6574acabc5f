using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Matching;

/// <summary>The letter case in which a word has to be written.</summary>
internal enum LetterCase : short
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Not one capital at the start.</summary>
    Lower,

    /// <summary>A capital at the start, and not all of them.</summary>
    Capitalized,

    /// <summary>All capitals.</summary>
    Capitals,
}

/// <summary>What one position of a program accepts.</summary>
internal enum PositionKind : short
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

/// <summary>One position of a program. The fields stand in tables as they stand here.</summary>
/// <param name="Kind">What it accepts.</param>
/// <param name="Case">How a word has to be written.</param>
/// <param name="Argument">Which one of the kind.</param>
/// <param name="Tokens">What it accepts, roughly: known once all classes are.</param>
/// <param name="Next">The positions of its program that may come next, one bit each.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Position(
    PositionKind Kind,
    LetterCase Case,
    int Argument,
    TokenSet Tokens = default,
    ulong Next = 0
)
{
    public Position(PositionKind kind, int argument)
        : this(kind, LetterCase.Any, argument) { }
}

/// <summary>Where the positions of one alternative of a pattern stand in the tables of the matcher.</summary>
/// <param name="First">The positions that it may start with.</param>
/// <param name="Last">The positions that it may end with.</param>
/// <param name="FirstPosition">Where its positions start.</param>
/// <param name="FirstCapture">Where its captures start.</param>
/// <param name="CaptureCount">How many captures it has.</param>
// Nothing in the tables has gaps: what stands in a gap would differ from build to build.
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly record struct PhraseProgram(
    ulong First,
    ulong Last,
    int FirstPosition,
    int FirstCapture,
    int CaptureCount
);

/// <summary>
/// One alternative of a pattern as a position automaton (Glushkov): at most 64 positions, so that a set of them is one
/// machine word.
/// </summary>
internal sealed class CompiledAlternative
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

    /// <summary>The part of it that goes through no other positions than these.</summary>
    public CompiledAlternative Along(ulong route) =>
        new()
        {
            Pattern = Pattern,
            Positions = Positions,
            Follow = [.. Follow.Select((next, position) => (route >> position & 1) != 0 ? next & route : 0)],
            First = First & route,
            Last = Last & route,
            MaxTokens = MaxTokens,
            Captures = Captures,
        };
}

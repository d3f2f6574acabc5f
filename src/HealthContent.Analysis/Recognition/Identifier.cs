namespace HealthContent.Analysis.Recognition;

/// <summary>What suffices, without a label, to take a number for an identifier.</summary>
internal enum UnlabelledEvidence : byte
{
    /// <summary>Nothing does.</summary>
    Never,

    /// <summary>A valid check, written in the groups that people use for it.</summary>
    Grouped,

    /// <summary>A valid check.</summary>
    Any,
}

/// <summary>A kind of number, as its line in the data file says.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class Identifier
{
    public required EntityKind Kind { get; init; }

    /// <summary>The class, such as <c>national-id</c>; the subkind of the entity.</summary>
    public required string Class { get; init; }

    public required IdentifierPattern Pattern { get; init; }

    /// <summary>For each way to group it a set of the positions before which a separator stands.</summary>
    public required ulong[] Groups { get; init; }

    /// <summary>Whether a label lets it be grouped in any way.</summary>
    public required bool AnyGroups { get; init; }

    /// <summary>How many separators it has at least.</summary>
    public required int FewestSeparators { get; init; }

    public required IdentifierCheck? Check { get; init; }

    /// <summary>Whether the check computes a check digit, and not only rules of validity.</summary>
    public required bool HasCheckDigit { get; init; }

    public required UnlabelledEvidence Alone { get; init; }

    /// <summary>Whether only its label makes it what it is.</summary>
    public bool HasNoForm => Check is null && AnyGroups;
}

/// <summary>A form that needs no label, with its lengths beside it: most forms are ruled out by that alone.</summary>
internal readonly record struct UnlabelledForm(ulong Lengths, Identifier Identifier);

/// <summary>Says whether characters of the right form are valid.</summary>
internal delegate bool IdentifierCheck(ReadOnlySpan<char> characters);

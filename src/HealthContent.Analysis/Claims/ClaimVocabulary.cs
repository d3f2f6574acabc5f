using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>A word or a number of a text, as claims are compared.</summary>
/// <param name="Word">Its number in the vocabulary, or a negative one when no claim has it.</param>
/// <param name="Class">
/// What it decides: 0 for nothing; two texts make one claim only when they have as many of each other class. Negative for a number
/// that no claim has.
/// </param>
/// <param name="Span">Where it is, in UTF-16 code units of the surface's text.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Flags">Further facts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimTerm(int Word, int Class, TextSpan Span, int Sentence, ClaimTermFlags Flags)
{
    public bool Has(ClaimTermFlags flag) => (Flags & flag) != 0;
}

/// <summary>Facts of a term.</summary>
[Flags]
internal enum ClaimTermFlags : byte
{
    None = 0,

    /// <summary>It is a number.</summary>
    Number = 1,

    /// <summary>A number before it is its measure.</summary>
    Measure = 2,

    /// <summary>A mark stands before it that parts it from the term before.</summary>
    Parted = 4,
}

/// <summary>The words and numbers of the claims of a library, each with a number of its own.</summary>
internal sealed class ClaimVocabulary
{
    private const int FirstNumberClass = 1 << 24;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<decimal, int> numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public ClaimVocabulary() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count + numbers.Count;

    /// <summary>Whether what is read becomes part of it: only while the claims themselves are read.</summary>
    public bool IsLearning { get; set; } = true;

    public int Word(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out int known))
        {
            return known;
        }

        return IsLearning ? words[word.ToString()] = Count : -1;
    }

    public (int Word, int Class) Number(decimal number)
    {
        if (!numbers.TryGetValue(number, out int known))
        {
            if (!IsLearning)
            {
                return (-1, -1);
            }

            numbers[number] = known = Count;
        }

        return (known, FirstNumberClass + known);
    }
}

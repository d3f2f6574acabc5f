using System.Runtime.CompilerServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>The hash by which the model knows words: FNV-1a over folded letters, mixed at the end.</summary>
internal static class WordHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of a word, whatever its case and accents.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        for (int index = 0; index < word.Length; index++)
        {
            uint character = word[index];
            if (character >= 0x80)
            {
                return OfFolded(word);
            }

            if (character - 'A' <= 'Z' - 'A')
            {
                character |= 0x20;
            }

            hash = (hash ^ character) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Joins two values into one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Join(uint first, uint second) =>
        Mix((first * 0x9E3779B1) ^ (second + 0x7F4A7C15 + (first >> 7)));

    /// <summary>Spreads the bits of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint value)
    {
        value ^= value >> 15;
        value *= 0x85EBCA6B;
        value ^= value >> 13;
        return value;
    }

    private static uint OfFolded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxExpansion];
        uint hash = Basis;
        for (int index = 0; index < word.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(word, index, out int length);
            int written = CharacterFolding.Fold(codePoint, folded);
            foreach (char character in folded[..written])
            {
                hash = (hash ^ character) * Prime;
            }

            index += length;
        }

        return Mix(hash);
    }
}

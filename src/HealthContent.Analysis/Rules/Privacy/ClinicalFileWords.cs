using System.Collections.Immutable;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Reads the words of a file name that say that it shows somebody in care, and the numbers they label.</summary>
internal static class ClinicalFileWords
{
    private const int LeastDigits = 5;

    private static readonly Lazy<ImmutableArray<string>> Labels = new(() => PersonWords.Of("file-label"));

    private static readonly Lazy<ImmutableArray<string>> Staff = new(() => PersonWords.Of("file-staff"));

    private static readonly Lazy<ImmutableArray<string>> Care = new(() => PersonWords.Of("file-care"));

    /// <summary>The first word of care in a file name.</summary>
    /// <param name="fileName">The file name.</param>
    /// <param name="number">The number that such a word labels; empty when there is none.</param>
    /// <returns>Empty when there is none.</returns>
    public static TextSpan Find(ReadOnlySpan<char> fileName, out TextSpan number)
    {
        TextSpan found = default;
        number = default;
        foreach (TextSpan span in new FileNames.Words(fileName))
        {
            ReadOnlySpan<char> word = fileName.Slice(span.Start, span.Length);
            if (found.Length == 0 && word.IsOneOf(Care.Value))
            {
                found = span;
            }

            if (number.Length == 0 && word.IsOneOf(Labels.Value))
            {
                number = NumberAfter(fileName, span.End);
            }
        }

        return found;
    }

    /// <summary>Whether it says that it shows somebody at work or in office.</summary>
    public static bool NamesStaff(ReadOnlySpan<char> fileName)
    {
        foreach (TextSpan span in new FileNames.Words(fileName))
        {
            if (fileName.Slice(span.Start, span.Length).IsOneOf(Staff.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two names have the same letters, whatever stands between their words.</summary>
    public static bool AreSameLetters(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int other = 0;
        foreach (char character in left)
        {
            if (!char.IsLetter(character))
            {
                continue;
            }

            while (other < right.Length && !char.IsLetter(right[other]))
            {
                other++;
            }

            if (other == right.Length || char.ToLowerInvariant(character) != char.ToLowerInvariant(right[other]))
            {
                return false;
            }

            other++;
        }

        return !HasLetter(right[other..]);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan NumberAfter(ReadOnlySpan<char> fileName, int position)
    {
        int start = position;
        while (start < fileName.Length && fileName[start] is '_' or '-' or ' ' or '#' or '.')
        {
            start++;
        }

        int end = start;
        while (end < fileName.Length && char.IsAsciiDigit(fileName[end]))
        {
            end++;
        }

        return end - start >= LeastDigits ? TextSpan.FromBounds(start, end) : default;
    }
}

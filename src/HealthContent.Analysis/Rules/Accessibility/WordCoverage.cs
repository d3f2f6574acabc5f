using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>How far other texts say what one text says, word by word.</summary>
/// <remarks>
/// Case does not count, nor do the letters beside the digits of a number ("12th", "10am"). Not thread-safe.
/// </remarks>
internal sealed class WordCoverage
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordCoverage() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds what another text says.</summary>
    public void Add(SurfaceText other)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        foreach (Token token in other.Tokens)
        {
            ReadOnlySpan<char> key = Key(other, token, digits, out _);
            if (!key.IsEmpty)
            {
                lookup.Add(key);
            }
        }
    }

    /// <summary>Counts what of a text the others say.</summary>
    public WordCount Of(SurfaceText text)
    {
        Span<char> digits = stackalloc char[LongestNumber];
        int total = 0;
        int missing = 0;
        int missingNumbers = 0;
        foreach (Token token in text.Tokens)
        {
            ReadOnlySpan<char> key = Key(text, token, digits, out bool isNumber);
            if (key.IsEmpty)
            {
                continue;
            }

            total++;
            if (!lookup.Contains(key))
            {
                missing++;
                missingNumbers += isNumber ? 1 : 0;
            }
        }

        return new WordCount(total, missing, missingNumbers);
    }

    // Longer runs of digits are no number that a reader would need.
    private const int LongestNumber = 20;

    private static ReadOnlySpan<char> Key(SurfaceText text, Token token, Span<char> digits, out bool isNumber)
    {
        isNumber = false;
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Email or TokenKind.Url))
        {
            return default;
        }

        ReadOnlySpan<char> value = text.Slice(token.Span);
        if (token.Kind is TokenKind.Email or TokenKind.Url)
        {
            isNumber = true;
            return value.TrimEnd('/');
        }

        if (token.Kind != TokenKind.Number && !char.IsAsciiDigit(value[0]))
        {
            return token.Has(TokenFlags.Possessive) && value.Length > 2 ? value[..^2] : value;
        }

        int length = 0;
        foreach (char character in value)
        {
            if (char.IsAsciiDigit(character) && length < digits.Length && (length > 0 || character != '0'))
            {
                digits[length++] = character;
            }
        }

        // Full hours are often written without their zeros.
        isNumber = length > 0;
        return digits[..length];
    }
}

/// <summary>How many words of a text others say.</summary>
/// <param name="Words">All words, numbers and addresses.</param>
/// <param name="Missing">Those of them that no other text has.</param>
/// <param name="MissingNumbers">Of the missing ones, the numbers and addresses.</param>
internal readonly record struct WordCount(int Words, int Missing, int MissingNumbers)
{
    // A few words differ when the same thing is said.
    private const double Enough = 0.8;

    // A description in other words shares half of them.
    private const double Most = 0.5;

    /// <summary>Whether the other texts say nearly all of it.</summary>
    public bool IsCovered => Words - Missing >= Words * Enough;

    /// <summary>Whether the other texts say most of it.</summary>
    public bool SaysMost => Words - Missing >= Words * Most;
}

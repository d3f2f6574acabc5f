namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>The digits of a telephone number, whatever stands between them.</summary>
internal static class NumberDigits
{
    private const int Longest = 32;

    /// <summary>The digits that stand in a text, no more than a number can have.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[Longest];
        int count = 0;
        foreach (char character in text)
        {
            if (char.IsAsciiDigit(character) && count < digits.Length)
            {
                digits[count++] = character;
            }
        }

        return digits[..count].ToString();
    }

    /// <summary>The digits without the long-distance digit of North America.</summary>
    public static ReadOnlySpan<char> Significant(ReadOnlySpan<char> digits) =>
        digits.Length == 11 && digits[0] == '1' && digits[1] != '1' ? digits[1..] : digits;

    /// <inheritdoc cref="Significant(ReadOnlySpan{char})"/>
    public static string Significant(string digits) => Significant(digits.AsSpan()).ToString();

    /// <summary>Whether one digit was missed, doubled, mistaken or put before its neighbour.</summary>
    public static bool AreOneSlipApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> whole = left;
        ReadOnlySpan<char> other = right;
        int common = left.CommonPrefixLength(right);
        left = left[common..];
        right = right[common..];
        while (left is [.., var lastLeft] && right is [.., var lastRight] && lastLeft == lastRight)
        {
            left = left[..^1];
            right = right[..^1];
        }

        return (left.Length, right.Length) switch
        {
            (1, 1) or (0, 1) or (1, 0) => true,
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => HaveSwappedPairs(whole, other),
        };
    }

    // "13 14 11": pairs of digits are read as one and change places as one.
    private static bool HaveSwappedPairs(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i + 4 <= left.Length; i += 2)
        {
            if (
                left[..i].SequenceEqual(right[..i])
                && left[i..(i + 2)].SequenceEqual(right[(i + 2)..(i + 4)])
                && left[(i + 2)..(i + 4)].SequenceEqual(right[i..(i + 2)])
                && left[(i + 4)..].SequenceEqual(right[(i + 4)..])
            )
            {
                return true;
            }
        }

        return false;
    }
}

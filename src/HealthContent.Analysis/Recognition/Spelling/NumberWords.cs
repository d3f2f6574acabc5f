using System.Globalization;

namespace HealthContent.Analysis.Recognition.Spelling;

/// <summary>What a word for a number does.</summary>
internal enum NumberWordKind : byte
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>"five": a digit.</summary>
    Digit,

    /// <summary>"nineteen", "forty".</summary>
    Number,

    /// <summary>"third".</summary>
    Ordinal,

    /// <summary>"hundred", "thousand".</summary>
    Scale,

    /// <summary>"double", "triple".</summary>
    Repeat,
}

/// <summary>A word for a number.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, int Value);

/// <summary>Reads numbers that are written as words.</summary>
internal static class NumberWords
{
    private const string DataFile = "Recognition/Spelling/number-words.dataset.txt";

    private static readonly Lazy<Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>>> Words = new(Load);

    /// <summary>What a word says; of kind <see cref="NumberWordKind.None"/> when it is no number.</summary>
    public static NumberWord Find(ReadOnlySpan<char> word) =>
        Words.Value.TryGetValue(word, out NumberWord found) ? found : default;

    /// <summary>The ordinal whose last word is a token: "third", "twenty-first".</summary>
    /// <param name="context">The surface.</param>
    /// <param name="last">The last token of the ordinal.</param>
    /// <param name="first">The first one.</param>
    /// <returns>Zero when there is none.</returns>
    public static int OrdinalEndingAt(RecognitionContext context, int last, out int first)
    {
        first = last;
        NumberWord word = At(context, last);
        if (word.Kind != NumberWordKind.Ordinal)
        {
            return 0;
        }

        int before = context.Is(last - 1, '-') ? last - 2 : last - 1;
        NumberWord ten = At(context, before);
        if (word.Value >= 10 || ten is not { Kind: NumberWordKind.Number, Value: 20 or 30 })
        {
            return word.Value;
        }

        first = before;
        return ten.Value + word.Value;
    }

    /// <summary>The ordinal that starts at a token.</summary>
    /// <param name="context">The surface.</param>
    /// <param name="index">The token where it starts; where it ends afterwards.</param>
    /// <returns>Zero when there is none.</returns>
    public static int ReadOrdinal(RecognitionContext context, ref int index)
    {
        NumberWord word = At(context, index);
        if (word.Kind == NumberWordKind.Ordinal)
        {
            index++;
            return word.Value;
        }

        int unit = context.Is(index + 1, '-') ? index + 2 : index + 1;
        if (
            word is { Kind: NumberWordKind.Number, Value: 20 or 30 }
            && At(context, unit) is { Kind: NumberWordKind.Ordinal, Value: < 10 } ordinal
        )
        {
            index = unit + 1;
            return word.Value + ordinal.Value;
        }

        return 0;
    }

    /// <summary>The year that starts at a token: "nineteen ninety-two", "two thousand and five", "twenty oh nine".</summary>
    /// <param name="context">The surface.</param>
    /// <param name="index">The token where it starts; where it ends afterwards.</param>
    /// <returns>Zero when there is none.</returns>
    public static int ReadYear(RecognitionContext context, ref int index)
    {
        NumberWord century = At(context, index);
        if (century is { Kind: NumberWordKind.Number, Value: >= 15 and <= 20 })
        {
            int next = index + 1;
            int years = ReadTwoDigits(context, ref next);
            if (years >= 0)
            {
                index = next;
                return (century.Value * 100) + years;
            }
        }

        if (
            century is not { Kind: NumberWordKind.Digit, Value: 2 }
            || At(context, index + 1) is not { Kind: NumberWordKind.Scale, Value: 1000 }
        )
        {
            return 0;
        }

        int end = index + 2;
        int rest = end;
        rest += IsAnd(context, rest) ? 1 : 0;
        int last = ReadBelowHundred(context, ref rest);
        index = last < 0 ? end : rest;
        return 2000 + Math.Max(last, 0);
    }

    /// <summary>What a token says.</summary>
    public static NumberWord At(RecognitionContext context, int token) =>
        (uint)token < (uint)context.Tokens.Length ? Find(context.TextOf(token)) : default;

    // "ninety-two", "oh five", "hundred": what follows the century.
    private static int ReadTwoDigits(RecognitionContext context, ref int index)
    {
        NumberWord word = At(context, index);
        if (word is { Kind: NumberWordKind.Scale, Value: 100 })
        {
            index++;
            return 0;
        }

        if (
            word is { Kind: NumberWordKind.Digit, Value: 0 }
            && At(context, index + 1) is { Kind: NumberWordKind.Digit, Value: > 0 } unit
        )
        {
            index += 2;
            return unit.Value;
        }

        return word.Kind == NumberWordKind.Number ? ReadBelowHundred(context, ref index) : -1;
    }

    private static int ReadBelowHundred(RecognitionContext context, ref int index)
    {
        NumberWord word = At(context, index);
        if (word.Kind is not (NumberWordKind.Digit or NumberWordKind.Number))
        {
            return -1;
        }

        index++;
        int unit = context.Is(index, '-') ? index + 1 : index;
        if (word.Value >= 20 && At(context, unit) is { Kind: NumberWordKind.Digit, Value: > 0 } digit)
        {
            index = unit + 1;
            return word.Value + digit.Value;
        }

        return word.Value;
    }

    private static bool IsAnd(RecognitionContext context, int token) =>
        (uint)token < (uint)context.Tokens.Length
        && context.TextOf(token).Equals("and", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);
        bool body = false;
        foreach (ReadOnlySpan<char> line in EmbeddedData.Lines(EmbeddedData.ReadText(DataFile)))
        {
            if (body && !line.IsEmpty)
            {
                string[] cells = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var word = new NumberWord(
                    Enum.Parse<NumberWordKind>(cells[0], ignoreCase: true),
                    int.Parse(cells[1], CultureInfo.InvariantCulture)
                );
                foreach (string name in cells.AsSpan(2))
                {
                    words.Add(name, word);
                }
            }

            body |= line.SequenceEqual("---");
        }

        return words.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

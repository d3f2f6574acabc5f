using System.Globalization;
using HealthContent.Analysis.Recognition.Spelling;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>A share of people as "3 in 100".</summary>
/// <param name="Count">How many of them.</param>
/// <param name="Of">Of how many.</param>
internal readonly record struct Frequency(double Count, double Of)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    // How far a rounded number may be off the true one.
    private const double LargestError = 0.1;

    /// <summary>Reads the first and the last number of a stretch; null when one of them is none, or the last may be a year.</summary>
    public static Frequency? Read(SurfaceText surface, TextSpan span)
    {
        double? first = null;
        double? last = null;
        double scale = 1;
        for (int index = surface.TokenAt(span.Start); index < surface.Tokens.Length; index++)
        {
            Token token = surface.Tokens[index];
            if (token.Start >= span.End)
            {
                break;
            }

            ReadOnlySpan<char> word = surface.Slice(token.Span);
            if (word is "in" or "of")
            {
                (last, scale) = (null, 1);
            }
            else if (NumberOf(word) is { } number)
            {
                first ??= number;
                last = number;
            }
            else
            {
                scale = ScaleOf(word) ?? scale;
            }
        }

        // "In a hundred" has no number before its scale.
        last ??= scale > 1 ? 1 : null;
        return first is { } count && last * scale is { } of && of > count && of is < FirstYear or > LastYear or 2000
            ? new Frequency(count, of)
            : null;
    }

    /// <summary>
    /// Whether somebody chose the numbers for readers: "1 in 8", "3 in 100". What was counted in a study ("18 out of 47") is as it is.
    /// </summary>
    public static bool AreForReaders(Frequency first, Frequency second) =>
        first.Count <= 1 || second.Count <= 1 || (first.IsRound && second.IsRound);

    /// <summary>The number of people in which both can be counted without much rounding; null when there is none.</summary>
    public static int? Base(Frequency first, Frequency second)
    {
        for (int people = 100; people <= 1_000_000; people *= 10)
        {
            if (first.Fits(people) && second.Fits(people))
            {
                return people;
            }
        }

        return null;
    }

    /// <summary>The same share of another number of people, in words.</summary>
    public string Per(int people)
    {
        double exact = Count / Of * people;
        double rounded = Math.Round(exact, MidpointRounding.AwayFromZero);
        string about = Math.Abs(exact - rounded) < 0.005 ? "" : "about ";
        return string.Create(CultureInfo.InvariantCulture, $"{about}{rounded:#,0} in {people:#,0}");
    }

    // 10, 20, 25, 50, 100, 200 …
    private bool IsRound
    {
        get
        {
            double of = Of;
            while (of > 100)
            {
                of /= 10;
            }

            return of is 10 or 20 or 25 or 50 or 100;
        }
    }

    private bool Fits(int people)
    {
        double exact = Count / Of * people;
        double rounded = Math.Round(exact, MidpointRounding.AwayFromZero);
        return rounded >= 1 && Math.Abs(exact - rounded) <= exact * LargestError;
    }

    private static double? NumberOf(ReadOnlySpan<char> text)
    {
        if (
            double.TryParse(
                text,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double number
            )
        )
        {
            return number;
        }

        return NumberWords.Find(text) is { Kind: NumberWordKind.Digit or NumberWordKind.Number, Value: > 0 } word
            ? word.Value
            : null;
    }

    private static double? ScaleOf(ReadOnlySpan<char> text) =>
        NumberWords.Find(text) is { Kind: NumberWordKind.Scale } word ? word.Value : null;
}

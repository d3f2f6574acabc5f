using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.HealthLiteracy;

/// <summary>A unit that readers of some places do not use, and how to give it in theirs.</summary>
internal sealed class UnitConversion
{
    private readonly string[] words;
    private readonly string[] locales;
    private readonly double factor;
    private readonly double added;

    private UnitConversion(string[] columns)
    {
        words = columns[0].Split(',', StringSplitOptions.TrimEntries);
        locales = columns[1].Split(',', StringSplitOptions.TrimEntries);
        Other = columns[2];
        factor = double.Parse(columns[3], CultureInfo.InvariantCulture);
        added = double.Parse(columns[4], CultureInfo.InvariantCulture);
    }

    /// <summary>The unit that the readers use.</summary>
    public string Other { get; }

    public static ImmutableArray<UnitConversion> ReadAll(string path) =>
        [.. EmbeddedData.ReadTable(path, 5).Select(static columns => new UnitConversion(columns))];

    /// <summary>Whether the unit is this one, and the readers of the language use another.</summary>
    public bool AppliesTo(ReadOnlySpan<char> unit, string locale)
    {
        bool isUsed = false;
        foreach (string each in locales)
        {
            isUsed |= each.Equals(locale, StringComparison.OrdinalIgnoreCase);
        }

        if (isUsed)
        {
            foreach (string word in words)
            {
                if (unit.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the sentence gives the amount in the other unit too.</summary>
    public bool IsGiven(SurfaceText surface, TextSpan sentence) =>
        surface.Slice(sentence).Contains(Other, StringComparison.OrdinalIgnoreCase)
        || (
            Other.Length == 2
            && Other[0] == '°'
            && surface.Slice(sentence).Contains(Scale, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The amount in the other unit, as exact as it was; null when it is no number.</summary>
    public string? Convert(ReadOnlySpan<char> number)
    {
        if (
            !double.TryParse(
                number,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double value
            )
        )
        {
            return null;
        }

        double converted = (value + added) * factor;
        bool isExact = number.Contains('.');
        return Math.Round(converted, isExact || Math.Abs(converted) < 10 ? 1 : 0)
            .ToString("#,0.#", CultureInfo.InvariantCulture);
    }

    private ReadOnlySpan<char> Scale => Other[1] == 'F' ? "fahrenheit" : "celsius";
}

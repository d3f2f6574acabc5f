using System.Globalization;

namespace HealthContent.Analysis.Rules.Accessibility;

/// <summary>A colour, and how it stands out from another (WCAG 2.2, relative luminance and contrast ratio).</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
internal readonly record struct Contrast(byte Red, byte Green, byte Blue)
{
    // How finely a better colour is sought.
    private const int Steps = 256;

    /// <summary>Reads <c>#rrggbb</c> or <c>#rgb</c>; null when it is neither.</summary>
    public static Contrast? Parse(string? text)
    {
        if (text is not { Length: 4 or 7 } || text[0] != '#')
        {
            return null;
        }

        Span<char> digits = stackalloc char[6];
        for (int index = 0; index < digits.Length; index++)
        {
            digits[index] = text[text.Length == 7 ? index + 1 : (index / 2) + 1];
        }

        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            ? new Contrast((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;
    }

    /// <summary>The ratio, from 1 (the same) to 21 (black on white).</summary>
    public double RatioTo(Contrast other)
    {
        double first = Luminance;
        double second = other.Luminance;
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>The nearest colour, darker or lighter, that stands out enough; black or white when none does.</summary>
    public Contrast Strengthened(Contrast background, double ratio)
    {
        var black = new Contrast(0, 0, 0);
        var white = new Contrast(255, 255, 255);
        Contrast aim = black.RatioTo(background) >= white.RatioTo(background) ? black : white;
        for (int step = 1; step < Steps; step++)
        {
            Contrast candidate = Toward(aim, step);
            if (candidate.RatioTo(background) >= ratio)
            {
                return candidate;
            }
        }

        return aim;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private Contrast Toward(Contrast aim, int step)
    {
        return new Contrast(Mix(Red, aim.Red), Mix(Green, aim.Green), Mix(Blue, aim.Blue));

        byte Mix(byte from, byte to) => (byte)(from + ((to - from) * step / Steps));
    }
}

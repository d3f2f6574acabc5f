using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>An emergency or crisis number, and where it answers.</summary>
/// <param name="Purpose">What it is for; a number takes another's place only for the same.</param>
/// <param name="Where">Where it answers.</param>
/// <param name="Number">The number as people write it.</param>
/// <param name="ReplacedBy">The number that took its place; null while it is the current one.</param>
internal sealed record EmergencyNumber(
    string Purpose,
    ImmutableArray<Jurisdiction> Where,
    string Number,
    string? ReplacedBy
)
{
    private static readonly Lazy<ImmutableArray<EmergencyNumber>> Numbers = new(Load);

    public static ImmutableArray<EmergencyNumber> All => Numbers.Value;

    /// <summary>Whether it answers in a jurisdiction or in a part of it.</summary>
    public bool AnswersIn(Jurisdiction place)
    {
        foreach (Jurisdiction where in Where)
        {
            if (where.Contains(place) || place.Contains(where))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether these are the digits of the number, whatever stands between them and with or without a leading 1.</summary>
    public bool Has(string digits)
    {
        string own = Digits(Number);
        return own == digits || (own.Length == 11 && own.AsSpan(1).SequenceEqual(digits));
    }

    public static string Digits(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[32];
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

    private static ImmutableArray<EmergencyNumber> Load()
    {
        var numbers = ImmutableArray.CreateBuilder<EmergencyNumber>();
        bool body = false;
        foreach (
            string line in EmbeddedData
                .ReadText("Rules/ClinicalAdvice/WrongEmergencyNumber.dataset.txt")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (body)
            {
                string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
                numbers.Add(
                    new EmergencyNumber(
                        cells[0],
                        [.. cells[1].Split(',').Select(code => new Jurisdiction(code))],
                        cells[2],
                        cells.Length > 3 ? cells[3] : null
                    )
                );
            }

            body |= line == "---";
        }

        return numbers.ToImmutable();
    }
}

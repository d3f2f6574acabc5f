using System.Collections.Frozen;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.Dates;

namespace HealthContent.Analysis.Redaction;

/// <summary>What 45 CFR 164.514(b)(2)(i) lets stand of an identifier.</summary>
internal static class SafeHarbor
{
    private const int AgeLimit = 90;

    // Three-digit areas of at most 20,000 people in the census of 2000, as the guidance of the HHS Office for Civil Rights lists them.
    private static readonly FrozenSet<string> RestrictedAreas = new[]
    {
        "036",
        "059",
        "063",
        "102",
        "203",
        "556",
        "692",
        "790",
        "821",
        "823",
        "830",
        "831",
        "878",
        "879",
        "884",
        "890",
        "893",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The general form of an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="text">Its text.</param>
    /// <param name="currentYear">The year of the redaction: a year of birth tells the age.</param>
    /// <param name="isKept">Whether it stays as it is.</param>
    /// <returns>Null when nothing of it may stand, or it stays.</returns>
    public static string? Generalize(
        in RecognizedEntity entity,
        ReadOnlySpan<char> text,
        int currentYear,
        out bool isKept
    )
    {
        isKept = false;
        if (entity.Kind == EntityKind.Date)
        {
            return YearOf(text) is { } year && !TellsGreatAge(entity, year, currentYear)
                ? year.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : null;
        }

        if (entity.Kind == EntityKind.Age)
        {
            isKept = !IsGreatAge(text);
            return isKept ? null : "90 or older";
        }

        if (entity.Kind == EntityKind.Location)
        {
            isKept = entity.Subkind is "state" or "country";
            return entity.Subkind == "postcode" ? ZipArea(text) : null;
        }

        return null;
    }

    /// <summary>Whether a date means that a patient is 90 or older, or who was born then would be.</summary>
    private static bool TellsGreatAge(in RecognizedEntity entity, int year, int currentYear) =>
        entity.Role == TemporalRole.PatientLinked && currentYear - year >= AgeLimit;

    private static int? YearOf(ReadOnlySpan<char> text)
    {
        for (int index = 0; index + 4 <= text.Length; index++)
        {
            if (
                DateText.IsYear(text.Slice(index, 4))
                && (index == 0 || !char.IsAsciiDigit(text[index - 1]))
                && (index + 4 == text.Length || !char.IsAsciiDigit(text[index + 4]))
            )
            {
                return CheckDigits.Remainder(text.Slice(index, 4), 10_000);
            }
        }

        return null;
    }

    // Ages in words are only recognised from ninety on. Months, weeks and days are never ninety years.
    private static bool IsGreatAge(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return true;
        }

        int length = text[start..].IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = length < 0 ? text[start..] : text.Slice(start, length);
        return digits.Length <= 3
            && CheckDigits.Remainder(digits, 1000) >= AgeLimit
            && !text.Contains("month", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("week", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("day", StringComparison.OrdinalIgnoreCase);
    }

    private static string? ZipArea(ReadOnlySpan<char> text)
    {
        bool isZip =
            !text[..Math.Min(5, text.Length)].ContainsAnyExceptInRange('0', '9')
            && (text.Length == 5 || (text.Length == 10 && text[5] == '-'));
        if (!isZip)
        {
            return null;
        }

        string area = text[..3].ToString();
        return RestrictedAreas.Contains(area) ? "000" : area;
    }
}

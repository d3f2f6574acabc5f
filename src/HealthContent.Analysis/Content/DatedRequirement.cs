using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Content;

/// <summary>What a law or a regulator asks for, where and from which day to which.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Where">Where it applies.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null when it still applies.</param>
/// <param name="Value">What follows from it, in the words of the data file.</param>
internal sealed record DatedRequirement(
    string Subject,
    Jurisdiction Where,
    DateOnly From,
    DateOnly? Until,
    string Value
)
{
    private const int ColumnCount = 5;

    /// <summary>
    /// Reads a data file: a head that names its source, a line <c>---</c>, and lines with the columns subject, jurisdiction, first day,
    /// last day and value.
    /// </summary>
    /// <param name="file">The name of the file, for errors.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="RequirementCatalogException">The content is not well-formed; the exception names the line.</exception>
    public static ImmutableArray<DatedRequirement> ReadAll(string file, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.TrimEntries);
        int body = Array.IndexOf(lines, "---") + 1;
        if (body == 0)
        {
            throw new RequirementCatalogException("a line '---' after the head was expected", file, 1);
        }

        if (!lines[..body].Any(line => line.StartsWith("# Source:", StringComparison.Ordinal)))
        {
            throw new RequirementCatalogException("a line '# Source: …' in the head was expected", file, 1);
        }

        var all = ImmutableArray.CreateBuilder<DatedRequirement>();
        for (int index = body; index < lines.Length; index++)
        {
            if (lines[index].Length > 0)
            {
                all.Add(Read(file, index + 1, lines[index].Split('|', StringSplitOptions.TrimEntries)));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>Whether it applies on a day.</summary>
    public bool IsInForce(AnalysisDay day) => From <= day && !(Until < day);

    private static DatedRequirement Read(string file, int line, string[] columns)
    {
        if (columns.Length != ColumnCount || columns.Contains(""))
        {
            throw new RequirementCatalogException(
                "the columns subject, jurisdiction, first day, last day and value were expected",
                file,
                line
            );
        }

        DateOnly from = Day(columns[2], "first day", file, line);
        DateOnly? until = columns[3] == "-" ? null : Day(columns[3], "last day", file, line);
        return until < from
            ? throw new RequirementCatalogException("the last day is before the first", file, line)
            : new DatedRequirement(columns[0], new Jurisdiction(columns[1]), from, until, columns[4]);
    }

    private static DateOnly Day(string text, string field, string file, int line) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new RequirementCatalogException($"{field}: a day such as 2027-05-11 was expected", file, line);
}

using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Content;

/// <summary>What a law or a regulator asks for, where and from which day to which.</summary>
/// <param name="Subjects">What it is about; one or several.</param>
/// <param name="Where">Where it applies; <c>*</c> is everywhere.</param>
/// <param name="From">The first day; null when it always applied, or nobody recorded since when.</param>
/// <param name="Until">The last day; null when it still applies.</param>
/// <param name="Values">What follows from it, in the words of the data file; one or several.</param>
/// <param name="Source">Where the line comes from; null when the head of the file says all.</param>
internal sealed record DatedRequirement(
    ImmutableArray<string> Subjects,
    Jurisdiction Where,
    DateOnly? From,
    DateOnly? Until,
    ImmutableArray<string> Values,
    string? Source
)
{
    private static readonly string[] Columns = ["subject", "jurisdiction", "first day", "last day", "value", "source"];

    /// <summary>The value, where the table has one a line.</summary>
    public string Value => Values[0];

    /// <summary>Whether it applies wherever readers are.</summary>
    public bool IsEverywhere => Where.Code == "*";

    /// <summary>
    /// Reads a data file: a head that names its source, a line <c>---</c>, and lines with the columns subject, jurisdiction, first day,
    /// last day, value and perhaps source.
    /// </summary>
    /// <param name="file">The name of the file, for errors.</param>
    /// <param name="text">Its content.</param>
    /// <param name="beginsWithYear">Whether the first subject of every line is a year, which the others are about.</param>
    /// <exception cref="RequirementCatalogException">The content is not well-formed; the exception names line and column.</exception>
    public static ImmutableArray<DatedRequirement> ReadAll(string file, string text, bool beginsWithYear)
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
                DatedRequirement each = Read(file, index + 1, lines[index].Split('|', StringSplitOptions.TrimEntries));
                if (beginsWithYear && !each.BeginsWithYear)
                {
                    throw new RequirementCatalogException(
                        "subject: a year such as 2013 and, after a ';', words were expected",
                        file,
                        index + 1
                    );
                }

                all.Add(each);
            }
        }

        return all.ToImmutable();
    }

    private bool BeginsWithYear =>
        Subjects is [{ Length: 4 } year, _, ..]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether it applies on a day.</summary>
    public bool IsInForce(AnalysisDay day) => !(From > day) && !(Until < day);

    /// <summary>Whether it applies to some of the readers; true when nobody says where they are.</summary>
    public bool AppliesToAny(ImmutableArray<Jurisdiction> places)
    {
        foreach (Jurisdiction place in places)
        {
            if (IsEverywhere || Where.Contains(place))
            {
                return true;
            }
        }

        return places.IsEmpty;
    }

    private static DatedRequirement Read(string file, int line, string[] columns)
    {
        if (columns.Length != Columns.Length && columns.Length != Columns.Length - 1)
        {
            throw new RequirementCatalogException(
                "the columns subject, jurisdiction, first day, last day, value and perhaps source were expected",
                file,
                line
            );
        }

        int empty = columns.IndexOf("");
        if (empty >= 0)
        {
            throw new RequirementCatalogException($"{Columns[empty]}: nothing stands there", file, line);
        }

        DateOnly? from = Day(columns, 2, file, line);
        DateOnly? until = Day(columns, 3, file, line);
        return until < from
            ? throw new RequirementCatalogException("last day: it is before the first day", file, line)
            : new DatedRequirement(
                Parts(columns, 0, file, line),
                new Jurisdiction(columns[1]),
                from,
                until,
                Parts(columns, 4, file, line),
                columns.Length == Columns.Length ? columns[^1] : null
            );
    }

    private static ImmutableArray<string> Parts(string[] columns, int index, string file, int line)
    {
        string[] parts = columns[index].Split(';', StringSplitOptions.TrimEntries);
        return parts.Contains("")
            ? throw new RequirementCatalogException($"{Columns[index]}: nothing stands beside a ';'", file, line)
            : [.. parts];
    }

    private static DateOnly? Day(string[] columns, int index, string file, int line)
    {
        if (columns[index] == "-")
        {
            return null;
        }

        return DateOnly.TryParseExact(
            columns[index],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw new RequirementCatalogException(
                $"{Columns[index]}: a day such as 2027-05-11, or -, was expected",
                file,
                line
            );
    }
}

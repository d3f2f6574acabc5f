using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Rules;

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
    /// <summary>Reads a data file with the columns subject, jurisdiction, first day, last day and value.</summary>
    /// <exception cref="InvalidDataException">A line has other columns; the message names file and line.</exception>
    public static ImmutableArray<DatedRequirement> ReadAll(string path)
    {
        var all = ImmutableArray.CreateBuilder<DatedRequirement>();
        foreach (string[] columns in EmbeddedData.ReadTable(path, 5))
        {
            all.Add(
                new DatedRequirement(
                    columns[0],
                    new Jurisdiction(columns[1]),
                    Day(columns[2]),
                    columns[3] == "-" ? null : Day(columns[3]),
                    columns[4]
                )
            );
        }

        return all.ToImmutable();
    }

    /// <summary>Whether it applies on a day.</summary>
    public bool IsInForce(AnalysisDay day) => From <= day && !(Until < day);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

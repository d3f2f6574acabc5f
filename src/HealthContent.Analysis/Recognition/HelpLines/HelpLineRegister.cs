using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>The help lines of <c>help-lines.dataset.txt</c>.</summary>
internal static class HelpLineRegister
{
    private const string File = "Recognition/HelpLines/help-lines.dataset.txt";

    private static readonly Lazy<ImmutableArray<HelpLine>> Lines = new(() =>
        [.. EmbeddedData.ReadTable(File, 13).Select(Read)]
    );

    public static ImmutableArray<HelpLine> All => Lines.Value;

    /// <summary>The line to recommend in a jurisdiction.</summary>
    /// <returns>Null when none is on record.</returns>
    public static HelpLine? Recommended(HelpPurpose purpose, Jurisdiction place, AnalysisDay day)
    {
        foreach (HelpLine line in All)
        {
            if (
                line.Purpose == purpose
                && line.ReplacedBy is null
                && line.AnswersEverywhereIn(place)
                && line.IsCurrent(day)
            )
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Whether anything is on record for a jurisdiction, so that a number can be said not to answer there.</summary>
    public static bool Knows(Jurisdiction place) => All.Any(line => line.AnswersIn(place));

    private static HelpLine Read(string[] columns) =>
        new(
            Value<HelpPurpose>(columns[0]),
            new Jurisdiction(columns[1]),
            [.. List(columns[2], ';')],
            columns[3],
            [.. List(columns[4], ',').Select(Value<ContactWay>)],
            Text(columns[5]),
            columns[7],
            [.. List(columns[8], ';')],
            Day(columns[9]),
            Day(columns[10]),
            Text(columns[11])
        );

    private static T Value<T>(string name)
        where T : struct, Enum
    {
        int index = new KebabCaseEnumConverter<T>().Names.IndexOf(name);
        return index >= 0
            ? Enum.GetValues<T>()[index]
            : throw new InvalidDataException($"{File}: '{name}' is no {typeof(T).Name}");
    }

    private static string? Text(string column) => column == "-" ? null : column;

    private static IEnumerable<string> List(string column, char separator) =>
        column == "-" ? [] : column.Split(separator, StringSplitOptions.TrimEntries);

    private static DateOnly? Day(string column) =>
        column == "-" ? null : DateOnly.ParseExact(column, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <summary>The highest severity of a rule where all readers are known to be outside the place whose law it rests on.</summary>
internal sealed record OutsideSeverity(Jurisdiction Place, Severity Severity)
{
    /// <summary>Reads a place and a severity, parted by a space.</summary>
    /// <exception cref="PhraseSyntaxException">It is something else.</exception>
    public static OutsideSeverity Parse(string value, string file) =>
        value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var place, var severity]
            ? new OutsideSeverity(new Jurisdiction(place), RuleHead.Parse<Severity>(severity, file, 1))
            : throw new PhraseSyntaxException($"'{value}' is no place and severity, such as 'US warning'", file, 1, 1);

    public bool AppliesTo(ContentDocument document, OrganizationProfile organization)
    {
        ImmutableArray<Jurisdiction> readers = document.JurisdictionsOfReaders(organization);
        foreach (Jurisdiction reader in readers)
        {
            if (Place.Contains(reader))
            {
                return false;
            }
        }

        return !readers.IsEmpty;
    }

    public static OutsideSeverity? Read(TableReader reader) =>
        reader.ReadText() is { } place
            ? new OutsideSeverity(new Jurisdiction(place), (Severity)reader.ReadNumber())
            : null;

    public static void Write(TableWriter writer, OutsideSeverity? outside)
    {
        writer.WriteText(outside?.Place.Code);
        if (outside is not null)
        {
            writer.WriteNumber((int)outside.Severity);
        }
    }
}

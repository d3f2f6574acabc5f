using System.Text.Json;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Consents;

/// <summary>What a consent must cover for a use: a person's story as such, one element of it, or a protected category.</summary>
/// <param name="Name">The name in kebab case, for example <c>story</c>, <c>diagnosis</c> or <c>hiv</c>.</param>
public readonly record struct ConsentScope(string Name)
{
    /// <summary>A person's story: any consent in force.</summary>
    public static ConsentScope Story { get; } = new("story");

    /// <summary>The story of somebody who died: signed by the personal representative, the next of kin told.</summary>
    public static ConsentScope Representative { get; } = new("representative");

    /// <summary>The scope of one element of information.</summary>
    /// <param name="element">The element.</param>
    public static ConsentScope Of(ConsentElement element) => new(NameOf(element));

    /// <summary>The scope of a category with protection of its own.</summary>
    /// <param name="category">The category.</param>
    public static ConsentScope Of(SensitiveCategory category) => new(NameOf(category));

    /// <summary>The scope of a name.</summary>
    /// <param name="name">The name in kebab case.</param>
    /// <returns>Null when nothing has that name.</returns>
    internal static ConsentScope? Find(string name)
    {
        foreach (string known in Names())
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return new ConsentScope(known);
            }
        }

        return null;
    }

    internal static IEnumerable<string> Names() =>
        new[] { Story.Name, Representative.Name }
            .Concat(Enum.GetValues<ConsentElement>().Select(NameOf))
            .Concat(Enum.GetValues<SensitiveCategory>().Select(NameOf));

    /// <summary>Whether a consent names it.</summary>
    internal bool IsNamedBy(Consent consent)
    {
        if (this == Story)
        {
            return true;
        }

        if (this == Representative)
        {
            return consent is { Signatory: ConsentSignatory.PersonalRepresentative, IsNextOfKinInformed: not false };
        }

        foreach (ConsentElement element in consent.Elements)
        {
            if (string.Equals(NameOf(element), Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (SensitiveCategory category in consent.SensitiveCategories)
        {
            if (string.Equals(NameOf(category), Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>What the consents of a document say to a use.</summary>
public enum ConsentCoverage
{
    /// <summary>No consent in force covers it.</summary>
    None,

    /// <summary>A consent in force covers it.</summary>
    Covered,

    /// <summary>The document names a consent that is not at hand.</summary>
    Unknown,
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.Professionalism;

/// <summary>What the directory has of a person's titles.</summary>
internal static class CredentialRecord
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> CoveredBy = new(() =>
        EmbeddedData
            .ReadTable("Rules/Professionalism/credentials.dataset.txt", 2)
            .ToFrozenDictionary(
                columns => columns[0],
                columns => columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                StringComparer.OrdinalIgnoreCase
            )
    );

    /// <summary>The entry of an author, by identifier or else by name.</summary>
    public static KnownPerson? Find(OrganizationProfile organization, Author author) =>
        organization.People.FirstOrDefault(person => author.Id is not null && person.Id == author.Id)
        ?? organization.People.FirstOrDefault(person =>
            author.Name is not null && string.Equals(person.Name, author.Name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a person may bear all of some titles.</summary>
    public static bool Supports(KnownPerson person, ImmutableArray<string> titles) =>
        titles.All(title => Supports(person, title));

    /// <summary>Whether a person may bear a title: it is on record, or one that covers it.</summary>
    public static bool Supports(KnownPerson person, ReadOnlySpan<char> title)
    {
        string plain = Plain(title);
        string[] covering = CoveredBy.Value.GetValueOrDefault(plain, []);
        foreach (string recorded in person.Titles)
        {
            string own = Plain(recorded);
            if (
                own.Equals(plain, StringComparison.OrdinalIgnoreCase)
                || covering.Contains(own, StringComparer.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Specialises in" without the protected word; null for other wordings.</summary>
    public static string? WithoutSpecialty(ReadOnlySpan<char> claim)
    {
        int space = claim.IndexOf(' ');
        if (space < 0 || !claim[(space + 1)..].Equals("in", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        ReadOnlySpan<char> verb = claim[..space];
        return verb.EndsWith("es", StringComparison.OrdinalIgnoreCase) ? "has a special interest in"
            : verb.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? "with a special interest in"
            : verb.EndsWith("ed", StringComparison.OrdinalIgnoreCase) ? "took a special interest in"
            : "have a special interest in";
    }

    // "M.D." and "MD" are one title.
    private static string Plain(ReadOnlySpan<char> title) =>
        title.ToString().Replace(".", "", StringComparison.Ordinal).Trim();
}

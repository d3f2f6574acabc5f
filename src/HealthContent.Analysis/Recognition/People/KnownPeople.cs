using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>The names that an organisation and a document tell of themselves, by the hashes of their words.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class KnownPeople
{
    private readonly Dictionary<uint, List<KnownName>> byFirstWord = [];

    /// <summary>Collects the names of an organisation.</summary>
    public KnownPeople(OrganizationProfile organization)
    {
        foreach (KnownPerson person in organization.People)
        {
            string? role = RoleOf(person.Role);
            Add(person.Name, role);
            foreach (string alias in person.Aliases)
            {
                Add(alias, role);
            }
        }

        foreach (Brand brand in organization.Brands)
        {
            Add(brand.Name, null);
        }

        foreach (string name in organization.ProperNames)
        {
            Add(name, null);
        }

        foreach (KnownPlace place in organization.Places)
        {
            Add(place.Name, PersonRole.Facility);
            foreach (string alias in place.Aliases)
            {
                Add(alias, PersonRole.Facility);
            }
        }

        Add(organization.Name, PersonRole.Facility);
    }

    private KnownPeople() { }

    /// <summary>Nobody.</summary>
    public static KnownPeople None { get; } = new();

    /// <summary>The names that a document tells: its author and those who took part in its approval.</summary>
    public static KnownPeople Of(ContentDocument document)
    {
        if (document.Author?.Name is not { } author)
        {
            return None;
        }

        var people = new KnownPeople();
        people.Add(author, PersonRole.PublicAuthor);
        return people;
    }

    /// <summary>The longest known name that starts at a piece.</summary>
    /// <returns>Its number of pieces, zero when there is none, and the role; a null role means that it is no person.</returns>
    public (int Length, string? Role) Find(ReadOnlySpan<NamePiece> pieces, int index, int end)
    {
        if (byFirstWord.Count == 0 || !byFirstWord.TryGetValue(pieces[index].Hash, out List<KnownName>? names))
        {
            return default;
        }

        foreach (KnownName name in names)
        {
            if (name.Matches(pieces, index, end))
            {
                return (name.Words.Length, name.Role);
            }
        }

        return default;
    }

    private static string? RoleOf(KnownPersonRole role) =>
        role switch
        {
            KnownPersonRole.Staff or KnownPersonRole.Board => PersonRole.Staff,
            KnownPersonRole.PublicAuthor or KnownPersonRole.Journalist => PersonRole.PublicAuthor,
            KnownPersonRole.PublicFigure or KnownPersonRole.Politician => PersonRole.PublicFigure,
            KnownPersonRole.Supporter => PersonRole.Visitor,
            KnownPersonRole.Storyteller => PersonRole.Patient,
            KnownPersonRole.Historical => PersonRole.Historical,
            KnownPersonRole.Fictional => PersonRole.Fictional,
            _ => null,
        };

    private void Add(string? name, string? role)
    {
        string[] parts = (name ?? "").Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return;
        }

        uint[] words = [.. parts.Select(part => WordHash.Of(WithoutPossessive(part)))];
        if (!byFirstWord.TryGetValue(words[0], out List<KnownName>? names))
        {
            names = [];
            byFirstWord.Add(words[0], names);
        }

        // The longest first, so that "Maya Torres" is not found as "Maya".
        int place = names.FindIndex(other => other.Words.Length < words.Length);
        names.Insert(place < 0 ? names.Count : place, new KnownName(words, role));
    }

    private static ReadOnlySpan<char> WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] is 's' && word[^2] is '\'' or '’' ? word.AsSpan(0, word.Length - 2) : word;

    private sealed record KnownName(uint[] Words, string? Role)
    {
        public bool Matches(ReadOnlySpan<NamePiece> pieces, int index, int end)
        {
            if (index + Words.Length > end)
            {
                return false;
            }

            for (int word = 0; word < Words.Length; word++)
            {
                if (pieces[index + word].Hash != Words[word])
                {
                    return false;
                }
            }

            return true;
        }
    }
}

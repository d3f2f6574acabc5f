using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Recognition;

/// <summary>What a caller says of a document and a condition of a phrase may ask for.</summary>
internal enum DocumentProperty
{
    /// <summary>What the document is.</summary>
    Kind,

    /// <summary>The sorts of content it belongs to.</summary>
    Type,

    /// <summary>Whose account publishes it.</summary>
    Account,

    /// <summary>The part that its author has in the workflow.</summary>
    Author,

    /// <summary>Who the author of the message that it answers is to the organisation.</summary>
    Sender,

    /// <summary>Whether the account shows the logo of the organisation.</summary>
    Logo,

    /// <summary>Where its readers are.</summary>
    Reader,

    /// <summary>The variety of the language that it is written in, as a BCP 47 tag.</summary>
    Locale,

    /// <summary>Whether readers see a content warning first.</summary>
    Warning,

    /// <summary>What the caller states beside the texts.</summary>
    States,
}

/// <summary>A number that a caller gives of a document and a condition of a phrase may ask for.</summary>
internal enum DocumentAmount
{
    /// <summary>How many messages the conversation has before the document.</summary>
    Turns,
}

/// <summary>What can be seen of a logo.</summary>
internal enum LogoState
{
    /// <summary>Not given.</summary>
    Unspecified,

    /// <summary>It is there.</summary>
    Shown,

    /// <summary>It is not there.</summary>
    Absent,
}

/// <summary>What can be seen of a content warning.</summary>
internal enum WarningState
{
    /// <summary>It is there.</summary>
    Shown,

    /// <summary>It is not there, or the preview picture shows what it warns of.</summary>
    Absent,
}

/// <summary>What a caller may state of a document beside its texts.</summary>
internal enum DocumentStatement
{
    /// <summary>The instant for which its facts hold.</summary>
    AsOf,

    /// <summary>When the next update comes.</summary>
    NextUpdate,

    /// <summary>A link.</summary>
    Link,
}

/// <summary>Counts what a document has.</summary>
internal static class DocumentAmounts
{
    public static int Of(ContentDocument document, DocumentAmount amount) =>
        amount switch
        {
            DocumentAmount.Turns => document.Conversation?.Messages.Length ?? 0,
            _ => 0,
        };
}

/// <summary>Values of a property, of which a document must have one.</summary>
/// <param name="Property">The property.</param>
/// <param name="Set">The values as bits; unused for places.</param>
/// <param name="Places">The places where readers are, or the varieties of the language, parted by spaces.</param>
internal readonly record struct PropertyValues(DocumentProperty Property, ulong Set, string Places)
{
    /// <summary>The names of the properties.</summary>
    public static ImmutableArray<string> Names { get; } =
    [.. Enum.GetNames<DocumentProperty>().Select(name => name.ToLowerInvariant())];

    /// <summary>Finds the values that a condition names.</summary>
    /// <exception cref="FormatException">There is no such property or value; the message names the nearest.</exception>
    public static PropertyValues Parse(string property, ImmutableArray<string> values)
    {
        int index = Names.IndexOf(property);
        if (index < 0)
        {
            throw new FormatException($"'{property}' is no property{Suggestion.Text(property, Names)}");
        }

        var found = (DocumentProperty)index;
        return found switch
        {
            DocumentProperty.Kind => new(found, Bits<ContentKind>(values), ""),
            DocumentProperty.Type => new(found, Bits<ContentType>(values), ""),
            DocumentProperty.Account => new(found, Bits<AccountType>(values), ""),
            DocumentProperty.Author => new(found, Bits<GovernanceRole>(values), ""),
            DocumentProperty.Sender => new(found, Bits<AuthorRelation>(values), ""),
            DocumentProperty.Logo => new(found, Bits<LogoState>(values), ""),
            DocumentProperty.Warning => new(found, Bits<WarningState>(values), ""),
            DocumentProperty.States => new(found, Bits<DocumentStatement>(values), ""),
            _ => new(found, 0, string.Join(' ', values)),
        };
    }

    /// <summary>The bits of the values with these names, in kebab case.</summary>
    /// <exception cref="FormatException">A name is no value; the message names the nearest.</exception>
    public static ulong Bits<T>(ImmutableArray<string> names)
        where T : struct, Enum
    {
        ImmutableArray<string> known = new KebabCaseEnumConverter<T>().Names;
        ulong bits = 0;
        foreach (string name in names)
        {
            int index = known.IndexOf(name);
            bits |=
                index >= 0
                    ? 1UL << index
                    : throw new FormatException(
                        $"'{name}' is none of {string.Join(", ", known)}{Suggestion.Text(name, known)}"
                    );
        }

        return bits;
    }

    /// <summary>Whether the document has one of the values.</summary>
    /// <remarks>
    /// Where nobody says where the readers are, they are nowhere. A text without a locale is in a variety of the language when
    /// all its readers are in that region.
    /// </remarks>
    public bool HoldFor(ContentDocument document, OrganizationProfile organization) =>
        Property switch
        {
            DocumentProperty.Kind => Has((int)document.Kind),
            DocumentProperty.Type => HasAny(document.Types) || IsSentBySystem(document),
            DocumentProperty.Account => Has((int)(document.Account?.Type ?? AccountType.Unspecified)),
            DocumentProperty.Author => Has((int)(document.Author?.Role ?? GovernanceRole.Unspecified)),
            DocumentProperty.Sender => Has(
                (int)(document.Conversation?.Parent?.Author?.Relation ?? AuthorRelation.Unspecified)
            ),
            DocumentProperty.Logo => Has((int)LogoOf(document.Account)),
            DocumentProperty.Warning => Has((int)WarningOf(document.Warning)),
            DocumentProperty.States => StatesAny(document),
            DocumentProperty.Locale when document.Locale is { } locale => IsVariety(locale),
            DocumentProperty.Locale => AreAllInRegion(document.JurisdictionsOfReaders(organization)),
            _ => IsAmong(document.JurisdictionsOfReaders(organization)),
        };

    private bool IsVariety(string locale)
    {
        foreach (Range variety in Places.AsSpan().Split(' '))
        {
            if (locale.AsSpan().StartsWith(Places.AsSpan()[variety], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // A document that names no locale is written as its readers write.
    private bool AreAllInRegion(ImmutableArray<Jurisdiction> readers)
    {
        foreach (Range variety in Places.AsSpan().Split(' '))
        {
            string tag = Places[variety];
            int part = tag.LastIndexOf('-');
            if (part > 0 && !readers.IsEmpty && readers.All(new Jurisdiction(tag[(part + 1)..]).Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a content warning stands before what it warns of.</summary>
    public static WarningState WarningOf(ContentWarning? warning) =>
        warning is { IsThumbnailSafe: not false }
        && (warning.IsMarkedSensitive == true || !string.IsNullOrWhiteSpace(warning.Text))
            ? WarningState.Shown
            : WarningState.Absent;

    // What a system sends by itself from a template is an automatic reply, also where nobody calls it so.
    private bool IsSentBySystem(ContentDocument document) =>
        document.Template?.IsAutomatic == true && Has((int)ContentType.AutomaticReply);

    private bool StatesAny(ContentDocument document) =>
        (document.InformationAsOf is not null && Has((int)DocumentStatement.AsOf))
        || (document.NextUpdateAt is not null && Has((int)DocumentStatement.NextUpdate))
        || (!document.Links.IsEmpty && Has((int)DocumentStatement.Link));

    private static LogoState LogoOf(Account? account) =>
        account?.ShowsLogo switch
        {
            true => LogoState.Shown,
            false => LogoState.Absent,
            null => LogoState.Unspecified,
        };

    private bool Has(int value) => (Set >> value & 1) != 0;

    private bool HasAny(ImmutableArray<ContentType> types)
    {
        foreach (ContentType type in types)
        {
            if (Has((int)type))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAmong(ImmutableArray<Jurisdiction> readers)
    {
        foreach (Range place in Places.AsSpan().Split(' '))
        {
            var jurisdiction = new Jurisdiction(Places[place]);
            foreach (Jurisdiction reader in readers)
            {
                if (jurisdiction.Contains(reader))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Analyzers;

/// <summary>Where the readers of a document are, and which variety of the language it is written in.</summary>
internal static class ReaderRegion
{
    /// <summary>Whether readers may be in one of some jurisdictions. As with those of a whole rule, they may where nobody says.</summary>
    public static bool MayBeIn(ImmutableArray<Jurisdiction> jurisdictions, DocumentContext context)
    {
        ImmutableArray<Jurisdiction> places = PlacesOf(context);
        if (jurisdictions.IsEmpty || places.IsEmpty)
        {
            return true;
        }

        foreach (Jurisdiction jurisdiction in jurisdictions)
        {
            foreach (Jurisdiction place in places)
            {
                if (jurisdiction.Contains(place) || place.Contains(jurisdiction))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the text is in one of some varieties of the language: by its locale, or else because all readers are in the
    /// region of the variety. Where nobody says, it is in none: a word that is wrong there may be right here.
    /// </summary>
    public static bool IsWrittenFor(ImmutableArray<string> locales, DocumentContext context)
    {
        if (locales.IsEmpty)
        {
            return true;
        }

        foreach (string locale in locales)
        {
            if (
                context.Document.Locale is { } own
                    ? own.StartsWith(locale, StringComparison.OrdinalIgnoreCase)
                    : AreAllIn(locale, PlacesOf(context))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAllIn(string locale, ImmutableArray<Jurisdiction> places)
    {
        int part = locale.LastIndexOf('-');
        if (part < 0 || places.IsEmpty)
        {
            return false;
        }

        var region = new Jurisdiction(locale[(part + 1)..]);
        foreach (Jurisdiction place in places)
        {
            if (!region.Contains(place))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<Jurisdiction> PlacesOf(DocumentContext context) =>
        context.Document.Jurisdictions.IsEmpty
            ? context.Environment.Organization.Jurisdictions
            : context.Document.Jurisdictions;
}

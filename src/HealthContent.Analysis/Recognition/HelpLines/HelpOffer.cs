using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Recognition.HelpLines;

/// <summary>Whether a document tells its readers where they get help.</summary>
internal static class HelpOffer
{
    // A number as short as a year or a count is a help line only where somebody is told to dial it.
    private const int LongestAmbiguousNumber = 5;

    /// <summary>Whether for each place where readers are, a help line for one of some purposes is named.</summary>
    /// <param name="document">The document.</param>
    /// <param name="organization">Its numbers and places.</param>
    /// <param name="purposes">The purposes, as bits.</param>
    /// <param name="numberTold">The condition that is found where somebody is told to dial a number.</param>
    /// <remarks>
    /// Where nobody says where the readers are, any line is enough, and so it is for a place without lines on record. A line that
    /// goes on to its successor is one; one that was closed is none. The organisation's own help lines are for whatever it says.
    /// </remarks>
    public static bool IsMade(DocumentFacts document, OrganizationProfile organization, int purposes, int numberTold)
    {
        ImmutableArray<Jurisdiction> readers = document.Document.JurisdictionsOfReaders(organization);
        if (readers.IsEmpty)
        {
            return IsMadeIn(document, organization, purposes, null, numberTold);
        }

        foreach (Jurisdiction reader in readers)
        {
            Jurisdiction? place = HelpLineRegister.Knows(reader) ? reader : null;
            if (!IsMadeIn(document, organization, purposes, place, numberTold))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places where readers are and no line for a purpose is named; all of them when that is so in none.</summary>
    public static ImmutableArray<Jurisdiction> PlacesWithout(
        DocumentFacts document,
        OrganizationProfile organization,
        HelpPurpose purpose
    )
    {
        ImmutableArray<Jurisdiction> readers = document.Document.JurisdictionsOfReaders(organization);
        ImmutableArray<Jurisdiction> without =
        [
            .. readers.Where(reader => !IsMadeIn(document, organization, 1 << (int)purpose, reader, null)),
        ];
        return without.IsEmpty ? readers : without;
    }

    private static bool IsMadeIn(
        DocumentFacts document,
        OrganizationProfile organization,
        int purposes,
        Jurisdiction? reader,
        int? numberTold
    )
    {
        foreach (SurfaceFacts surface in document.Surfaces)
        {
            foreach (HelpLine line in HelpLineRegister.All)
            {
                if (
                    (purposes >> (int)line.Purpose & 1) != 0
                    && !line.IsClosed
                    && (reader is not { } place || line.AnswersEverywhereIn(place))
                    && IsNamed(surface, line, numberTold)
                )
                {
                    return true;
                }
            }

            foreach (KnownPhone phone in organization.Phones)
            {
                if (
                    IsFor(phone, purposes, reader)
                    && HelpLineReader.HasNumber(surface.Surface.Text, NumberDigits.Of(phone.Number))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNamed(SurfaceFacts surface, HelpLine line, int? numberTold)
    {
        if (HelpLineReader.HasSpelling(surface.Surface.Text, line))
        {
            return true;
        }

        if (line.Digits.Length > LongestAmbiguousNumber || numberTold is not { } pattern)
        {
            return HelpLineReader.HasNumber(surface.Surface.Text, line.Digits);
        }

        ReadOnlySpan<char> text = surface.Surface.Text;
        for (
            int start = HelpLineReader.IndexOfNumber(text, line.Digits, 0);
            start >= 0;
            start = HelpLineReader.IndexOfNumber(text, line.Digits, start + 1)
        )
        {
            if (surface.Conditions.Covers(pattern, surface.Surface.StreamAt(start)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFor(KnownPhone phone, int purposes, Jurisdiction? reader)
    {
        bool isEmergency = (purposes & 1 << (int)HelpPurpose.Emergency) != 0;
        return (phone.Kind == KnownPhoneKind.Hotline || (phone.Kind == KnownPhoneKind.Emergency && isEmergency))
            && NumberDigits.Of(phone.Number).Length > 0
            && (
                reader is not { } place
                || phone.Jurisdictions.IsEmpty
                || phone.Jurisdictions.Any(where => where.Contains(place))
            );
    }
}

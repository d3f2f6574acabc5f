using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>Looks numbers up among those that the organisation publishes itself.</summary>
internal static class OrganizationRegister
{
    /// <summary>Whether it is a phone or fax number of the profile.</summary>
    public static bool HasPhone(OrganizationProfile organization, ReadOnlySpan<char> written)
    {
        foreach (KnownPhone phone in organization.Phones)
        {
            if (IsSameNumber(written, phone.Number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is the number in the register of somebody whom the organisation knows.</summary>
    public static bool HasRegistration(OrganizationProfile organization, ReadOnlySpan<char> written)
    {
        foreach (KnownPerson person in organization.People)
        {
            if (
                person.RegistrationNumber is { } number
                && EndsWithSame(written, number, char.IsAsciiLetterOrDigit) == Same.Whole
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is the plate of a vehicle of the organisation.</summary>
    public static bool HasPlate(OrganizationProfile organization, ReadOnlySpan<char> written)
    {
        foreach (string plate in organization.FleetPlates)
        {
            if (EndsWithSame(written, plate, char.IsAsciiLetterOrDigit) == Same.Whole)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it has the form of the organisation's ticket or staff numbers, which may be published.</summary>
    public static bool IsPublicNumber(SurfaceFacts facts, OrganizationProfile organization, RecognizedEntity entity)
    {
        foreach (IdentifierFormat format in organization.IdentifierFormats)
        {
            if (format.Kind is not (IdentifierFormatKind.Ticket or IdentifierFormatKind.Staff))
            {
                continue;
            }

            foreach (Text.TextSpan span in facts.NumbersOf(format))
            {
                if (span.Overlaps(entity.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The shorter one leaves out the country code; seven digits are the shortest that say whose a number is.
    private static bool IsSameNumber(ReadOnlySpan<char> written, ReadOnlySpan<char> known) =>
        EndsWithSame(written, known, char.IsAsciiDigit) is Same.Whole or Same.End;

    private enum Same
    {
        No,
        End,
        Whole,
    }

    private static Same EndsWithSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Func<char, bool> counts)
    {
        const int Enough = 7;
        int same = 0;
        int leftIndex = Previous(left, left.Length, counts);
        int rightIndex = Previous(right, right.Length, counts);
        while (leftIndex >= 0 && rightIndex >= 0)
        {
            if (char.ToUpperInvariant(left[leftIndex]) != char.ToUpperInvariant(right[rightIndex]))
            {
                return Same.No;
            }

            same++;
            leftIndex = Previous(left, leftIndex, counts);
            rightIndex = Previous(right, rightIndex, counts);
        }

        return leftIndex == rightIndex && same > 0 ? Same.Whole
            : same >= Enough ? Same.End
            : Same.No;
    }

    private static int Previous(ReadOnlySpan<char> text, int index, Func<char, bool> counts)
    {
        do
        {
            index--;
        } while (index >= 0 && !counts(text[index]));

        return index < 0 ? -1 : index;
    }
}

using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Consents;

/// <summary>The elements and statements that 45 CFR 164.508(c) asks of an authorisation.</summary>
internal static class ConsentElements
{
    // A form above the eighth grade is not plain unless somebody attests that it is.
    private const double PlainGrade = 8;

    /// <summary>What the record lacks, in the order of the rule. The representative's authority is a question of its own.</summary>
    public static IEnumerable<string> Missing(Consent consent)
    {
        if (consent.InformationDescription is null && consent.Elements.IsEmpty)
        {
            yield return "a description of the information";
        }

        if (consent.Discloser is null)
        {
            yield return "who may disclose";
        }

        if (consent.Recipients is null && consent.Channels.IsEmpty && consent.CoversAllChannels != true)
        {
            yield return "who may receive";
        }

        if (consent.Purposes.IsEmpty)
        {
            yield return "a purpose";
        }

        if (consent.ExpiresOn is null && consent.ExpiryEvent is null)
        {
            yield return "an expiry date or event";
        }

        if (consent.SignatureReference is null)
        {
            yield return "the signature";
        }

        if (consent.SignedOn is null)
        {
            yield return "the date of the signature";
        }

        if (consent.HasRevocationStatement != true)
        {
            yield return "the right to revoke";
        }

        if (consent.RevocationContact is null)
        {
            yield return "how to revoke";
        }

        if (consent.HasConditioningStatement != true)
        {
            yield return "the statement on conditions of treatment";
        }

        if (consent.HasRedisclosureStatement != true)
        {
            yield return "the statement on redisclosure";
        }

        if (!(consent.IsPlainLanguage ?? consent.ReadingGrade <= PlainGrade))
        {
            yield return "plain language";
        }

        if (consent.CopyGivenOn is null)
        {
            yield return "a copy for the person";
        }
    }

    /// <summary>Whether a representative signed without a description of the authority. To be a parent is one.</summary>
    public static bool LacksAuthority(Consent consent) =>
        string.IsNullOrWhiteSpace(consent.Authority)
        && consent.Signatory is ConsentSignatory.LegalRepresentative or ConsentSignatory.PersonalRepresentative;
}

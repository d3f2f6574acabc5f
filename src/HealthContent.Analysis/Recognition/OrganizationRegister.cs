using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>A list in the profile of an organisation whose entries may stand in a text.</summary>
internal enum OrganizationRegister
{
    /// <summary>The names of competing providers.</summary>
    Competitor,

    /// <summary>The names of candidates and holders of political offices.</summary>
    Politician,

    /// <summary>The words by which content would name an incident that is not closed.</summary>
    OpenIncident,

    /// <summary>Jokes that were reviewed.</summary>
    ReviewedHumor,

    /// <summary>Positions on public affairs that were approved.</summary>
    ApprovedPosition,
}

/// <summary>Finds the entries of registers in texts. Only the organisation knows them, so that no phrase can hold them.</summary>
internal static class OrganizationRegisters
{
    /// <summary>Whether an entry stands in a stretch of a text by itself, whatever its case.</summary>
    public static bool NamesAny(
        OrganizationProfile organization,
        OrganizationRegister register,
        ReadOnlySpan<char> stretch
    )
    {
        switch (register)
        {
            case OrganizationRegister.Politician:
                foreach (KnownPerson person in organization.People)
                {
                    if (
                        person.Role == KnownPersonRole.Politician
                        && (WholeWords.StandIn(stretch, person.Name) || StandsAny(stretch, person.Aliases.AsSpan()))
                    )
                    {
                        return true;
                    }
                }

                return false;
            case OrganizationRegister.OpenIncident:
                foreach (Incident incident in organization.Incidents)
                {
                    if (incident.ClosedAt is null && StandsAny(stretch, incident.Keywords.AsSpan()))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return StandsAny(stretch, Texts(organization, register));
        }
    }

    /// <summary>Whether a stretch of a text is part of an entry that stands there, whatever its case.</summary>
    public static bool Covers(
        OrganizationProfile organization,
        OrganizationRegister register,
        ReadOnlySpan<char> text,
        TextSpan stretch
    )
    {
        foreach (string entry in Texts(organization, register))
        {
            for (
                int start = WholeWords.IndexOf(text, entry);
                start >= 0 && start <= stretch.Start;
                start = WholeWords.IndexOf(text, entry, start + 1)
            )
            {
                if (new TextSpan(start, entry.Length).Contains(stretch))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandsAny(ReadOnlySpan<char> stretch, ReadOnlySpan<string> entries)
    {
        foreach (string entry in entries)
        {
            if (WholeWords.StandIn(stretch, entry))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<string> Texts(OrganizationProfile organization, OrganizationRegister register) =>
        register switch
        {
            OrganizationRegister.Competitor => organization.Competitors.AsSpan(),
            OrganizationRegister.ReviewedHumor => organization.ReviewedHumor.AsSpan(),
            OrganizationRegister.ApprovedPosition => organization.ApprovedPositions.AsSpan(),
            _ => [],
        };
}

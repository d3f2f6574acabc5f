using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.HelpLines;
using HealthContent.Analysis.Time;

namespace HealthContent.Analysis.Analyzers;

/// <summary>How a fix recommends the help lines of the places where the readers are.</summary>
internal static class HelpLineWording
{
    /// <summary>How a slot of a fix begins that asks for help lines; the purpose follows.</summary>
    public const string Slot = "help-line.";

    private static readonly ImmutableArray<string> Purposes = new KebabCaseEnumConverter<HelpPurpose>().Names;

    /// <summary>What is wrong with the slots for help lines in the text of a fix; null when nothing is.</summary>
    public static string? Mistake(string text)
    {
        for (
            int start = text.IndexOf('{' + Slot, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf('{' + Slot, start + 1, StringComparison.Ordinal)
        )
        {
            string rest = text[(start + 1 + Slot.Length)..];
            string purpose = rest.Split('}')[0];
            if (!Purposes.Contains(purpose))
            {
                return $"'{purpose}' is no purpose of a help line{Suggestion.Text(purpose, Purposes)}";
            }
        }

        return null;
    }

    /// <summary>The lines for the readers of a document that it does not name yet, as an order without a capital.</summary>
    /// <returns>Null when nobody says where the readers are, or for some of them no line is on record.</returns>
    public static string? For(PhraseContext hit, string slot)
    {
        HelpPurpose purpose = Enum.GetValues<HelpPurpose>()[Purposes.IndexOf(slot[Slot.Length..])];
        OrganizationProfile organization = hit.Environment.Organization;
        AnalysisDay day = OrganizationDays.Day(
            new PublishingState(hit.Document, hit.Environment.Now).JudgedAt,
            hit.Environment
        );
        var wordings = new List<(Jurisdiction Place, string Text)>();
        foreach (Jurisdiction place in HelpOffer.PlacesWithout(hit.Facts, organization, purpose))
        {
            if (HelpLineRegister.Recommended(purpose, place, day) is not { } line)
            {
                return null;
            }

            wordings.Add((place, line.Wording));
        }

        return wordings switch
        {
            [] => null,
            [var only] => only.Text,
            _ => string.Join("; ", wordings.Select(each => $"{each.Place.Code}: {each.Text}")),
        };
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Consents;

/// <summary>What of a use lies outside a consent.</summary>
internal static class ConsentBounds
{
    public static void Check(Consent consent, ConsentUse use, ImmutableArray<ConsentProblem>.Builder problems)
    {
        if (!use.Channel.IsUnspecified && consent.CoversAllChannels != true && !consent.Channels.Contains(use.Channel))
        {
            Add(ConsentProblemKind.Channel, $"channel {use.Channel}");
        }

        if (use.Purpose is { } purpose && !Covers(consent, purpose))
        {
            Add(ConsentProblemKind.Purpose, $"purpose {Name(purpose)}");
        }

        CheckMedia(consent, use, problems);
        foreach (ConsentElement element in use.Elements)
        {
            if (!consent.Elements.Contains(element))
            {
                Add(ConsentProblemKind.Element, $"element {Name(element)}");
            }
        }

        if (!consent.Territories.IsEmpty)
        {
            foreach (Jurisdiction territory in use.Territories)
            {
                if (!consent.Territories.Any(allowed => allowed.Contains(territory)))
                {
                    Add(ConsentProblemKind.Territory, $"territory {territory}");
                }
            }
        }

        if (use.IsPaidPromotion && consent.AllowsPaidPromotion == false)
        {
            Add(ConsentProblemKind.PaidPromotion, "paid promotion");
        }

        void Add(ConsentProblemKind kind, string detail) => problems.Add(new ConsentProblem(kind, detail));
    }

    private static void CheckMedia(Consent consent, ConsentUse use, ImmutableArray<ConsentProblem>.Builder problems)
    {
        foreach (MediaItem item in use.Media)
        {
            if (!Covers(consent, item))
            {
                AddOnce(ConsentProblemKind.Media, $"this {Name(item.Kind)}");
            }

            if (item.Provenance is not { } provenance)
            {
                continue;
            }

            if (consent.AllowsEdits == false && (provenance.IsEdited == true || provenance.IsRetouched == true))
            {
                AddOnce(ConsentProblemKind.Edits, "edits");
            }

            if (consent.AllowsAiEdits == false && provenance.Ai is AiInvolvement.Assisted or AiInvolvement.Generated)
            {
                AddOnce(ConsentProblemKind.AiEdits, "edits with a generative model");
            }
        }

        void AddOnce(ConsentProblemKind kind, string detail)
        {
            var problem = new ConsentProblem(kind, detail);
            if (!problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    private static bool Covers(Consent consent, MediaItem item) =>
        consent.MediaHashes.IsEmpty
            ? consent.MediaKinds.Contains(item.Kind)
            : item.ContentHash is { } hash && consent.MediaHashes.Contains(hash, StringComparer.OrdinalIgnoreCase);

    private static bool Covers(Consent consent, ConsentPurpose purpose) =>
        consent.Purposes.Contains(purpose)
        || (
            consent.Purposes.Contains(ConsentPurpose.IndividualRequest)
            && purpose is not (ConsentPurpose.Marketing or ConsentPurpose.Fundraising)
        );

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}

using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Rules.PromotionDisclosure;

/// <summary>What a document says of its own purpose.</summary>
internal static class Promotion
{
    /// <summary>Whether it is an advertisement that somebody pays a channel for.</summary>
    public static bool IsPaid(ContentDocument document) =>
        document.Kind == ContentKind.Ad || document.PaidPromotion is not null;

    /// <summary>Whether it is stated to advertise a service or product, whatever its words.</summary>
    public static bool IsStated(ContentDocument document) =>
        IsPaid(document)
        || document.Intent == ContentIntent.Promotional
        || document.Types.Contains(ContentType.Offer)
        || document.Types.Contains(ContentType.Contest);

    /// <summary>Whether the organisation speaks, and to people who are no healthcare professionals.</summary>
    public static bool IsToPublic(ContentDocument document) =>
        document.Kind != ContentKind.Comment && document.Audience is (Audience.Public or Audience.Youth);
}

using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Recognition;

/// <summary>What recognisers know beside the text.</summary>
/// <param name="Document">The document that the text is part of.</param>
/// <param name="Organization">What the organisation says of itself.</param>
/// <param name="KnownPeople">The names that the organisation knows.</param>
internal readonly record struct RecognitionSetting(
    ContentDocument? Document,
    OrganizationProfile Organization,
    KnownPeople KnownPeople
)
{
    /// <summary>The model of names; null for the one of the library. Another one only where models are measured.</summary>
    public NameModel? Names { get; init; }

    /// <summary>Nothing beside the text.</summary>
    public static RecognitionSetting None { get; } = new(null, OrganizationProfile.None, KnownPeople.None);
}

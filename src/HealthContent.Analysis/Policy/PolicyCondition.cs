using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy;

/// <summary>For which documents an override holds. An empty list means all; a document has to be in every list that is not.</summary>
internal sealed record PolicyCondition(
    ImmutableArray<string> Channels,
    ImmutableArray<ContentKind> Kinds,
    ImmutableArray<Audience> Audiences,
    ImmutableArray<ContentIntent> Intents,
    ImmutableArray<Jurisdiction> Jurisdictions
)
{
    public bool Matches(in PolicyContext context) =>
        (Channels.IsEmpty || (context.Channel is { } channel && Channels.Contains(channel)))
        && Matches(Kinds, context.Kind)
        && Matches(Audiences, context.Audience)
        && Matches(Intents, context.Intent)
        && (Jurisdictions.IsEmpty || PolicyContext.Intersect(Jurisdictions, context.Jurisdictions));

    private static bool Matches<T>(ImmutableArray<T> values, T? value)
        where T : struct => values.IsEmpty || (value is { } given && values.Contains(given));
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>Keeps the lists of the model from ever being <c>default</c>, on which every access would throw.</summary>
internal static class Lists
{
    /// <summary>The list itself, or an empty one for <c>default</c>.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Content;

/// <summary>Keeps the promises of the model about its lists: never <c>default</c>, on which every access would throw, and no null items.</summary>
internal static class Lists
{
    /// <summary>The list itself, or an empty one for <c>default</c>.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ImmutableArray<T> Checked<T>(this ImmutableArray<T> list)
    {
        if (list.IsDefaultOrEmpty)
        {
            return [];
        }

        foreach (var item in list)
        {
            if (item is null)
            {
                throw new ArgumentException("A list of the content model must not hold null.", nameof(list));
            }
        }

        return list;
    }
}

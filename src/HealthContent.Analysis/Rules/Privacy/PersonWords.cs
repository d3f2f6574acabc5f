using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HealthContent.Analysis.Rules.Privacy;

/// <summary>The words of <c>person-words.dataset.txt</c>.</summary>
internal static class PersonWords
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Classes = new(() =>
        EmbeddedData
            .ReadTable("Rules/Privacy/person-words.dataset.txt", 2)
            .ToFrozenDictionary<string[], string, ImmutableArray<string>>(
                columns => columns[0],
                columns => [.. columns[1].Split(',', StringSplitOptions.TrimEntries)],
                StringComparer.Ordinal
            )
    );

    /// <exception cref="KeyNotFoundException">The file has no such class.</exception>
    public static ImmutableArray<string> Of(string name) => Classes.Value[name];
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>All rule pages of the repository.</summary>
internal static class RulePages
{
    private static readonly string Project = Path.Combine(Repository.Root, "src", "HealthContent.Analysis");

    /// <summary>The paths of the pages below the project, in order.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Project, "Rules"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Project, path).Replace('\\', '/'))
            .Where(path => !path.EndsWith("/README.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Project, path));

    /// <exception cref="FormatException">The page is not well-formed.</exception>
    public static RulePage Parse(string path) => RulePage.Parse(path, Read(path));

    /// <summary>The pages that are well-formed; the others have a test of their own that tells why not.</summary>
    public static IEnumerable<RulePage> WellFormed()
    {
        foreach (string path in Paths)
        {
            RulePage? page = null;
            try
            {
                page = Parse(path);
            }
            catch (FormatException)
            {
                continue;
            }

            yield return page;
        }
    }
}

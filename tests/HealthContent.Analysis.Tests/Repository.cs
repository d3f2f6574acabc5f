using NUnit.Framework;

namespace HealthContent.Analysis.Tests;

/// <summary>Where the sources stand, and the data beside them when there are any.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the shared data beside the repository; the test is ignored when it is not there.</summary>
    public static string Shared(string path)
    {
        string full = Path.Combine(Root, "..", "shared", path);
        if (!Path.Exists(full))
        {
            Assert.Ignore($"The data '{path}' is not beside the repository.");
        }

        return full;
    }

    private static string FindRoot()
    {
        string? folder = TestContext.CurrentContext.TestDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "HealthContent.Analysis.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}

using NUnit.Framework;

namespace HealthContent.Analysis.Tests;

/// <summary>
/// A file in the repository that must equal what the code makes of it. With <c>HEALTHCONTENT_UPDATE=1</c> in the environment it
/// is written instead: read the diff, then commit it.
/// </summary>
internal static class ApprovedFile
{
    public static bool IsUpdating => Environment.GetEnvironmentVariable("HEALTHCONTENT_UPDATE") == "1";

    public static void Verify(string pathInRepository, string content)
    {
        string path = Path.Combine(Repository.Root, pathInRepository);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        Assert.That(path, Does.Exist, "run the tests once with HEALTHCONTENT_UPDATE=1");
        Assert.That(
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            Is.EqualTo(content.ReplaceLineEndings("\n")),
            $"{pathInRepository} is out of date; run the tests once with HEALTHCONTENT_UPDATE=1 and read the diff"
        );
    }
}

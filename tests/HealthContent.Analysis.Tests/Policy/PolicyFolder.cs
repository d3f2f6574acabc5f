using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tests.Policy;

/// <summary>A folder of policy files that is gone after the test.</summary>
internal sealed class PolicyFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("policies").FullName;

    public string PathOf(string name) => Path.Combine(folder, name);

    public PolicyFolder With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public ContentPolicy Load(string name, PolicyLoadOptions? options = null) =>
        ContentPolicy.Load(PathOf(name), options ?? PolicySamples.Options);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

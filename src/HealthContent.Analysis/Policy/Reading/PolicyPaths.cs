namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Finds the files that a policy names, and the ready layers of the library.</summary>
internal static class PolicyPaths
{
    /// <summary>The name of the layer that always lies below all others.</summary>
    public const string Default = "default";

    private const string Prefix = "Policy/Layers/";
    private const string Extension = ".policy.json";

    /// <summary>The names of the ready layers.</summary>
    public static IEnumerable<string> ReadyLayers =>
        EmbeddedData.Paths(Extension).Select(path => path[Prefix.Length..^Extension.Length]).Prepend(Default);

    /// <summary>Whether a reference is the name of a ready layer and not a path.</summary>
    public static bool IsName(string reference) => reference.AsSpan().IndexOfAny('/', '\\', '.') < 0;

    public static ReadOnlyMemory<byte> ReadLayer(string name)
    {
        using Stream stream = EmbeddedData.Open(Prefix + name + Extension);
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>The path of a file that another one names relative to itself.</summary>
    public static string Resolve(string file, string reference)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        string combined = Path.Combine(folder, reference);
        return Path.IsPathRooted(combined)
            ? Path.GetFullPath(combined)
            : Path.GetRelativePath(".", Path.GetFullPath(combined));
    }
}

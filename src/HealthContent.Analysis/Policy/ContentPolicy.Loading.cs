using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Policy;

/// <content>From files.</content>
public sealed partial class ContentPolicy
{
    /// <summary>Loads a policy file with all that it extends.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The rules that it may name, and what else it is checked against.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The policy has errors; the exception holds all of them.</exception>
    public static ContentPolicy Load(string path, PolicyLoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return new PolicyLoader(options).Load(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a policy from a text. What it extends is looked for beside <paramref name="file"/>.</summary>
    /// <param name="file">The file that the text stands for in messages and for relative paths; it need not exist.</param>
    /// <param name="json">The policy as JSON; comments and trailing commas are allowed.</param>
    /// <param name="options">The rules that it may name, and what else it is checked against.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PolicyException">The policy has errors; the exception holds all of them.</exception>
    public static ContentPolicy Parse(string file, string json, PolicyLoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(options);
        return new PolicyLoader(options).Load(file, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The names of the layers that ship with the library, for <c>extends</c>.</summary>
    public static ImmutableArray<string> ReadyLayers { get; } =
    [.. PolicyPaths.ReadyLayers.Where(name => name != PolicyPaths.Default)];

    /// <summary>The text of a layer that ships with the library, with its comments: to read, or to copy and change.</summary>
    /// <param name="name">One of <see cref="ReadyLayers"/>.</param>
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public static string ReadReadyLayer(string name) =>
        ReadyLayers.Contains(name)
            ? Encoding.UTF8.GetString(PolicyPaths.ReadLayer(name).Span)
            : throw new ArgumentException("There is no ready layer of this name.", nameof(name));

    /// <summary>The JSON Schema (draft 2020-12) of policy files, for editors.</summary>
    public static string ReadSchema() => EmbeddedData.ReadText("Policy/policy.schema.json");
}

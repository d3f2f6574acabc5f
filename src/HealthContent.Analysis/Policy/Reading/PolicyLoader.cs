using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads a policy file with all that it extends and puts the layers in order. Collects all errors of all files.</summary>
internal sealed class PolicyLoader
{
    private readonly PolicyErrors errors = new();
    private readonly PolicyFiles source;
    private readonly RuleReferences references;
    private readonly PolicyFileReader reader;
    private readonly Dictionary<string, PolicyFile?> files = new(StringComparer.Ordinal);
    private readonly List<string> chain = [];
    private readonly List<PolicyLayer> layers = [];

    public PolicyLoader(PolicyLoadOptions options)
    {
        references = new RuleReferences(options.Rules);
        source = new PolicyFiles(errors);
        reader = new PolicyFileReader(new PolicyValues(errors), options, references, source);
    }

    /// <summary>The full paths of the files that the policy names, also of those that cannot be read.</summary>
    public IEnumerable<string> Files => source.Paths;

    /// <exception cref="PolicyException">The policy has errors.</exception>
    public ContentPolicy Load(string file, ReadOnlyMemory<byte> content)
    {
        Add(file, Path.GetFullPath(file), content);
        // Layers of one rank stay in the order in which they are extended.
        ImmutableArray<PolicyLayer> ordered = [.. layers.OrderBy(layer => layer.Info.Kind)];
        LooseningCheck.Check(ordered, references.All, errors);
        errors.ThrowIfAny();
        return new ContentPolicy(ordered);
    }

    private PolicyFile? Add(string file, string identity, ReadOnlyMemory<byte> content)
    {
        chain.Add(identity);
        PolicyFile? policy = reader.Read(file, content);
        foreach (PolicyNode parent in policy?.Extends ?? [])
        {
            Extend(file, policy!.Layer, parent);
        }

        if (policy is not null)
        {
            layers.Add(policy.Layer);
        }

        files[identity] = policy;
        chain.RemoveAt(chain.Count - 1);
        return policy;
    }

    private void Extend(string file, PolicyLayer child, PolicyNode reference)
    {
        bool isName = PolicyPaths.IsName(reference.Text);
        if (isName && string.Equals(reference.Text, PolicyPaths.Default, StringComparison.Ordinal))
        {
            return;
        }

        if (isName && !PolicyPaths.ReadyLayers.Contains(reference.Text))
        {
            errors.Add(
                reference.Place,
                $"'{reference.Text}' is no ready layer; expected {string.Join(", ", PolicyPaths.ReadyLayers)}, "
                    + $"or a path that ends in .json{Suggestion.Text(reference.Text, PolicyPaths.ReadyLayers)}"
            );
            return;
        }

        if (!isName && Path.IsPathRooted(reference.Text))
        {
            errors.Add(reference.Place, "expected a path relative to this file");
            return;
        }

        string path = isName ? reference.Text : PolicyPaths.Resolve(file, reference.Text);
        string identity = isName ? reference.Text : Path.GetFullPath(path);
        if (chain.Contains(identity))
        {
            errors.Add(reference.Place, $"'{reference.Text}' extends this file: a cycle");
            return;
        }

        if (!files.TryGetValue(identity, out PolicyFile? parent))
        {
            ReadOnlyMemory<byte>? content = isName
                ? PolicyPaths.ReadLayer(reference.Text)
                : source.Read(path, reference.Place);
            parent = content is { } bytes ? Add(path, identity, bytes) : null;
        }

        if (parent is not null && parent.Layer.Info.Kind > child.Info.Kind)
        {
            errors.Add(
                reference.Place,
                $"a layer {PolicyNames.Layers.Name(child.Info.Kind)} cannot extend '{parent.Layer.Info.Id}', "
                    + $"a layer {PolicyNames.Layers.Name(parent.Layer.Info.Kind)}"
            );
        }
    }
}

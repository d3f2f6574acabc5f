namespace HealthContent.Analysis.Policy;

/// <summary>A place in a policy, baseline or claims file.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
/// <param name="Path">The JSON path, for example <c>$.rules.HCA1301.severity</c>.</param>
public sealed record PolicyPlace(string File, int Line, int Column, string Path)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column})";
}

/// <summary>Where a value of a policy came from.</summary>
/// <param name="Layer">The rank of the layer.</param>
/// <param name="PolicyId">The id of the policy that is the layer.</param>
/// <param name="Place">The place in its file.</param>
public sealed record PolicySource(PolicyLayerKind Layer, string PolicyId, PolicyPlace Place)
{
    /// <inheritdoc/>
    public override string ToString() => $"{PolicyNames.Layers.Name(Layer)} '{PolicyId}', {Place}";
}

/// <summary>A value of a policy with where it came from.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Source">The layer that set it; null for the default of the library.</param>
public readonly record struct PolicyValue<T>(T Value, PolicySource? Source);

namespace HealthContent.Analysis.Policy;

/// <summary>A loosening that a layer may not do.</summary>
/// <param name="Subject">What would be loosened, as it stands in a message.</param>
/// <param name="Lower">The value that loosens.</param>
/// <param name="Upper">The value that it would loosen, or what withholds the permission; null for the library itself.</param>
/// <param name="Current">The value that would be loosened, as a policy writes it.</param>
internal sealed record Refusal(string Subject, PolicySource Lower, PolicySource? Upper, string Current)
{
    public static Refusal Of(string subject, PolicySource lower, PolicySource? upper, string current) =>
        new(subject, lower, upper, current);

    /// <summary>The message, naming both layers.</summary>
    /// <param name="rules">The rules concerned, as text; empty when it is about no rule.</param>
    public string Message(string rules)
    {
        string lower = $"layer {PolicyNames.Layers.Name(Lower.Layer)} '{Lower.PolicyId}'";
        string upper = Upper is null
            ? "the library never allows it"
            : $"layer {PolicyNames.Layers.Name(Upper.Layer)} '{Upper.PolicyId}' ({Upper.Place}) does not mark it loosenable";
        return $"{lower} may not loosen {Subject}{rules} from {Current}: {upper}";
    }
}

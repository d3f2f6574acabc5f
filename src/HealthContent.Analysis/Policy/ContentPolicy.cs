using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy;

/// <summary>What an organisation allows: severities, effects, options, suppressions and baselines, in layers.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ContentPolicy
{
    private readonly EffectivePolicy effective = new();

    /// <summary>The policy that holds when nobody gives another.</summary>
    public static ContentPolicy Default { get; } = new();

    /// <summary>The policy as it holds for a document: its channel, kind, audience, jurisdictions and intent.</summary>
    /// <param name="document">The document.</param>
    public EffectivePolicy For(ContentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return effective;
    }
}

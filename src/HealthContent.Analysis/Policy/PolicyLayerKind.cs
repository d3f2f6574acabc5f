namespace HealthContent.Analysis.Policy;

/// <summary>The rank of a layer of a policy, from the widest to the narrowest. A lower layer may tighten what stands above it.</summary>
public enum PolicyLayerKind
{
    /// <summary>What holds everywhere.</summary>
    Base,

    /// <summary>What the law of a place asks for.</summary>
    Jurisdiction,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A department or site of an organisation.</summary>
    Department,

    /// <summary>A campaign.</summary>
    Campaign,
}

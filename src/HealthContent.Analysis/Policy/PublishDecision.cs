namespace HealthContent.Analysis.Policy;

/// <summary>What may happen to a document.</summary>
public enum PublishDecision
{
    /// <summary>It may go out.</summary>
    Publish,

    /// <summary>Somebody has to look at it first.</summary>
    Review,

    /// <summary>It must not go out like this.</summary>
    Block,
}

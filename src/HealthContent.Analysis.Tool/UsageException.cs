namespace HealthContent.Analysis.Tool;

/// <summary>The command line asks for something that cannot be done. The message is for the user and holds no content.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Whether the message names its own places, so that the name of the tool does not stand before it.</summary>
    public bool IsComplete { get; init; }
}

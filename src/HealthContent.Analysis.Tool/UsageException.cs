namespace HealthContent.Analysis.Tool;

/// <summary>The command line asks for something that cannot be done. The message is for the user and holds no content.</summary>
internal sealed class UsageException(string message) : Exception(message);

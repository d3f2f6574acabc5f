using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Something that input holds.</summary>
/// <param name="Id">The identifier of the document, the path, or the number of the line.</param>
/// <param name="Place">Where it came from.</param>
internal abstract record InputItem(string Id, SourcePlace Place);

/// <summary>A document.</summary>
internal sealed record DocumentItem(string Id, SourcePlace Place, ContentDocument Document) : InputItem(Id, Place);

/// <summary>A feed. Its items come before it, as documents.</summary>
internal sealed record FeedItem(string Id, SourcePlace Place, ContentFeed Feed) : InputItem(Id, Place);

/// <summary>Something that cannot be checked.</summary>
/// <param name="Id">The identifier, the path, or the number of the line.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">What is wrong. Never content.</param>
/// <param name="ExitCode">What it means for the process.</param>
internal sealed record ErrorItem(string Id, SourcePlace Place, string Message, int ExitCode = ExitCodes.BadInput)
    : InputItem(Id, Place)
{
    /// <summary>The line of the file, from 1; 0 when it is about the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>The column in that line, from 1; 0 when unknown.</summary>
    public int Column { get; init; }

    /// <summary>The member of the JSON, for example <c>$.kind</c>.</summary>
    public string? JsonPath { get; init; }
}

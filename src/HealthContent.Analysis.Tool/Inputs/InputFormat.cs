namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>How the standard input is written.</summary>
internal enum InputFormat
{
    /// <summary>JSON Lines when the output is JSON Lines too or when it starts like a JSON object; plain text otherwise.</summary>
    Auto,

    /// <summary>A document per line.</summary>
    Jsonl,

    /// <summary>A document, a list of documents or a feed.</summary>
    Json,

    /// <summary>One document of plain text.</summary>
    Plain,

    /// <summary>One document of Markdown.</summary>
    Markdown,

    /// <summary>One document of HTML.</summary>
    Html,
}

using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>How the text of a surface is written.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ContentFormat>))]
public enum ContentFormat
{
    /// <summary>Plain text: every character stands for itself.</summary>
    Plain,

    /// <summary>CommonMark with the usual extensions. Needs the package <c>HealthContent.Analysis.Markdown</c>.</summary>
    Markdown,

    /// <summary>HTML, whole documents or fragments. Needs the package <c>HealthContent.Analysis.Html</c>.</summary>
    Html,
}

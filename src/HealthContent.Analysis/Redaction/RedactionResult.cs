using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Redaction;

/// <summary>A document after redaction.</summary>
/// <param name="Document">The document with its texts redacted; what is no text of it, such as the conversation, is as it was.</param>
/// <param name="Replacements">What was replaced, in the order of the texts and of their sources. Never holds what was removed.</param>
public sealed record RedactionResult(ContentDocument Document, ImmutableArray<TextReplacement> Replacements);

/// <summary>One stretch of a source that was replaced.</summary>
/// <param name="Surface">The kind of place.</param>
/// <param name="SurfacePath">The member of the document that held it, for example <c>body</c>.</param>
/// <param name="Span">Where it stood in the source before redaction, in UTF-16 code units.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Subkind">A finer kind; null when there is none.</param>
/// <param name="Text">What stands there now; empty where markup parts what one replacement stands for.</param>
public readonly record struct TextReplacement(
    SurfaceKind Surface,
    string SurfacePath,
    TextSpan Span,
    EntityKind Kind,
    string? Subkind,
    string Text
);

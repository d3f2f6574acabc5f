using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>A diagnostic that a test expects.</summary>
/// <param name="Path">The member of the document that holds the text.</param>
/// <param name="Span">Where it is, in UTF-16 code units of that text.</param>
/// <param name="Rule">The id of the rule; null for any rule under test.</param>
internal readonly record struct ExpectedDiagnostic(string Path, TextSpan Span, string? Rule);

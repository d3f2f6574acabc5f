using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>What must hold for every single diagnostic.</summary>
internal static class DiagnosticChecks
{
    /// <summary>What is wrong with the spans; nothing when all is well.</summary>
    public static IEnumerable<string> Spans(ContentDocument document, IReadOnlyList<ContentDiagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            yield break;
        }

        var texts = new Dictionary<string, (string Text, bool[] Boundaries)>(StringComparer.Ordinal);
        foreach (ContentSurface surface in document.Surfaces)
        {
            texts[surface.Path] = (surface.Text, Boundaries(surface.Text));
        }

        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (!texts.TryGetValue(diagnostic.SurfacePath, out (string Text, bool[] Boundaries) surface))
            {
                if (!diagnostic.Span.IsEmpty)
                {
                    yield return $"{diagnostic.Rule.Id} has the span {diagnostic.Span} in '{diagnostic.SurfacePath}', which has no text";
                }

                continue;
            }

            if (Problem(diagnostic.Span, surface.Boundaries) is { } problem)
            {
                yield return $"the span {diagnostic.Span} of {diagnostic.Rule.Id} {problem}";
            }

            foreach (ContentFix fix in diagnostic.Fixes)
            {
                if (Problem(fix.Span, surface.Boundaries) is { } fixProblem)
                {
                    yield return $"the span {fix.Span} of the fix '{fix.Description}' of {diagnostic.Rule.Id} {fixProblem}";
                }
                else if (!surface.Text.AsSpan(fix.Span.Start, fix.Span.Length).SequenceEqual(fix.ExpectedText))
                {
                    yield return $"the fix '{fix.Description}' of {diagnostic.Rule.Id} expects another text than stands there";
                }
            }
        }
    }

    /// <summary>What is wrong with the message; null when all is well.</summary>
    public static string? Message(string message, string format)
    {
        if (string.IsNullOrWhiteSpace(message))
        {
            return "is empty";
        }

        if (message.AsSpan().ContainsAny('\n', '\r'))
        {
            return "has several lines";
        }

        if (message.EndsWith('.') && !message.EndsWith("..", StringComparison.Ordinal))
        {
            return "ends in a full stop";
        }

        // What an argument starts with is not the rule's doing; "MRN in the text" starts with an abbreviation.
        return format.Length > 0 && char.IsUpper(format[0]) && !(format.Length > 1 && IsAbbreviation(format[1]))
            ? "starts in upper case"
            : null;
    }

    /// <summary>The argument that a message lacks; null when it has all.</summary>
    public static string? MissingArgument(string message, string format)
    {
        int open = format.IndexOf('{', StringComparison.Ordinal);
        while (open >= 0)
        {
            int close = format.IndexOf('}', open);
            if (close < 0)
            {
                return null;
            }

            string argument = format[open..(close + 1)];
            if (message.Contains(argument, StringComparison.Ordinal))
            {
                return argument;
            }

            open = format.IndexOf('{', close);
        }

        return null;
    }

    private static bool IsAbbreviation(char second) => char.IsUpper(second) || char.IsDigit(second) || second is '-';

    private static string? Problem(TextSpan span, bool[] boundaries)
    {
        if (span.Start < 0 || span.Length < 0 || span.End >= boundaries.Length)
        {
            return "lies outside the text";
        }

        return boundaries[span.Start] && boundaries[span.End] ? null : "splits a character";
    }

    /// <summary>For each position whether a grapheme may start there.</summary>
    private static bool[] Boundaries(string text)
    {
        bool[] boundaries = new bool[text.Length + 1];
        boundaries[text.Length] = true;
        for (int position = 0; position < text.Length; )
        {
            boundaries[position] = true;
            position += Math.Max(1, StringInfo.GetNextTextElementLength(text.AsSpan(position)));
        }

        return boundaries;
    }
}

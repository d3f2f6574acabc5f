using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Pipeline;

/// <summary>Puts diagnostics into the order in which they are reported, whatever order they were found in.</summary>
internal static class DiagnosticOrder
{
    public static ImmutableArray<ContentDiagnostic> Sort(List<ContentDiagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return [];
        }

        if (diagnostics.Count > 1)
        {
            NestedFindings.Remove(diagnostics);
            diagnostics.Sort(Compare);
        }

        var result = ImmutableArray.CreateBuilder<ContentDiagnostic>(diagnostics.Count);
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            // Two cues of one rule for the same place are one finding: of two alike the more severe one, then the surer.
            if (result.Count > 0 && IsSameFinding(result[^1], diagnostic))
            {
                continue;
            }

            result.Add(diagnostic);
        }

        return result.DrainToImmutable();
    }

    private static bool IsSameFinding(ContentDiagnostic left, ContentDiagnostic right) =>
        left.Span == right.Span
        && string.Equals(left.Rule.Id, right.Rule.Id, StringComparison.Ordinal)
        && left.Surface == right.Surface
        && string.Equals(left.SurfacePath, right.SurfacePath, StringComparison.Ordinal)
        && (!left.Span.IsEmpty || string.Equals(left.Message, right.Message, StringComparison.Ordinal));

    // Differences, since an enumeration's CompareTo makes an object of it each time.
    private static int Compare(ContentDiagnostic left, ContentDiagnostic right)
    {
        int order = left.Surface - right.Surface;
        order = order != 0 ? order : string.CompareOrdinal(left.SurfacePath, right.SurfacePath);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        order = order != 0 ? order : left.Span.End.CompareTo(right.Span.End);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : right.Severity - left.Severity;
        order = order != 0 ? order : right.Confidence - left.Confidence;
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}

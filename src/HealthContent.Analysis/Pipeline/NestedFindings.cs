using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Pipeline;

/// <summary>
/// Of two findings of one rule that lie in one another the more severe stays, and of two as severe the wider. Findings of different
/// rules never hide one another, however they overlap.
/// </summary>
/// <remarks>Sorts and sweeps: a text may be full of findings, and to compare each with each would take the square of them.</remarks>
internal static class NestedFindings
{
    /// <summary>Takes out what is hidden. Leaves the findings in an order of its own.</summary>
    public static void Remove(List<ContentDiagnostic> diagnostics)
    {
        diagnostics.Sort(Compare);
        bool[] hidden = new bool[diagnostics.Count];
        MarkAroundMoreSevere(diagnostics, hidden);
        RemoveMarked(diagnostics, hidden);
        Array.Clear(hidden);
        MarkInWider(diagnostics, hidden);
        RemoveMarked(diagnostics, hidden);
    }

    // From the last start to the first: what was seen starts no earlier, so it lies inside when it ends no later.
    private static void MarkAroundMoreSevere(List<ContentDiagnostic> diagnostics, bool[] hidden)
    {
        Span<int> firstEnds = stackalloc int[(int)Severity.Error + 1];
        int end = diagnostics.Count;
        while (end > 0)
        {
            int first = end - 1;
            ContentDiagnostic finding = diagnostics[first];
            if (end == diagnostics.Count || !AreOfOneRule(finding, diagnostics[end]))
            {
                firstEnds.Fill(int.MaxValue);
            }

            while (first > 0 && IsSamePlace(diagnostics[first - 1], finding))
            {
                first--;
            }

            for (int index = first; index < end; index++)
            {
                ReadOnlySpan<int> moreSevere = firstEnds[((int)diagnostics[index].Severity + 1)..];
                hidden[index] = moreSevere.ContainsAnyInRange(0, finding.Span.End);
            }

            for (int index = first; index < end && !finding.Span.IsEmpty; index++)
            {
                ref int firstEnd = ref firstEnds[(int)diagnostics[index].Severity];
                firstEnd = Math.Min(firstEnd, finding.Span.End);
            }

            end = first;
        }
    }

    // From the first start to the last, the wider first: what was seen starts no later, so it lies around when it ends no earlier.
    private static void MarkInWider(List<ContentDiagnostic> diagnostics, bool[] hidden)
    {
        int lastEnd = 0;
        for (int index = 0; index < diagnostics.Count; index++)
        {
            TextSpan span = diagnostics[index].Span;
            if (index == 0 || !AreOfOneRule(diagnostics[index - 1], diagnostics[index]))
            {
                lastEnd = -1;
            }

            if (index > 0 && IsSamePlace(diagnostics[index - 1], diagnostics[index]))
            {
                hidden[index] = hidden[index - 1];
                continue;
            }

            hidden[index] = !span.IsEmpty && span.End <= lastEnd;
            lastEnd = Math.Max(lastEnd, span.End);
        }
    }

    private static void RemoveMarked(List<ContentDiagnostic> diagnostics, bool[] marked)
    {
        int kept = 0;
        for (int index = 0; index < diagnostics.Count; index++)
        {
            if (!marked[index])
            {
                diagnostics[kept++] = diagnostics[index];
            }
        }

        diagnostics.RemoveRange(kept, diagnostics.Count - kept);
    }

    private static bool AreOfOneRule(ContentDiagnostic left, ContentDiagnostic right) =>
        string.Equals(left.Rule.Id, right.Rule.Id, StringComparison.Ordinal)
        && left.Surface == right.Surface
        && string.Equals(left.SurfacePath, right.SurfacePath, StringComparison.Ordinal);

    private static bool IsSamePlace(ContentDiagnostic left, ContentDiagnostic right) =>
        left.Span == right.Span && AreOfOneRule(left, right);

    private static int Compare(ContentDiagnostic left, ContentDiagnostic right)
    {
        int order = left.Surface - right.Surface;
        order = order != 0 ? order : string.CompareOrdinal(left.SurfacePath, right.SurfacePath);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        order = order != 0 ? order : left.Span.Start.CompareTo(right.Span.Start);
        return order != 0 ? order : right.Span.End.CompareTo(left.Span.End);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Testing;

/// <summary>All that a report says, as text: equal texts are equal reports.</summary>
internal static class ReportText
{
    public static string Of(
        ImmutableArray<ContentDiagnostic> diagnostics,
        ImmutableArray<NotEvaluatedRule> notEvaluated,
        int bodyShift = 0
    )
    {
        var text = new StringBuilder();
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            bool shifts = bodyShift > 0 && diagnostic.SurfacePath == "body" && diagnostic.Span != default;
            int shift = shifts ? bodyShift : 0;
            text.Append(
                CultureInfo.InvariantCulture,
                $"{diagnostic.Rule.Id} {diagnostic.Severity} {diagnostic.Confidence} {diagnostic.Surface} {diagnostic.SurfacePath} {Shift(diagnostic.Span, shift)} {diagnostic.Message}"
            );
            text.AppendJoin(',', diagnostic.Explanation.Cues)
                .Append('/')
                .AppendJoin(',', diagnostic.Explanation.Guards);
            foreach (ContentFix fix in diagnostic.Fixes)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" [{fix.Description} {Shift(fix.Span, shift)} {fix.ExpectedText} => {fix.Replacement} {fix.Applicability}]"
                );
            }

            text.Append('\n');
        }

        foreach (NotEvaluatedRule missing in notEvaluated)
        {
            text.Append(CultureInfo.InvariantCulture, $"{missing.Rule.Id} not evaluated: {missing.Reason}\n");
        }

        return text.ToString();
    }

    /// <summary>The first line in which two reports differ.</summary>
    public static string Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        for (int index = 0; index < Math.Max(left.Length, right.Length); index++)
        {
            string before = index < left.Length && left[index].Length > 0 ? left[index] : "nothing";
            string after = index < right.Length && right[index].Length > 0 ? right[index] : "nothing";
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                return $"first '{before}', then '{after}'";
            }
        }

        return "no difference";
    }

    private static TextSpan Shift(TextSpan span, int shift) => new(span.Start - shift, span.Length);
}

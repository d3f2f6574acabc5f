using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Pipeline;

/// <summary>The sweeps leave what a comparison of each finding with each other one leaves.</summary>
internal sealed class NestedFindingsTests
{
    private static readonly RuleDescriptor[] Rules =
    [
        new("TST001", "One", RuleCategory.Brand, Severity.Warning, "one"),
        new("TST002", "Two", RuleCategory.Brand, Severity.Warning, "two"),
    ];

    [Test]
    public void Remove_LeavesWhatPairwiseComparisonLeaves()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            List<ContentDiagnostic> findings =
            [
                .. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Finding(random)),
            ];
            ImmutableArray<ContentDiagnostic> expected = Pairwise(findings);

            NestedFindings.Remove(findings);

            Assert.That(findings, Is.EquivalentTo(expected), $"seed {seed}");
        }
    }

    private static ContentDiagnostic Finding(Random random)
    {
        int start = random.Next(12);
        return new ContentDiagnostic
        {
            Rule = Rules[random.Next(Rules.Length)],
            Severity = (Severity)random.Next((int)Severity.Error + 1),
            Confidence = Confidence.High,
            Message = "",
            Span = new TextSpan(start, random.Next(13 - start)),
            Surface = random.Next(4) == 0 ? SurfaceKind.Title : SurfaceKind.Body,
            SurfacePath = random.Next(4) == 0 ? "parts[0]" : "body",
        };
    }

    private static ImmutableArray<ContentDiagnostic> Pairwise(List<ContentDiagnostic> findings)
    {
        ContentDiagnostic[] left =
        [
            .. findings.Where(outer =>
                !findings.Exists(inner => inner.Severity > outer.Severity && LiesIn(inner, outer))
            ),
        ];
        return [.. left.Where(inner => !Array.Exists(left, outer => LiesIn(inner, outer)))];
    }

    private static bool LiesIn(ContentDiagnostic inner, ContentDiagnostic outer) =>
        !inner.Span.IsEmpty
        && outer.Span.Length > inner.Span.Length
        && outer.Span.Contains(inner.Span)
        && ReferenceEquals(outer.Rule, inner.Rule)
        && outer.Surface == inner.Surface
        && outer.SurfacePath == inner.SurfacePath;
}

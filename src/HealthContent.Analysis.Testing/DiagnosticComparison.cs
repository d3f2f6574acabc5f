using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Testing;

/// <summary>Sets what a test expects against what was found.</summary>
internal sealed class DiagnosticComparison
{
    public DiagnosticComparison(IReadOnlyList<ExpectedDiagnostic> expected, IReadOnlyList<ContentDiagnostic> actual)
    {
        Expected = expected;
        Actual = actual;
        var rest = new List<ContentDiagnostic>(actual);
        // Those that name a rule choose first: a mark of any rule takes what they leave.
        foreach (ExpectedDiagnostic wanted in expected.Where(mark => mark.Rule is not null))
        {
            Take(wanted, rest);
        }

        foreach (ExpectedDiagnostic wanted in expected.Where(mark => mark.Rule is null))
        {
            Take(wanted, rest);
        }

        Unexpected = rest;
    }

    public IReadOnlyList<ExpectedDiagnostic> Expected { get; }

    public IReadOnlyList<ContentDiagnostic> Actual { get; }

    public List<ExpectedDiagnostic> Missing { get; } = [];

    public List<ContentDiagnostic> Unexpected { get; }

    public bool Agrees => Missing.Count == 0 && Unexpected.Count == 0;

    private void Take(ExpectedDiagnostic wanted, List<ContentDiagnostic> rest)
    {
        int index = rest.FindIndex(diagnostic =>
            diagnostic.Span == wanted.Span
            && string.Equals(diagnostic.SurfacePath, wanted.Path, StringComparison.Ordinal)
            && (wanted.Rule is null || string.Equals(diagnostic.Rule.Id, wanted.Rule, StringComparison.Ordinal))
        );
        if (index < 0)
        {
            Missing.Add(wanted);
        }
        else
        {
            rest.RemoveAt(index);
        }
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Remembers which suppressions of a policy matched something, and tells of the others after the run.</summary>
/// <remarks>Safe for use from several threads. Keeps one diagnostic per suppression, however many there are.</remarks>
internal sealed class SuppressionUse
{
    private readonly ConcurrentDictionary<DiagnosticSuppression, ContentDiagnostic> used = new(
        ReferenceEqualityComparer.Instance
    );

    public void Note(ImmutableArray<ContentDiagnostic> diagnostics)
    {
        foreach (ContentDiagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Suppression is { } suppression)
            {
                used.TryAdd(suppression, diagnostic);
            }
        }
    }

    /// <summary>What the policy has to say of its suppressions.</summary>
    public ImmutableArray<ContentDiagnostic> Check(ContentPolicy policy, DateTimeOffset now) =>
        policy.CheckSuppressions(used.Values, now);
}

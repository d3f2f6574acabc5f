using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Audit;

/// <summary>Tells from the decisions in an audit log how often people agreed with each rule.</summary>
/// <remarks>
/// <para>
/// Each finding counts once, however often its document was decided on: what stands in the last decision, and what was there before and is
/// gone. What is gone after the content changed was corrected, and so was right. What is gone although the content is the same, or after
/// the rules changed, says nothing and is left out.
/// </para>
/// <para>Not safe for use from several threads.</para>
/// </remarks>
public sealed class RulePrecisionReport
{
    private readonly Dictionary<string, DocumentState> documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Tally> settled = new(StringComparer.Ordinal);

    /// <summary>The rules that found something, ordered by id.</summary>
    public ImmutableArray<RulePrecision> Rules
    {
        get
        {
            var all = new SortedDictionary<string, Tally>(settled, StringComparer.Ordinal);
            foreach (DocumentState document in documents.Values)
            {
                foreach ((string rule, Tally tally) in document.Findings)
                {
                    all[rule] = all.GetValueOrDefault(rule) + tally;
                }
            }

            return
            [
                .. all.Select(rule => new RulePrecision(
                        rule.Key,
                        rule.Value.FalsePositives,
                        rule.Value.Upheld,
                        rule.Value.Open
                    ))
                    .Where(rule => rule.Findings > 0),
            ];
        }
    }

    /// <summary>Adds an entry. Entries come in the order of the log; those that are no decision on a document say nothing here.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public void Add(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Decision is not { } decision || (entry.DocumentId ?? entry.DocumentHash) is not { } document)
        {
            return;
        }

        var current = new DocumentState(entry.DocumentHash, decision.Basis.RulesHash, Count(decision.Diagnostics));
        if (documents.TryGetValue(document, out DocumentState? last))
        {
            Settle(last, current);
        }

        documents[document] = current;
    }

    private static Dictionary<string, Tally> Count(ImmutableArray<AuditDiagnostic> diagnostics)
    {
        var findings = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (AuditDiagnostic diagnostic in diagnostics)
        {
            findings[diagnostic.Rule] = findings.GetValueOrDefault(diagnostic.Rule) + Judgement(diagnostic.Suppression);
        }

        return findings;
    }

    private static Tally Judgement(AuditSuppression? suppression) =>
        suppression switch
        {
            { Kind: SuppressionKind.Overridden, Reason: OverrideReason.FalsePositive } => new Tally(1, 0, 0),
            { Kind: SuppressionKind.Overridden, Reason: not null } => new Tally(0, 1, 0),
            { Kind: SuppressionKind.Acknowledged } => new Tally(0, 1, 0),
            _ => new Tally(0, 0, 1),
        };

    // The log does not tell which finding is which in changed words, so they are counted.
    private void Settle(DocumentState last, DocumentState current)
    {
        bool isSameContent = string.Equals(last.ContentHash, current.ContentHash, StringComparison.Ordinal);
        bool isSameRules = string.Equals(last.RulesHash, current.RulesHash, StringComparison.Ordinal);
        foreach ((string rule, Tally before) in last.Findings)
        {
            Tally now = current.Findings.GetValueOrDefault(rule);
            int gone = Math.Max(0, before.Total - now.Total);
            int open = Math.Min(gone, Math.Max(0, before.Open - now.Open));
            int wrong = Math.Min(gone - open, Math.Max(0, before.FalsePositives - now.FalsePositives));
            int corrected = !isSameContent && isSameRules ? open : 0;
            settled[rule] = settled.GetValueOrDefault(rule) + new Tally(wrong, gone - open - wrong + corrected, 0);
        }
    }

    private sealed record DocumentState(string? ContentHash, string RulesHash, Dictionary<string, Tally> Findings);

    private readonly record struct Tally(int FalsePositives, int Upheld, int Open)
    {
        public int Total => FalsePositives + Upheld + Open;

        public static Tally operator +(Tally left, Tally right) =>
            new(left.FalsePositives + right.FalsePositives, left.Upheld + right.Upheld, left.Open + right.Open);
    }
}

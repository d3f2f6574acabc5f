using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HealthContent.Analysis.Audit;

/// <summary>Verifies the lines of a log, one after the other. For those who write an <see cref="IAuditLog"/>.</summary>
/// <remarks>
/// While all is well it keeps only the hashes of the last few records. From the first line on that does not fit it keeps what it
/// takes to tell apart what was changed, dropped, moved and put in. Not safe for use from several threads.
/// </remarks>
public sealed class AuditVerifier
{
    // A forgery may stand before the record that it imitates, and then fits while the record does not: so far back is looked again.
    private const int Reach = 256;

    private readonly Queue<(AuditLine Line, long? StoredAs)> recent = new(Reach);
    private readonly Dictionary<long, AuditDigest> checkpoints = [];
    private readonly Dictionary<long, AuditDigest> found = [];
    private readonly List<AuditProblem> problems = [];
    private AuditTangle? tangle;
    private AuditDigest head;
    private AuditDigest anchorHash;
    private long anchor;
    private long last;
    private long count;

    /// <summary>Makes a verifier.</summary>
    /// <param name="checkpoints">Checkpoints that the log gave out before and that were kept elsewhere.</param>
    /// <exception cref="ArgumentException">A checkpoint names no hash, or two of one number differ.</exception>
    public AuditVerifier(params ReadOnlySpan<AuditCheckpoint> checkpoints)
    {
        _ = AuditDigest.TryParse(Encoding.ASCII.GetBytes(AuditChain.Genesis), out head);
        anchorHash = head;
        foreach (AuditCheckpoint checkpoint in checkpoints)
        {
            ArgumentNullException.ThrowIfNull(checkpoint, nameof(checkpoints));
            if (
                !AuditDigest.TryParse(Encoding.UTF8.GetBytes(checkpoint.Hash), out AuditDigest hash)
                || checkpoint.Count < 0
                || (checkpoint.Count == 0 && hash != head)
            )
            {
                throw new ArgumentException("A checkpoint names no hash of a record.", nameof(checkpoints));
            }

            if (!this.checkpoints.TryAdd(checkpoint.Count, hash) && this.checkpoints[checkpoint.Count] != hash)
            {
                throw new ArgumentException("Two checkpoints of one number differ.", nameof(checkpoints));
            }
        }
    }

    /// <summary>Takes the next line in the order of the storage.</summary>
    /// <param name="utf8Line">The line, without a line break.</param>
    /// <param name="storedAs">The number under which it is stored, where the storage has numbers.</param>
    public void Add(ReadOnlySpan<byte> utf8Line, long? storedAs = null)
    {
        count++;
        bool isRecord = AuditLine.TryRead(utf8Line, out AuditLine line);
        if (isRecord && line.IsIntact && checkpoints.ContainsKey(line.Sequence))
        {
            found.TryAdd(line.Sequence, line.Named);
        }

        bool isNext =
            isRecord
            && line.IsIntact
            && line.Sequence == last + 1
            && line.Previous == head
            && (storedAs is null || storedAs == line.Sequence);
        if (tangle is null && isNext)
        {
            last = line.Sequence;
            head = line.Named;
            Remember(line, storedAs);
            return;
        }

        Tangle().Add(isRecord, line, storedAs);
    }

    /// <summary>Says that the file ends inside a record.</summary>
    internal void AddCut()
    {
        count++;
        Tangle().AddCut();
    }

    /// <summary>Adds something that is wrong with the storage itself.</summary>
    /// <param name="detail">By what it shows. Never content.</param>
    /// <exception cref="ArgumentNullException"><paramref name="detail"/> is null.</exception>
    public void AddDamage(string detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        problems.Add(new AuditProblem(AuditProblemKind.Damaged, 0, 0, detail));
    }

    /// <summary>What all lines together came to.</summary>
    /// <param name="at">The instant for the checkpoint.</param>
    public AuditVerification Complete(DateTimeOffset? at = null)
    {
        long highest = last;
        if (tangle is not null)
        {
            highest = tangle.Resolve(problems, checkpoints, found);
        }

        CheckCheckpoints(highest);
        ImmutableArray<AuditProblem> merged = Merge(problems);
        return new AuditVerification
        {
            RecordCount = count,
            Problems = merged,
            Checkpoint = merged.IsEmpty
                ? new AuditCheckpoint
                {
                    Count = last,
                    Hash = head.ToString(),
                    At = at,
                }
                : null,
        };
    }

    private void Remember(in AuditLine line, long? storedAs)
    {
        if (recent.Count == Reach)
        {
            AuditLine oldest = recent.Dequeue().Line;
            (anchor, anchorHash) = (oldest.Sequence, oldest.Named);
        }

        recent.Enqueue((line, storedAs));
    }

    private AuditTangle Tangle()
    {
        if (tangle is null)
        {
            tangle = new AuditTangle(anchor, anchorHash);
            foreach ((AuditLine line, long? storedAs) in recent)
            {
                tangle.Add(isRecord: true, line, storedAs);
            }
        }

        return tangle;
    }

    private void CheckCheckpoints(long highest)
    {
        long known = 0;
        long fits = 0;
        bool isRewritten = false;
        foreach ((long number, AuditDigest hash) in checkpoints.OrderBy(checkpoint => checkpoint.Key))
        {
            known = number;
            if (isRewritten || !found.TryGetValue(number, out AuditDigest present))
            {
                continue;
            }

            if (present == hash)
            {
                fits = number;
                continue;
            }

            // What comes after follows from it.
            isRewritten = true;
            string detail = string.Create(CultureInfo.InvariantCulture, $"a checkpoint knows another record {number}");
            problems.Add(new AuditProblem(AuditProblemKind.Rewritten, fits + 1, number, detail));
        }

        if (known > highest)
        {
            string detail = string.Create(CultureInfo.InvariantCulture, $"a checkpoint knows {known} records");
            problems.Add(new AuditProblem(AuditProblemKind.Truncated, highest + 1, known, detail));
        }
    }

    // Neighbours that are wrong in the same way are one problem: nobody reads a line for each of a thousand records.
    private static ImmutableArray<AuditProblem> Merge(List<AuditProblem> problems)
    {
        var merged = ImmutableArray.CreateBuilder<AuditProblem>(problems.Count);
        foreach (AuditProblem problem in problems.OrderBy(problem => problem.First).ThenBy(problem => problem.Kind))
        {
            bool continues =
                merged.Count > 0
                && merged[^1].Kind == problem.Kind
                && merged[^1].Last + 1 == problem.First
                && string.Equals(merged[^1].Detail, problem.Detail, StringComparison.Ordinal);
            if (continues)
            {
                merged[^1] = merged[^1] with { Last = problem.Last };
            }
            else
            {
                merged.Add(problem);
            }
        }

        return merged.ToImmutable();
    }
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Audit;
using NUnit.Framework;
using static HealthContent.Analysis.Audit.AuditProblemKind;
using static HealthContent.Analysis.Tests.Audit.AuditSamples;

namespace HealthContent.Analysis.Tests.Audit;

/// <summary>Whatever is done to the records of a log is found and called by its name.</summary>
[TestFixture]
public sealed class AuditTamperingProperties
{
    /// <summary>A log of some length, and numbers of two records in it and of a place.</summary>
    public sealed record Case(int Count, int One, int Other, int Place);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void Untouched_IsIntact(Case log)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        AuditVerification result = Verify(lines, checkpoint, CheckpointAt(lines, log.One), AuditCheckpoint.Empty);

        Assert.That(result.Problems, Is.Empty);
        Assert.That((result.RecordCount, result.Checkpoint), Is.EqualTo((log.Count, checkpoint)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)], MaxTest = 500)]
    public void FlippedBit_IsAChangedRecord(Case log, int place, byte bit)
    {
        List<byte[]> lines = [.. Log(log.Count).Lines];
        byte[] line = [.. lines[log.One - 1]];
        line[(place & int.MaxValue) % line.Length] ^= (byte)(1 << (bit % 8));
        lines[log.One - 1] = line;

        Expect(lines, [], Changed, log.One);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void ShortenedRecord_IsAChangedRecord(Case log, int place)
    {
        List<byte[]> lines = [.. Log(log.Count).Lines];
        byte[] line = lines[log.One - 1];
        lines[log.One - 1] = line[..((place & int.MaxValue) % line.Length)];

        Expect(lines, [], Changed, log.One);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void DroppedRecords_AreMissing(Case log)
    {
        (int first, int last) = (Math.Min(log.One, log.Other), Math.Max(log.One, log.Other));
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        ImmutableArray<byte[]> left = lines.RemoveRange(first - 1, last - first + 1);
        if (last == log.Count)
        {
            Expect(left, [checkpoint], Truncated, first, last);
        }
        else
        {
            Expect(left, [], Missing, first, last);
            Expect(left, [checkpoint], Missing, first, last);
        }
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void CutAtTheEnd_ShowsAgainstACheckpointOnly(Case log)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        ImmutableArray<byte[]> left = lines[..(log.One - 1)];

        Assert.That(Verify(left).IsIntact);
        Expect(left, [checkpoint], Truncated, log.One, log.Count);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void SwappedRecords_AreOutOfPlace(Case log)
    {
        if (log.One == log.Other)
        {
            return;
        }

        byte[][] lines = [.. Log(log.Count).Lines];
        (lines[log.One - 1], lines[log.Other - 1]) = (lines[log.Other - 1], lines[log.One - 1]);
        ImmutableArray<AuditProblem> problems = Verify(lines).Problems;

        Assert.That(problems.Select(problem => problem.Kind), Is.All.EqualTo(Reordered));
        Assert.That(problems.SelectMany(Numbers), Is.EquivalentTo(new long[] { log.One, log.Other }), Text(problems));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void MovedRecord_IsOutOfPlace(Case log)
    {
        List<byte[]> lines = [.. Log(log.Count).Lines];
        byte[] line = lines[log.One - 1];
        lines.RemoveAt(log.One - 1);
        int place = log.Place % (lines.Count + 1);
        lines.Insert(place, line);
        if (place == log.One - 1)
        {
            return;
        }

        ImmutableArray<AuditProblem> problems = Verify(lines).Problems;
        Assert.That(problems.Select(problem => problem.Kind), Is.All.EqualTo(Reordered));
        // Of two neighbours nobody can tell which one was moved.
        long[] expected =
            Math.Abs(place - (log.One - 1)) == 1
                ? [Math.Min(log.One, place + 1), Math.Max(log.One, place + 1)]
                : [log.One];
        Assert.That(problems.SelectMany(Numbers), Is.EqualTo(expected), Text(problems));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void CopiedRecord_IsInserted(Case log)
    {
        List<byte[]> lines = [.. Log(log.Count).Lines];
        lines.Insert(log.Place % (lines.Count + 1), lines[log.One - 1]);

        Expect(lines, [], Inserted, log.One);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void ForgedRecord_IsInserted(Case log, bool isBehind)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        byte[] forged = Seal(new AuditChain(CheckpointAt(lines, log.One - 1)), 1000);
        ImmutableArray<byte[]> tampered = lines.Insert(isBehind ? log.One : log.One - 1, forged);

        Expect(tampered, [checkpoint], Inserted, log.One);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void Garbage_IsInserted(Case log, NonNull<string> garbage)
    {
        if (log.Place % (log.Count + 1) == log.Count)
        {
            return;
        }

        List<byte[]> lines = [.. Log(log.Count).Lines];
        lines.Insert(log.Place % (log.Count + 1), System.Text.Encoding.UTF8.GetBytes(garbage.Get));

        Expect(lines, [], Inserted, 0);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void ReplacedRecord_IsChanged(Case log)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        byte[] forged = Seal(new AuditChain(CheckpointAt(lines, log.One - 1)), 1000);
        ImmutableArray<byte[]> tampered = lines.SetItem(log.One - 1, forged);
        if (log.One == log.Count)
        {
            // Nothing comes after it that vouches for it but a checkpoint.
            Assert.That(Verify(tampered).IsIntact);
            Expect(tampered, [checkpoint], Rewritten, 1, log.Count);
            if (log.Count > 1)
            {
                Expect(tampered, [checkpoint, CheckpointAt(lines, log.Count - 1)], Rewritten, log.Count);
            }
        }
        else
        {
            Expect(tampered, [], Changed, log.One);
            Expect(tampered, [checkpoint], Changed, log.One);
        }
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void ReplacedLink_IsAChangedRecord(Case log)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        AuditCheckpoint wrong = CheckpointAt(lines, log.One - 1) with { Hash = "sha256:" + new string('a', 64) };
        ImmutableArray<byte[]> tampered = lines.SetItem(log.One - 1, Seal(new AuditChain(wrong), log.One));
        AuditVerification result = Verify(tampered, checkpoint);

        Assert.That(result.Problems.Select(problem => problem.Kind), Does.Contain(Changed), Text(result.Problems));
        if (log.One < log.Count)
        {
            Expect(tampered, [checkpoint], Changed, log.One);
        }
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)])]
    public void HistoryWrittenAnew_ShowsAgainstACheckpoint(Case log, bool isShorter)
    {
        (ImmutableArray<byte[]> lines, AuditCheckpoint checkpoint) = Log(log.Count);
        var chain = new AuditChain(CheckpointAt(lines, log.One - 1));
        List<byte[]> tampered = [.. lines[..(log.One - 1)]];
        // One record is left out or replaced, and all later ones are numbered, linked and hashed again.
        if (!isShorter)
        {
            tampered.Add(Seal(chain, 1000));
        }

        for (int number = log.One + 1; number <= log.Count; number++)
        {
            tampered.Add(Seal(chain, number));
        }

        Assert.That(Verify(tampered).IsIntact);
        Expect(tampered, [checkpoint], isShorter ? Truncated : Rewritten, isShorter ? log.Count : 1, log.Count);
        if (log.One > 1 && !isShorter)
        {
            Expect(tampered, [CheckpointAt(lines, log.One - 1), checkpoint], Rewritten, log.One, log.Count);
        }

        if (isShorter && log.One < log.Count)
        {
            Expect(tampered, [CheckpointAt(lines, log.One)], Rewritten, 1, log.One);
        }
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Generators)], MaxTest = 500)]
    public void SeveralTamperings_AreNeverIntact(Case log, Case[] changes, int seed)
    {
        (ImmutableArray<byte[]> original, AuditCheckpoint checkpoint) = Log(log.Count);
        List<byte[]> lines = [.. original];
        foreach (Case change in changes)
        {
            Tamper(lines, change, seed++);
        }

        bool isSame = lines.Select(Convert.ToHexString).SequenceEqual(original.Select(Convert.ToHexString));
        Assert.That(Verify(lines, checkpoint).IsIntact, Is.EqualTo(isSame));
    }

    private static void Tamper(List<byte[]> lines, Case change, int seed)
    {
        if (lines.Count == 0)
        {
            return;
        }

        int one = change.One % lines.Count;
        int other = change.Other % lines.Count;
        switch ((seed & int.MaxValue) % 5)
        {
            case 0:
                lines[one] = [.. lines[one]];
                if (lines[one].Length > 0)
                {
                    lines[one][change.Place % lines[one].Length] ^= 1;
                }

                break;
            case 1:
                lines.RemoveAt(one);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines.Insert(other, lines[one]);
                break;
            default:
                lines.RemoveRange(one, lines.Count - one);
                break;
        }
    }

    private static AuditCheckpoint CheckpointAt(ImmutableArray<byte[]> lines, int number) =>
        number == 0
            ? AuditCheckpoint.Empty
            : new AuditCheckpoint { Count = number, Hash = AuditJson.ParseRecord(lines[number - 1]).Hash };

    private static void Expect(
        IEnumerable<byte[]> lines,
        ReadOnlySpan<AuditCheckpoint> checkpoints,
        AuditProblemKind kind,
        long first,
        long? last = null
    )
    {
        ImmutableArray<AuditProblem> problems = Verify(lines, checkpoints).Problems;
        Assert.That(
            problems.Select(problem => (problem.Kind, problem.First, problem.Last)),
            Is.EqualTo(new[] { (kind, first, last ?? first) }),
            Text(problems)
        );
    }

    private static IEnumerable<long> Numbers(AuditProblem problem)
    {
        for (long number = problem.First; number <= problem.Last; number++)
        {
            yield return number;
        }
    }

    private static string Text(IEnumerable<AuditProblem> problems) => string.Join('\n', problems);

    private static class Generators
    {
        public static Arbitrary<Case> Cases() =>
            (
                from count in Gen.Choose(1, 30)
                from one in Gen.Choose(1, count)
                from other in Gen.Choose(1, count)
                from place in Gen.Choose(0, 1000)
                select new Case(count, one, other, place)
            ).ToArbitrary();
    }
}

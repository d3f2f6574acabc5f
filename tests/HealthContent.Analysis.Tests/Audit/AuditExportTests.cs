using System.Collections.Immutable;
using System.Text;
using FsCheck;
using HealthContent.Analysis.Audit;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Audit;

[TestFixture]
public sealed class AuditExportTests
{
    private static readonly (ImmutableArray<byte[]> Lines, AuditCheckpoint Checkpoint) Log = AuditSamples.Log(12);

    private static readonly byte[] Whole = Join("\n");

    [TestCase("\n", false)]
    [TestCase("\r\n", false)]
    [TestCase("\n", true)]
    public async Task WhatToolsAddOnTheWay_DoesNotMatter(string lineBreak, bool hasMark)
    {
        byte[] mark = hasMark ? [0xEF, 0xBB, 0xBF] : [];
        AuditVerification result = await Verify([.. mark, .. Join(lineBreak)]);
        Assert.That(result.Problems, Is.Empty);
    }

    [Test]
    public async Task MissingLastLineBreak_DoesNotMatter() =>
        Assert.That((await Verify(Whole[..^1])).Problems, Is.Empty);

    [FsCheck.NUnit.Property]
    public void FileThatEndsInsideARecord_IsCutOff(PositiveInt cut)
    {
        int length = Whole.Length - 2 - ((cut.Get - 1) % (Log.Lines[^1].Length - 1));
        AuditProblem problem = Verify(Whole[..length]).Result.Problems.Single();

        Assert.That((problem.Kind, problem.First, problem.Last), Is.EqualTo((AuditProblemKind.Truncated, 12, 12)));
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void AnyOtherByte_IsFound(int place, byte other)
    {
        byte[] bytes = [.. Whole];
        int index = (place & int.MaxValue) % (bytes.Length - 1);
        // A carriage return before a line break is what some tools add.
        if (bytes[index] == other)
        {
            return;
        }

        bytes[index] = other;
        Assert.That(Verify(bytes).Result.IsIntact, Is.False, $"byte {index} as {other}");
    }

    [Test]
    public async Task StreamInSmallPieces_IsReadAlike()
    {
        using var stream = new PiecewiseStream(Whole, 7);
        AuditVerification result = await AuditExport.VerifyAsync(stream, [Log.Checkpoint]);
        Assert.That((result.RecordCount, result.IsIntact), Is.EqualTo((12, true)));
    }

    [Test]
    public async Task EmptyFile_AgainstACheckpoint_IsCutOff()
    {
        Assert.That((await AuditExport.VerifyAsync(Stream.Null)).IsIntact);
        AuditProblem problem = (await Verify([])).Problems.Single();
        Assert.That((problem.Kind, problem.First, problem.Last), Is.EqualTo((AuditProblemKind.Truncated, 1, 12)));
    }

    private static byte[] Join(string lineBreak) =>
        [.. Log.Lines.SelectMany(line => line.Concat(Encoding.UTF8.GetBytes(lineBreak)))];

    private static async Task<AuditVerification> Verify(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await AuditExport.VerifyAsync(stream, [Log.Checkpoint]);
    }

    private sealed class PiecewiseStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}

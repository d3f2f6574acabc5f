using System.Buffers;
using System.Globalization;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>
/// Cuts a stream into batches of whole lines. A batch holds what one read of the stream gave, so a pipe that sends a line and
/// waits for the answer gets it at once, and a full pipe is read in large pieces.
/// </summary>
internal sealed class LineReader(Stream stream, string? path, DocumentDefaults defaults)
{
    private const int PieceSize = 64 * 1024;

    private readonly int longestLine = DefaultLongestLine;

    private byte[] buffer = [];
    private int filled;
    private int scanned;
    private int line = 1;
    private long offset;

    /// <summary>For tests: with a limit of its own.</summary>
    public LineReader(Stream stream, string? path, DocumentDefaults defaults, int longestLine)
        : this(stream, path, defaults) => this.longestLine = longestLine;

    /// <summary>The longest line that is read, in bytes. A longer one is an error, so that memory stays bounded.</summary>
    public const int DefaultLongestLine = 256 * 1024 * 1024;

    /// <summary>Reads until the end.</summary>
    /// <param name="head">What was already read from the stream. Without a byte order mark.</param>
    /// <param name="skipped">How many bytes came before the head.</param>
    public IEnumerable<InputUnit> Read(ReadOnlyMemory<byte> head, int skipped)
    {
        offset = skipped;
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(PieceSize, head.Length));
        head.Span.CopyTo(buffer);
        filled = head.Length;
        do
        {
            int lastFeed = buffer.AsSpan(scanned, filled - scanned).LastIndexOf((byte)'\n');
            if (lastFeed >= 0)
            {
                yield return Cut(scanned + lastFeed + 1);
            }
            else if (filled > longestLine)
            {
                yield return TooLong();
                if (!SkipLine())
                {
                    yield break;
                }

                continue;
            }

            scanned = filled;
        } while (Fill());

        if (filled > 0)
        {
            yield return Cut(filled);
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private bool Fill()
    {
        if (filled == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        int count = stream.Read(buffer, filled, buffer.Length - filled);
        filled += count;
        return count > 0;
    }

    private LineBatch Cut(int end)
    {
        byte[] next = ArrayPool<byte>.Shared.Rent(Math.Max(PieceSize, filled - end));
        buffer.AsSpan(end, filled - end).CopyTo(next);
        var batch = new LineBatch(path, buffer, end, line, offset, defaults);
        line += buffer.AsSpan(0, end).Count((byte)'\n');
        offset += end;
        buffer = next;
        filled -= end;
        scanned = 0;
        return batch;
    }

    private FailedUnit TooLong()
    {
        string number = line.ToString(CultureInfo.InvariantCulture);
        string id = path is null ? number : $"{path}:{number}";
        return new FailedUnit(
            new ErrorItem(
                id,
                new SourcePlace(path, line),
                string.Create(CultureInfo.InvariantCulture, $"the line is longer than {longestLine} bytes")
            )
            {
                Line = line,
            }
        );
    }

    private bool SkipLine()
    {
        do
        {
            offset += filled;
            filled = 0;
            if (!Fill())
            {
                return false;
            }
        } while (!buffer.AsSpan(0, filled).Contains((byte)'\n'));

        int start = buffer.AsSpan(0, filled).IndexOf((byte)'\n') + 1;
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        filled -= start;
        offset += start;
        scanned = 0;
        line++;
        return true;
    }
}

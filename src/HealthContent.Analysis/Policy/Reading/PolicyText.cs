using System.Text;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>The bytes of a file, with the way from an offset to line and column.</summary>
internal sealed class PolicyText
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly string file;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly List<int> lineStarts = [0];

    public PolicyText(string file, ReadOnlyMemory<byte> content)
    {
        this.file = file;
        bytes = content.Span.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        ReadOnlySpan<byte> span = bytes.Span;
        for (int index = 0; index < span.Length; index++)
        {
            if (span[index] == (byte)'\n')
            {
                lineStarts.Add(index + 1);
            }
        }
    }

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The place of a byte.</summary>
    public PolicyPlace At(int offset, string path)
    {
        int index = lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return At(line, offset - lineStarts[line], path);
    }

    /// <summary>The place of a byte in a line that is counted from 0.</summary>
    public PolicyPlace At(int line, int bytesInLine, string path)
    {
        int start = lineStarts[Math.Min(line, lineStarts.Count - 1)];
        int length = Math.Clamp(bytesInLine, 0, bytes.Length - start);
        return new PolicyPlace(file, line + 1, Encoding.UTF8.GetCharCount(Bytes.Slice(start, length)) + 1, path);
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public int FirstInvalidByte()
    {
        if (System.Text.Unicode.Utf8.IsValid(Bytes))
        {
            return -1;
        }

        int offset = 0;
        while (Rune.DecodeFromUtf8(Bytes[offset..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}

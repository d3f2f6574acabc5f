using System.Text;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Reads the standard input in the format that the user named, or that it shows itself.</summary>
internal static class StandardInput
{
    private const int LongestHead = 4096;

    public static IEnumerable<InputUnit> Read(
        Stream stream,
        InputFormat format,
        bool prefersLines,
        DocumentDefaults defaults
    )
    {
        byte[] head = new byte[LongestHead];
        int count = Peek(stream, head);
        if (TextDecoding.Utf16(head.AsSpan(0, count)) is { } encoding)
        {
            stream = Encoding.CreateTranscodingStream(
                new JoinedStream(head.AsMemory(2, count - 2), stream),
                encoding,
                new UTF8Encoding(false)
            );
            count = Peek(stream, head);
        }

        int mark = TextDecoding.MarkLength(head.AsSpan(0, count));
        ReadOnlyMemory<byte> start = head.AsMemory(mark, count - mark);
        if (format == InputFormat.Auto)
        {
            format = prefersLines || LooksLikeObject(start.Span) ? InputFormat.Jsonl : InputFormat.Plain;
        }

        if (format == InputFormat.Jsonl)
        {
            return new LineReader(stream, null, defaults).Read(start, mark);
        }

        Func<byte[]> open = () => ReadAll(new JoinedStream(start, stream));
        return format == InputFormat.Json
            ? [new JsonFileUnit("-", null, open, defaults)]
            : [new TextFileUnit("-", null, open, FormatOf(format), defaults)];
    }

    private static ContentFormat FormatOf(InputFormat format) =>
        format switch
        {
            InputFormat.Markdown => ContentFormat.Markdown,
            InputFormat.Html => ContentFormat.Html,
            _ => ContentFormat.Plain,
        };

    // Until something else than white space and a byte order mark is there to judge by.
    private static int Peek(Stream stream, byte[] head)
    {
        int count = 0;
        while (count < head.Length && IsUndecided(head.AsSpan(0, count)))
        {
            int read = stream.Read(head, count, head.Length - count);
            if (read == 0)
            {
                break;
            }

            count += read;
        }

        return count;
    }

    private static bool IsUndecided(ReadOnlySpan<byte> head)
    {
        if (head.Length < 3)
        {
            return true;
        }

        ReadOnlySpan<byte> text = head[TextDecoding.MarkLength(head)..].TrimStart(" \t\r\n"u8);
        return text.IsEmpty || (text[0] == '{' && text[1..].TrimStart(" \t\r\n"u8).IsEmpty);
    }

    private static bool LooksLikeObject(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != '{')
        {
            return false;
        }

        text = text[1..].TrimStart(" \t\r\n"u8);
        return !text.IsEmpty && text[0] is (byte)'"' or (byte)'}';
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

using System.Buffers;
using System.Globalization;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Some lines of JSON Lines, each a document. Owns its bytes and gives them back once it was read.</summary>
/// <param name="path">The path as given; null for the standard input.</param>
/// <param name="buffer">A rented buffer.</param>
/// <param name="length">How much of the buffer holds lines.</param>
/// <param name="firstLine">The number of the first line, from 1.</param>
/// <param name="firstByte">The offset of the buffer in the input.</param>
/// <param name="defaults">What the command line says of documents.</param>
internal sealed class LineBatch(
    string? path,
    byte[] buffer,
    int length,
    int firstLine,
    long firstByte,
    DocumentDefaults defaults
) : InputUnit
{
    /// <summary>Reads the lines. Empty ones are passed over.</summary>
    public override IEnumerable<InputItem> Read()
    {
        int start = 0;
        for (int line = firstLine; start < length; line++)
        {
            int feed = buffer.AsSpan(start, length - start).IndexOf((byte)'\n');
            int end = feed < 0 ? length : start + feed;
            if (buffer.AsSpan(start, end - start).ContainsAnyExcept(" \t\r"u8))
            {
                yield return ReadLine(start, end - start, line);
            }

            start = end + 1;
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private InputItem ReadLine(int start, int count, int line)
    {
        ReadOnlySpan<byte> json = buffer.AsSpan(start, count);
        int invalid = TextDecoding.IndexOfInvalid(json);
        string number = path is null
            ? line.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{path}:{line}");
        var place = new SourcePlace(path, line);
        return invalid < 0
            ? JsonDocuments.ReadDocument(json, number, place, defaults)
            : new ErrorItem(
                JsonMembers.Id(json) ?? number,
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"invalid UTF-8 at byte offset {firstByte + start + invalid}"
                )
            )
            {
                Line = line,
                Column = invalid + 1,
            };
    }
}

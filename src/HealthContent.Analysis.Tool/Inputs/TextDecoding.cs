using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace HealthContent.Analysis.Tool.Inputs;

/// <summary>Turns the bytes of a file into text, strictly.</summary>
internal static class TextDecoding
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <summary>Decodes UTF-8 with or without a byte order mark, or UTF-16 with one. The mark is not part of the text.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="invalidOffset">The offset of the first byte that is not valid, when there is one.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out long invalidOffset)
    {
        text = "";
        invalidOffset = -1;
        if (bytes.StartsWith(LittleEndianMark) || bytes.StartsWith(BigEndianMark))
        {
            if (bytes.Length % 2 != 0)
            {
                invalidOffset = bytes.Length - 1;
                return false;
            }

            text = DecodeUtf16(bytes[2..], bytes[0] == 0xFE);
            return true;
        }

        int mark = MarkLength(bytes);
        int invalid = IndexOfInvalid(bytes[mark..]);
        if (invalid >= 0)
        {
            invalidOffset = mark + invalid;
            return false;
        }

        text = Encoding.UTF8.GetString(bytes[mark..]);
        return true;
    }

    /// <summary>The JSON of a file in UTF-8 without a mark.</summary>
    public static bool TryDecodeJson(byte[] bytes, out ReadOnlyMemory<byte> json, out long invalidOffset)
    {
        json = default;
        if (bytes.AsSpan().StartsWith(LittleEndianMark) || bytes.AsSpan().StartsWith(BigEndianMark))
        {
            if (!TryDecode(bytes, out string text, out invalidOffset))
            {
                return false;
            }

            json = Encoding.UTF8.GetBytes(text);
            return true;
        }

        int mark = MarkLength(bytes);
        int invalid = IndexOfInvalid(bytes.AsSpan(mark));
        invalidOffset = invalid < 0 ? -1 : mark + invalid;
        json = bytes.AsMemory(mark);
        return invalid < 0;
    }

    /// <summary>The length of a UTF-8 byte order mark at the start, or 0.</summary>
    public static int MarkLength(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;

    /// <summary>The encoding that a UTF-16 byte order mark at the start names, or null.</summary>
    public static Encoding? Utf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(LittleEndianMark) ? Encoding.Unicode
        : bytes.StartsWith(BigEndianMark) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The offset of the first byte that does not belong to valid UTF-8, or -1.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    // By hand instead of through an encoding: lone surrogates come through unchanged.
    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        bool swap = isBigEndian == BitConverter.IsLittleEndian;
        char[] characters = MemoryMarshal.Cast<byte, char>(bytes).ToArray();
        if (swap)
        {
            for (int index = 0; index < characters.Length; index++)
            {
                characters[index] = (char)
                    System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((ushort)characters[index]);
            }
        }

        return new string(characters);
    }
}

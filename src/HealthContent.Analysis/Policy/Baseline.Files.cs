using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Policy;

/// <content>The JSON form.</content>
public sealed partial class Baseline
{
    private static readonly byte[] KeyCheckText = Encoding.UTF8.GetBytes("healthcontent baseline");

    /// <summary>Reads a baseline file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="key">The key, when the file does not hold it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PolicyException">The file is not a baseline, or the key is missing or another one.</exception>
    public static Baseline Load(string path, ReadOnlyMemory<byte> key = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var errors = new PolicyErrors();
        Baseline? baseline = BaselineReader.Read(path, File.ReadAllBytes(path), key, errors);
        errors.ThrowIfAny();
        return baseline!;
    }

    /// <summary>Writes the baseline as JSON, always in the same order.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="withKey">Whether to write the key, so that nobody has to be given it. True by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Write(Stream stream, bool withKey = true)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteNumber("version", FormatVersion);
        if (withKey)
        {
            writer.WriteBase64String("key", key);
        }

        writer.WriteString("keyCheck", KeyCheck(key));
        writer.WriteStartArray("entries");
        foreach (BaselineEntry entry in Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", entry.RuleId);
            writer.WriteString("fingerprint", entry.Fingerprint);
            writer.WriteNumber("count", entry.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Tells a wrong key from the right one without revealing it.</summary>
    internal static string KeyCheck(ReadOnlySpan<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, KeyCheckText).AsSpan(0, 8));
}

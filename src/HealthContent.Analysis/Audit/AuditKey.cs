using System.Security.Cryptography;
using System.Text;

namespace HealthContent.Analysis.Audit;

/// <summary>
/// The secret of the hashes that stand in an audit log in place of words. Names and numbers are few enough to be guessed from a hash
/// that anybody can compute; without the key nobody can. Keep it apart from the log.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class AuditKey
{
    /// <summary>The fewest bytes that a key may have.</summary>
    public const int MinLength = 16;

    private const int SaltLength = 16;
    private const int CheckLength = 8;
    private const string Prefix = "hmac-sha256:";

    private static readonly byte[] CheckText = Encoding.UTF8.GetBytes("healthcontent audit");

    private readonly byte[] key;

    /// <summary>Makes a key.</summary>
    /// <param name="key">At least <see cref="MinLength"/> bytes that nobody can guess.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public AuditKey(ReadOnlySpan<byte> key)
    {
        if (key.Length < MinLength)
        {
            throw new ArgumentException($"A key has at least {MinLength} bytes.", nameof(key));
        }

        this.key = key.ToArray();
        Check = Convert.ToHexStringLower(HMACSHA256.HashData(this.key, CheckText).AsSpan(0, CheckLength));
    }

    /// <summary>Tells the key from others without revealing it; stands in every entry that has hashes of it.</summary>
    public string Check { get; }

    /// <summary>Makes a random key. Hashes of it mean nothing once it is forgotten.</summary>
    public static AuditKey Generate() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads a key.</summary>
    /// <param name="base64">The key in base64; white space around it does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="base64"/> is null.</exception>
    /// <exception cref="FormatException">The text is no base64, or the key is too short. The message does not show it.</exception>
    public static AuditKey Parse(string base64)
    {
        ArgumentNullException.ThrowIfNull(base64);
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out int length) && length >= MinLength
            ? new AuditKey(bytes.AsSpan(0, length))
            : throw new FormatException($"A key is at least {MinLength} bytes in base64.");
    }

    /// <summary>Whether words are those whose hash stands in an entry.</summary>
    /// <param name="entry">The entry, for its salt.</param>
    /// <param name="hash">A hash in the entry.</param>
    /// <param name="words">The words.</param>
    /// <returns>False also when the entry was made with another key.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Matches(AuditEntry entry, string hash, string words)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(hash);
        ArgumentNullException.ThrowIfNull(words);
        return entry.Salt is { } salt && string.Equals(Hash(salt, words), hash, StringComparison.Ordinal);
    }

    internal static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>HMAC-SHA256 over the salt as it is written, and the words, both in UTF-8.</summary>
    internal string Hash(string salt, ReadOnlySpan<char> words)
    {
        byte[] data = new byte[Encoding.UTF8.GetByteCount(salt) + Encoding.UTF8.GetByteCount(words)];
        int saltLength = Encoding.UTF8.GetBytes(salt, data);
        Encoding.UTF8.GetBytes(words, data.AsSpan(saltLength));
        return Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(key, data));
    }
}

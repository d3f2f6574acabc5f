using System.Security.Cryptography;

namespace HealthContent.Analysis.Recognition.Wallets;

/// <summary>
/// The addresses of crypto-currencies and their checksums: Base58Check (Bitcoin wiki), segregated witness (BIP-173 and BIP-350) and
/// Ethereum (ERC-55).
/// </summary>
internal static class WalletAddresses
{
    public const int ShortestAddress = 26;
    public const int LongestAddress = 90;

    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int LongestBase58 = 35;
    private const int Base58Bytes = 25;
    private const int Bech32ChecksumLength = 6;
    private const uint Bech32Constant = 1;
    private const uint Bech32MConstant = 0x2BC830A3;

    /// <summary>Whether letters and digits are an address whose checksum is right, or an Ethereum address in one case.</summary>
    public static bool IsValid(ReadOnlySpan<char> address) =>
        IsEthereum(address) || IsSegregatedWitness(address) || IsBase58Check(address);

    /// <summary>A version byte, twenty bytes and four of two rounds of SHA-256, to the base of 58.</summary>
    public static bool IsBase58Check(ReadOnlySpan<char> address)
    {
        if (address.Length is < ShortestAddress or > LongestBase58)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Base58Bytes];
        bytes.Clear();
        int zeros = 0;
        bool leading = true;
        foreach (char character in address)
        {
            int carry = Base58.IndexOf(character);
            if (carry < 0)
            {
                return false;
            }

            leading &= carry == 0;
            zeros += leading ? 1 : 0;
            for (int index = Base58Bytes - 1; index >= 0; index--)
            {
                carry += bytes[index] * 58;
                bytes[index] = (byte)carry;
                carry >>= 8;
            }

            if (carry > 0)
            {
                return false;
            }
        }

        // Each leading zero byte is written as one "1", no more and no fewer.
        if (bytes.IndexOfAnyExcept((byte)0) != zeros)
        {
            return false;
        }

        Span<byte> once = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> twice = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..^4], once);
        SHA256.HashData(once, twice);
        return bytes[^4..].SequenceEqual(twice[..4]);
    }

    /// <summary>A witness address: version 0 with the checksum of BIP-173, later ones with that of BIP-350.</summary>
    public static bool IsSegregatedWitness(ReadOnlySpan<char> address)
    {
        int separator = address.LastIndexOf('1');
        if (separator < 2 || address.Length > LongestAddress || !IsKnownPrefix(address[..separator]))
        {
            return false;
        }

        ReadOnlySpan<char> data = address[(separator + 1)..];
        bool lower = address.ContainsAnyInRange('a', 'z');
        if (data.Length <= Bech32ChecksumLength + 1 || (lower && address.ContainsAnyInRange('A', 'Z')))
        {
            return false;
        }

        uint checksum = 1;
        foreach (char character in address[..separator])
        {
            checksum = Next(checksum, char.ToLowerInvariant(character) >> 5);
        }

        checksum = Next(checksum, 0);
        foreach (char character in address[..separator])
        {
            checksum = Next(checksum, char.ToLowerInvariant(character) & 31);
        }

        foreach (char character in data)
        {
            int value = Bech32.IndexOf(char.ToLowerInvariant(character));
            if (value < 0)
            {
                return false;
            }

            checksum = Next(checksum, value);
        }

        int version = Bech32.IndexOf(char.ToLowerInvariant(data[0]));
        int program = (data.Length - Bech32ChecksumLength - 1) * 5 / 8;
        return version switch
        {
            0 => checksum == Bech32Constant && program is 20 or 32,
            <= 16 => checksum == Bech32MConstant && program is >= 2 and <= 40,
            _ => false,
        };
    }

    /// <summary>"0x" and forty hexadecimal digits; where their letters are of both cases, the cases are the checksum.</summary>
    public static bool IsEthereum(ReadOnlySpan<char> address)
    {
        if (address.Length != 42 || address[0] != '0' || address[1] is not ('x' or 'X'))
        {
            return false;
        }

        ReadOnlySpan<char> digits = address[2..];
        foreach (char digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        if (!digits.ContainsAnyInRange('a', 'f') || !digits.ContainsAnyInRange('A', 'F'))
        {
            // One digit forty times is the address of nobody.
            return digits.ContainsAnyExcept(digits[0]);
        }

        Span<byte> lower = stackalloc byte[40];
        for (int index = 0; index < lower.Length; index++)
        {
            lower[index] = (byte)char.ToLowerInvariant(digits[index]);
        }

        Span<byte> digest = stackalloc byte[Keccak256.Size];
        Keccak256.Hash(lower, digest);
        for (int index = 0; index < digits.Length; index++)
        {
            int half = index % 2 == 0 ? digest[index / 2] >> 4 : digest[index / 2] & 15;
            if (char.IsAsciiLetter(digits[index]) && char.IsAsciiLetterUpper(digits[index]) != (half >= 8))
            {
                return false;
            }
        }

        return true;
    }

    // Bitcoin and Litecoin with their test networks.
    private static bool IsKnownPrefix(ReadOnlySpan<char> prefix) =>
        prefix.Equals("bc", StringComparison.OrdinalIgnoreCase)
        || prefix.Equals("tb", StringComparison.OrdinalIgnoreCase)
        || prefix.Equals("bcrt", StringComparison.OrdinalIgnoreCase)
        || prefix.Equals("ltc", StringComparison.OrdinalIgnoreCase)
        || prefix.Equals("tltc", StringComparison.OrdinalIgnoreCase);

    // The BCH code of BIP-173.
    private static uint Next(uint checksum, int value)
    {
        uint top = checksum >> 25;
        checksum = ((checksum & 0x1FFFFFF) << 5) ^ (uint)value;
        checksum ^= (top & 1) != 0 ? 0x3B6A57B2u : 0;
        checksum ^= (top & 2) != 0 ? 0x26508E6Du : 0;
        checksum ^= (top & 4) != 0 ? 0x1EA119FAu : 0;
        checksum ^= (top & 8) != 0 ? 0x3D4233DDu : 0;
        checksum ^= (top & 16) != 0 ? 0x2A1462B3u : 0;
        return checksum;
    }
}

using System.Buffers.Binary;
using System.Numerics;

namespace HealthContent.Analysis.Recognition.Wallets;

/// <summary>
/// Keccak-256 as Ethereum uses it: the function of the Keccak reference, version 3.0, with its own padding, which the later standard
/// FIPS 202 changed. The platform has only the standard one.
/// </summary>
internal static class Keccak256
{
    public const int Size = 32;
    private const int Rate = 136;
    private const int Lanes = 25;

    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001,
        0x0000000000008082,
        0x800000000000808A,
        0x8000000080008000,
        0x000000000000808B,
        0x0000000080000001,
        0x8000000080008081,
        0x8000000000008009,
        0x000000000000008A,
        0x0000000000000088,
        0x0000000080008009,
        0x000000008000000A,
        0x000000008000808B,
        0x800000000000008B,
        0x8000000000008089,
        0x8000000000008003,
        0x8000000000008002,
        0x8000000000000080,
        0x000000000000800A,
        0x800000008000000A,
        0x8000000080008081,
        0x8000000000008080,
        0x0000000080000001,
        0x8000000080008008,
    ];

    // Rho and pi in one walk: which lane comes next, and by how much it is rotated.
    private static readonly int[] Rotations =
    [
        1,
        3,
        6,
        10,
        15,
        21,
        28,
        36,
        45,
        55,
        2,
        14,
        27,
        41,
        56,
        8,
        25,
        43,
        62,
        18,
        39,
        61,
        20,
        44,
    ];

    private static readonly int[] Order =
    [
        10,
        7,
        11,
        17,
        18,
        3,
        5,
        16,
        8,
        21,
        24,
        4,
        15,
        23,
        19,
        13,
        12,
        2,
        20,
        14,
        22,
        9,
        6,
        1,
    ];

    /// <summary>The digest of a message.</summary>
    /// <param name="message">The message, shorter than one block of 136 bytes.</param>
    /// <param name="digest">Room for <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The message does not fit into one block.</exception>
    public static void Hash(ReadOnlySpan<byte> message, Span<byte> digest)
    {
        if (message.Length >= Rate)
        {
            throw new ArgumentOutOfRangeException(nameof(message), "The message has to fit into one block.");
        }

        Span<byte> block = stackalloc byte[Rate];
        block.Clear();
        message.CopyTo(block);
        block[message.Length] = 0x01;
        block[Rate - 1] |= 0x80;

        Span<ulong> state = stackalloc ulong[Lanes];
        state.Clear();
        for (int lane = 0; lane < Rate / sizeof(ulong); lane++)
        {
            state[lane] = BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * sizeof(ulong))..]);
        }

        Permute(state);
        for (int lane = 0; lane < Size / sizeof(ulong); lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(digest[(lane * sizeof(ulong))..], state[lane]);
        }
    }

    private static void Permute(Span<ulong> state)
    {
        Span<ulong> column = stackalloc ulong[5];
        foreach (ulong constant in RoundConstants)
        {
            for (int x = 0; x < 5; x++)
            {
                column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
            }

            for (int x = 0; x < 5; x++)
            {
                ulong mixed = column[(x + 4) % 5] ^ BitOperations.RotateLeft(column[(x + 1) % 5], 1);
                for (int y = 0; y < Lanes; y += 5)
                {
                    state[y + x] ^= mixed;
                }
            }

            ulong moving = state[1];
            for (int step = 0; step < Order.Length; step++)
            {
                ulong next = state[Order[step]];
                state[Order[step]] = BitOperations.RotateLeft(moving, Rotations[step]);
                moving = next;
            }

            for (int y = 0; y < Lanes; y += 5)
            {
                state.Slice(y, 5).CopyTo(column);
                for (int x = 0; x < 5; x++)
                {
                    state[y + x] = column[x] ^ (~column[(x + 1) % 5] & column[(x + 2) % 5]);
                }
            }

            state[0] ^= constant;
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>The labels of the tagger.</summary>
internal enum NameLabel : byte
{
    /// <summary>No name.</summary>
    Other,

    /// <summary>The name of a person.</summary>
    Person,

    /// <summary>The name of a place.</summary>
    Place,

    /// <summary>Another name. Learned so that it is not taken for a person; never reported.</summary>
    Organization,
}

/// <summary>
/// The scores of words and the weights of the tagger, as the trainer wrote them. The file is read as it is: the numbers are
/// looked up where they stand.
/// </summary>
/// <remarks>Immutable and safe to share between threads. The format is described in the page of this folder.</remarks>
internal sealed class NameModel
{
    /// <summary>The number of labels.</summary>
    public const int LabelCount = 4;

    /// <summary>The path of the file in the assembly.</summary>
    public const string ResourcePath = "Recognition/People/names.model";

    /// <summary>The last line of the head, which is text; the numbers follow.</summary>
    public const string HeadEnd = "\n---\n";

    private static readonly Lazy<NameModel> Shared = new(() => new NameModel(ReadResource()));

    private readonly byte[] data;
    private readonly int slots;
    private readonly int slotMask;
    private readonly int weights;
    private readonly int[] transitions = new int[LabelCount * LabelCount];

    /// <summary>Opens a model.</summary>
    /// <param name="data">The bytes of the file, kept and not copied.</param>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public NameModel(byte[] data)
    {
        this.data = data;
        int head = data.AsSpan().IndexOf("\n---\n"u8);
        int start = head + HeadEnd.Length;
        if (head < 0 || data.Length < start + 4)
        {
            throw new InvalidDataException("The model of names has no head.");
        }

        int slotBits = data[start];
        int rowBits = data[start + 1];
        Unit = data[start + 2];
        slots = start + 4 + (transitions.Length * sizeof(short));
        if (
            slotBits > 20
            || rowBits > 20
            || data.Length != slots + (sizeof(uint) << slotBits) + (sizeof(uint) << rowBits)
        )
        {
            throw new InvalidDataException("The model of names has the wrong length.");
        }

        for (int index = 0; index < transitions.Length; index++)
        {
            transitions[index] = BinaryPrimitives.ReadInt16LittleEndian(
                data.AsSpan(start + 4 + (index * sizeof(short)))
            );
        }

        slotMask = (1 << slotBits) - 1;
        RowMask = (1u << rowBits) - 1;
        weights = slots + (sizeof(uint) << slotBits);
    }

    /// <summary>The model of the library, read when first asked for.</summary>
    public static NameModel Default => Shared.Value;

    /// <summary>The part of a hash that is the number of a row of weights.</summary>
    public uint RowMask { get; }

    /// <summary>The size of one step of training, in the units of the weights.</summary>
    public int Unit { get; }

    /// <summary>Looks a word up.</summary>
    /// <param name="hash">Its <see cref="WordHash"/>.</param>
    public WordScores Find(uint hash)
    {
        int slot = (int)hash & slotMask;
        uint fingerprint = FingerprintOf(hash);
        while (true)
        {
            uint entry = BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(slots + (slot * sizeof(uint))));
            if (entry == 0)
            {
                return default;
            }

            if (entry >> 16 == fingerprint)
            {
                return new WordScores((ushort)entry);
            }

            slot = (slot + 1) & slotMask;
        }
    }

    /// <summary>The bits of a hash that tell a word from others in its slot; never zero.</summary>
    public static uint FingerprintOf(uint hash) => (hash >> 16) | 1;

    /// <summary>How well labels follow one another, first label by first label.</summary>
    public ReadOnlySpan<int> Transitions => transitions;

    /// <summary>Adds up the weights of features.</summary>
    /// <param name="features">The hashes of the features of a token, at most 250.</param>
    /// <param name="scores">Receives one sum for each label.</param>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        // Four weights of eight bits stand in one row, each raised by 128 so that none is negative; two at a time are added
        // in halves of a number of 32 bits, which 250 rows cannot overflow.
        ReadOnlySpan<uint> rows = MemoryMarshal.Cast<byte, uint>(data.AsSpan(weights));
        uint even = 0;
        uint odd = 0;
        foreach (uint feature in features)
        {
            uint row = rows[(int)(feature & RowMask)];
            row = BitConverter.IsLittleEndian ? row : BinaryPrimitives.ReverseEndianness(row);
            even += row & 0x00FF00FF;
            odd += (row >> 8) & 0x00FF00FF;
        }

        int raised = 128 * features.Length;
        scores[0] = (int)(even & 0xFFFF) - raised;
        scores[1] = (int)(odd & 0xFFFF) - raised;
        scores[2] = (int)(even >> 16) - raised;
        scores[3] = (int)(odd >> 16) - raised;
    }

    private static byte[] ReadResource()
    {
        using Stream stream = EmbeddedData.Open(ResourcePath);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

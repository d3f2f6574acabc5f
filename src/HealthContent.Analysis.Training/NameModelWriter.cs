using System.Buffers.Binary;
using System.Text;
using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Training;

/// <summary>Writes a model as the library reads it.</summary>
internal static class NameModelWriter
{
    public static byte[] Write(WordTable words, NameWeights weights)
    {
        byte[] head = Encoding.UTF8.GetBytes(Head());
        uint[] slots = words.ToSlots();
        int rows = weights.Weights.Length / NameModel.LabelCount;
        byte[] bytes = new byte[
            head.Length + 4 + (weights.Transitions.Length * sizeof(short)) + ((slots.Length + rows) * sizeof(uint))
        ];
        head.CopyTo(bytes, 0);
        Span<byte> rest = bytes.AsSpan(head.Length);
        rest[0] = WordTable.SlotBits;
        rest[1] = NameTrainer.RowBits;
        rest[2] = (byte)weights.Unit;
        rest = rest[4..];
        foreach (short transition in weights.Transitions)
        {
            BinaryPrimitives.WriteInt16LittleEndian(rest, transition);
            rest = rest[sizeof(short)..];
        }

        foreach (uint slot in slots)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, slot);
            rest = rest[sizeof(uint)..];
        }

        for (int index = 0; index < weights.Weights.Length; index++)
        {
            rest[index] = (byte)(weights.Weights[index] + 128);
        }

        return bytes;
    }

    private static string Head()
    {
        var head = new StringBuilder();
        head.Append(
            "# Scores of words and weights of the tagger of names, written by HealthContent.Analysis.Training\n"
        );
        head.Append(
            "# Derived from these sources, of which it has no text; the format is described in README.md beside it\n"
        );
        foreach ((string source, string licence) in WordTable.Sources)
        {
            head.Append("# source: ").Append(source).Append(" (").Append(licence).Append(")\n");
        }

        foreach ((string _, string source, string licence) in Corpora.Permitted)
        {
            head.Append("# source: ").Append(source).Append(" (").Append(licence).Append(")\n");
        }

        head.Append("# licence: CC BY 4.0, with attribution to the sources above\n# as-of: 2026-11-24");
        head.Append(NameModel.HeadEnd);
        return head.ToString();
    }
}

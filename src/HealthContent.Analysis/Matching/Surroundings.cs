using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Matching;

/// <summary>What stands around each token of one sentence, as signatures. Keeps its memory between uses.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class Surroundings
{
    /// <summary>How many values <see cref="Reach"/> has.</summary>
    public const int ReachCount = (int)Reach.Before + 1;

    // So many empty places stand before and behind the tokens that nobody has to ask where a sentence ends.
    private const int Margin = 5;

    private Signature[] tokens = [];
    private Signature[] behind = [];
    private Signature before;
    private int last;
    private bool isRead;

    /// <summary>Forgets what it read: another sentence starts.</summary>
    public void Begin() => isRead = false;

    /// <summary>
    /// Writes what stands around a token, for each <see cref="Reach"/>. Tokens are asked for in their order, and a sentence is read when
    /// somebody asks.
    /// </summary>
    /// <param name="groups">The groups of the words.</param>
    /// <param name="all">The tokens of the surface.</param>
    /// <param name="sentence">The part of the stream that is the sentence.</param>
    /// <param name="index">The index of the token in the sentence; -1 is the place before the first.</param>
    /// <param name="reaches">Where to write.</param>
    public void Write(
        CompanionGroups groups,
        ReadOnlySpan<Token> all,
        ReadOnlySpan<int> sentence,
        int index,
        Span<Signature> reaches
    )
    {
        if (!isRead)
        {
            Read(groups, all, sentence);
        }

        while (last < index - 1)
        {
            before = before.Union(tokens[++last + Margin]);
        }

        ReadOnlySpan<Signature> around = tokens.AsSpan(index + Margin - 4, 9);
        Signature nextTwo = around[5].Union(around[6]);
        Signature twoBefore = around[3].Union(around[2]);
        reaches[(int)Reach.Anything] = Signature.All;
        reaches[(int)Reach.NextToken] = around[5];
        reaches[(int)Reach.NextTwo] = nextTwo;
        reaches[(int)Reach.NextFour] = nextTwo.Union(around[7]).Union(around[8]);
        reaches[(int)Reach.Behind] = behind[index + Margin];
        reaches[(int)Reach.TokenBefore] = around[3];
        reaches[(int)Reach.TwoBefore] = twoBefore;
        reaches[(int)Reach.FourBefore] = twoBefore.Union(around[1]).Union(around[0]);
        reaches[(int)Reach.Before] = before;
    }

    private void Read(CompanionGroups groups, ReadOnlySpan<Token> all, ReadOnlySpan<int> sentence)
    {
        int length = sentence.Length + (2 * Margin);
        if (tokens.Length < length)
        {
            tokens = new Signature[length * 2];
            behind = new Signature[length * 2];
        }

        tokens.AsSpan(0, length).Clear();
        Span<ulong> bits = MemoryMarshal.Cast<Signature, ulong>(tokens.AsSpan(Margin, sentence.Length));
        for (int index = 0; index < sentence.Length; index++)
        {
            groups.Write(all[sentence[index]], bits.Slice(index * 4, 4));
        }

        Signature rest = default;
        for (int index = sentence.Length + Margin - 1; index >= Margin - 1; index--)
        {
            behind[index] = rest;
            rest = rest.Union(tokens[index]);
        }

        before = default;
        last = -1;
        isRead = true;
    }
}

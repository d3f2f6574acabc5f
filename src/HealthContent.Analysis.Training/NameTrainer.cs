using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Training;

/// <summary>
/// Trains the weights of the tagger: an averaged structured perceptron with a margin. All numbers are integers, so that every
/// machine comes to the same bits.
/// </summary>
internal sealed class NameTrainer
{
    public const int RowBits = 16;

    private readonly TrainingOptions options;
    private readonly int[] weights = new int[NameModel.LabelCount << RowBits];
    private readonly long[] weighted = new long[NameModel.LabelCount << RowBits];
    private readonly int[] transitions = new int[NameModel.LabelCount * NameModel.LabelCount];
    private readonly long[] weightedTransitions = new long[NameModel.LabelCount * NameModel.LabelCount];
    private long step = 1;

    private NameTrainer(TrainingOptions options) => this.options = options;

    /// <summary>Learns from texts.</summary>
    public static NameWeights Train(IReadOnlyList<TrainingText> texts, TrainingOptions options)
    {
        var trainer = new NameTrainer(options);
        var runs = new List<TrainingRun>();
        foreach (TrainingText text in texts)
        {
            runs.AddRange(text.Runs);
        }

        var order = new Shuffle(options.Seed);
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            order.Apply(runs);
            foreach (TrainingRun run in runs)
            {
                trainer.Learn(run);
                trainer.step++;
            }
        }

        return trainer.Average();
    }

    private void Learn(TrainingRun run)
    {
        int length = run.Labels.Length;
        Span<int> scores = stackalloc int[NameTagger.LongestRun * NameModel.LabelCount];
        Span<NameLabel> found = stackalloc NameLabel[NameTagger.LongestRun];
        scores = scores[..(length * NameModel.LabelCount)];
        found = found[..length];
        scores.Clear();
        for (int index = 0; index < length; index++)
        {
            int place = index * NameModel.LabelCount;
            foreach (uint feature in run.Features[index])
            {
                int row = RowOf(feature);
                for (int label = 0; label < NameModel.LabelCount; label++)
                {
                    scores[place + label] += weights[row + label];
                }
            }

            for (int label = 0; label < NameModel.LabelCount; label++)
            {
                scores[place + label] += options.CostOf(run.Labels[index], (NameLabel)label);
            }
        }

        NameDecoder.Decode(transitions, scores, found);
        if (found.SequenceEqual(run.Labels))
        {
            return;
        }

        Change(run, run.Labels, 1);
        Change(run, found, -1);
    }

    private void Change(TrainingRun run, ReadOnlySpan<NameLabel> labels, int by)
    {
        int before = 0;
        for (int index = 0; index <= labels.Length; index++)
        {
            int label = index < labels.Length ? (int)labels[index] : 0;
            int transition = (before * NameModel.LabelCount) + label;
            transitions[transition] += by;
            weightedTransitions[transition] += by * step;
            before = label;
            if (index == labels.Length)
            {
                break;
            }

            foreach (uint feature in run.Features[index])
            {
                int place = RowOf(feature) + label;
                weights[place] += by;
                weighted[place] += by * step;
            }
        }
    }

    private static int RowOf(uint feature) => (int)(feature & ((1u << RowBits) - 1)) * NameModel.LabelCount;

    // The average over all steps, in units small enough for a signed byte.
    private NameWeights Average()
    {
        sbyte[] bytes = new sbyte[weights.Length];
        for (int index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (sbyte)Math.Clamp(Quantize(weights[index], weighted[index]), sbyte.MinValue, sbyte.MaxValue);
        }

        short[] shorts = new short[transitions.Length];
        for (int index = 0; index < shorts.Length; index++)
        {
            shorts[index] = (short)
                Math.Clamp(Quantize(transitions[index], weightedTransitions[index]), short.MinValue, short.MaxValue);
        }

        return new NameWeights(bytes, shorts, options.Unit);
    }

    private long Quantize(int weight, long sum)
    {
        long total = ((weight * step) - sum) * options.Unit * 2;
        long half = total >= 0 ? step : -step;
        return (total + half) / (2 * step);
    }
}

/// <summary>The weights that training gives.</summary>
/// <param name="Weights">Row by row, one for each label.</param>
/// <param name="Transitions">First label by first label.</param>
/// <param name="Unit">The size of one step.</param>
internal sealed record NameWeights(sbyte[] Weights, short[] Transitions, int Unit);

/// <summary>How to train.</summary>
internal sealed record TrainingOptions
{
    /// <summary>How often all texts are seen.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>The size of one step in the units of the weights.</summary>
    public int Unit { get; init; } = 8;

    /// <summary>The start of the shuffle.</summary>
    public uint Seed { get; init; } = 20261124;

    /// <summary>By how many steps the right label must be ahead of a wrong one.</summary>
    public int Margin { get; init; } = 4;

    /// <summary>The same when a name would be missed.</summary>
    public int MissMargin { get; init; } = 8;

    public int CostOf(NameLabel right, NameLabel label) =>
        right == label ? 0
        : right is NameLabel.Person or NameLabel.Place && label == NameLabel.Other ? MissMargin
        : Margin;
}

/// <summary>Puts a list in an order that looks random and is always the same (xorshift).</summary>
/// <param name="seed">Where it starts; not zero.</param>
internal sealed class Shuffle(uint seed)
{
    private uint state = seed;

    public void Apply<T>(List<T> items)
    {
        for (int index = items.Count - 1; index > 0; index--)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            int other = (int)(state % (uint)(index + 1));
            (items[index], items[other]) = (items[other], items[index]);
        }
    }
}

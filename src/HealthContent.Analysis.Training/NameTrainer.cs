using HealthContent.Analysis.Recognition.People;

namespace HealthContent.Analysis.Training;

/// <summary>
/// Trains the weights of the tagger: an averaged structured perceptron with a margin, several times in other orders, of which the
/// mean is taken: what one order teaches by chance, the others do not. All numbers are integers, so that every machine comes to the
/// same bits.
/// </summary>
internal sealed class NameTrainer
{
    public const int RowBits = 16;

    private const int Precision = 64;

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
        var runs = new List<TrainingRun>();
        foreach (TrainingText text in texts)
        {
            runs.AddRange(text.Runs);
        }

        long[] sumOfWeights = new long[NameModel.LabelCount << RowBits];
        long[] sumOfTransitions = new long[NameModel.LabelCount * NameModel.LabelCount];
        var order = new Shuffle(options.Seed);
        for (int training = 0; training < options.Trainings; training++)
        {
            var trainer = new NameTrainer(options);
            for (int epoch = 0; epoch < options.Epochs; epoch++)
            {
                order.Apply(runs);
                foreach (TrainingRun run in runs)
                {
                    trainer.Learn(run);
                    trainer.step++;
                }
            }

            trainer.AddAverage(trainer.weights, trainer.weighted, sumOfWeights);
            trainer.AddAverage(trainer.transitions, trainer.weightedTransitions, sumOfTransitions);
        }

        int scale = Precision * options.Trainings;
        return new NameWeights(
            [.. sumOfWeights.Select(sum => (sbyte)Math.Clamp(Divide(sum, scale), sbyte.MinValue, sbyte.MaxValue))],
            [.. sumOfTransitions.Select(sum => (short)Math.Clamp(Divide(sum, scale), short.MinValue, short.MaxValue))],
            options.Unit
        );
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

    // The average over all steps, in parts of the units that fit into a signed byte.
    private void AddAverage(int[] last, long[] sums, long[] averages)
    {
        for (int index = 0; index < last.Length; index++)
        {
            averages[index] += Divide(((last[index] * step) - sums[index]) * options.Unit * Precision, step);
        }
    }

    // To the nearest number.
    private static long Divide(long total, long by) => ((total * 2) + (total >= 0 ? by : -by)) / (by * 2);
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

    /// <summary>How many trainings are averaged.</summary>
    public int Trainings { get; init; } = 10;

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

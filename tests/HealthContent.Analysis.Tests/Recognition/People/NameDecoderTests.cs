using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Recognition.People;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition.People;

public sealed class NameDecoderTests
{
    private const int Labels = NameModel.LabelCount;
    private const int LongestTried = 5;

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Decode_IsAsGoodAsTheBestOfAllSequences() =>
        Prop.ForAll(
            Gen.Choose(-40, 40).ArrayOf(Labels * Labels).ToArbitrary(),
            Gen.Choose(1, LongestTried)
                .SelectMany(length => Gen.Choose(-40, 40).ArrayOf(length * Labels))
                .ToArbitrary(),
            (transitions, scores) =>
            {
                var labels = new NameLabel[scores.Length / Labels];
                NameDecoder.Decode(transitions, scores, labels);
                return Sum(transitions, scores, labels) == Best(transitions, scores, labels.Length);
            }
        );

    private static int Best(int[] transitions, int[] scores, int length)
    {
        int best = int.MinValue;
        for (int code = 0; code < (int)Math.Pow(Labels, length); code++)
        {
            var labels = new NameLabel[length];
            for (int index = 0, rest = code; index < length; index++, rest /= Labels)
            {
                labels[index] = (NameLabel)(rest % Labels);
            }

            best = Math.Max(best, Sum(transitions, scores, labels));
        }

        return best;
    }

    private static int Sum(int[] transitions, int[] scores, NameLabel[] labels)
    {
        int before = 0;
        int sum = 0;
        for (int index = 0; index < labels.Length; index++)
        {
            sum += transitions[(before * Labels) + (int)labels[index]] + scores[(index * Labels) + (int)labels[index]];
            before = (int)labels[index];
        }

        return sum + transitions[before * Labels];
    }
}

using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>Counts what was found and missed: a prediction is right when it overlaps a labelled stretch of its label.</summary>
internal sealed class Measurement
{
    private int found;
    private int labelled;
    private int right;
    private int predicted;

    public double Precision => predicted == 0 ? 1 : (double)right / predicted;

    public double Recall => labelled == 0 ? 1 : (double)found / labelled;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds one text.</summary>
    /// <param name="source">The text with its labels.</param>
    /// <param name="predictions">What was predicted, in order.</param>
    /// <param name="only">The label that counts; null for persons and places.</param>
    public void Add(LabelledText source, IReadOnlyList<(TextSpan Span, NameLabel Label)> predictions, NameLabel? only)
    {
        List<(TextSpan Span, NameLabel Label)> merged = Merge(source.Text, predictions);
        foreach (LabelledSpan gold in source.Spans)
        {
            if (gold.IsCounted && (only is null || gold.Label == only))
            {
                labelled++;
                found += merged.Exists(each => each.Label == gold.Label && each.Span.Overlaps(gold.Span)) ? 1 : 0;
            }
        }

        foreach ((TextSpan span, NameLabel label) in merged)
        {
            if (only is not null && label != only)
            {
                continue;
            }

            bool hits = false;
            bool hitsCounted = false;
            bool hitsOther = false;
            foreach (LabelledSpan gold in source.Spans)
            {
                if (gold.Span.Overlaps(span))
                {
                    hits |= gold.IsCounted && gold.Label == label;
                    hitsCounted |= gold.IsCounted;
                    hitsOther |= !gold.IsCounted;
                }
            }

            if (hitsCounted || !hitsOther)
            {
                predicted++;
                right += hits ? 1 : 0;
            }
        }
    }

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"precision {Precision * 100:F1} recall {Recall * 100:F1} F1 {F1 * 100:F1} ({labelled} labelled)"
        );

    // "J. Smith" in two predictions is one, as in the labels.
    private static List<(TextSpan Span, NameLabel Label)> Merge(
        string text,
        IReadOnlyList<(TextSpan Span, NameLabel Label)> predictions
    )
    {
        var merged = new List<(TextSpan Span, NameLabel Label)>();
        foreach ((TextSpan span, NameLabel label) in predictions)
        {
            if (merged.Count > 0 && merged[^1].Label == label && IsShortGap(text, merged[^1].Span.End, span.Start))
            {
                merged[^1] = (TextSpan.FromBounds(merged[^1].Span.Start, span.End), label);
            }
            else
            {
                merged.Add((span, label));
            }
        }

        return merged;
    }

    private static bool IsShortGap(string text, int start, int end)
    {
        if (end < start || end - start > 3)
        {
            return false;
        }

        for (int index = start; index < end; index++)
        {
            if (!char.IsWhiteSpace(text[index]) && text[index] is not ('.' or '-' or '’' or '\''))
            {
                return false;
            }
        }

        return true;
    }
}

using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>A labelled text, read as the tagger reads it: runs of candidates with their features and the labels to learn.</summary>
internal sealed class TrainingText
{
    private const int CaseCycle = 8;

    private TrainingText(LabelledText source, List<TrainingRun> runs)
    {
        Source = source;
        Runs = runs;
    }

    public LabelledText Source { get; }

    public IReadOnlyList<TrainingRun> Runs { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="scores">A model whose word scores are final; its weights are not used.</param>
    public static TrainingText Read(LabelledText source, NameModel scores)
    {
        // The words of the rules are left out: the model must not change with every new phrase.
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", source.Text, null, Vocabulary.Empty);
        var runs = new List<TrainingRun>();
        Span<uint> features = stackalloc uint[NameFeatures.Largest];
        foreach (Sentence sentence in surface.Sentences)
        {
            ReusableList<NamePiece> pieces = default;
            if (!NamePieceReader.Read(surface, sentence, scores, ref pieces))
            {
                continue;
            }

            for (int start = 0; start < pieces.Count; start++)
            {
                if (!pieces[start].Has(PieceFlags.Candidate))
                {
                    continue;
                }

                int length = NameDecoder.RunLength(pieces.Items, start);
                var run = new TrainingRun(length);
                for (int index = 0; index < length; index++)
                {
                    Token token = surface.Tokens[pieces[start + index].Token];
                    int count = NameFeatures.Write(source.Text, token.Start, pieces.Items, start + index, features);
                    run.Features[index] = features[..count].ToArray();
                    run.Spans[index] = token.Span;
                    run.Labels[index] = LabelOf(source, token.Span);
                }

                runs.Add(run);
                start += length - 1;
            }
        }

        return new TrainingText(source, runs);
    }

    /// <summary>
    /// Every few texts once more in capitals or in lower case, so that the tagger learns names whose letters say nothing.
    /// </summary>
    /// <param name="texts">The texts as they are.</param>
    /// <param name="scores">The model that <see cref="Read"/> takes.</param>
    public static List<TrainingText> WithOtherCases(IReadOnlyList<TrainingText> texts, NameModel scores)
    {
        var all = new List<TrainingText>(texts);
        for (int index = 0; index < texts.Count; index++)
        {
            LabelledText source = texts[index].Source;
            string? changed = (index % CaseCycle) switch
            {
                0 => source.Text.ToUpperInvariant(),
                1 => source.Text.ToLowerInvariant(),
                _ => null,
            };
            if (changed is not null && changed.Length == source.Text.Length)
            {
                all.Add(Read(source with { Text = changed }, scores));
            }
        }

        return all;
    }

    private static NameLabel LabelOf(LabelledText source, TextSpan token)
    {
        foreach (LabelledSpan span in source.Spans)
        {
            if (span.Span.Overlaps(token))
            {
                return span.Label;
            }
        }

        return NameLabel.Other;
    }
}

/// <summary>A run of candidates.</summary>
/// <param name="length">The number of candidates.</param>
internal sealed class TrainingRun(int length)
{
    public uint[][] Features { get; } = new uint[length][];

    public TextSpan[] Spans { get; } = new TextSpan[length];

    public NameLabel[] Labels { get; } = new NameLabel[length];
}

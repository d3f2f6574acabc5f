using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Labels the pieces of a text: a linear model over hashed features, and the best sequence of labels (Viterbi) for each run of
/// pieces that may be names. What lies between the runs is no name and costs nothing.
/// </summary>
/// <remarks>Keeps its memory between texts. Not safe for use from several threads.</remarks>
internal sealed class NameTagger
{
    /// <summary>Longer runs, such as a text in capitals, are cut into stretches of this many pieces.</summary>
    public const int LongestRun = 64;

    private ReusableList<NamePiece> pieces;
    private ReusableList<Tag> tags;
    private ReusableList<int> sentenceStarts;

    /// <summary>The pieces of the text, in order.</summary>
    public ReadOnlySpan<NamePiece> Pieces => pieces.Items;

    /// <summary>The label of each piece, with how far it is ahead of <see cref="NameLabel.Other"/> in the units of the weights.</summary>
    public ReadOnlySpan<Tag> Tags => tags.Items;

    /// <summary>Reads and labels a text.</summary>
    public void Read(SurfaceText surface, NameModel model)
    {
        pieces.Clear();
        tags.Clear();
        sentenceStarts.Clear();
        foreach (Sentence sentence in surface.Sentences)
        {
            int first = pieces.Count;
            sentenceStarts.Add(first);
            bool any = NamePieceReader.Read(surface, sentence, model, ref pieces);
            while (tags.Count < pieces.Count)
            {
                tags.Add(default);
            }

            if (any)
            {
                Label(surface, model, first);
            }
        }
    }

    /// <summary>The pieces of the sentence that holds a piece.</summary>
    public (int Start, int End) SentenceOf(int piece)
    {
        ReadOnlySpan<int> starts = sentenceStarts.Items;
        int low = starts.BinarySearch(piece);
        low = low >= 0 ? low : ~low - 1;
        // Sentences without pieces start where the next one does.
        while (low + 1 < starts.Length && starts[low + 1] <= piece)
        {
            low++;
        }

        return (starts[low], low + 1 < starts.Length ? starts[low + 1] : pieces.Count);
    }

    private void Label(SurfaceText surface, NameModel model, int first)
    {
        ReadOnlySpan<NamePiece> sentence = pieces.Items[first..];
        Span<int> scores = stackalloc int[LongestRun * NameModel.LabelCount];
        Span<NameLabel> labels = stackalloc NameLabel[LongestRun];
        for (int start = 0; start < sentence.Length; start++)
        {
            if (!sentence[start].Has(PieceFlags.Candidate))
            {
                continue;
            }

            int length = NameDecoder.RunLength(sentence, start);
            Score(surface, model, sentence, start, scores[..(length * NameModel.LabelCount)]);
            NameDecoder.Decode(model.Transitions, scores[..(length * NameModel.LabelCount)], labels[..length]);
            for (int index = 0; index < length; index++)
            {
                NameLabel label = labels[index];
                int place = index * NameModel.LabelCount;
                tags[first + start + index] = new Tag(label, scores[place + (int)label] - scores[place]);
            }

            start += length - 1;
        }
    }

    private static void Score(
        SurfaceText surface,
        NameModel model,
        ReadOnlySpan<NamePiece> sentence,
        int start,
        Span<int> scores
    )
    {
        Span<uint> features = stackalloc uint[NameFeatures.Largest];
        ReadOnlySpan<Token> tokens = surface.Tokens;
        for (int index = 0; index * NameModel.LabelCount < scores.Length; index++)
        {
            int position = tokens[sentence[start + index].Token].Start;
            int count = NameFeatures.Write(surface.Text, position, sentence, start + index, features);
            model.Score(features[..count], scores.Slice(index * NameModel.LabelCount, NameModel.LabelCount));
        }
    }

    /// <summary>The label of a piece.</summary>
    /// <param name="Label">The label.</param>
    /// <param name="Margin">Its lead over <see cref="NameLabel.Other"/>.</param>
    public readonly record struct Tag(NameLabel Label, int Margin);
}

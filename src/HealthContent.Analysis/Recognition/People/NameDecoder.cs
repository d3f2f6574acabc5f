namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds the best sequence of labels for a run of pieces.</summary>
internal static class NameDecoder
{
    /// <summary>The number of candidates from a piece on, at most <see cref="NameTagger.LongestRun"/>.</summary>
    public static int RunLength(ReadOnlySpan<NamePiece> sentence, int start)
    {
        int end = start + 1;
        while (end < sentence.Length && end - start < NameTagger.LongestRun && sentence[end].Has(PieceFlags.Candidate))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Viterbi's algorithm: the sequence with the largest sum of scores and transitions, from and to no name.</summary>
    /// <param name="transitions">How well labels follow one another, first label by first label.</param>
    /// <param name="scores">For each piece one score for each label.</param>
    /// <param name="labels">Receives the label of each piece.</param>
    public static void Decode(ReadOnlySpan<int> transitions, ReadOnlySpan<int> scores, Span<NameLabel> labels)
    {
        Span<int> best = stackalloc int[NameModel.LabelCount];
        Span<int> next = stackalloc int[NameModel.LabelCount];
        Span<byte> ways = stackalloc byte[NameTagger.LongestRun * NameModel.LabelCount];
        for (int label = 0; label < NameModel.LabelCount; label++)
        {
            best[label] = transitions[label] + scores[label];
        }

        for (int piece = 1; piece < labels.Length; piece++)
        {
            for (int label = 0; label < NameModel.LabelCount; label++)
            {
                int way = 0;
                int sum = int.MinValue;
                for (int before = 0; before < NameModel.LabelCount; before++)
                {
                    int through = best[before] + transitions[(before * NameModel.LabelCount) + label];
                    if (through > sum)
                    {
                        (sum, way) = (through, before);
                    }
                }

                next[label] = sum + scores[(piece * NameModel.LabelCount) + label];
                ways[(piece * NameModel.LabelCount) + label] = (byte)way;
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int label = 1; label < NameModel.LabelCount; label++)
        {
            if (
                best[label] + transitions[label * NameModel.LabelCount]
                > best[last] + transitions[last * NameModel.LabelCount]
            )
            {
                last = label;
            }
        }

        for (int piece = labels.Length - 1; piece >= 0; piece--)
        {
            labels[piece] = (NameLabel)last;
            last = ways[(piece * NameModel.LabelCount) + last];
        }
    }
}

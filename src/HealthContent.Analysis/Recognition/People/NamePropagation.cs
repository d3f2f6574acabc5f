namespace HealthContent.Analysis.Recognition.People;

/// <summary>Once the full name of a person stands in a text, its words alone mean the same person.</summary>
internal static class NamePropagation
{
    // A text with more people is a list of names, and its words say little of one another.
    private const int MostWords = 64;

    // In steps of training: the tagger alone must be this sure of a full name.
    private const double LeastMargin = 20;

    /// <summary>Marks the words of full names wherever they stand.</summary>
    /// <returns>Whether any was marked.</returns>
    public static bool Read(PersonRecognizer people)
    {
        Span<uint> words = stackalloc uint[MostWords];
        int count = 0;
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        foreach (NameMention mention in people.Mentions)
        {
            bool isFull =
                mention.Length >= 2 && (mention.Source > NameSource.Mentioned || mention.Margin >= LeastMargin);
            if (!isFull && mention.Source is not (NameSource.Title or NameSource.Label or NameSource.Known))
            {
                continue;
            }

            for (int index = mention.FirstPiece; index < mention.EndPiece && count < MostWords; index++)
            {
                if (IsTelling(pieces[index]) && !words[..count].Contains(pieces[index].Hash))
                {
                    words[count++] = pieces[index].Hash;
                }
            }
        }

        bool any = false;
        for (int index = 0; count > 0 && index < pieces.Length; index++)
        {
            NamePiece piece = pieces[index];
            if (
                people.Sources[index] == NameSource.None
                && piece.Shape is not WordShape.Lower
                && people.Tags[index].Label is NameLabel.Other
                && words[..count].Contains(piece.Hash)
                && !(piece.Has(PieceFlags.SentenceStart) && piece.Scores.Common > 0)
            )
            {
                people.Mark(index, NameSource.Mentioned);
                any = true;
            }
        }

        return any;
    }

    private static bool IsTelling(in NamePiece piece) =>
        piece.Has(PieceFlags.Word)
        && piece.Length > 2
        && piece.Shape is WordShape.Title or WordShape.Mixed or WordShape.Upper
        && !(piece.Scores.Common == 2 && piece.Scores.Forename < 5)
        && piece.Scores.Class
            is not (WordClass.Title or WordClass.Place or WordClass.Organization or WordClass.Calendar);
}

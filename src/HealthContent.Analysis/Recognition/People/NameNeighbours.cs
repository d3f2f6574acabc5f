namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Finds the parts of names that the tagger left out because it never saw them: the initial or the forename before a surname, and two
/// words of the lists of names, side by side in a sentence with small letters, that are nothing else.
/// </summary>
internal static class NameNeighbours
{
    public static void Read(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = pieces.Length - 2; index >= 0; index--)
        {
            if (people.Sources[index] != NameSource.None || !Touches(pieces, index))
            {
                continue;
            }

            NamePiece piece = pieces[index];
            if (people.Sources[index + 1] != NameSource.None)
            {
                if (IsInitial(piece, pieces[index + 1]) || (IsUnclaimed(people, index) && piece.Scores.IsName))
                {
                    people.Mark(index, people.Sources[index + 1]);
                }
            }
            else if (IsInitial(piece, pieces[index + 1]) && IsSurname(people, index + 1))
            {
                people.Mark(index, NameSource.Lists);
                people.Mark(index + 1, NameSource.Lists);
            }
            else if (IsNameOnly(people, index) && IsNameOnly(people, index + 1) && !Touches(pieces, index + 1))
            {
                people.Mark(index, NameSource.Lists);
                people.Mark(index + 1, NameSource.Lists);
            }
        }
    }

    private static bool IsInitial(in NamePiece piece, in NamePiece name) =>
        piece.Shape == WordShape.Initial && piece.Has(PieceFlags.DotAfter) && name.Shape == WordShape.Title;

    // "T. Okafor": behind an initial any word will do that is nothing else.
    private static bool IsSurname(PersonRecognizer people, int index) =>
        IsUnclaimed(people, index) && people.Pieces[index] is { Case: SentenceCase.Ordinary, Scores.Place: 0 };

    private static bool IsNameOnly(PersonRecognizer people, int index) =>
        IsUnclaimed(people, index)
        && people.Pieces[index].Scores is { IsName: true, Place: 0 }
        && people.Pieces[index].Case == SentenceCase.Ordinary;

    private static bool IsUnclaimed(PersonRecognizer people, int index)
    {
        NamePiece piece = people.Pieces[index];
        return people.Tags[index].Label == NameLabel.Other
            && piece is { Shape: WordShape.Title, Length: > 2 }
            && piece.Scores is { Common: 0, IsHealth: false, Class: WordClass.None }
            && !piece.Has(PieceFlags.InHashtag);
    }

    // Whether two words stand side by side in one sentence, both with a capital.
    private static bool Touches(ReadOnlySpan<NamePiece> pieces, int index) =>
        index + 1 < pieces.Length
        && pieces[index + 1].Shape is WordShape.Title or WordShape.Mixed
        && !pieces[index + 1].Has(PieceFlags.SentenceStart)
        && !pieces[index].Has(PieceFlags.Possessive)
        && !NameExtent.LeavesHashtag(pieces, index + 1);
}

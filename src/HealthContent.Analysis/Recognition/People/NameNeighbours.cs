namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Finds the names that the tagger left out because it never saw them: the initial or the forename before a surname, two words of the
/// lists of names side by side in a sentence with small letters, who is named in one breath with somebody else, and who has an age.
/// </summary>
internal static class NameNeighbours
{
    private static readonly uint And = WordHash.Of("and");
    private static readonly uint Comma = WordHash.Mix(',');
    private static readonly uint Ampersand = WordHash.Mix('&');
    private static readonly uint Bracket = WordHash.Mix('(');
    private static readonly uint BracketEnd = WordHash.Mix(')');

    public static void Read(PersonRecognizer people)
    {
        ReadParts(people);
        ReadAged(people);
        ReadRow(people, 1);
        ReadRow(people, -1);
    }

    private static void ReadParts(PersonRecognizer people)
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

    // "Kiri Ngata (8)", "Kiri Ngata, 8, …"
    private static void ReadAged(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index + 4 < pieces.Length; index++)
        {
            if (
                pieces[index + 3] is { Shape: WordShape.Number, Length: <= 2 }
                && (
                    (pieces[index + 2].Hash == Bracket && pieces[index + 4].Hash == BracketEnd)
                    || (pieces[index + 2].Hash == Comma && pieces[index + 4].Hash == Comma)
                )
                && Touches(pieces, index)
                && IsUnknown(pieces[index])
                && IsUnknown(pieces[index + 1])
                && people.Tags[index].Label != NameLabel.Place
            )
            {
                people.Mark(index, NameSource.Lists);
                people.Mark(index + 1, NameSource.Lists);
            }
        }
    }

    // "Kofi, Ama and Esi": beside a forename that was found, in one row with it, stand others.
    private static void ReadRow(PersonRecognizer people, int step)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (
            int index = step > 0 ? 0 : pieces.Length - 1;
            (uint)index < (uint)pieces.Length && (uint)(index + 2 * step) < (uint)pieces.Length;
            index += step
        )
        {
            int other = index + 2 * step;
            if (
                people.Sources[index] != NameSource.None
                && people.Sources[other] == NameSource.None
                && IsJoint(pieces[index + step])
                && IsAlone(pieces, index)
                && IsAlone(pieces, other)
                && IsSurname(people, other)
                && people.SentenceOf(index) == people.SentenceOf(other)
            )
            {
                people.Mark(other, NameSource.Lists);
            }
        }
    }

    private static bool IsJoint(in NamePiece piece) =>
        piece.Hash == And || piece.Hash == Comma || piece.Hash == Ampersand;

    private static bool IsAlone(ReadOnlySpan<NamePiece> pieces, int index) =>
        pieces[index].Shape == WordShape.Title
        && !Touches(pieces, index)
        && !(
            index > 0
            && pieces[index - 1].Shape is WordShape.Title or WordShape.Mixed
            && !pieces[index].Has(PieceFlags.SentenceStart)
        );

    private static bool IsInitial(in NamePiece piece, in NamePiece name) =>
        piece.Shape == WordShape.Initial && piece.Has(PieceFlags.DotAfter) && name.Shape == WordShape.Title;

    // "T. Okafor": behind an initial any word will do that is nothing else.
    private static bool IsSurname(PersonRecognizer people, int index) =>
        people.Tags[index].Label == NameLabel.Other && IsUnknown(people.Pieces[index]);

    private static bool IsUnknown(in NamePiece piece) =>
        IsNothingElse(piece) && piece is { Case: SentenceCase.Ordinary, Scores.Place: 0 };

    private static bool IsNameOnly(PersonRecognizer people, int index) =>
        IsUnclaimed(people, index)
        && people.Pieces[index].Scores is { IsName: true, Place: 0 }
        && people.Pieces[index].Case == SentenceCase.Ordinary;

    private static bool IsUnclaimed(PersonRecognizer people, int index) =>
        people.Tags[index].Label == NameLabel.Other && IsNothingElse(people.Pieces[index]);

    private static bool IsNothingElse(in NamePiece piece) =>
        piece is { Shape: WordShape.Title, Length: > 2 }
        && piece.Scores is { Common: 0, IsHealth: false, Class: WordClass.None }
        && !piece.Has(PieceFlags.InHashtag);

    // Whether two words stand side by side in one sentence, both with a capital.
    private static bool Touches(ReadOnlySpan<NamePiece> pieces, int index) =>
        index + 1 < pieces.Length
        && pieces[index + 1].Shape is WordShape.Title or WordShape.Mixed
        && !pieces[index + 1].Has(PieceFlags.SentenceStart)
        && !pieces[index].Has(PieceFlags.Possessive)
        && !NameExtent.LeavesHashtag(pieces, index + 1);
}

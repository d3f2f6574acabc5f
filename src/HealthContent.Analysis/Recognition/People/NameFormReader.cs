namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds names by their form: whose house it is, with an age behind, the surname first, initials, in a hashtag.</summary>
internal static class NameFormReader
{
    private static readonly uint Comma = WordHash.Mix(',');
    private static readonly uint Article = WordHash.Of("a");
    private static readonly uint DefiniteArticle = WordHash.Of("the");
    private static readonly uint Union = WordHash.Of("u");
    private static readonly uint[] Members = [WordHash.Of("s"), WordHash.Of("k"), WordHash.Of("n")];

    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        ReadOwners(people);
        ReadHashtags(people);
        ReadAges(people);
        ReadSurnamesFirst(context, people);
        ReadInitials(people);
    }

    // "Maya Torres's house", "Maria's cancer is gone": who owns is a person, though "house" speaks for a place.
    private static void ReadOwners(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index < pieces.Length; index++)
        {
            if (pieces[index].Shape != WordShape.Title || !pieces[index].Has(PieceFlags.Possessive))
            {
                continue;
            }

            bool follows = index > 0 && !pieces[index].Has(PieceFlags.SentenceStart);
            if (follows && pieces[index].Scores.Surname >= 4 && IsForename(pieces[index - 1]))
            {
                people.Mark(index - 1, index + 1, NameSource.Lists);
            }
            else if (
                IsForename(pieces[index])
                && index + 1 < pieces.Length
                && pieces[index + 1].Shape == WordShape.Lower
                && !(follows && pieces[index - 1].Shape is WordShape.Title or WordShape.Mixed or WordShape.Mark)
            )
            {
                people.Mark(index, index + 1, NameSource.Lists);
            }
        }
    }

    private static bool IsForename(in NamePiece piece) =>
        piece is { Shape: WordShape.Title, Scores: { Forename: >= 5, Common: 0, Place: < 2 } };

    // "Sofia Lang, 34, …": who has an age is a person, though Sofia is a city too.
    private static void ReadAges(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index + 4 < pieces.Length; index++)
        {
            if (
                pieces[index] is { Shape: WordShape.Title, Scores: { Forename: >= 4, Common: < 2 } }
                && pieces[index + 1] is { Shape: WordShape.Title, Scores: { Surname: >= 4, Common: < 2 } }
                && pieces[index + 2].Hash == Comma
                && pieces[index + 3] is { Shape: WordShape.Number, Length: 2 }
                && pieces[index + 4].Hash == Comma
                && !pieces[index + 1].Has(PieceFlags.SentenceStart)
            )
            {
                people.Mark(index, index + 2, NameSource.Lists);
            }
        }
    }

    // "Lopez, Maria J. - discharge letter": the surname first, as lists and charts have it.
    private static void ReadSurnamesFirst(RecognitionContext context, PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index + 2 < pieces.Length; index++)
        {
            if (
                !(pieces[index].Has(PieceFlags.SentenceStart) || StartsCell(context, pieces[index]))
                || pieces[index + 1].Hash != Comma
                || pieces[index].Shape is not (WordShape.Title or WordShape.Mixed or WordShape.Upper)
                || pieces[index + 2].Shape is not (WordShape.Title or WordShape.Upper)
                || pieces[index].Scores
                    is { Surname: < 4, Common: > 0 }
                        or { Place: >= 2 }
                        or { Common: 2, Surname: < 6 }
                || pieces[index].Scores.Class is not (WordClass.None or WordClass.Job)
                || !(
                    pieces[index + 2].Scores is { Forename: >= 4, Common: 0 } or { Forename: >= 6, Common: < 2 }
                    || IsWholeCell(context, pieces, index)
                )
            )
            {
                continue;
            }

            int end = index + 3;
            int stop = people.SentenceOf(index).End;
            end += end < stop && pieces[end].Shape == WordShape.Initial ? 1 : 0;
            // "Lopez, Maria said" is said by somebody else, and "Jason, Vivian, Julia" are three.
            bool isList = end < stop && pieces[end].Hash == Comma && pieces[index].Scores.Forename >= 4;
            if (!isList && (end == stop || pieces[end].Shape is WordShape.Mark or WordShape.Number or WordShape.Upper))
            {
                people.Mark(index, end, NameSource.Label);
            }
        }
    }

    // "| Obi, Chidera |": whatever the lists say of it.
    private static bool IsWholeCell(RecognitionContext context, ReadOnlySpan<NamePiece> pieces, int first)
    {
        NamePiece last = pieces[first + 2];
        ReadOnlySpan<char> after = context.Text.AsSpan(context.Tokens[last.Token].End).TrimStart(' ');
        return StartsCell(context, pieces[first])
            && after is ['\t' or '|', ..]
            && pieces[first].Scores is { Common: 0, IsHealth: false, Place: < 2 }
            && last.Scores is { Common: 0, IsHealth: false, Place: < 2, Class: WordClass.None };
    }

    // The column of a table.
    private static bool StartsCell(RecognitionContext context, in NamePiece piece)
    {
        ReadOnlySpan<char> before = context.Text.AsSpan(0, context.Tokens[piece.Token].Start).TrimEnd(' ');
        return before is [.., '\t' or '|'];
    }

    // "Patient A.B. presented", "V.R., a 61-year-old": initials, which leave a patient as identifiable as a name.
    private static void ReadInitials(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index + 1 < pieces.Length; index++)
        {
            int end = index;
            while (
                end < pieces.Length && pieces[end].Shape == WordShape.Initial && pieces[end].Has(PieceFlags.DotAfter)
            )
            {
                end++;
            }

            if (end - index is 2 or 3 && !IsUnion(pieces[index..end]) && IsPatientBeside(people, index, end))
            {
                people.Mark(index, end, NameSource.Lists);
            }

            index = Math.Max(index, end - 1);
        }
    }

    // "U.S.", "U.K.", "U.N."
    private static bool IsUnion(ReadOnlySpan<NamePiece> initials) =>
        initials[0].Hash == Union && Members.Contains(initials[1].Hash);

    private static bool IsPatientBeside(PersonRecognizer people, int first, int end)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        (int start, int stop) = people.SentenceOf(first);
        if (end < stop && pieces[end].Shape is WordShape.Title or WordShape.Upper or WordShape.Mixed)
        {
            return false;
        }

        return (first > start && pieces[first - 1].Scores.Class == WordClass.Person)
            || (
                end + 2 < stop
                && pieces[end].Hash == Comma
                && pieces[end + 1].Hash == Article
                && pieces[end + 2].Shape == WordShape.Number
                && !(first > start && pieces[first - 1].Hash == DefiniteArticle)
            );
    }

    // "#MariaLopez", "#NoahReedStrong": a hashtag that starts with a forename and a surname, and has little else.
    private static void ReadHashtags(PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index + 1 < pieces.Length; index++)
        {
            if (
                pieces[index].Has(PieceFlags.HashtagStart)
                && !NameExtent.LeavesHashtag(pieces, index + 1)
                && pieces[index] is { Shape: WordShape.Title, Scores: { Forename: >= 5, Common: 0, Place: < 2 } }
                && pieces[index + 1] is { Shape: WordShape.Title, Scores: { Surname: >= 4, IsHealth: false } }
            )
            {
                people.Mark(index, index + 2, NameSource.Lists);
            }
        }
    }
}

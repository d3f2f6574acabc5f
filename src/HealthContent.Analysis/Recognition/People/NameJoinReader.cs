namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Joins what belongs to one name: "Rohani binti Ismail", the nickname in <c>Sipho "Skips" Radebe</c>, and a surname in capitals
/// behind its forename, as in "Siew Ling TAN".
/// </summary>
internal static class NameJoinReader
{
    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 1; index + 1 < pieces.Length; index++)
        {
            if (pieces[index].Has(PieceFlags.SentenceStart) || pieces[index + 1].Has(PieceFlags.SentenceStart))
            {
                continue;
            }

            NamePiece next = pieces[index + 1];
            if (IsChildOf(context.TextOf(pieces[index].Token)))
            {
                if (IsNamed(people, index - 1) && next.Shape is WordShape.Title or WordShape.Upper or WordShape.Mixed)
                {
                    people.Mark(index, index + 2, people.Sources[index - 1]);
                }
            }
            else if (next is { Shape: WordShape.Upper, Length: > 2, Case: SentenceCase.Ordinary, Scores.Surname: >= 4 })
            {
                ReadSurname(people, index);
            }
            else if (IsQuote(context, pieces[index]))
            {
                ReadNickname(context, people, index);
            }
            else if (context.Is(pieces[index].Token, '^'))
            {
                ReadParts(context, people, index);
            }
            else if (IsNamed(people, index - 1) && IsSlashed(context, pieces, index))
            {
                people.Mark(index, index + 4, people.Sources[index - 1]);
            }
        }
    }

    // Of Malay, Arabic and Hebrew names.
    private static bool IsChildOf(ReadOnlySpan<char> word) =>
        word
            is "binti"
                or "bte"
                or "binte"
                or "bt"
                or "bin"
                or "ibn"
                or "bint"
                or "Binti"
                or "Bte"
                or "Bin"
                or "BINTI"
                or "BTE"
                or "BIN";

    // "Rajeswari a/p Subramaniam": child of, as in Malaysia and Singapore.
    private static bool IsSlashed(RecognitionContext context, ReadOnlySpan<NamePiece> pieces, int index) =>
        index + 3 < pieces.Length
        && context.Is(pieces[index + 1].Token, '/')
        && context.TextOf(pieces[index].Token) is "a" or "s" or "d" or "A" or "S" or "D"
        && context.TextOf(pieces[index + 2].Token) is "p" or "l" or "o" or "P" or "L" or "O"
        && pieces[index + 3].Shape is WordShape.Title or WordShape.Upper or WordShape.Mixed;

    // "LINDGREN^ASTRID^M": the parts of a name as HL7 parts them (version 2, data type XPN).
    private static void ReadParts(RecognitionContext context, PersonRecognizer people, int mark)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        if (!IsPart(pieces[mark - 1]) || !IsPart(pieces[mark + 1]))
        {
            return;
        }

        int end = mark + 2;
        if (
            end + 1 < pieces.Length
            && context.Is(pieces[end].Token, '^')
            && pieces[end + 1].Shape is WordShape.Initial or WordShape.Title or WordShape.Upper
            && !pieces[end + 1].Has(PieceFlags.SentenceStart)
        )
        {
            end += 2;
        }

        people.Mark(mark - 1, end, NameSource.Label);
    }

    private static bool IsPart(in NamePiece piece) =>
        piece
            is {
                Shape: WordShape.Upper or WordShape.Title,
                Length: > 2,
                Scores: { Common: 0, IsHealth: false, Place: < 2 }
            };

    private static void ReadSurname(PersonRecognizer people, int last)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        int first = last + 1;
        while (first > 0 && last + 1 - first < 2 && IsForename(pieces[first - 1]))
        {
            first--;
        }

        if (first <= last && (pieces[last].Scores.IsName || first < last))
        {
            people.Mark(first, last + 2, NameSource.Lists);
        }
    }

    private static bool IsForename(in NamePiece piece) =>
        piece
            is {
                Shape: WordShape.Title,
                Length: > 2,
                Scores: { Common: 0, IsHealth: false, Place: < 2, Class: WordClass.None }
            };

    private static void ReadNickname(RecognitionContext context, PersonRecognizer people, int quote)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        int last = quote + 3;
        if (
            last < pieces.Length
            && IsQuote(context, pieces[quote + 2])
            && pieces[quote + 1].Shape == WordShape.Title
            && IsForename(pieces[quote - 1])
            && (IsForename(pieces[last]) || pieces[last] is { Shape: WordShape.Mixed, Scores.Common: 0 })
            && !pieces[last].Has(PieceFlags.SentenceStart)
        )
        {
            people.Mark(quote - 1, last + 1, NameSource.Label);
        }
    }

    private static bool IsQuote(RecognitionContext context, in NamePiece piece) =>
        piece.Shape == WordShape.Mark && context.TextOf(piece.Token) is "\"" or "“" or "”" or "'" or "‘" or "’";

    private static bool IsNamed(PersonRecognizer people, int piece) => people.Sources[piece] != NameSource.None;
}

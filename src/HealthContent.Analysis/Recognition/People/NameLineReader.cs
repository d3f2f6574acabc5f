namespace HealthContent.Analysis.Recognition.People;

/// <summary>
/// Finds names by the line they stand in: who writes in a chat, who opens a line of a ward list with an age behind, who is spelled
/// letter by letter.
/// </summary>
internal static class NameLineReader
{
    private const int LongestName = 4;
    private const int LongestTimestamp = 32;
    private const int FewestLetters = 5;

    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        ReadWriters(context, people);
        ReadBeforeAge(context, people);
        ReadSpelled(context, people);
    }

    // "[18/08/2024, 7:42 pm] Lissy Kurian: …"
    private static void ReadWriters(RecognitionContext context, PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 1; index < pieces.Length; index++)
        {
            if (!IsMark(context, pieces[index - 1], ']') || !HoldsTime(context, pieces[index - 1]))
            {
                continue;
            }

            int first = index;
            while (first < pieces.Length && NameExtent.IsTitle(context, people, first))
            {
                first++;
            }

            int end = first;
            while (end < pieces.Length && end - first < LongestName && MayBeName(pieces[end]))
            {
                end++;
            }

            // "[14:03] Customer: …" is a part that somebody plays.
            if (
                end > first
                && end < pieces.Length
                && IsMark(context, pieces[end], ':')
                && IsUnusual(pieces[first])
                && !(end == first + 1 && pieces[first].Shape == WordShape.Mixed)
            )
            {
                people.Mark(first, end, NameSource.Label);
            }
        }
    }

    private static bool HoldsTime(RecognitionContext context, in NamePiece bracket)
    {
        int close = context.Tokens[bracket.Token].Start;
        ReadOnlySpan<char> before = context.Text.AsSpan(
            Math.Max(0, close - LongestTimestamp),
            Math.Min(close, LongestTimestamp)
        );
        int open = before.LastIndexOf('[');
        return open >= 0
            && before[(open + 1)..] is [>= '0' and <= '9', .., _] inside
            && inside.IndexOf(':') is > 0 and int colon
            && char.IsAsciiDigit(inside[colon - 1]);
    }

    // "KALANTARIAN 58M day 4", "Sipho Radebe, 26M": a line of a list starts with a name, and age and sex stand behind it.
    private static void ReadBeforeAge(RecognitionContext context, PersonRecognizer people)
    {
        foreach (Cue cue in context.Cues)
        {
            if (
                cue.Kind != CueKind.AgeAndSex
                || context.Tokens[cue.FirstToken].End != context.Tokens[cue.EndToken - 1].Start
            )
            {
                continue;
            }

            ReadOnlySpan<NamePiece> pieces = people.Pieces;
            int end = people.PieceAt(cue.FirstToken);
            end -= end > 0 && IsMark(context, pieces[end - 1], ',') ? 1 : 0;
            int first = end;
            while (
                first > 0 && end - first < LongestName && MayBeName(pieces[first - 1]) && IsUnusual(pieces[first - 1])
            )
            {
                first--;
                if (pieces[first].Has(PieceFlags.SentenceStart))
                {
                    break;
                }
            }

            // "PT 1 R. YELLOWHORSE 55M": behind the number of the line.
            if (
                first < end
                && (
                    pieces[first].Has(PieceFlags.SentenceStart)
                    || pieces[first - 1].Shape is WordShape.Number or WordShape.Mark
                )
            )
            {
                people.Mark(first, end, NameSource.Label);
            }
        }
    }

    // "spelled E B E R H A R D T", "V-E-N-K-A-T"
    private static void ReadSpelled(RecognitionContext context, PersonRecognizer people)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int first = 0; first < pieces.Length; first++)
        {
            int end = first;
            int joined = 0;
            while (
                end < pieces.Length
                && pieces[end] is { Shape: WordShape.Initial, Length: 1 }
                && (end == first || !pieces[end].Has(PieceFlags.SentenceStart))
            )
            {
                joined += pieces[end].Has(PieceFlags.HyphenBefore) ? 1 : 0;
                end++;
            }

            if (
                end - first >= FewestLetters
                && (joined == end - first - 1 || (first > 0 && IsSpelling(context.TextOf(pieces[first - 1].Token))))
            )
            {
                people.Mark(first, end, NameSource.Label);
            }

            first = Math.Max(first, end - 1);
        }
    }

    private static bool IsSpelling(ReadOnlySpan<char> word) =>
        word is "spelled" or "spelt" or "spelling" or "spell" or "spells";

    private static bool IsMark(RecognitionContext context, in NamePiece piece, char mark) =>
        piece.Shape == WordShape.Mark && context.Is(piece.Token, mark);

    private static bool MayBeName(in NamePiece piece) =>
        piece.Shape is WordShape.Title or WordShape.Upper or WordShape.Mixed or WordShape.Initial;

    private static bool IsUnusual(in NamePiece piece) =>
        piece.Scores is { Common: 0, IsHealth: false, Class: WordClass.None } or { Forename: >= 5, Common: < 2 };
}

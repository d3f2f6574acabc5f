using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>How far a name reaches.</summary>
internal static class NameExtent
{
    // "Juan Carlos de la Cruz Ortiz".
    private const int LongestName = 6;

    private static readonly uint Pronoun = WordHash.Of("i");

    /// <summary>The span of a mention, with a title before it.</summary>
    public static TextSpan SpanOf(RecognitionContext context, PersonRecognizer people, in NameMention mention)
    {
        int first = mention.FirstPiece;
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        if (first > 0 && !pieces[first].Has(PieceFlags.SentenceStart) && IsTitle(context, people, first - 1))
        {
            first--;
        }

        int end = mention.EndPiece;
        end +=
            end < pieces.Length
            && mention.Length > 1
            && !pieces[end].Has(PieceFlags.SentenceStart)
            && context.TextOf(pieces[end].Token) is "Jr" or "Sr" or "II" or "III" or "IV"
                ? 1
                : 0;
        return SpanOf(context, people, first, end);
    }

    /// <summary>The span from a piece to before another one; a possessive and marks at the end are no part of it.</summary>
    public static TextSpan SpanOf(RecognitionContext context, PersonRecognizer people, int first, int end)
    {
        NamePiece last = people.Pieces[end - 1];
        int stop = context.Tokens[last.Token].Start + last.Length;
        // The full stop of an initial belongs to the name, unless it may end the sentence.
        if (
            last.Length == 1
            && last.Has(PieceFlags.DotAfter)
            && end < people.Pieces.Length
            && !people.Pieces[end].Has(PieceFlags.SentenceStart)
        )
        {
            stop++;
        }

        return TextSpan.FromBounds(context.Tokens[people.Pieces[first].Token].Start, stop);
    }

    /// <summary>Whether a piece is a title such as "Mr." or "Dr.".</summary>
    public static bool IsTitle(RecognitionContext context, PersonRecognizer people, int piece)
    {
        foreach (ref readonly Cue cue in context.CuesAt(context.Tokens[people.Pieces[piece].Token].Start))
        {
            if (cue.Kind is CueKind.PersonTitle or CueKind.ClinicianTitle)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the name that may start at a piece ends, when a cue says that there is one.</summary>
    /// <param name="people">The recogniser.</param>
    /// <param name="first">The first piece.</param>
    /// <param name="end">The end of the sentence.</param>
    /// <param name="isSure">Whether the cue is so strong that any capitalised word will do.</param>
    public static int EndOf(PersonRecognizer people, int first, int end, bool isSure)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        int stop = first;
        while (stop < end && stop - first < LongestName && IsPart(pieces, first, stop, end, isSure))
        {
            stop++;
        }

        // A small word inside a name does not end it.
        while (stop > first && pieces[stop - 1] is { Shape: WordShape.Lower, Scores.Class: WordClass.Particle })
        {
            stop--;
        }

        return stop;
    }

    private static bool IsPart(ReadOnlySpan<NamePiece> pieces, int first, int index, int end, bool isSure)
    {
        NamePiece piece = pieces[index];
        if (piece.Has(PieceFlags.InHashtag) && !pieces[Math.Max(0, first - 1)].Has(PieceFlags.InHashtag))
        {
            return false;
        }

        if (index > first && LeavesHashtag(pieces, index))
        {
            return false;
        }

        WordScores scores = piece.Scores;
        bool isPlainWord = scores.Common > 0 && !scores.IsName;
        switch (piece.Shape)
        {
            case WordShape.Title or WordShape.Mixed:
                return scores.Class is not (WordClass.Calendar or WordClass.Label)
                    && !(isPlainWord && (!isSure || index > first || scores.Common == 2))
                    && !(scores.Class is WordClass.Place or WordClass.Organization && !scores.IsName);
            case WordShape.Upper:
                // In a chart in capitals a sure cue is enough, as it is for words with one capital elsewhere.
                return piece.Length > 2
                    && (
                        scores.IsName
                            ? scores.Common == 0 || (isSure && (index == first || scores.Common < 2))
                            : IsInCapitals(piece)
                    );
            case WordShape.Initial:
                // "Mr K", but not "Miss I": the pronoun.
                return index > first || piece.Has(PieceFlags.DotAfter) || (isSure && piece.Hash != Pronoun);
            case WordShape.Caseless:
                return isSure && index - first < 3;
            case WordShape.Lower:
                return (index > first || isSure) && scores.Class == WordClass.Particle
                    ? index + 1 < end && pieces[index + 1].Shape is WordShape.Title or WordShape.Lower
                    : scores.Common == 0
                        && (isSure ? scores.IsName : scores.Forename >= 4 || (index > first && scores.Surname >= 4));
            default:
                return false;
        }
    }

    /// <summary>Whether a word is unknown, and in capitals as all that stands around it.</summary>
    public static bool IsInCapitals(in NamePiece piece) =>
        piece
            is { Case: SentenceCase.Upper, Length: > 3, Scores: { Common: 0, IsHealth: false, Class: WordClass.None } };

    /// <summary>Whether a hashtag starts or ends between a piece and the one before it: no name reaches across.</summary>
    public static bool LeavesHashtag(ReadOnlySpan<NamePiece> pieces, int piece) =>
        pieces[piece].Has(PieceFlags.HashtagStart)
        || pieces[piece].Has(PieceFlags.InHashtag) != pieces[piece - 1].Has(PieceFlags.InHashtag);
}

using System.Collections.Frozen;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Takes out what looks like the name of a person and is none.</summary>
internal static class NameGuards
{
    // In steps of training.
    private const double SureMargin = 150;
    private const double ShoutMargin = 100;
    private const double DoubtfulMargin = 25;

    /// <summary>Whether a mention is no name after all; may take titles and marks off its ends.</summary>
    public static bool Refuse(RecognitionContext context, PersonRecognizer people, ref NameMention mention)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        int first = mention.FirstPiece;
        int end = mention.EndPiece;
        // A title at the start is told by the cue and joins the span again.
        while (
            first < end && pieces[first].Scores.Class == WordClass.Title && NameExtent.IsTitle(context, people, first)
        )
        {
            first++;
        }

        // "the agency's Maya Torres": the name starts after the owner.
        for (int index = first; index < end - 1; index++)
        {
            if (pieces[index].Has(PieceFlags.Possessive))
            {
                first = index + 1;
            }
        }

        while (end > first && !pieces[end - 1].Has(PieceFlags.Word))
        {
            end--;
        }

        if (first == end)
        {
            return true;
        }

        mention = mention with { FirstPiece = first, EndPiece = end };
        if (end - first == 1 && IsContraction(context.TextOf(pieces[first].Token)))
        {
            return true;
        }

        if (mention.Source >= NameSource.Title)
        {
            return false;
        }

        return IsOrganization(pieces[first..end])
            || (mention.Source == NameSource.Tagger && IsLabel(context, NameExtent.SpanOf(context, people, first, end)))
            || IsMedicine(context, context.Tokens[pieces[first].Token].Start)
            || (
                end - first == 1
                && (
                    IsWeak(pieces[first], mention)
                    || IsAddition(pieces[first], mention)
                    || (mention.Source == NameSource.Tagger && IsVerb(pieces, first))
                    || (mention.Source == NameSource.Tagger && NeverAlone.Contains(pieces[first].Hash))
                )
            );
    }

    // Of faith and tales, and "White women": a capital alone makes no person of them.
    private static readonly FrozenSet<uint> NeverAlone = FrozenSet.ToFrozenSet(
        new[] { "god", "jesus", "christ", "santa", "allah", "buddha", "barbie", "white", "black" }.Select(word =>
            WordHash.Of(word)
        )
    );

    // "Hepatitis B", "King, Jr.": an initial or a suffix is a part of names, never one.
    private static bool IsAddition(in NamePiece piece, in NameMention mention) =>
        mention.Source == NameSource.Tagger && (piece.Shape == WordShape.Initial || Suffixes.Contains(piece.Hash));

    private static readonly FrozenSet<uint> Suffixes = FrozenSet.ToFrozenSet(
        new[] { "jr", "sr", "ii", "iii", "iv" }.Select(word => WordHash.Of(word))
    );

    // "dot the i", "bill your insurer": what a small letter begins and an article follows is done to something.
    private static bool IsVerb(ReadOnlySpan<NamePiece> pieces, int piece) =>
        pieces[piece].Shape == WordShape.Lower
        && piece + 1 < pieces.Length
        && !pieces[piece + 1].Has(PieceFlags.SentenceStart)
        && Determiners.Contains(pieces[piece + 1].Hash);

    private static readonly FrozenSet<uint> Determiners = FrozenSet.ToFrozenSet(
        new[] { "a", "an", "the", "my", "your", "his", "our", "their", "this", "these" }.Select(word =>
            WordHash.Of(word)
        )
    );

    private static bool IsOrganization(ReadOnlySpan<NamePiece> name)
    {
        foreach (NamePiece piece in name)
        {
            if (piece.Scores.Class != WordClass.Organization)
            {
                return false;
            }
        }

        return true;
    }

    // "Caller: She'll be there".
    private static bool IsContraction(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is > 0 and int mark
        && word[(mark + 1)..] is "ll" or "re" or "ve" or "m" or "d" or "t";

    // "van reg AB12 CDE"
    private static bool IsLabel(RecognitionContext context, TextSpan span)
    {
        foreach (ref readonly Cue cue in context.CuesAt(span.Start))
        {
            if (cue.Kind == CueKind.Label && cue.Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMedicine(RecognitionContext context, int start)
    {
        foreach (ref readonly Cue cue in context.CuesAt(start))
        {
            if (cue.Kind == CueKind.Medicine)
            {
                return true;
            }
        }

        return false;
    }

    // One word that is a date, an acronym or known to every reader, and little that speaks for a name.
    private static bool IsWeak(in NamePiece piece, in NameMention mention)
    {
        if (mention.Source != NameSource.Tagger)
        {
            return false;
        }

        WordScores scores = piece.Scores;
        bool isShouted = piece is { Shape: WordShape.Upper, Case: SentenceCase.Ordinary };
        bool saysLittle = piece.Has(PieceFlags.SentenceStart) || piece.Case is SentenceCase.Title or SentenceCase.Upper;
        // "on our ward", "in the lane": in a sentence with capitals a small letter needs a forename that everybody knows.
        bool isSmall = piece is { Shape: WordShape.Lower, Case: SentenceCase.Ordinary } && scores.Forename < 5;
        return (isSmall && mention.Margin < SureMargin)
            || (scores.Class == WordClass.Calendar && mention.Margin < SureMargin)
            || (scores.Common > 0 && piece.Case == SentenceCase.Upper && mention.Margin < ShoutMargin)
            || (isShouted && (piece.Length <= 3 || scores.Forename < 4))
            || (scores.Common > 0 && saysLittle && mention.Margin < DoubtfulMargin);
    }
}

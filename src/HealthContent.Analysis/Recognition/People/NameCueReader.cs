using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds names by what stands before them: titles, labels, relatives, greetings, signatures.</summary>
internal static class NameCueReader
{
    private const int LongestSignature = 4;
    private static readonly uint Comma = WordHash.Mix(',');

    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        foreach (Cue cue in context.Cues)
        {
            NameSource source = cue.Kind switch
            {
                CueKind.PersonTitle or CueKind.ClinicianTitle => NameSource.Title,
                CueKind.NameLabel => NameSource.Label,
                CueKind.NameAnnounced or CueKind.JobBeforeName => NameSource.Announced,
                CueKind.HashtagWish when context.Tokens[cue.FirstToken].Has(TokenFlags.InHashtag) =>
                    NameSource.Announced,
                CueKind.Kinship => NameSource.Kinship,
                CueKind.Greeting => NameSource.Greeting,
                CueKind.Closing => NameSource.Signature,
                _ => NameSource.None,
            };
            if (source != NameSource.None)
            {
                ReadAfter(context, people, cue, source);
            }
        }
    }

    private static void ReadAfter(RecognitionContext context, PersonRecognizer people, in Cue cue, NameSource source)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        int first = people.PieceAt(cue.EndToken);
        if (first >= pieces.Length || first == 0)
        {
            return;
        }

        // A title in a label ("Name: Mr. …") speaks for the name after it.
        first += source == NameSource.Label && first + 1 < pieces.Length && IsQuote(context, pieces[first]) ? 1 : 0;
        bool titled = source != NameSource.Title && NameExtent.IsTitle(context, people, first);
        first += titled ? 1 : 0;
        if (first >= pieces.Length || (pieces[first].Has(PieceFlags.SentenceStart) && source != NameSource.Signature))
        {
            return;
        }

        int sentenceEnd = people.SentenceOf(first).End;
        bool isSure = titled || source is NameSource.Label or NameSource.Title;
        int end = NameExtent.EndOf(people, first, sentenceEnd, isSure);
        if (end == first || !Fits(context, people, cue, source, first, end, sentenceEnd))
        {
            return;
        }

        people.Mark(first, end, source);
        if (source is NameSource.Label)
        {
            ReadForenameAfterComma(people, end, sentenceEnd);
        }
    }

    // {"given":["Maria"]}
    private static bool IsQuote(RecognitionContext context, in NamePiece piece) =>
        context.Text[context.Tokens[piece.Token].Start] is '"' or '\'' or '“';

    private static bool Fits(
        RecognitionContext context,
        PersonRecognizer people,
        in Cue cue,
        NameSource source,
        int first,
        int end,
        int sentenceEnd
    )
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        NamePiece name = pieces[first];
        WordScores scores = name.Scores;
        bool hasName = scores.Forename >= 3 || scores.Surname >= 4 || people.Tags[first].Label == NameLabel.Person;
        switch (source)
        {
            case NameSource.Title:
                // "nurse practitioner", "doctor visit"; "Miss You", "Sister Act": a title in full needs a name.
                return name.Shape == WordShape.Lower
                    ? name is { Case: SentenceCase.Lower, Scores: { Common: 0, IsName: true } }
                    : (
                        hasName
                        || (cue.EndToken - cue.FirstToken > 1 && scores.Common < 2 && !scores.IsHealth)
                        || IsShortTitle(context, cue)
                        || (name.Shape == WordShape.Initial && end - first > 1)
                        || NameExtent.IsInCapitals(name)
                    );
            case NameSource.Label:
                // "#Parent: Keep your child healthy": a surname of the lists, and an ordinary word here.
                return (name.Shape is not WordShape.Lower || hasName)
                    && (IsMarked(context, cue) || name.Shape is WordShape.Title or WordShape.Upper)
                    && !(end - first == 1 && (scores.Common > 0 || !hasName) && GoesOn(pieces, end, sentenceEnd))
                    && (scores.Common < 2 || scores.Forename > 0 || people.Tags[first].Label == NameLabel.Person);
            case NameSource.Announced:
                // "Please ask for Saoirse", "seen by physio Lowri": who is told like this may be in no list.
                bool isAskedFor =
                    (end - first == 1 || cue.Kind == CueKind.JobBeforeName)
                    && (
                        cue.Kind == CueKind.JobBeforeName
                        || context.TextOf(cue.FirstToken) is "ask" or "Ask" or "speak" or "Speak" or "talk" or "Talk"
                    )
                    && IsUnknownName(name, people.Tags[first]);
                return name.Shape is not WordShape.Lower
                    && (scores.Forename >= 3 || isAskedFor)
                    && people.Tags[first].Label is NameLabel.Other or NameLabel.Person
                    && (scores.Common == 0 || end - first > 1);
            case NameSource.Kinship:
                return (hasName || NameExtent.IsInCapitals(name) || IsUnknownName(name, people.Tags[first]))
                    && name.Shape is not WordShape.Lower
                    && (scores.Common < 2 || scores.Forename >= 5);
            case NameSource.Greeting:
                // "Hi Maria," and "Thanks, Jo!" end there; "Dear Colleagues" is no name. Who is greeted may be in no list.
                return (
                        (hasName && scores.Forename > 0)
                        || (end - first == 1 && IsUnknownName(name, people.Tags[first]) && IsSalutation(context, cue))
                    )
                    && (scores.Common == 0 || scores.Forename >= 5)
                    && scores.Class is not (WordClass.Person or WordClass.Job or WordClass.Calendar)
                    && (end == sentenceEnd || pieces[end].Shape is WordShape.Mark or WordShape.None);
            default:
                // "Thank you, Seun.": who signs may be in no list, where nothing but the end follows.
                bool isInitial = name.Shape == WordShape.Initial && end - first > 1;
                bool isLast = end == sentenceEnd || (end + 1 == sentenceEnd && pieces[end].Shape == WordShape.Mark);
                return (hasName || isInitial || (isLast && IsUnknownName(name, people.Tags[first])))
                    && (scores.Common == 0 || scores.Forename >= 5 || isInitial)
                    && end - first <= LongestSignature
                    && (
                        end == sentenceEnd
                        || pieces[end].Shape is WordShape.Mark or WordShape.None
                        || context
                            .Text.AsSpan(
                                context.Tokens[pieces[end].Token - 1].End..context.Tokens[pieces[end].Token].Start
                            )
                            .Contains('\n')
                    );
        }
    }

    private static bool IsMarked(RecognitionContext context, in Cue cue) =>
        context.TextOf(cue.EndToken - 1) is ":" or "=" or "[" or "is";

    // "Caller: Yeah it is": what somebody says, and not who.
    private static bool GoesOn(ReadOnlySpan<NamePiece> pieces, int end, int sentenceEnd) =>
        end < sentenceEnd && pieces[end].Shape == WordShape.Lower;

    private static bool IsUnknownName(in NamePiece piece, NameTagger.Tag tag) =>
        piece.Case == SentenceCase.Ordinary && IsUnknownWord(piece) && tag.Label is NameLabel.Other or NameLabel.Person;

    private static bool IsUnknownWord(in NamePiece piece) =>
        piece is { Shape: WordShape.Title, Length: > 2, Scores: { Common: 0, Place: 0 } }
        && piece.Scores is { IsHealth: false, Class: WordClass.None };

    private static bool IsSalutation(RecognitionContext context, in Cue cue) =>
        context.TextOf(cue.FirstToken) is "Hi" or "Hello" or "Hey" or "Dear" or "hi" or "hello" or "hey" or "dear";

    private static bool IsShortTitle(RecognitionContext context, in Cue cue) =>
        cue.Span.Length <= 4 && char.IsUpper(context.Text[cue.Span.Start]) && cue.Kind == CueKind.PersonTitle;

    // "Patient: Torres, Maya".
    private static void ReadForenameAfterComma(PersonRecognizer people, int comma, int end)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        if (comma + 1 < end && pieces[comma] is { Shape: WordShape.Mark, Length: 1 } && pieces[comma].Hash == Comma)
        {
            int stop = NameExtent.EndOf(people, comma + 1, end, isSure: false);
            if (
                stop > comma + 1
                && (
                    pieces[comma + 1].Scores.Forename >= 3
                    || NameExtent.IsInCapitals(pieces[comma + 1])
                    || (
                        IsUnknownWord(pieces[comma + 1])
                        && (
                            stop == end
                            || pieces[stop].Shape
                                is WordShape.Mark
                                    or WordShape.None
                                    or WordShape.Number
                                    or WordShape.Upper
                        )
                    )
                )
            )
            {
                people.Mark(comma, stop, NameSource.Label);
            }
        }
    }
}

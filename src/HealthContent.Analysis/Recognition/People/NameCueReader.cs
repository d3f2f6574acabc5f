using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds names by what stands before them: titles, labels, relatives, greetings, signatures.</summary>
internal static class NameCueReader
{
    private const int LongestSignature = 4;
    private static readonly uint Comma = WordHash.Mix(',');
    private static readonly uint Article = WordHash.Of("a");
    private static readonly uint DefiniteArticle = WordHash.Of("the");
    private static readonly uint Union = WordHash.Of("u");
    private static readonly uint[] Members = [WordHash.Of("s"), WordHash.Of("k"), WordHash.Of("n")];

    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        foreach (Cue cue in context.Cues)
        {
            NameSource source = cue.Kind switch
            {
                CueKind.PersonTitle or CueKind.ClinicianTitle => NameSource.Title,
                CueKind.NameLabel => NameSource.Label,
                CueKind.NameAnnounced => NameSource.Announced,
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

    /// <summary>"Maya Torres's house", "Maria's cancer is gone": who owns is a person, though "house" speaks for a place.</summary>
    public static void ReadOwners(PersonRecognizer people)
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
                Mark(people, index - 1, index + 1, NameSource.Lists);
            }
            else if (
                IsForename(pieces[index])
                && index + 1 < pieces.Length
                && pieces[index + 1].Shape == WordShape.Lower
                && !(follows && pieces[index - 1].Shape is WordShape.Title or WordShape.Mixed or WordShape.Mark)
            )
            {
                Mark(people, index, index + 1, NameSource.Lists);
            }
        }
    }

    private static bool IsForename(in NamePiece piece) =>
        piece is { Shape: WordShape.Title, Scores: { Forename: >= 5, Common: 0, Place: < 2 } };

    /// <summary>"Sofia Lang, 34, …": who has an age is a person, though Sofia is a city too.</summary>
    public static void ReadAges(PersonRecognizer people)
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
                Mark(people, index, index + 2, NameSource.Lists);
            }
        }
    }

    /// <summary>"Lopez, Maria J. - discharge letter": the surname first, as lists and charts have it.</summary>
    public static void ReadSurnamesFirst(RecognitionContext context, PersonRecognizer people)
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
                Mark(people, index, end, NameSource.Label);
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

    /// <summary>"Patient A.B. presented", "V.R., a 61-year-old": initials, which leave a patient as identifiable as a name.</summary>
    public static void ReadInitials(PersonRecognizer people)
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
                Mark(people, index, end, NameSource.Lists);
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

    /// <summary>"#MariaLopez", "#NoahReedStrong": a hashtag that starts with a forename and a surname, and has little else.</summary>
    public static void ReadHashtags(PersonRecognizer people)
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
                Mark(people, index, index + 2, NameSource.Lists);
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

        Mark(people, first, end, source);
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
                return name.Shape is not WordShape.Lower
                    && (
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
                return name.Shape is not WordShape.Lower
                    && scores.Forename >= 3
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
                return hasName
                    && (scores.Common == 0 || scores.Forename >= 5)
                    && end - first <= LongestSignature
                    && (end == sentenceEnd || pieces[end].Shape is WordShape.Mark or WordShape.None);
        }
    }

    private static bool IsMarked(RecognitionContext context, in Cue cue) =>
        context.TextOf(cue.EndToken - 1) is ":" or "=" or "[" or "is";

    // "Caller: Yeah it is": what somebody says, and not who.
    private static bool GoesOn(ReadOnlySpan<NamePiece> pieces, int end, int sentenceEnd) =>
        end < sentenceEnd && pieces[end].Shape == WordShape.Lower;

    private static bool IsUnknownName(in NamePiece piece, NameTagger.Tag tag) =>
        piece is { Shape: WordShape.Title, Case: SentenceCase.Ordinary, Length: > 2, Scores: { Common: 0, Place: 0 } }
        && piece.Scores is { IsHealth: false, Class: WordClass.None }
        && tag.Label is NameLabel.Other or NameLabel.Person;

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
                        IsUnknownName(pieces[comma + 1], people.Tags[comma + 1])
                        && (stop == end || pieces[stop].Shape is WordShape.Mark or WordShape.None or WordShape.Number)
                    )
                )
            )
            {
                Mark(people, comma, stop, NameSource.Label);
            }
        }
    }

    private static void Mark(PersonRecognizer people, int first, int end, NameSource source)
    {
        for (int piece = first; piece < end; piece++)
        {
            people.Mark(piece, source);
        }
    }
}

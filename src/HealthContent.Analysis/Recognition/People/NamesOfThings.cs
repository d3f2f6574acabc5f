namespace HealthContent.Analysis.Recognition.People;

/// <summary>Tells names that are part of the name of a thing: of a disease, a sign, a hospital, an award.</summary>
internal static class NamesOfThings
{
    private static readonly uint[] Findings =
    [
        WordHash.Of("neg"),
        WordHash.Of("negative"),
        WordHash.Of("pos"),
        WordHash.Of("positive"),
        WordHash.Of("equivocal"),
        WordHash.Of("grade"),
        WordHash.Of("stage"),
    ];

    // "Omicron variant".
    private static readonly uint VariantHash = WordHash.Of("variant");

    /// <summary>The role of a name that is part of the name of a thing; null for a person.</summary>
    public static string? RoleOf(RecognitionContext context, PersonRecognizer people, in NameMention mention)
    {
        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        NamePiece last = pieces[mention.EndPiece - 1];
        bool single = mention.Length == 1;
        bool areEponyms = AreEponyms(context, pieces[mention.FirstPiece..mention.EndPiece]);
        bool isEponym = single && areEponyms;
        // "Dix-Hallpike"
        if (areEponyms && !single && mention.Source == NameSource.Tagger)
        {
            return PersonRole.Eponym;
        }

        int next = mention.EndPiece;
        if (next < pieces.Length && !pieces[next].Has(PieceFlags.SentenceStart) && mention.Source < NameSource.Label)
        {
            NamePiece after = pieces[next];
            bool capitalized = after.Shape is WordShape.Title or WordShape.Upper;
            switch (after.Scores.Class)
            {
                case WordClass.Eponym when !last.Has(PieceFlags.Possessive) || isEponym || after.Scores.IsHealth:
                    return PersonRole.Eponym;
                case WordClass.Place
                or WordClass.Organization
                    when capitalized && after.Case == SentenceCase.Ordinary && !after.Scores.IsName:
                    return PersonRole.Facility;
                case WordClass.Award or WordClass.Calendar when capitalized && after.Case == SentenceCase.Ordinary:
                    return PersonRole.Award;
            }

            if (single && after.Hash == VariantHash)
            {
                return PersonRole.Eponym;
            }

            // "Murphy negative", "Alvarado 8"
            bool isFinding =
                after.Scores is { IsHealth: true, Class: WordClass.None }
                || (
                    mention.Source == NameSource.Tagger
                    && (after.Shape == WordShape.Number || Findings.Contains(after.Hash))
                );
            if (isEponym && isFinding)
            {
                return PersonRole.Eponym;
            }
        }

        // "Parkinson's" alone is the disease; "Bell said" is a person.
        if (
            isEponym
            && mention.Source == NameSource.Tagger
            && (last.Has(PieceFlags.Possessive) || last.Scores.Surname < 6)
        )
        {
            return PersonRole.Eponym;
        }

        return null;
    }

    private static bool AreEponyms(RecognitionContext context, ReadOnlySpan<NamePiece> name)
    {
        foreach (NamePiece piece in name)
        {
            if (!Eponyms.Contains(Word(context, piece)))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Word(RecognitionContext context, in NamePiece piece) =>
        context.Text.AsSpan(context.Tokens[piece.Token].Start, piece.Length);
}

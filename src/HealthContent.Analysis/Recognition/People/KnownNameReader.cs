namespace HealthContent.Analysis.Recognition.People;

/// <summary>Finds the names that the organisation and the document know, whatever the tagger says.</summary>
internal static class KnownNameReader
{
    public static void Read(RecognitionContext context, PersonRecognizer people)
    {
        KnownPeople organization = context.Setting.KnownPeople;
        KnownPeople document = context.DocumentPeople;
        if (ReferenceEquals(organization, KnownPeople.None) && ReferenceEquals(document, KnownPeople.None))
        {
            return;
        }

        ReadOnlySpan<NamePiece> pieces = people.Pieces;
        for (int index = 0; index < pieces.Length; index++)
        {
            if (!pieces[index].Has(PieceFlags.Word))
            {
                continue;
            }

            (int length, string? role) = Find(context, pieces, index);
            if (length == 0)
            {
                continue;
            }

            for (int piece = index; piece < index + length; piece++)
            {
                if (role is null or PersonRole.Facility)
                {
                    people.Clear(piece);
                }
                else
                {
                    people.Mark(piece, NameSource.Known);
                }
            }

            index += length - 1;
        }
    }

    /// <summary>The role of a name that is known.</summary>
    /// <returns>The number of pieces, zero when it is not known, and the role.</returns>
    public static (int Length, string? Role) Find(RecognitionContext context, ReadOnlySpan<NamePiece> pieces, int index)
    {
        (int Length, string? Role) found = context.Setting.KnownPeople.Find(pieces, index, pieces.Length);
        return found.Length > 0 ? found : context.DocumentPeople.Find(pieces, index, pieces.Length);
    }
}

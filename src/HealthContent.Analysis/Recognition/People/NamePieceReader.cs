using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.People;

/// <summary>Turns the tokens of a text into the pieces that the tagger sees, and says which may be part of a name.</summary>
internal static class NamePieceReader
{
    private const uint NumberHash = 0x4E554D42;
    private const uint AddressHash = 0x41444452;
    private const uint MentionHash = 0x4D454E54;
    private const uint EmojiHash = 0x454D4F4A;

    /// <summary>Appends the pieces of one sentence.</summary>
    /// <returns>Whether any of them may be part of a name.</returns>
    public static bool Read(
        SurfaceText surface,
        in Sentence sentence,
        NameModel model,
        ref ReusableList<NamePiece> pieces
    )
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        int first = pieces.Count;
        int end = sentence.FirstToken + sentence.TokenCount;
        int words = 0;
        int capitalized = 0;
        int upper = 0;
        PieceFlags pending = PieceFlags.SentenceStart;
        for (int index = sentence.FirstToken; index < end; index++)
        {
            Token token = tokens[index];
            // An emoji before a sentence changes nothing of what it says.
            if (
                token.Kind == TokenKind.Hashtag
                || (token.Kind == TokenKind.Emoji && pending.HasFlag(PieceFlags.SentenceStart))
            )
            {
                continue;
            }

            if (
                token.Kind == TokenKind.Punctuation
                && IsInside(surface.Text, tokens, index, first, end, ref pieces, ref pending)
            )
            {
                continue;
            }

            NamePiece piece = Read(surface, index, model, pending);
            pending = PieceFlags.None;
            pieces.Add(piece);
            if (piece.Has(PieceFlags.Word))
            {
                words++;
                capitalized += piece.Has(PieceFlags.Capitalized) ? 1 : 0;
                upper += piece.Shape == WordShape.Upper ? 1 : 0;
            }
        }

        SentenceCase style =
            capitalized == 0 ? SentenceCase.Lower
            : words >= 4 && upper * 10 > words * 6 ? SentenceCase.Upper
            : words >= 4 && capitalized * 10 > words * 6 ? SentenceCase.Title
            : SentenceCase.Ordinary;
        return MarkCandidates(ref pieces, first, style);
    }

    // Full stops of initials and abbreviations and hyphens between words are no pieces of their own.
    private static bool IsInside(
        string text,
        ReadOnlySpan<Token> tokens,
        int index,
        int first,
        int end,
        ref ReusableList<NamePiece> pieces,
        ref PieceFlags pending
    )
    {
        Token mark = tokens[index];
        if (pieces.Count == first || mark.Has(TokenFlags.SpaceBefore) || !pieces[pieces.Count - 1].Has(PieceFlags.Word))
        {
            return false;
        }

        ref NamePiece last = ref pieces[pieces.Count - 1];
        switch (text[mark.Start])
        {
            case '.' when index + 1 < end || last.Length == 1:
                last = last with { Flags = last.Flags | PieceFlags.DotAfter };
                return true;
            case '-'
            or '\u2010'
            or '\u2011'
            or '–' when index + 1 < end && tokens[index + 1] is { Kind: TokenKind.Word } next && next.Start == mark.End:
                pending |= PieceFlags.HyphenBefore;
                return true;
            default:
                return false;
        }
    }

    private static NamePiece Read(SurfaceText surface, int index, NameModel model, PieceFlags flags)
    {
        Token token = surface.Tokens[index];
        ReadOnlySpan<char> word = surface.Text.AsSpan(token.Start, token.Length);
        switch (token.Kind)
        {
            case TokenKind.Word:
                break;
            case TokenKind.Number:
                return new NamePiece(
                    index,
                    token.Length,
                    NumberHash + (uint)Math.Min(token.Length, 6),
                    default,
                    WordShape.Number,
                    default,
                    flags
                );
            case TokenKind.Punctuation:
                return new NamePiece(
                    index,
                    token.Length,
                    WordHash.Mix(word[0]),
                    default,
                    WordShape.Mark,
                    default,
                    flags
                );
            default:
                uint hash = token.Kind switch
                {
                    TokenKind.Mention => MentionHash,
                    TokenKind.Emoji => EmojiHash,
                    _ => AddressHash,
                };
                return new NamePiece(index, token.Length, hash, default, WordShape.None, default, flags);
        }

        if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’')
        {
            flags |= PieceFlags.Possessive;
            word = word[..^2];
        }

        flags |= PieceFlags.Word;
        flags |= token.Has(TokenFlags.Capitalized) ? PieceFlags.Capitalized : PieceFlags.None;
        if (token.Has(TokenFlags.InHashtag))
        {
            bool isFirst = index > 0 && surface.Tokens[index - 1].Kind == TokenKind.Hashtag;
            flags |= isFirst ? PieceFlags.InHashtag | PieceFlags.HashtagStart : PieceFlags.InHashtag;
        }

        bool isNoted = token.Has(TokenFlags.Verbatim) && word.Length == token.Length;
        uint wordHash = isNoted ? WordHash.Mix(surface.Vocabulary.HashOf(token.Word)) : WordHash.Of(word);
        WordScores scores =
            isNoted && model == NameModel.Default
                ? WordFacts.Name(surface.Vocabulary, token.Word)
                : model.Find(wordHash);
        return new NamePiece(index, word.Length, wordHash, scores, ShapeOf(word), default, flags);
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        bool innerUpper = false;
        for (int index = 0; index < word.Length; index++)
        {
            char character = word[index];
            if (char.IsAsciiLetterLower(character) || (character >= 0x80 && char.IsLower(character)))
            {
                lower++;
            }
            else if (char.IsAsciiLetterUpper(character) || (character >= 0x80 && char.IsUpper(character)))
            {
                upper++;
                innerUpper |= index > 0;
            }
            else if (char.IsDigit(character))
            {
                digits++;
            }
        }

        return digits > 0 ? WordShape.WithDigits
            : upper == 0 ? (lower == 0 ? WordShape.Caseless : WordShape.Lower)
            : lower == 0 ? (upper == 1 ? WordShape.Initial : WordShape.Upper)
            : innerUpper ? WordShape.Mixed
            : char.IsUpper(word[0]) ? WordShape.Title
            : WordShape.Mixed;
    }

    private static bool MarkCandidates(ref ReusableList<NamePiece> pieces, int first, SentenceCase style)
    {
        bool any = false;
        for (int index = first; index < pieces.Count; index++)
        {
            ref NamePiece piece = ref pieces[index];
            bool candidate = piece.Has(PieceFlags.Word) && IsCandidate(piece, style);
            any |= candidate;
            piece = piece with { Case = style, Flags = candidate ? piece.Flags | PieceFlags.Candidate : piece.Flags };
        }

        for (int index = first + 1; any && index + 1 < pieces.Count; index++)
        {
            ref NamePiece piece = ref pieces[index];
            if (
                piece is { Shape: WordShape.Lower, Scores.Class: WordClass.Particle }
                && pieces[index - 1].Has(PieceFlags.Candidate)
                && (pieces[index + 1].Has(PieceFlags.Candidate) || pieces[index + 1].Scores.Class == WordClass.Particle)
            )
            {
                piece = piece with { Flags = piece.Flags | PieceFlags.Candidate };
            }
        }

        return any;
    }

    private static bool IsCandidate(in NamePiece piece, SentenceCase style)
    {
        WordScores scores = piece.Scores;
        switch (piece.Shape)
        {
            case WordShape.Title:
                // "What a day", "Thanks for": known to every reader and no name.
                return !(piece.Has(PieceFlags.SentenceStart) && scores.Common == 2 && !scores.IsName);
            case WordShape.Upper or WordShape.Mixed:
                return true;
            case WordShape.Initial:
                return piece.Has(PieceFlags.DotAfter) || piece.Hash != PronounHash;
            case WordShape.WithDigits:
                return piece.Has(PieceFlags.Capitalized);
            case WordShape.Lower:
                int level = Math.Max(scores.Forename, scores.Surname);
                return scores.Common switch
                {
                    0 => scores.Forename >= 2 || scores.Surname >= 3 || scores.Place >= 2,
                    1 => scores.Forename >= 4 || level >= 6 || scores.Place >= 2,
                    _ => style == SentenceCase.Lower && scores.Forename >= 5,
                };
            default:
                return false;
        }
    }

    private static readonly uint PronounHash = WordHash.Of("i");
}

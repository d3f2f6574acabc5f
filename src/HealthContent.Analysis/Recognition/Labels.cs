using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>How near a label stands to a number.</summary>
internal enum LabelDistance
{
    /// <summary>Too far.</summary>
    None,

    /// <summary>In the same sentence, with other words between.</summary>
    Near,

    /// <summary>With nothing but "is", ":" and the like between.</summary>
    Adjacent,
}

/// <summary>Tells how labels and numbers belong together.</summary>
internal static class Labels
{
    private const int FarthestToken = 8;
    private const int FarthestFiller = 5;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = Set(
        "is was no nr number num id are ref code of my his her their the a our its under with record"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PhoneFillers = Set(
        "is was no nr number num at on to us me him her them my his their the our or toll free via us directly today now by records record results it"
    );

    /// <summary>How near a label stands before the token of a number.</summary>
    public static LabelDistance Before(RecognitionContext context, in Cue cue, int token)
    {
        int gap = token - cue.EndToken;
        if (gap < 0 || gap > FarthestToken)
        {
            return LabelDistance.None;
        }

        bool fillers = gap <= FarthestFiller;
        ReadOnlySpan<Token> tokens = context.Tokens;
        for (int index = cue.EndToken; index < token; index++)
        {
            Token between = tokens[index];
            if (between.Kind == TokenKind.Number)
            {
                return LabelDistance.None;
            }

            fillers &= IsFiller(context, index, cue.Kind);
        }

        // A label on a line of its own, "Phone:", stands in another sentence than its number.
        return fillers ? LabelDistance.Adjacent
            : context.Surface.SentenceAt(cue.Span.Start) == context.Surface.SentenceAt(tokens[token].Start)
                ? LabelDistance.Near
            : LabelDistance.None;
    }

    /// <summary>How near a label stands behind a number, as in "943 476 5919 is my NHS number".</summary>
    public static LabelDistance After(RecognitionContext context, in Cue cue, int endToken)
    {
        int gap = cue.FirstToken - endToken;
        if (gap is < 0 or > 3)
        {
            return LabelDistance.None;
        }

        for (int index = endToken; index < cue.FirstToken; index++)
        {
            if (!IsFiller(context, index, cue.Kind) || context.Tokens[index].Has(TokenFlags.SentenceStart))
            {
                return LabelDistance.None;
            }
        }

        return LabelDistance.Near;
    }

    /// <summary>Whether a colon or number sign stands between a label and a number.</summary>
    public static bool IsMarked(RecognitionContext context, in Cue cue, int token)
    {
        for (int index = cue.EndToken - 1; index < token; index++)
        {
            if (context.Text[context.Tokens[index].Start] is ':' or '#' or '=')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFiller(RecognitionContext context, int token, CueKind kind)
    {
        Token between = context.Tokens[token];
        ReadOnlySpan<char> text = context.TextOf(token);
        return between.Kind switch
        {
            TokenKind.Punctuation => text[0]
                is ':'
                    or '#'
                    or '.'
                    or '('
                    or ')'
                    or '='
                    or '-'
                    or '–'
                    or '*'
                    or '['
                    or '"'
                    or '+'
                    or '/'
                    or '?',
            // The container of a hashtag: "#UCSF-12345" is an identifier that looks like one.
            TokenKind.Hashtag => true,
            TokenKind.Word => (kind is CueKind.Phone or CueKind.Fax ? PhoneFillers : Fillers).Contains(text),
            _ => false,
        };
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

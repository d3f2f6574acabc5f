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
    private const int FarthestOther = 16;
    private const int LongestSpeaker = 3;
    private const int LongestEndOfQuestion = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = Set(
        "is was still no nr number num nmbr nbr id are ref code of my his her their the a our its it's under with record please here yes"
            + " sure reads reading marked quoted ending ends found"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PhoneFillers = Set(
        "is was no nr number num at on al au back to us me him her them my his their the our or toll free via us directly today now by records record results it"
    );

    // Who answers in a talk with somebody who asks; "Weight:" on the next line is another matter.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Speakers = Set(
        "you me customer caller patient client user member guest visitor parent"
    );

    /// <summary>How near a label stands before the token of a number.</summary>
    public static LabelDistance Before(RecognitionContext context, in Cue cue, int token)
    {
        int gap = token - cue.EndToken;
        if (gap < 0 || gap > FarthestToken)
        {
            return LabelDistance.None;
        }

        ReadOnlySpan<Token> tokens = context.Tokens;
        int first = AfterSpeaker(context, cue.EndToken, token);
        bool fillers = token - first <= FarthestFiller;
        for (int index = first; index < token; index++)
        {
            Token between = tokens[index];
            if (between.Kind == TokenKind.Number)
            {
                return LabelDistance.None;
            }

            // "The chart number, 118-22-09,": only behind a label of several words, since one word may be the last of its clause.
            bool isClause = index == cue.EndToken && context.Is(index, ',') && cue.EndToken - cue.FirstToken > 1;
            fillers &= isClause || IsFiller(context, index, cue.Kind);
        }

        // A label on a line of its own, "Phone:", stands in another sentence than its number.
        return fillers ? LabelDistance.Adjacent
            : context.Surface.SentenceAt(cue.Span.Start) == context.Surface.SentenceAt(tokens[token].Start)
                ? LabelDistance.Near
            : LabelDistance.None;
    }

    /// <summary>Whether a number is called something that identifies nobody: "version 2024.3.1".</summary>
    public static bool IsOtherNumber(RecognitionContext context, int token)
    {
        ReadOnlySpan<Cue> cues = context.Cues;
        int start = context.Tokens[token].Start;
        for (
            int index = context.CueAt(start) - 1;
            index >= 0 && cues[index].Span.Start > start - FarthestOther;
            index--
        )
        {
            if (
                cues[index].Kind == CueKind.OtherNumber
                && Before(context, cues[index], token) == LabelDistance.Adjacent
            )
            {
                return true;
            }
        }

        return false;
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

    // "What is your account number, please?", and on the next line "Customer: it's 77410092": who answers stands between a label and its
    // number.
    private static int AfterSpeaker(RecognitionContext context, int first, int token)
    {
        // "Bot: Please enter your order number", and on the next line "You: 4471-88".
        if (
            first + 1 < token
            && context.Is(first + 1, ':')
            && Speakers.Contains(context.TextOf(first))
            && IsEndOfLine(context, first - 1)
        )
        {
            return first + 2;
        }

        for (int index = first; index < token && index - first < LongestEndOfQuestion; index++)
        {
            if (context.Tokens[index].Kind == TokenKind.Number)
            {
                return first;
            }

            if (!EndsLine(context, index))
            {
                continue;
            }

            for (int mark = index + 1; mark < token && mark - index <= LongestSpeaker + 1; mark++)
            {
                if (context.Is(mark, ':'))
                {
                    // "Customer: yes, 77410092"
                    int yes = mark + 2 < token && context.Is(mark + 2, ',') ? 2 : 0;
                    return mark > index + 1 ? mark + 1 + yes : first;
                }

                if (context.Tokens[mark].Kind != TokenKind.Word)
                {
                    return first;
                }
            }

            return first;
        }

        return first;
    }

    private static bool EndsLine(RecognitionContext context, int token) =>
        (context.Is(token, '?') || context.Is(token, '.')) && IsEndOfLine(context, token);

    private static bool IsEndOfLine(RecognitionContext context, int token)
    {
        int end = context.Tokens[token].End;
        int start = context.Tokens[token + 1].Start;
        return start > end && context.Text.AsSpan(end, start - end).Contains('\n');
    }

    /// <summary>Whether a word masks digits, as in "XXX-XX-4471".</summary>
    public static bool IsMasked(ReadOnlySpan<char> text) => !text.ContainsAnyExcept('X', 'x', '*');

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
                    or '>'
                    or '+'
                    or '/'
                    or '?'
                || (text[0] == ',' && kind is CueKind.Phone or CueKind.Fax),
            // The container of a hashtag: "#UCSF-12345" is an identifier that looks like one.
            TokenKind.Hashtag => true,
            TokenKind.Word => (kind is CueKind.Phone or CueKind.Fax ? PhoneFillers : Fillers).Contains(text)
                || IsMasked(text),
            _ => false,
        };
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

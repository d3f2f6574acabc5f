namespace HealthContent.Analysis.Text;

/// <summary>Reads a text once, from left to right, into tokens and sentences.</summary>
internal ref partial struct Tokenizer
{
    // A line shorter than this that is followed by a capital was ended by the writer; a longer one was wrapped.
    private const int ShortestWrappedLine = 45;

    // In tokens. Nobody writes so long a sentence; what runs on without an end is a list or a table, and what rules ask of a sentence
    // must not cost the length of the text.
    private const int LongestSentence = 400;

    private readonly ReadOnlySpan<char> text;
    private readonly Vocabulary vocabulary;
    private readonly bool hasAt;
    private readonly ref ReusableList<Token> tokens;
    private readonly ref ReusableList<int> stream;
    private readonly ref ReusableList<Sentence> sentences;
    private int position;
    private int lineStart;
    private int sentenceFirstToken;
    private int paragraph;
    private bool spaceBefore;
    private bool sentenceEnded;
    private bool paragraphEnded;
    private bool streamSentenceStart;

    // What was seen when a stretch was looked at for the first time. Every word or mark of it asks again, and looking ahead
    // anew for each would take quadratic time in texts such as "a.a.a.a…" or "!!!!…".
    private int noEmailBefore;
    private int noMentionBefore;
    private int domainStart;
    private int domainEnd;
    private int domainLastDot;
    private int ignorablesStart;
    private int ignorablesEnd;
    private int closingStart;
    private int closingEnd;

    public Tokenizer(
        ReadOnlySpan<char> text,
        Vocabulary vocabulary,
        ref ReusableList<Token> tokens,
        ref ReusableList<int> stream,
        ref ReusableList<Sentence> sentences
    )
    {
        this.text = text;
        this.vocabulary = vocabulary;
        this.tokens = ref tokens;
        this.stream = ref stream;
        this.sentences = ref sentences;
        hasAt = text.Contains('@');
        sentenceEnded = true;
        paragraphEnded = true;
        paragraph = -1;
    }

    public void Read()
    {
        while (position < text.Length)
        {
            char character = text[position];
            if (char.IsAsciiLetter(character))
            {
                ReadWordLike();
            }
            else if (character is ' ' or '\t' or '\n' or '\r' || char.IsWhiteSpace(character))
            {
                ReadWhiteSpace();
            }
            else if (char.IsAsciiDigit(character))
            {
                ReadNumberLike();
            }
            else if (character < 0x80)
            {
                ReadSymbol(character);
            }
            else
            {
                ReadOther(character);
            }
        }

        EndSentence();
    }

    private void ReadWhiteSpace()
    {
        int lineFeeds = 0;
        int lineEnd = position;
        int length = 0;
        while (position < text.Length)
        {
            char character = text[position];
            if (character is '\n' or '\u2028' or '\u2029' || (character == '\r' && Peek(1) != '\n'))
            {
                if (lineFeeds++ == 0)
                {
                    length = lineEnd - lineStart;
                }

                lineStart = position + 1;
            }
            else if (!(character is ' ' or '\t' or '\r' || char.IsWhiteSpace(character)))
            {
                break;
            }

            position++;
        }

        spaceBefore = true;
        if (lineFeeds > 1)
        {
            sentenceEnded = true;
            paragraphEnded = true;
        }
        else if (lineFeeds == 1 && StartsNewLine(length))
        {
            sentenceEnded = true;
        }
    }

    // Whether a single line feed ends a sentence: before a bullet, and after a line too short to have been wrapped.
    private readonly bool StartsNewLine(int previousLineLength)
    {
        if (position >= text.Length)
        {
            return false;
        }

        char character = text[position];
        if (character is '•' or '‣' or '◦' or '▪' or '●' or '·' or '✓' or '✔' or '#' or '@')
        {
            return true;
        }

        if (character is '-' or '*' or '–' or '—' or '+')
        {
            return char.IsWhiteSpace(Peek(1));
        }

        return previousLineLength < ShortestWrappedLine && !char.IsLower(character);
    }

    private void ReadSymbol(char character)
    {
        switch (character)
        {
            case '#' when !IsWordCharacterBefore() && TryReadHashtag():
            case '@' when !IsWordCharacterBefore() && TryReadMention():
            case '$' when char.IsAsciiLetter(Peek(1)) && TryReadDisguisedWord():
                return;
            case '.' or '!' or '?':
                ReadTerminator(character);
                return;
            default:
                bool transparent = character switch
                {
                    '"' or '\'' or '*' or '_' or '~' or '`' => true,
                    '-' => IsWordCharacterBefore() && char.IsLetterOrDigit(Peek(1)),
                    _ => false,
                };
                Add(1, TokenKind.Punctuation, TokenFlags.None, !transparent);
                return;
        }
    }

    private void ReadTerminator(char character)
    {
        bool ends = character == '.' ? FullStopEndsSentence() : IsBoundaryAfter(position + 1);
        Add(1, TokenKind.Punctuation, TokenFlags.None, true);
        sentenceEnded |= ends;
    }

    private bool FullStopEndsSentence()
    {
        // Of several full stops the last one decides: "Well... maybe" goes on.
        if (Peek(1) == '.' || !IsBoundaryAfter(position + 1))
        {
            return false;
        }

        int next = position + 1;
        while (
            next < text.Length
            && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '\'' or '”' or '’' or ')' or '“' or '‘' or '(')
        )
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        if (tokens.Count == 0 || next >= text.Length)
        {
            return true;
        }

        Token last = tokens[tokens.Count - 1];
        if (last.End != position || last.Kind != TokenKind.Word)
        {
            return true;
        }

        ReadOnlySpan<char> word = text.Slice(last.Start, last.Length);
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            // An initial ("J. Doe", "seen by J. Doe", "U.S."), unless it names a kind: "vitamin C. Take …". Two in a row and the first of
            // a line are initials.
            return tokens.Count > 1
                && !(char.IsUpper(text[next]) && next + 1 < text.Length && text[next + 1] == '.')
                && text[last.Start - 1] != '\n'
                && tokens[tokens.Count - 2] is { Kind: TokenKind.Word } before
                && !before.Has(TokenFlags.Capitalized)
                && text.Slice(before.Start, before.Length)
                    is not (
                        "by"
                        or "from"
                        or "for"
                        or "with"
                        or "and"
                        or "of"
                        or "to"
                        or "patient"
                        or "pt"
                        or "client"
                    );
        }

        if (word.Length == 1 && tokens.Count > 1 && text[last.Start - 1] == '.')
        {
            // "a.m. The": ends the sentence only before a capital; a digit or a lower-case letter goes on.
            return char.IsUpper(text[next]);
        }

        // "No. 4" and "Fri. 8 April", but "Say no. Then …" and "We rest on Sun. Come on Monday."
        bool isAbbreviated =
            word.Equals("no", StringComparison.OrdinalIgnoreCase) ? char.IsDigit(text[next])
            : Abbreviations.IsWeekday(word) ? char.IsDigit(text[next]) || Abbreviations.StartsWithMonth(text[next..])
            : Abbreviations.Contains(word);
        return !isAbbreviated;
    }

    // A terminator only ends a sentence before white space, the end of the text or a closing mark.
    private bool IsBoundaryAfter(int index)
    {
        // Every mark of a run such as "!!!" asks; the run is looked at once.
        int start = index;
        if (index >= closingStart && index < closingEnd)
        {
            index = closingEnd;
        }

        while (
            index < text.Length
            && text[index] is '.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '*' or '_'
        )
        {
            index++;
        }

        (closingStart, closingEnd) = (start, index);
        return index >= text.Length || char.IsWhiteSpace(text[index]) || text[index] >= 0x2000;
    }

    private readonly char Peek(int offset) => position + offset < text.Length ? text[position + offset] : '\0';

    private readonly bool IsWordCharacterBefore() => position > 0 && char.IsLetterOrDigit(text[position - 1]);

    private void Add(int length, TokenKind kind, TokenFlags flags, bool inStream) =>
        Add(
            length,
            kind,
            flags,
            inStream,
            kind == TokenKind.Punctuation && inStream
                ? vocabulary.FindFolded(text.Slice(position, length))
                : Vocabulary.Unknown
        );

    private void Add(int length, TokenKind kind, TokenFlags flags, bool inStream, int word)
    {
        bool closes = kind == TokenKind.Punctuation && !spaceBefore && IsClosing(text[position]);
        sentenceEnded |= spaceBefore && tokens.Count - sentenceFirstToken >= LongestSentence;
        if (sentenceEnded && (!closes || tokens.Count == 0))
        {
            EndSentence();
            sentenceEnded = false;
            streamSentenceStart = true;
            if (paragraphEnded)
            {
                paragraphEnded = false;
                paragraph++;
                flags |= TokenFlags.ParagraphStart;
            }
        }

        if (spaceBefore)
        {
            flags |= TokenFlags.SpaceBefore;
            spaceBefore = false;
        }

        if (inStream)
        {
            if (streamSentenceStart)
            {
                flags |= TokenFlags.SentenceStart;
                streamSentenceStart = false;
            }

            stream.Add(tokens.Count);
        }

        tokens.Add(new Token(position, length, word, kind, flags));
        position += length;
    }

    private static bool IsClosing(char character) =>
        character is '.' or '!' or '?' or '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '…';

    private void EndSentence()
    {
        if (tokens.Count == sentenceFirstToken)
        {
            return;
        }

        int start = tokens[sentenceFirstToken].Start;
        var span = TextSpan.FromBounds(start, tokens[tokens.Count - 1].End);
        sentences.Add(new Sentence(span, sentenceFirstToken, tokens.Count - sentenceFirstToken, paragraph));
        sentenceFirstToken = tokens.Count;
    }
}

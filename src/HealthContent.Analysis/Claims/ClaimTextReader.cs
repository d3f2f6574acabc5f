using System.Globalization;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Claims;

/// <summary>
/// Reads a text into the words and numbers that claims are compared by: without case, marks and punctuation, short forms written
/// out ("doesn't" is "does not"), and numbers by their value, whether they are written in digits or words.
/// </summary>
internal ref struct ClaimTextReader
{
    // Longer ones are no words of claims.
    private const int LongestWord = 64;

    private readonly SurfaceText surface;
    private readonly ClaimVocabulary vocabulary;
    private readonly ClaimWords meanings;
    private readonly ref ReusableList<ClaimTerm> terms;
    private PendingNumber number;
    private int sentence;
    private bool isParted;

    private ClaimTextReader(SurfaceText surface, ClaimVocabulary vocabulary, ref ReusableList<ClaimTerm> terms)
    {
        this.surface = surface;
        this.vocabulary = vocabulary;
        this.terms = ref terms;
        meanings = ClaimWords.Instance;
    }

    /// <summary>Adds the terms of a surface, in order.</summary>
    public static void Read(SurfaceText surface, ClaimVocabulary vocabulary, ref ReusableList<ClaimTerm> terms) =>
        new ClaimTextReader(surface, vocabulary, ref terms).Read();

    private void Read()
    {
        ReadOnlySpan<Token> tokens = surface.Tokens;
        ReadOnlySpan<Sentence> sentences = surface.Sentences;
        for (int index = 0; index < tokens.Length; index++)
        {
            if (index >= sentences[sentence].EndToken)
            {
                FlushNumber();
                sentence++;
            }

            switch (tokens[index].Kind)
            {
                case TokenKind.Word:
                    index = ReadWord(index);
                    break;
                case TokenKind.Number:
                    ReadDigits(tokens[index]);
                    break;
                case TokenKind.Punctuation:
                    ReadMark(tokens[index]);
                    break;
                default:
                    FlushNumber();
                    isParted = true;
                    break;
            }
        }

        FlushNumber();
    }

    private int ReadWord(int index)
    {
        Token token = surface.Tokens[index];
        Span<char> buffer = stackalloc char[(2 * LongestWord) + 1];
        ReadOnlySpan<char> word = Fold(token, buffer);
        if (meanings.StartsPair(word) && index + 1 < surface.Tokens.Length)
        {
            Token next = surface.Tokens[index + 1];
            buffer[word.Length] = ' ';
            int length = word.Length + 1 + Fold(next, buffer[(word.Length + 1)..]).Length;
            if (next.Kind == TokenKind.Word && meanings.ReadAs(buffer[..length]) is { } pair)
            {
                AddWords(pair, TextSpan.FromBounds(token.Start, next.End));
                return index + 1;
            }
        }

        AddFolded(word, token.Span);
        return index;
    }

    private void AddFolded(scoped ReadOnlySpan<char> word, TextSpan span)
    {
        const string Negation = "n't";
        if (meanings.ReadAs(word) is { } read)
        {
            AddWords(read, span);
        }
        else if (word.Length > Negation.Length && word.EndsWith(Negation, StringComparison.Ordinal))
        {
            AddWord(word[..^Negation.Length], span);
            AddWord("not", span);
        }
        else if (meanings.Number(word) is { } part)
        {
            AddNumberPart(part, span);
        }
        else if (!(word is "and" && number.TakesAnd))
        {
            AddWord(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word, span);
        }
        else
        {
            number.And = span;
        }
    }

    private readonly ReadOnlySpan<char> Fold(Token token, Span<char> buffer)
    {
        Span<char> folded = stackalloc char[CharacterFolding.MaxExpansion];
        ReadOnlySpan<char> text = surface.Slice(token.Span);
        int written = 0;
        for (int position = 0; position < text.Length; )
        {
            int codePoint = CharacterFolding.CodePointAt(text, position, out int length);
            int count = CharacterFolding.Fold(codePoint, folded);
            if (written + count > LongestWord)
            {
                return [];
            }

            folded[..count].CopyTo(buffer[written..]);
            written += count;
            position += length;
        }

        ReplaceLookAlikes(buffer[..written]);
        return buffer[..written];
    }

    // Only where the word has Latin letters too: genuine words of other scripts stay what they are.
    private static void ReplaceLookAlikes(Span<char> word)
    {
        if (!word.ContainsAnyExceptInRange('\0', '\x7f') || !word.ContainsAnyInRange('a', 'z'))
        {
            return;
        }

        foreach (ref char character in word)
        {
            character = CharacterFolding.LookAlike(character);
        }
    }

    private void ReadDigits(Token token)
    {
        FlushNumber();
        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> digits = Fold(token, buffer);
        if (
            decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out decimal value
            )
        )
        {
            number = new PendingNumber(value, token.Span) { IsOpen = true };
        }
        else
        {
            AddWord(digits, token.Span);
        }
    }

    private void ReadMark(Token token)
    {
        ReadOnlySpan<char> mark = surface.Slice(token.Span);
        if (meanings.ReadAs(mark) is { } read)
        {
            AddWords(read, token.Span);
        }
        else if (mark is "$" or "£" or "€")
        {
            AddWord(mark, token.Span);
        }
        else if (
            mark is "-"
                ? token.Has(TokenFlags.SpaceBefore)
                : mark is not ("\"" or "'" or "*" or "_" or "“" or "”" or "‘" or "’" or "®" or "™")
        )
        {
            FlushNumber();
            isParted = true;
        }
    }

    private void AddNumberPart(ClaimWords.NumberPart part, TextSpan span)
    {
        if (!number.TryAdd(part, span))
        {
            FlushNumber();
            number = new PendingNumber(part.Value, span)
            {
                IsOpen = true,
                TakesDigit = part.IsTen,
                TakesRest = part.IsScale,
            };
        }
    }

    private void AddWords(string[] words, TextSpan span)
    {
        foreach (string word in words)
        {
            AddWord(word, span);
        }
    }

    private void AddWord(scoped ReadOnlySpan<char> word, TextSpan span)
    {
        FlushNumber();
        ClaimTermFlags flags = meanings.IsMeasure(word) ? ClaimTermFlags.Measure : ClaimTermFlags.None;
        Add(vocabulary.Word(word), meanings.ClassOf(word), span, flags);
    }

    private void FlushNumber()
    {
        if (!number.IsOpen)
        {
            return;
        }

        PendingNumber read = number;
        number = default;
        (int word, int decided) = vocabulary.Number(read.Value);
        Add(word, decided, read.Span, ClaimTermFlags.Number);
        if (read.And is { } and)
        {
            AddWord("and", and);
        }
    }

    private void Add(int word, int decided, TextSpan span, ClaimTermFlags flags)
    {
        terms.Add(new ClaimTerm(word, decided, span, sentence, isParted ? flags | ClaimTermFlags.Parted : flags));
        isParted = false;
    }

    /// <summary>A number whose next word may still belong to it: "twenty" before "five", "two" before "hundred".</summary>
    private struct PendingNumber(decimal value, TextSpan span)
    {
        private decimal total;
        private decimal current = value;

        public readonly decimal Value => total + current;

        public TextSpan Span { get; private set; } = span;

        public bool IsOpen { get; init; }

        /// <summary>Whether a digit makes it larger: after "twenty".</summary>
        public bool TakesDigit { get; set; }

        /// <summary>Whether a smaller number makes it larger: after "hundred".</summary>
        public bool TakesRest { get; set; }

        public readonly bool TakesAnd => IsOpen && TakesRest && And is null;

        /// <summary>An "and" that belongs to the number when a smaller one follows.</summary>
        public TextSpan? And { get; set; }

        public bool TryAdd(ClaimWords.NumberPart part, TextSpan next)
        {
            if (!IsOpen || !Takes(part))
            {
                return false;
            }

            if (part.IsScale)
            {
                current *= part.Value;
                if (part.Value >= 1000)
                {
                    total += current;
                    current = 0;
                }
            }
            else
            {
                current += part.Value;
            }

            Span = TextSpan.FromBounds(Span.Start, next.End);
            TakesDigit = part.IsTen;
            TakesRest = part.IsScale;
            And = null;
            return true;
        }

        private readonly bool Takes(ClaimWords.NumberPart part) =>
            part.IsScale ? And is null && current > 0 && current < part.Value
            : TakesDigit ? part.Value is > 0 and < 10
            : TakesRest && part.Value < 100;
    }
}

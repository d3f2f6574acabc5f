using System.Collections.Immutable;

namespace HealthContent.Analysis.Matching;

/// <summary>Reads the pattern language. The grammar stands in <c>Matching/README.md</c>.</summary>
internal ref partial struct PhraseParser
{
    private const int LargestGap = 12;

    // Deep enough for any pattern a person can read, and far from what the stack holds.
    private const int DeepestNesting = 32;

    private readonly ReadOnlySpan<char> text;
    private readonly string file;
    private readonly int firstLine;
    private readonly int firstColumn;
    private int position;
    private int depth;

    private PhraseParser(ReadOnlySpan<char> text, string file, int firstLine, int firstColumn)
    {
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
    }

    public static PhrasePattern Parse(string name, string pattern, string file, int line, int column) =>
        new(name, pattern.Trim(), ParseSyntax(pattern, file, line, column), file, line);

    public static PhraseSyntax ParseSyntax(string pattern, string file, int line, int column)
    {
        var parser = new PhraseParser(pattern, file, line, column);
        PhraseNode root = parser.ParseChoice();
        ImmutableArray<PhraseGuard> guards = parser.ParseGuards();
        if (!parser.AtEnd)
        {
            throw parser.Error($"unexpected '{parser.Current}'");
        }

        if (PhraseShape.StartsOrEndsWithGap(root))
        {
            throw new PhraseSyntaxException("a pattern must not start or end with a gap or '_'", file, line, column);
        }

        if (PhraseShape.MayBeEmpty(root))
        {
            throw new PhraseSyntaxException(
                "a pattern must have at least one part that is not optional",
                file,
                line,
                column
            );
        }

        return new PhraseSyntax(root, guards);
    }

    private bool AtEnd
    {
        get
        {
            SkipSpace();
            return position >= text.Length;
        }
    }

    private readonly char Current => text[position];

    private PhraseNode ParseChoice()
    {
        if (++depth > DeepestNesting)
        {
            throw Error($"groups nest deeper than {DeepestNesting}");
        }

        var items = ImmutableArray.CreateBuilder<PhraseNode>();
        do
        {
            items.Add(ParseSequence());
        } while (Accept('|'));
        depth--;
        return items.Count == 1 ? items[0] : new ChoiceNode(items.ToImmutable());
    }

    private PhraseNode ParseSequence()
    {
        var items = ImmutableArray.CreateBuilder<PhraseNode>();
        while (!AtEnd && Current is not ('|' or ')') && !AtGuard())
        {
            ParseItem(items);
        }

        return items.Count switch
        {
            0 => throw Error("a word, a <class> or a group was expected"),
            1 => items[0],
            _ => new SequenceNode(items.ToImmutable()),
        };
    }

    private void ParseItem(ImmutableArray<PhraseNode>.Builder items)
    {
        string? capture = TryReadCaptureName();
        int first = items.Count;
        switch (Current)
        {
            case '(':
                position++;
                items.Add(ParseChoice());
                Expect(')');
                break;
            case '<':
                items.Add(ParseClass());
                break;
            case '{':
                items.Add(ParseGap());
                break;
            case '^' or '$':
                items.Add(new AnchorNode(Current == '^'));
                position++;
                break;
            case '"':
                ParseLiteral(items);
                break;
            case '_' when position + 1 >= text.Length || !IsWordCharacter(text[position + 1]):
                items.Add(new GapNode(1, 1));
                position++;
                break;
            default:
                ParseWord(items);
                break;
        }

        if (position < text.Length && Current == '?')
        {
            position++;
            Wrap(items, first, node => new OptionalNode(node));
        }

        if (capture is not null)
        {
            Wrap(items, first, node => new CaptureNode(capture, node));
        }
    }

    private static void Wrap(ImmutableArray<PhraseNode>.Builder items, int first, Func<PhraseNode, PhraseNode> wrap)
    {
        PhraseNode inner = items.Count - first == 1 ? items[first] : new SequenceNode([.. items.Skip(first)]);
        items.Count = first;
        items.Add(wrap(inner));
    }

    private string? TryReadCaptureName()
    {
        int end = position;
        while (end < text.Length && (char.IsAsciiLetterLower(text[end]) || text[end] == '-'))
        {
            end++;
        }

        if (end == position || end + 1 >= text.Length || text[end] != ':' || char.IsWhiteSpace(text[end + 1]))
        {
            return null;
        }

        string name = text[position..end].ToString();
        position = end + 1;
        return name;
    }

    private ClassNode ParseClass()
    {
        int start = position++;
        int end = text[position..].IndexOf('>');
        if (end <= 0)
        {
            throw Error("a class name and '>' were expected");
        }

        string name = text.Slice(position, end).ToString();
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                throw Error($"'{character}' is not allowed in a class name; use lower-case letters, digits and '-'");
            }
        }

        position += end + 1;
        (int line, int column) = Place(start);
        return new ClassNode(name, line, column);
    }

    private GapNode ParseGap()
    {
        position++;
        int minimum = 0;
        int maximum = ParseNumber();
        if (Accept(','))
        {
            minimum = maximum;
            maximum = ParseNumber();
        }

        Expect('}');
        if (maximum < minimum || maximum == 0)
        {
            throw Error("a gap needs an upper bound that is at least 1 and not below the lower bound");
        }

        if (maximum > LargestGap)
        {
            throw Error($"a gap is at most {LargestGap} tokens");
        }

        return new GapNode(minimum, maximum);
    }

    private int ParseNumber()
    {
        SkipSpace();
        int start = position;
        int value = 0;
        while (position < text.Length && char.IsAsciiDigit(Current) && position - start < 4)
        {
            value = (value * 10) + Current - '0';
            position++;
        }

        return position > start ? value : throw Error("a number was expected");
    }

    private void ParseLiteral(ImmutableArray<PhraseNode>.Builder items)
    {
        position++;
        int end = text[position..].IndexOf('"');
        if (end < 0)
        {
            throw Error("the quotation mark is not closed");
        }

        AddWords(items, text.Slice(position, end), inflected: false);
        position += end + 1;
    }

    private void ParseWord(ImmutableArray<PhraseNode>.Builder items)
    {
        int start = position;
        while (position < text.Length && IsWordCharacter(Current))
        {
            position++;
        }

        if (position == start)
        {
            throw Error($"unexpected '{Current}'");
        }

        ReadOnlySpan<char> word = text[start..position];
        bool inflected = position < text.Length && Current == '~';
        if (inflected)
        {
            position++;
        }

        if (word.Length > 1 && word[0] == '=' && char.IsLetter(word[1]))
        {
            AddWordAsWritten(items, word[1..], inflected, start);
        }
        else
        {
            AddWords(items, word, inflected);
        }
    }

    // The case of the first word counts for all that a hyphen joins to it.
    private void AddWordAsWritten(
        ImmutableArray<PhraseNode>.Builder items,
        ReadOnlySpan<char> word,
        bool inflected,
        int start
    )
    {
        LetterCase letterCase =
            !char.IsUpper(word[0]) ? LetterCase.Lower
            : word.Length > 1 && word.ToString().ToUpperInvariant().AsSpan().SequenceEqual(word) ? LetterCase.Capitals
            : LetterCase.Capitalized;
        if (letterCase != LetterCase.Capitals && word[1..].ContainsAnyInRange('A', 'Z'))
        {
            position = start;
            throw Error("'=word' is written in lower case, with one capital at the start, or in capitals");
        }

        int first = items.Count;
        AddWords(items, word, inflected);
        for (int index = first; index < items.Count; index++)
        {
            // A digit has no case: "=Covid-19".
            var node = (WordNode)items[index];
            items[index] = char.IsLetter(node.Text[0]) ? node with { Case = letterCase } : node;
        }
    }

    // The same tokenizer that reads content reads the words of a pattern, so that "covid-19" or "100%" mean in a pattern what
    // they are in a text.
    private readonly void AddWords(ImmutableArray<PhraseNode>.Builder items, ReadOnlySpan<char> words, bool inflected)
    {
        int before = items.Count;
        foreach (string word in WordReader.Read(words))
        {
            items.Add(new WordNode(word, Inflected: false));
        }

        if (items.Count == before)
        {
            throw Error("a word was expected");
        }

        if (inflected)
        {
            items[^1] = ((WordNode)items[^1]) with { Inflected = true };
        }
    }
}

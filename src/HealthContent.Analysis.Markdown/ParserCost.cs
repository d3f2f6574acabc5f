namespace HealthContent.Analysis.Markdown;

/// <summary>
/// Estimates how far the parser would look ahead in vain. It looks from every opening (a link's address, a processing
/// instruction, a declaration, a bare address) to its closing, so that openings without closing cost the square of the
/// paragraph's length; and it removes definitions from a paragraph one by one.
/// </summary>
internal static class ParserCost
{
    // What a second of parsing would look at, roughly; texts that people write stay below a thousandth of it.
    private const long AlwaysAllowed = 50_000_000;
    private const long AllowedPerCodeUnit = 20;

    /// <summary>Whether the parser reads a source in about linear time.</summary>
    public static bool IsBounded(ReadOnlySpan<char> source)
    {
        long allowed = AlwaysAllowed + AllowedPerCodeUnit * source.Length;
        long cost = 0;
        bool isBlankLine = true;
        int lines = 0;
        Closings next = new(source.Length);
        for (int index = source.Length - 1; index >= 0; index--)
        {
            char current = source[index];
            ReadOnlySpan<char> rest = source[index..];
            if (current == '\n')
            {
                // A blank line ends the paragraph, and nothing is sought beyond it.
                if (isBlankLine)
                    (next, lines) = (new Closings(index), 0);
                isBlankLine = true;
                lines++;
            }
            else if (!char.IsWhiteSpace(current))
            {
                isBlankLine = false;
            }

            switch (current)
            {
                case ')':
                    next.Parenthesis = index;
                    break;
                case '>':
                    next.Bracket = index;
                    break;
                case '?' when rest.StartsWith("?>"):
                    next.Instruction = index;
                    break;
                case ']' when rest.StartsWith("]]>"):
                    next.CharacterData = index;
                    break;
                case ']' when rest.StartsWith("]("):
                    cost += next.Parenthesis - index;
                    break;
                case ']' when rest.StartsWith("]:"):
                    cost += lines;
                    break;
                case '<' when rest.StartsWith("<?"):
                    cost += next.Instruction - index;
                    break;
                case '<' when rest.StartsWith("<![CDATA["):
                    cost += next.CharacterData - index;
                    break;
                case '<' when rest.StartsWith("<!"):
                    cost += next.Bracket - index;
                    break;
                case ':' when rest.StartsWith("://"):
                case 'w' when rest.StartsWith("www."):
                    cost += next.Space - index;
                    break;
                case ' ' or '\t' or '\n' or '\r':
                    next.Space = index;
                    break;
            }
            if (cost > allowed)
                return false;
        }
        return true;
    }

    /// <summary>Where the next closing of each kind stands; the end of the paragraph when there is none.</summary>
    private struct Closings(int end)
    {
        public int Parenthesis = end;
        public int Bracket = end;
        public int Instruction = end;
        public int CharacterData = end;
        public int Space = end;
    }
}

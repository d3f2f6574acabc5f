namespace HealthContent.Analysis.Text;

/// <summary>Pairs quotation marks. A pair never reaches across a paragraph, so that one stray mark does no harm.</summary>
internal static class QuotationReader
{
    public static void Read(SurfaceText surface, ref ReusableList<TextSpan> quotations)
    {
        foreach (TextRegion region in surface.Regions)
        {
            if (region.Kind == TextRegionKind.Quotation)
            {
                quotations.Add(region.Span);
            }
        }

        ReadOnlySpan<Token> tokens = surface.Tokens;
        int open = -1;
        char closing = '\0';
        bool low = false;
        for (int index = 0; index < tokens.Length; index++)
        {
            Token token = tokens[index];
            if (token.Has(TokenFlags.ParagraphStart))
            {
                open = -1;
            }

            if (token.Kind != TokenKind.Punctuation || token.Length != 1)
            {
                continue;
            }

            char mark = surface.Text[token.Start];
            if (open >= 0 && (mark == closing ? !Opens(surface.Text, token, mark) : low && mark == '“'))
            {
                quotations.Add(TextSpan.FromBounds(open, token.Start));
                open = -1;
            }
            else if (open < 0 && ClosingOf(mark) is not '\0' and char expected && Opens(surface.Text, token, mark))
            {
                open = token.End;
                closing = expected;
                // „German“ marks close with the mark that opens an English quotation.
                low = mark is '„' or '‟';
            }
        }

        if (!surface.Regions.IsEmpty)
        {
            Unite(ref quotations);
        }
    }

    // The elements of a format hold one another, and quotation marks.
    private static void Unite(ref ReusableList<TextSpan> quotations)
    {
        quotations.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        int kept = 0;
        for (int index = 0; index < quotations.Count; index++)
        {
            TextSpan next = quotations[index];
            if (kept > 0 && next.Start < quotations[kept - 1].End)
            {
                TextSpan last = quotations[kept - 1];
                quotations[kept - 1] = TextSpan.FromBounds(last.Start, Math.Max(last.End, next.End));
            }
            else
            {
                quotations[kept++] = next;
            }
        }

        quotations.Truncate(kept);
    }

    private static char ClosingOf(char mark) =>
        mark switch
        {
            '"' => '"',
            '\'' => '\'',
            '“' or '„' or '‟' => '”',
            '‘' or '‚' => '’',
            '«' => '»',
            '‹' => '›',
            '「' => '」',
            '『' => '』',
            _ => '\0',
        };

    // A straight mark opens before a word and closes after one; the typographic ones say so themselves.
    private static bool Opens(string text, Token token, char mark)
    {
        if (mark is not ('"' or '\''))
        {
            return mark is not ('”' or '’' or '»' or '›' or '」' or '』');
        }

        bool spaceBefore =
            token.Start == 0
            || char.IsWhiteSpace(text[token.Start - 1])
            || text[token.Start - 1] is '(' or '[' or '—' or '–' or ':';
        bool spaceAfter = token.End == text.Length || char.IsWhiteSpace(text[token.End]);
        return spaceBefore && !spaceAfter;
    }
}

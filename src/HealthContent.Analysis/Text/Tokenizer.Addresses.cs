namespace HealthContent.Analysis.Text;

/// <content>E-mail addresses and web addresses.</content>
internal ref partial struct Tokenizer
{
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> TopLevelDomains = new(() =>
        EmbeddedData.ReadWords("Text/top-level-domains.dataset.txt")
    );

    // local-part "@" domain, pragmatic form of RFC 5322: what mail programs accept and people write.
    private bool TryReadEmail()
    {
        int index = position;
        while (
            index < text.Length
            && (char.IsLetterOrDigit(text[index]) || text[index] is '.' or '_' or '%' or '+' or '-' or '\'')
        )
        {
            index++;
        }

        if (index >= text.Length || text[index] != '@' || index == position)
        {
            return false;
        }

        int end = DomainEnd(index + 1, out bool dotted);
        if (!dotted)
        {
            return false;
        }

        Add(end - position, TokenKind.Email, TokenFlags.None, true, Vocabulary.Unknown);
        return true;
    }

    private readonly int DomainEnd(int start, out bool dotted)
    {
        int index = start;
        int lastDot = -1;
        while (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '-' or '.'))
        {
            if (text[index] == '.')
            {
                if (index + 1 >= text.Length || !char.IsLetterOrDigit(text[index + 1]))
                {
                    break;
                }

                lastDot = index;
            }

            index++;
        }

        dotted = lastDot > start && index - lastDot > 2 && char.IsLetter(text[lastDot + 1]);
        return index;
    }

    // "https://…", "www.…" or a dotted name under a known top-level domain.
    private bool TryReadUrl(int wordEnd)
    {
        int end;
        if (text[wordEnd..].StartsWith("://", StringComparison.Ordinal))
        {
            end = UrlEnd(wordEnd + 3);
            if (end == wordEnd + 3)
            {
                return false;
            }
        }
        else if (text[wordEnd] == ':')
        {
            return false;
        }
        else
        {
            int domainEnd = DomainEnd(position, out bool dotted);
            if (!dotted)
            {
                return false;
            }

            ReadOnlySpan<char> domain = text[position..domainEnd];
            ReadOnlySpan<char> last = domain[(domain.LastIndexOf('.') + 1)..];
            bool known = TopLevelDomains.Value.Contains(last) && !(char.IsUpper(last[0]) && !char.IsUpper(domain[0]));
            if (!known && !domain.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            end =
                domainEnd < text.Length && text[domainEnd] is '/' or '?' or ':' or '#' ? UrlEnd(domainEnd) : domainEnd;
        }

        Add(end - position, TokenKind.Url, TokenFlags.None, true, Vocabulary.Unknown);
        return true;
    }

    private readonly int UrlEnd(int start)
    {
        int index = start;
        int parentheses = 0;
        while (index < text.Length)
        {
            char character = text[index];
            if (
                char.IsWhiteSpace(character)
                || character is '<' or '>' or '"' or '`' or '“' or '”' or '»' or FormattedPart.Placeholder
            )
            {
                break;
            }

            if (character == '(')
            {
                parentheses++;
            }
            else if (character == ')' && --parentheses < 0)
            {
                break;
            }

            index++;
        }

        while (
            index > start
            && text[index - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…' or ']' or '*' or '_'
        )
        {
            index--;
        }

        return index > start && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
    }
}

namespace HealthContent.Analysis.Text;

/// <content>E-mail addresses and web addresses.</content>
internal ref partial struct Tokenizer
{
    private const int LongestTopLevelDomain = 24;

    private static readonly Lazy<WordSet> TopLevelDomains = new(() =>
        WordSet.Read("Text/top-level-domains.dataset.txt")
    );

    // local-part "@" domain, pragmatic form of RFC 5322: what mail programs accept and people write.
    private bool TryReadEmail()
    {
        if (position < noEmailBefore)
        {
            return false;
        }

        int index = position;
        while (
            index < text.Length
            && (
                char.IsLetterOrDigit(text[index])
                || text[index] is '.' or '_' or '%' or '+' or '-' or '\''
                || CharacterFolding.IsIgnorable(text[index])
            )
        )
        {
            index++;
        }

        int end = 0;
        bool dotted = false;
        if (index < text.Length && text[index] == '@' && index > position)
        {
            end = DomainEnd(index + 1, out dotted);
        }

        if (!dotted)
        {
            noEmailBefore = index;
            return false;
        }

        Add(end - position, TokenKind.Email, TokenFlags.None, true, Vocabulary.Unknown);
        return true;
    }

    private int DomainEnd(int start, out bool dotted)
    {
        if (start < domainStart || start >= domainEnd)
        {
            FindDomain(start);
        }

        dotted = domainLastDot > start && domainEnd - domainLastDot > 2 && char.IsLetter(text[domainLastDot + 1]);
        return domainEnd;
    }

    private void FindDomain(int start)
    {
        int index = start;
        domainLastDot = -1;
        while (
            index < text.Length
            && (
                char.IsLetterOrDigit(text[index])
                || text[index] is '-' or '.'
                || CharacterFolding.IsIgnorable(text[index])
            )
        )
        {
            if (text[index] == '.')
            {
                if (index + 1 >= text.Length || !char.IsLetterOrDigit(text[index + 1]))
                {
                    break;
                }

                domainLastDot = index;
            }

            index++;
        }

        // Invisible characters inside a name hide it from simple searches; those behind it are not part of it.
        while (index > start && CharacterFolding.IsIgnorable(text[index - 1]))
        {
            index--;
        }

        domainStart = start;
        domainEnd = index;
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
            int nameEnd = DomainEnd(position, out bool dotted);
            if (!dotted)
            {
                return false;
            }

            ReadOnlySpan<char> last = text[(domainLastDot + 1)..nameEnd];
            bool known =
                last.Length <= LongestTopLevelDomain
                && TopLevelDomains.Value.Contains(last)
                && !(char.IsUpper(last[0]) && (!char.IsUpper(text[position]) || domainLastDot == position + 1));
            if (!known && !text[position..].StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            end = nameEnd < text.Length && text[nameEnd] is '/' or '?' or ':' or '#' ? UrlEnd(nameEnd) : nameEnd;
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

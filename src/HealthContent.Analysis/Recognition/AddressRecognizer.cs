using System.Net;
using HealthContent.Analysis.Recognition.Links;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises e-mail addresses, handles, and the addresses of devices on a network.</summary>
internal static class AddressRecognizer
{
    private const int LongestAddress = 45;
    private static readonly EntityKind HealthAccount = new("ABHA");

    /// <summary>Takes over what the tokenizer knows already.</summary>
    public static void Read(RecognitionContext context, in Token token)
    {
        if (token.Kind == TokenKind.Url)
        {
            LinkRecognizer.Read(context, token);
            return;
        }

        EntityKind kind = token.Kind == TokenKind.Email ? EntityKind.Email : EntityKind.Handle;
        context.Add(
            new RecognizedEntity(kind, token.Span, token.Kind == TokenKind.Mention ? 0.9 : 0.98)
            {
                Subkind = token.Kind switch
                {
                    TokenKind.Email => Mailboxes.Classify(context.Surface.Slice(token.Span)),
                    TokenKind.Mention when HandleNames.IsName(context.Surface.Slice(token.Span)) => "person",
                    _ => null,
                },
            }
        );
    }

    /// <summary>
    /// The address of an Ayushman Bharat Health Account, "name@abdm", which looks like mail without a top-level domain.
    /// </summary>
    /// <param name="context">The surface.</param>
    /// <param name="at">The token of the at sign.</param>
    public static void ReadHealthAccount(RecognitionContext context, int at)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[at].Start;
        if (
            at + 1 >= context.Tokens.Length
            || context.TextOf(at + 1) is not ("abdm" or "sbx")
            || context.Tokens[at + 1].Start != start + 1
        )
        {
            return;
        }

        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_'))
        {
            start--;
        }

        if (start < context.Tokens[at].Start)
        {
            context.Add(
                new RecognizedEntity(HealthAccount, TextSpan.FromBounds(start, context.Tokens[at + 1].End), 0.99)
                {
                    Subkind = "health-id",
                    Evidence = "form",
                }
            );
        }
    }

    /// <summary>An e-mail address that is spelled out or disguised. Where its domain is a web address by itself, it goes before that.</summary>
    public static void ReadSpelled(RecognitionContext context, in Cue cue)
    {
        bool holdsUrl = context.Tokens[cue.EndToken - 1].Kind == TokenKind.Url;
        context.Add(
            new RecognizedEntity(EntityKind.Email, cue.Span, holdsUrl ? 0.99 : 0.85) { Subkind = "spelled-out" }
        );
    }

    /// <summary>Tries the network address that may start at a token.</summary>
    /// <returns>Where it ends; the start of the token when there is none.</returns>
    public static int ReadNetwork(RecognitionContext context, int token)
    {
        int start = context.Tokens[token].Start;
        ReadOnlySpan<char> text = context.Text;
        int end = start;
        int colons = 0;
        int dots = 0;
        int dashes = 0;
        while (end < text.Length && end - start < LongestAddress)
        {
            char character = text[end];
            colons += character == ':' ? 1 : 0;
            dots += character == '.' ? 1 : 0;
            dashes += character == '-' ? 1 : 0;
            if (!char.IsAsciiHexDigit(character) && character is not (':' or '.' or '-'))
            {
                break;
            }

            end++;
        }

        while (end > start && text[end - 1] is '.' or '-' or ':')
        {
            dots -= text[end - 1] == '.' ? 1 : 0;
            end--;
        }

        if ((end < text.Length && char.IsLetterOrDigit(text[end])) || (dots != 3 && colons < 2 && dashes < 5))
        {
            return start;
        }

        // "198.51.100.23:443": the port is no part of the address.
        if (dots == 3 && colons == 1 && text[start..end].IndexOf(':') is > 6 and int port)
        {
            end = start + port;
            colons = 0;
        }

        ReadOnlySpan<char> address = text[start..end];
        EntityKind? kind =
            IsMac(address) ? EntityKind.MacAddress
            : dots == 3 && colons == 0 && dashes == 0 && IsIpv4(address) && !Labels.IsOtherNumber(context, token)
                ? EntityKind.IpAddress
            : colons >= 2 && dashes == 0 && address.Length > 3 && IPAddress.TryParse(address, out _)
                ? EntityKind.IpAddress
            : null;
        if (kind is null)
        {
            return start;
        }

        context.Add(new RecognizedEntity(kind.Value, TextSpan.FromBounds(start, end), 0.95));
        return end;
    }

    private static bool IsIpv4(ReadOnlySpan<char> address)
    {
        int value = -1;
        foreach (char character in address)
        {
            if (character == '.')
            {
                if (value < 0)
                {
                    return false;
                }

                value = -1;
            }
            else if (!char.IsAsciiDigit(character) || (value = (Math.Max(value, 0) * 10) + character - '0') > 255)
            {
                return false;
            }
        }

        return value >= 0;
    }

    private static bool IsMac(ReadOnlySpan<char> address)
    {
        if (address.Length != 17)
        {
            return false;
        }

        char separator = address[2];
        for (int index = 0; index < address.Length; index++)
        {
            if (index % 3 == 2 ? address[index] != separator : !char.IsAsciiHexDigit(address[index]))
            {
                return false;
            }
        }

        return separator is ':' or '-';
    }
}

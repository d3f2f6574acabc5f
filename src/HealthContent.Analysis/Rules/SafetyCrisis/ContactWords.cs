using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Rules.SafetyCrisis;

/// <summary>The words that tell how to reach a number: the nearest before it, and another that is joined to it.</summary>
/// <param name="Start">Where they start, in UTF-16 code units of the text; meaningless without ways.</param>
/// <param name="Ways">The ways; empty when none is told.</param>
internal readonly record struct ContactWords(int Start, ImmutableArray<ContactWay> Ways)
{
    // "text the Crisis Text Line at"
    private const int FarthestWord = 6;

    /// <summary>Reads them in the clause before a number.</summary>
    public static ContactWords Before(SurfaceText surface, TextSpan number)
    {
        int end = surface.TokenAt(number.Start);
        int first = Math.Max(end - FarthestWord, 0);
        for (int index = end - 1; index >= first; index--)
        {
            ReadOnlySpan<char> word = surface.Slice(surface.Tokens[index].Span);
            if (word is "," or ";" or "." or ":")
            {
                break;
            }

            if (WayOf(surface, index) is not { } nearest)
            {
                continue;
            }

            bool isJoined = index >= 2 && surface.Slice(surface.Tokens[index - 1].Span) is "or" or "and" or "/";
            return isJoined && WayOf(surface, index - 2) is { } other
                ? new ContactWords(surface.Tokens[index - 2].Start, [other, nearest])
                : new ContactWords(surface.Tokens[index].Start, [nearest]);
        }

        return new ContactWords(0, []);
    }

    // With a capital within the sentence it is part of a name: "Crisis Text Line".
    private static ContactWay? WayOf(SurfaceText surface, int index)
    {
        Token token = surface.Tokens[index];
        if (token.Has(TokenFlags.Capitalized) && !token.Has(TokenFlags.SentenceStart))
        {
            return null;
        }

        Span<char> word = stackalloc char[8];
        int length = surface.Slice(token.Span).ToLowerInvariant(word);
        return length < 0
            ? null
            : word[..length] switch
            {
                "call" or "calling" or "dial" or "dialing" or "dialling" or "phone" or "ring" => ContactWay.Call,
                "text" or "texting" or "sms" => ContactWay.Text,
                _ => null,
            };
    }
}

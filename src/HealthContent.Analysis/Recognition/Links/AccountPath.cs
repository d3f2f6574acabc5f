using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition.Links;

/// <summary>The short form of an account's address, <c>u/name</c>, that one large forum made common.</summary>
internal static class AccountPath
{
    private const int ShortestName = 3;
    private const int LongestName = 20;

    // "10 u/day": units per something.
    private static readonly string[] Units =
    [
        "day",
        "hour",
        "min",
        "week",
        "dose",
        "meal",
        "litre",
        "liter",
        "mml",
        "kg",
        "hr",
    ];

    /// <summary>Tries the account that may start at a word of one letter.</summary>
    public static void Read(RecognitionContext context, int token)
    {
        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[token].Start;
        int name = start + 2;
        if (
            text[start] != 'u'
            || name >= text.Length
            || text[start + 1] != '/'
            || (token > 0 && context.Tokens[token - 1].Kind == TokenKind.Number)
        )
        {
            return;
        }

        int end = name;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        int first = start > 0 && text[start - 1] == '/' ? start - 1 : start;
        bool free = first == 0 || !(char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '/' or '.');
        if (
            free
            && end - name is >= ShortestName and <= LongestName
            && Array.IndexOf(Units, text[name..end].ToString()) < 0
        )
        {
            context.Add(
                new RecognizedEntity(EntityKind.Handle, TextSpan.FromBounds(first, end), 0.9)
                {
                    Subkind = "profile",
                    Evidence = "address of an account",
                }
            );
        }
    }
}

using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises the names of accounts that a word announces and no at sign: "username: rosa_1962".</summary>
internal static class AccountNames
{
    private const int Shortest = 4;
    private const int Longest = 40;

    public static void Read(RecognitionContext context, in Cue cue)
    {
        int token = cue.EndToken;
        bool assigned =
            context.Is(token - 1, '=')
            || context.TextOf(cue.FirstToken).StartsWith("user", StringComparison.OrdinalIgnoreCase);
        token += context.Is(token, ':') || context.Is(token, '=') ? 1 : 0;
        token += token < context.Tokens.Length && context.TextOf(token) is "is" ? 1 : 0;
        if (token >= context.Tokens.Length)
        {
            return;
        }

        bool marked = assigned || token > cue.EndToken;

        ReadOnlySpan<char> text = context.Text;
        int start = context.Tokens[token].Start;
        int end = start;
        bool distinct = false;
        bool joined = false;
        while (
            end < text.Length
            && end - start < Longest
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '.' or '-')
        )
        {
            joined |= text[end] == '_';
            distinct |= text[end] == '_' || char.IsAsciiDigit(text[end]);
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }

        // A word alone may be any word: "handle: with care"; without a mark, "Instagram wellness_owl_22", only an underscore tells.
        if (!(marked ? distinct : joined) || end - start < Shortest || !text[start..end].ContainsAnyInRange('a', 'z'))
        {
            return;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Handle, TextSpan.FromBounds(start, end), 0.95)
            {
                Subkind = HandleNames.IsName(text[start..end]) ? "person" : null,
                Evidence = "label",
            }
        );
    }
}

using System.Buffers;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Recognition;

/// <summary>Recognises what opens an account where a word announces it: passwords, keys of programs, tokens of a session.</summary>
internal static class SecretReader
{
    private const int Shortest = 6;
    private const int ShortestUnmarked = 8;
    private const int ShortestToken = 16;
    private const int Longest = 1024;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`<>\u201C\u201D\u00A0");
    private static readonly SearchValues<char> Symbols = SearchValues.Create("!@#$%^&*?_~+");

    public static void Read(RecognitionContext context, in Cue cue)
    {
        int token = cue.EndToken;
        bool marked = false;
        while (token < context.Tokens.Length && token - cue.EndToken < 4 && IsBetween(context, token, out bool marks))
        {
            marked |= marks;
            token++;
        }

        if (token >= context.Tokens.Length)
        {
            return;
        }

        int start = context.Tokens[token].Start;
        ReadOnlySpan<char> rest = context.Text.AsSpan(start);
        int length = rest.IndexOfAny(Ends);
        length = length < 0 ? rest.Length : length;
        ReadOnlySpan<char> secret = rest[..length].TrimEnd(".,;:)]}");
        if (secret.Length <= Longest && IsSecret(secret, marked, ShortestOf(context.TextOf(cue.EndToken - 1), marked)))
        {
            context.Add(
                new RecognizedEntity(EntityKind.Secret, new TextSpan(start, secret.Length), 0.95)
                {
                    Subkind = "secret",
                    Evidence = "label",
                }
            );
        }
    }

    private static bool IsBetween(RecognitionContext context, int token, out bool marks)
    {
        marks = context.Is(token, ':') || context.Is(token, '=');
        ReadOnlySpan<char> text = context.TextOf(token);
        bool says = text is "is" or "was";
        bool quotes = text is "\"" or "'" or "`" or "(" or "\u201C";
        marks |= says;
        return marks || quotes;
    }

    // "secret" and "token" are words of other things as well: only what is as long as a key counts behind them.
    private static int ShortestOf(ReadOnlySpan<char> name, bool marked) =>
        name.StartsWith("pass", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("pw", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("contra", StringComparison.OrdinalIgnoreCase)
            ? marked
                ? Shortest
                : ShortestUnmarked
            : name.EndsWith("key", StringComparison.OrdinalIgnoreCase)
                ? ShortestUnmarked
                : ShortestToken;

    // "token: 2024-economy-of-attention" is made of words.
    private static bool HasMixedRun(ReadOnlySpan<char> text)
    {
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && char.IsAsciiLetterOrDigit(text[index]))
            {
                continue;
            }

            ReadOnlySpan<char> run = text[start..index];
            if (
                run.Length >= ShortestUnmarked
                && run.ContainsAnyInRange('0', '9')
                && run.ContainsAnyExceptInRange('0', '9')
            )
            {
                return true;
            }

            start = index + 1;
        }

        return false;
    }

    private static bool IsSecret(ReadOnlySpan<char> text, bool marked, int shortest)
    {
        bool letters = false;
        bool digits = false;
        foreach (char character in text)
        {
            letters |= char.IsLetter(character);
            digits |= char.IsAsciiDigit(character);
        }

        // "password: 12345678" is one, "passwords: 8-16 characters" speaks of them.
        bool onlyDigits = !text.ContainsAnyExceptInRange('0', '9');
        return text.Length >= shortest
            && (shortest < ShortestToken || HasMixedRun(text))
            && ((letters && (digits || text[..^1].ContainsAny(Symbols))) || (onlyDigits && marked));
    }
}

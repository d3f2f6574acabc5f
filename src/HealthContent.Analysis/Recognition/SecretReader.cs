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
    private const int FarthestToken = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Passwords = new HashSet<string>(
        ["contraseña", "wachtwoord", "senha", "hasło", "lösenord", "salasana", "clave", "parola"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

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

        if (!TryRead(context, cue, token, marked))
        {
            ReadFartherOff(context, cue, token);
        }
    }

    // "Mot de passe que vous demandiez : …", "her password is in the chat (…)": farther off only behind a mark.
    private static void ReadFartherOff(RecognitionContext context, in Cue cue, int first)
    {
        if (!IsPassword(context.TextOf(cue.EndToken - 1)))
        {
            return;
        }

        int end = Math.Min(context.Tokens.Length - 1, cue.EndToken + FarthestToken);
        for (int token = first; token < end; token++)
        {
            if (context.Tokens[token].Has(TokenFlags.SentenceStart))
            {
                return;
            }

            if (context.Is(token, ':') || context.Is(token, '='))
            {
                TryRead(context, cue, token + 1, marked: true);
                return;
            }

            if (context.Is(token, '(') && IsSymbolic(ChunkAt(context, token + 1)))
            {
                TryRead(context, cue, token + 1, marked: true);
                return;
            }
        }
    }

    private static bool TryRead(RecognitionContext context, in Cue cue, int token, bool marked)
    {
        if (token >= context.Tokens.Length)
        {
            return false;
        }

        ReadOnlySpan<char> secret = ChunkAt(context, token);
        if (secret.Length > Longest || !IsSecret(secret, marked, ShortestOf(context.TextOf(cue.EndToken - 1), marked)))
        {
            return false;
        }

        context.Add(
            new RecognizedEntity(EntityKind.Secret, new TextSpan(context.Tokens[token].Start, secret.Length), 0.95)
            {
                Subkind = "secret",
                Evidence = "label",
            }
        );
        return true;
    }

    private static ReadOnlySpan<char> ChunkAt(RecognitionContext context, int token)
    {
        ReadOnlySpan<char> rest = context.Text.AsSpan(context.Tokens[token].Start);
        int length = rest.IndexOfAny(Ends);
        return rest[..(length < 0 ? rest.Length : length)].TrimEnd(".,;:)]}");
    }

    // With a letter, a digit and a mark, as what people are asked for is made.
    private static bool IsSymbolic(ReadOnlySpan<char> text) =>
        text.Length >= Shortest
        && text.ContainsAnyInRange('0', '9')
        && text.IndexOfAnyInRange('A', 'z') >= 0
        && text[..^1].ContainsAny(Symbols);

    private static bool IsPassword(ReadOnlySpan<char> name) =>
        name.StartsWith("pass", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("pw", StringComparison.OrdinalIgnoreCase)
        || Passwords.Contains(name);

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
        IsPassword(name)
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
        bool isMixed = letters && digits && text.Length >= Shortest && shortest == ShortestUnmarked;
        return (text.Length >= shortest || isMixed)
            && (shortest < ShortestToken || HasMixedRun(text))
            && ((letters && (digits || text[..^1].ContainsAny(Symbols))) || (onlyDigits && marked));
    }
}

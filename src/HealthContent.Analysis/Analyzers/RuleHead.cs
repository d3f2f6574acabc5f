using System.Collections.Immutable;
using System.Text;
using HealthContent.Analysis.Consents;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;

namespace HealthContent.Analysis.Analyzers;

/// <summary>The head of a rule file, with errors that say what was expected.</summary>
internal sealed class RuleHead
{
    private readonly string file;
    private readonly ImmutableDictionary<string, string> values;

    public RuleHead(string file, ImmutableDictionary<string, string> values, string[] known)
    {
        this.file = file;
        this.values = values;
        foreach (string key in values.Keys)
        {
            if (Array.IndexOf(known, key) < 0)
            {
                throw Error($"'{key}' is no key of a rule's head{Suggestion.Text(key, known)}");
            }
        }
    }

    public string? Text(string key) => values.GetValueOrDefault(key);

    public string Required(string key) => Text(key) is { Length: > 0 } value ? value : throw Missing(key);

    public PhraseSyntaxException Missing(string key) => Error($"the head lacks '{key}:'");

    public T? Value<T>(string key)
        where T : struct, Enum => Text(key) is { } value ? Parse<T>(value, file, 1) : null;

    public ImmutableArray<T> Values<T>(string key)
        where T : struct, Enum => [.. Words(key).Select(word => Parse<T>(word, file, 1))];

    public string[] Words(string key) =>
        Text(key)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The conditions that a key names, as they stand behind a phrase; empty when there are none.</summary>
    public string Conditions(string key)
    {
        if (Text(key) is not { } value)
        {
            return "";
        }

        string conditions = $" unless {value}";
        PhraseParser.ParseSyntax("any" + conditions, file, 1, 1);
        return conditions;
    }

    public ImmutableArray<Authority> Authorities()
    {
        try
        {
            return AuthorityIndex.Find(Text("authorities") ?? "");
        }
        catch (KeyNotFoundException exception)
        {
            throw Error(exception.Message);
        }
    }

    /// <summary>Reads the kebab-case name of an enumeration's value.</summary>
    public static T Parse<T>(string value, string file, int line)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues<T>())
        {
            if (string.Equals(KebabCase(candidate.ToString()), value, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        IEnumerable<string> names = Enum.GetNames<T>().Select(KebabCase);
        throw new PhraseSyntaxException(
            $"'{value}' is none of {string.Join(", ", names)}{Suggestion.Text(value, names)}",
            file,
            line,
            1
        );
    }

    /// <summary>Reads what a consent must cover.</summary>
    public static ConsentScope Scope(string value, string file, int line) =>
        ConsentScope.Find(value)
        ?? throw new PhraseSyntaxException(
            $"'{value}' is nothing that a consent covers{Suggestion.Text(value, ConsentScope.Names())}",
            file,
            line,
            1
        );

    private static string KebabCase(string name)
    {
        var result = new StringBuilder();
        foreach (char character in name)
        {
            if (char.IsAsciiLetterUpper(character) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString();
    }

    private PhraseSyntaxException Error(string reason) => new(reason, file, 1, 1);
}

using System.CommandLine.Parsing;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;
using HealthContent.Analysis.Tool.Running;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The words that options accept. Written out: parsing enumerations by name would accept numbers too.</summary>
internal static class OptionValues
{
    public static (string Name, ContentKind Value)[] Kinds { get; } =
    [
        ("post", ContentKind.Post),
        ("reply", ContentKind.Reply),
        ("review-reply", ContentKind.ReviewReply),
        ("direct-message", ContentKind.DirectMessage),
        ("comment", ContentKind.Comment),
        ("bio", ContentKind.Bio),
        ("article", ContentKind.Article),
        ("template", ContentKind.Template),
        ("script", ContentKind.Script),
        ("ad", ContentKind.Ad),
    ];

    public static (string Name, Audience Value)[] Audiences { get; } =
    [
        ("public", Audience.Public),
        ("hcp", Audience.HealthcareProfessional),
        ("staff", Audience.Staff),
        ("youth", Audience.Youth),
    ];

    public static (string Name, ContentIntent Value)[] Intents { get; } =
    [
        ("educational", ContentIntent.Educational),
        ("promotional", ContentIntent.Promotional),
        ("recruitment", ContentIntent.Recruitment),
        ("service", ContentIntent.Service),
        ("crisis", ContentIntent.Crisis),
        ("conversation", ContentIntent.Conversation),
        ("personal", ContentIntent.Personal),
    ];

    public static (string Name, InputFormat Value)[] InputFormats { get; } =
    [
        ("auto", InputFormat.Auto),
        ("jsonl", InputFormat.Jsonl),
        ("json", InputFormat.Json),
        ("plain", InputFormat.Plain),
        ("markdown", InputFormat.Markdown),
        ("html", InputFormat.Html),
    ];

    public static (string Name, OffsetUnit Value)[] OffsetUnits { get; } =
    [("utf16", OffsetUnit.Utf16), ("codepoint", OffsetUnit.CodePoint), ("utf8", OffsetUnit.Utf8)];

    public static (string Name, Gate Value)[] Gates { get; } =
    [("block", Gate.Block), ("review", Gate.Review), ("warning", Gate.Warning)];

    /// <summary>Reads one of the words; says which there are when it is none.</summary>
    public static T Read<T>(ArgumentResult result, (string Name, T Value)[] values)
    {
        string word = result.Tokens[^1].Value;
        foreach ((string name, T value) in values)
        {
            if (string.Equals(name, word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        result.AddError($"'{word}' is not one of {string.Join(", ", values.Select(value => value.Name))}");
        return default!;
    }

    /// <summary>Reads a day, which means its first instant in UTC, or an instant with its offset.</summary>
    public static DateTimeOffset? ReadInstant(ArgumentResult result)
    {
        string word = result.Tokens[^1].Value;
        if (
            DateOnly.TryParseExact(
                word,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        bool hasOffset = word.EndsWith('Z') || word.AsSpan(Math.Min(word.Length, 10)).ContainsAny('+', '-');
        if (
            hasOffset
            && DateTimeOffset.TryParseExact(
                word,
                forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTimeOffset instant
            )
        )
        {
            return instant;
        }

        result.AddError($"'{word}' is neither a day such as 2026-01-31 nor an instant such as 2026-01-31T09:30:00Z");
        return null;
    }
}

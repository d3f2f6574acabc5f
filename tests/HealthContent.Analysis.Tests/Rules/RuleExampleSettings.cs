using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>
/// What the info string of an example says: settings of the document (<c>kind channel audience intent format status locale
/// jurisdiction parent title type</c>, and of those around it the <c>account</c>'s type, the <c>author</c>'s role and what the
/// <c>sender</c> of the message that it answers is to the organisation), the instant of the analysis (<c>now</c>), and what is expected beyond the marks:
/// <c>severity</c>, and <c>at</c>, the path of a finding that has no place in a text.
/// </summary>
internal sealed record RuleExampleSettings
{
    public ImmutableDictionary<string, string> Document { get; private init; } =
        ImmutableDictionary<string, string>.Empty;

    public string? Profile { get; init; }

    public string? Policy { get; init; }

    public DateTimeOffset? Now { get; private init; }

    public Severity? Severity { get; private init; }

    public ImmutableArray<string> At { get; private init; } = [];

    /// <exception cref="FormatException">A setting is unknown or has no valid value.</exception>
    public static RuleExampleSettings Parse(string info)
    {
        var settings = new RuleExampleSettings();
        ReadOnlySpan<char> rest = info.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            int equals = rest.IndexOf('=');
            if (equals <= 0)
            {
                throw new FormatException($"'key=value' was expected instead of '{rest}'");
            }

            string key = rest[..equals].ToString();
            rest = rest[(equals + 1)..];
            bool isQuoted = rest is ['"', ..];
            int end = isQuoted ? rest[1..].IndexOf('"') + 1 : rest.IndexOf(' ');
            if (isQuoted && end == 0)
            {
                throw new FormatException($"the value of '{key}' is never closed");
            }

            end = end < 0 ? rest.Length : end;
            string value = rest[(isQuoted ? 1 : 0)..end].ToString();
            rest = rest[(isQuoted ? end + 1 : end)..].TrimStart();
            settings = settings.With(key, value);
        }

        return settings;
    }

    /// <summary>The document with its settings.</summary>
    public ContentDocument Apply(ContentDocument document)
    {
        foreach ((string key, string value) in Document)
        {
            document = key switch
            {
                "kind" => document with { Kind = Value<ContentKind>(value) },
                "channel" => document with { Channel = new Channel(value) },
                "audience" => document with { Audience = AudienceOf(value) },
                "intent" => document with { Intent = Value<ContentIntent>(value) },
                "format" => document with { Format = Value<ContentFormat>(value) },
                "status" => document with { Status = Value<ContentStatus>(value) },
                "locale" => document with { Locale = value },
                "jurisdiction" => document with
                {
                    Jurisdictions = [.. value.Split(',').Select(code => new Jurisdiction(code))],
                },
                "title" => document with { Title = value },
                "parent" => document with
                {
                    Conversation = new Conversation { Messages = [MessageTo(document) with { Text = value }] },
                },
                "sender" => document with
                {
                    Conversation = new Conversation
                    {
                        Messages =
                        [
                            MessageTo(document) with
                            {
                                Author = new MessageAuthor { Relation = Value<AuthorRelation>(value) },
                            },
                        ],
                    },
                },
                "account" => document with
                {
                    Account = new Account { Handle = "account", Type = Value<AccountType>(value) },
                },
                "author" => document with { Author = new Author { Role = Value<GovernanceRole>(value) } },
                "type" => document with { Types = [Value<ContentType>(value)] },
                _ => throw new FormatException($"'{key}' is no setting of an example"),
            };
        }

        return document;
    }

    private RuleExampleSettings With(string key, string value)
    {
        switch (key)
        {
            case "now":
                return this with { Now = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) };
            case "severity":
                return this with { Severity = Value<Severity>(value) };
            case "at":
                return this with { At = [.. value.Split(',')] };
            default:
                RuleExampleSettings settings = this with { Document = Document.SetItem(key, value) };
                // Tells of a wrong value while the page is read, with its place.
                settings.Apply(new ContentDocument(""));
                return settings;
        }
    }

    private static ConversationMessage MessageTo(ContentDocument document) =>
        document.Conversation?.Parent ?? new ConversationMessage { Text = "" };

    private static Audience AudienceOf(string value) =>
        value == "hcp" ? Audience.HealthcareProfessional : Value<Audience>(value);

    private static T Value<T>(string value)
        where T : struct, Enum
    {
        foreach (T candidate in Enum.GetValues<T>())
        {
            if (KebabCase.Of(candidate) == value)
            {
                return candidate;
            }
        }

        throw new FormatException(
            $"'{value}' is none of {string.Join(", ", Enum.GetValues<T>().Select(KebabCase.Of))}"
        );
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace HealthContent.Analysis.Content;

/// <summary>Reads a catalogue of channels: a head, a line <c>---</c>, and a block of <c>key: value</c> lines a channel.</summary>
internal sealed class ChannelCatalogReader(string file)
{
    private static readonly string[] Keys =
    [
        "channel",
        "name",
        "count",
        "link-length",
        "post",
        "title",
        "reply",
        "bio",
        "fold",
        "hashtags",
        "alt-text",
        "alt-text-advice",
        "animation-alt-text",
        "links",
        "auto-dates",
        "confidence",
        "verified",
        "note",
    ];

    private readonly ImmutableArray<ChannelProfile>.Builder profiles = ImmutableArray.CreateBuilder<ChannelProfile>();
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Value, int Line)> block = new(StringComparer.Ordinal);
    private int blockLine;

    public static ImmutableArray<ChannelProfile> Read(string file, string text)
    {
        var reader = new ChannelCatalogReader(file);
        int number = 0;
        bool body = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.Trim();
            if (!body)
            {
                body = line.SequenceEqual("---");
            }
            else if (line.IsEmpty)
            {
                reader.Complete();
            }
            else if (line[0] != '#')
            {
                reader.Add(line, number);
            }
        }

        reader.Complete();
        return body
            ? reader.profiles.ToImmutable()
            : throw new ChannelCatalogException("the head ends with a line '---'", file, number);
    }

    private void Add(ReadOnlySpan<char> line, int number)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0)
        {
            throw Error("'key: value' was expected", number);
        }

        string key = line[..colon].TrimEnd().ToString();
        if (Array.IndexOf(Keys, key) < 0)
        {
            throw Error($"'{key}' is no key of a channel{Suggestion.Text(key, Keys)}", number);
        }

        blockLine = block.Count == 0 ? number : blockLine;
        if (!block.TryAdd(key, (line[(colon + 1)..].Trim().ToString(), number)))
        {
            throw Error($"'{key}' is given twice; an empty line parts the channels", number);
        }
    }

    private void Complete()
    {
        if (block.Count == 0)
        {
            return;
        }

        string id = Required("channel");
        if (id.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-"))
        {
            throw Error("the identifier of a channel has lower-case letters, digits and '-'", Line("channel"));
        }

        if (!known.Add(id))
        {
            throw Error($"the channel '{id}' is given twice", Line("channel"));
        }

        bool lacksAltText = Text("alt-text") == "unsupported";
        profiles.Add(
            new ChannelProfile
            {
                Channel = new Channel(id),
                Name = Required("name"),
                CountMethod = Method(),
                LinkLength = Number("link-length"),
                Post = Limit("post"),
                Title = Limit("title"),
                Reply = Limit("reply"),
                Bio = Limit("bio"),
                Fold = Limit("fold"),
                Hashtags = Limit("hashtags"),
                AltText = lacksAltText ? default : Limit("alt-text"),
                SupportsAltText = Text("alt-text") is null ? null : !lacksAltText,
                AltTextAdvice = Limit("alt-text-advice"),
                SupportsAnimationAltText = One<bool?>(
                    "animation-alt-text",
                    ("yes", true),
                    ("no", false),
                    ("unknown", null)
                ),
                Links = One(
                    "links",
                    ("yes", LinkSupport.InText),
                    ("no", LinkSupport.NotInText),
                    ("bio", LinkSupport.InBio),
                    ("button", LinkSupport.Button)
                ),
                HasAutomaticDates = One<bool?>("auto-dates", ("yes", true), ("no", false), ("unknown", null)),
                Agreement = One(
                    "confidence",
                    ("low", SourceAgreement.Low),
                    ("medium", SourceAgreement.Medium),
                    ("high", SourceAgreement.High)
                ),
                LastVerified = Day("verified"),
                Note = Text("note") ?? "",
            }
        );
        block.Clear();
    }

    private string? Text(string key) => block.TryGetValue(key, out (string Value, int) entry) ? entry.Value : null;

    private int Line(string key) => block.TryGetValue(key, out (string, int Line) entry) ? entry.Line : blockLine;

    private string Required(string key) =>
        Text(key) is { Length: > 0 } value ? value : throw Error($"the channel lacks '{key}:'", blockLine);

    private TextCountMethod Method()
    {
        _ = Required("count");
        return One(
            "count",
            ("utf-16", TextCountMethod.Utf16),
            ("code-points", TextCountMethod.CodePoints),
            ("graphemes", TextCountMethod.Graphemes),
            ("weighted", TextCountMethod.Weighted)
        );
    }

    private ChannelLimit Limit(string key) =>
        Text(key) switch
        {
            null or "unknown" => ChannelLimit.Unknown,
            "none" => ChannelLimit.None,
            _ => ChannelLimit.Of(Number(key)!.Value),
        };

    private int? Number(string key) =>
        Text(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw Error($"'{key}' is a whole number, 'none' or 'unknown'", Line(key));

    private DateOnly? Day(string key) =>
        Text(key) is not { } value ? null
        : DateOnly.TryParseExact(
            value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
        : throw Error($"'{key}' is a day as 2026-01-31", Line(key));

    private T? One<T>(string key, params ReadOnlySpan<(string Name, T Value)> values)
    {
        if (Text(key) is not { } text)
        {
            return default;
        }

        var names = new List<string>(values.Length);
        foreach ((string name, T value) in values)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
            {
                return value;
            }

            names.Add(name);
        }

        throw Error($"'{key}' is one of {string.Join(", ", names)}{Suggestion.Text(text, names)}", Line(key));
    }

    private ChannelCatalogException Error(string reason, int line) => new(reason, file, line);
}

using System.Collections.Immutable;
using System.Text.Json;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads JSON into nodes that know their places. Comments and trailing commas are allowed.</summary>
internal ref struct PolicyNodeReader
{
    private readonly PolicyText text;
    private readonly PolicyErrors errors;
    private Utf8JsonReader reader;

    private PolicyNodeReader(PolicyText text, PolicyErrors errors)
    {
        this.text = text;
        this.errors = errors;
        reader = new Utf8JsonReader(
            text.Bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
    }

    /// <summary>Reads a file; null when it is no JSON, which is then among the errors.</summary>
    public static PolicyNode? Read(string file, ReadOnlyMemory<byte> content, PolicyErrors errors)
    {
        var source = new PolicyText(file, content);
        int invalid = source.FirstInvalidByte();
        if (invalid >= 0)
        {
            errors.Add(source.At(invalid, "$"), "the file is not valid UTF-8 here");
            return null;
        }

        try
        {
            var nodes = new PolicyNodeReader(source, errors);
            nodes.reader.Read();
            PolicyNode node = nodes.ReadValue("$");
            // Reads on, so that what follows the value is an error.
            nodes.reader.Read();
            return node;
        }
        catch (JsonException exception)
        {
            errors.Add(
                source.At((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0), "$"),
                $"the file is not valid JSON: {Reason(exception)}"
            );
            return null;
        }
    }

    // The exception of the framework ends with its own counting of lines, from 0.
    private static string Reason(JsonException exception)
    {
        int end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = end < 0 ? exception.Message : exception.Message[..end];
        return reason.TrimEnd('.');
    }

    private readonly PolicyPlace Here(string path) => text.At((int)reader.TokenStartIndex, path);

    private PolicyNode ReadValue(string path)
    {
        PolicyPlace place = Here(path);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new PolicyNode(PolicyNodeKind.Object, place) { Members = ReadMembers(path) };
            case JsonTokenType.StartArray:
                return new PolicyNode(PolicyNodeKind.Array, place) { Items = ReadItems(path) };
            case JsonTokenType.String:
                return new PolicyNode(PolicyNodeKind.String, place) { Text = ReadText(place) };
            case JsonTokenType.Number:
                return new PolicyNode(PolicyNodeKind.Number, place) { Number = reader.GetDouble() };
            case JsonTokenType.True:
                return new PolicyNode(PolicyNodeKind.True, place);
            case JsonTokenType.False:
                return new PolicyNode(PolicyNodeKind.False, place);
            default:
                return new PolicyNode(PolicyNodeKind.Null, place);
        }
    }

    private ImmutableArray<PolicyMember> ReadMembers(string path)
    {
        var members = ImmutableArray.CreateBuilder<PolicyMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = ReadText(Here(path));
            string memberPath = path + PathOf(name);
            PolicyPlace place = Here(memberPath);
            reader.Read();
            PolicyNode value = ReadValue(memberPath);
            if (names.Add(name))
            {
                members.Add(new PolicyMember(name, place, value));
            }
            else
            {
                errors.Add(place, $"'{name}' stands here a second time");
            }
        }

        return members.ToImmutable();
    }

    private ImmutableArray<PolicyNode> ReadItems(string path)
    {
        var items = ImmutableArray.CreateBuilder<PolicyNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue($"{path}[{items.Count}]"));
        }

        return items.ToImmutable();
    }

    private readonly string ReadText(PolicyPlace place)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            errors.Add(place, "the string holds half of a surrogate pair");
            return "";
        }
    }

    private static string PathOf(string name)
    {
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '$'))
            {
                return $"['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
            }
        }

        return name.Length == 0 ? "['']" : "." + name;
    }
}

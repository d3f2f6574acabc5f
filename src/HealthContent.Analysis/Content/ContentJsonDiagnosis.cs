using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthContent.Analysis.Content;

/// <summary>Walks JSON beside the types it should have and collects every difference.</summary>
internal ref struct ContentJsonDiagnosis
{
    private const int MaximumProblems = 1000;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int _firstLine;
    private readonly int _offset;
    private readonly ImmutableArray<ContentJsonProblem>.Builder _problems;
    private Utf8JsonReader _reader;
    private string _path;
    private int _lineStart;
    private int _lineNumber;
    private int _counted;

    private ContentJsonDiagnosis(ReadOnlySpan<byte> json, JsonReaderOptions options, int firstLine, int offset)
    {
        _json = json;
        _firstLine = firstLine;
        _offset = offset;
        _problems = ImmutableArray.CreateBuilder<ContentJsonProblem>();
        _reader = new Utf8JsonReader(json, options);
        _path = "$";
    }

    /// <summary>What is wrong with JSON that was refused.</summary>
    /// <param name="json">The JSON without a byte order mark.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="firstLine">The number of its first line.</param>
    /// <param name="offset">How many bytes of the first line stand before it.</param>
    /// <returns>At least one problem.</returns>
    public static ImmutableArray<ContentJsonProblem> Run(
        ReadOnlySpan<byte> json,
        JsonTypeInfo type,
        int firstLine,
        int offset
    )
    {
        var diagnosis = new ContentJsonDiagnosis(json, ContentJsonReader.OptionsOf(type), firstLine, offset);
        diagnosis.Walk(type);
        return diagnosis._problems.DrainToImmutable();
    }

    private void Walk(JsonTypeInfo type)
    {
        try
        {
            _reader.Read();
            Value(type, isNullable: false);
            _path = "$";
            _reader.Read();
        }
        catch (Exception exception) when (ContentJsonReader.IsRefusal(exception))
        {
            var at = exception is JsonException syntax ? Position(syntax) : (int)_reader.TokenStartIndex;
            Add(at, _path, _json.IsEmpty ? "there is no JSON here" : "the JSON is malformed or cut off here");
        }

        if (_problems.Count == 0)
        {
            Add(0, "$", "the JSON does not have the form of the content model");
        }
    }

    private void Value(JsonTypeInfo type, bool isNullable)
    {
        var start = (int)_reader.TokenStartIndex;
        if (_reader.TokenType == JsonTokenType.Null)
        {
            if (!isNullable)
            {
                Add(start, _path, "must not be null; leave the member out instead");
            }
        }
        else if (type.Kind == JsonTypeInfoKind.Object)
        {
            if (_reader.TokenType == JsonTokenType.StartObject)
            {
                Members(type, start);
            }
            else
            {
                Refuse(start, "an object");
            }
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            if (_reader.TokenType == JsonTokenType.StartArray)
            {
                Items(type.Options.GetTypeInfo(type.ElementType!));
            }
            else
            {
                Refuse(start, "a list");
            }
        }
        else
        {
            Leaf(type, start);
        }
    }

    private void Members(JsonTypeInfo type, int start)
    {
        var path = _path;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var nameStart = (int)_reader.TokenStartIndex;
            var name = JsonMemberName.Read(ref _reader);
            var property = JsonMemberName.Find(type, name);
            _path = path + JsonMemberName.ToPath(name);
            if (property is null)
            {
                Add(nameStart, _path, JsonMemberName.Unknown(name, type));
            }
            else if (!seen.Add(name))
            {
                Add(nameStart, _path, "the member stands here a second time");
            }

            _reader.Read();
            if (property is null)
            {
                _reader.Skip();
            }
            else
            {
                Value(type.Options.GetTypeInfo(property.PropertyType), property.IsSetNullable);
            }

            _path = path;
        }

        foreach (var property in type.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
            {
                Add(start, path, $"the member '{property.Name}' is missing");
            }
        }
    }

    private void Items(JsonTypeInfo type)
    {
        var path = _path;
        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            _path = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}[{index}]");
            Value(type, isNullable: false);
            _path = path;
        }
    }

    private void Leaf(JsonTypeInfo type, int start)
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Refuse(start, JsonLeaf.Describe(type));
            return;
        }

        var copy = _reader;
        if (!JsonLeaf.CanRead(ref copy, type))
        {
            Add(start, _path, JsonLeaf.Refusal(ref _reader, type));
        }
    }

    private void Refuse(int start, string expected)
    {
        Add(start, _path, $"must be {expected}");
        _reader.Skip();
    }

    private int Position(JsonException syntax)
    {
        var at = 0;
        for (var line = syntax.LineNumber ?? 0; line > 0; line--)
        {
            var next = _json[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
        }

        return (int)Math.Min(_json.Length, at + (syntax.BytePositionInLine ?? 0));
    }

    private void Add(int at, string path, string message)
    {
        if (_problems.Count == MaximumProblems)
        {
            return;
        }

        // Problems mostly come in the order of the text, so lines are counted on from the last one.
        if (at < _counted)
        {
            (_counted, _lineStart, _lineNumber) = (0, 0, 0);
        }

        while (_json[_counted..at].IndexOf((byte)'\n') is >= 0 and var feed)
        {
            _counted += feed + 1;
            _lineStart = _counted;
            _lineNumber++;
        }

        _counted = at;
        var column = at - _lineStart + 1 + (_lineNumber == 0 ? _offset : 0);
        _problems.Add(new(_firstLine + _lineNumber, column, path, message));
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HealthContent.Analysis.Content;

/// <summary>A converter that knows every text it accepts, for error messages and the JSON Schema.</summary>
internal interface IClosedSetConverter
{
    /// <summary>The texts, in the order of declaration.</summary>
    ImmutableArray<string> Names { get; }
}

/// <summary>
/// Writes an enumeration as its kebab-case names. Unlike the converter of the framework it takes neither other letter case nor
/// numbers nor lists, so that one spelling, that of the JSON Schema, is the only one.
/// </summary>
internal class KebabCaseEnumConverter<T> : JsonConverter<T>, IClosedSetConverter
    where T : struct, Enum
{
    private readonly T[] _values = Enum.GetValues<T>();
    private readonly string[] _names;

    public KebabCaseEnumConverter()
    {
        _names = new string[_values.Length];
        for (var i = 0; i < _values.Length; i++)
        {
            _names[i] = JsonNamingPolicy.KebabCaseLower.ConvertName(_values[i].ToString());
        }
    }

    /// <summary>Makes a converter in which one value has a name of its own.</summary>
    private protected KebabCaseEnumConverter(T value, string name)
        : this() => _names[Array.IndexOf(_values, value)] = name;

    public ImmutableArray<string> Names => [.. _names];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader);

    /// <summary>The value whose name is the text at which the reader stands.</summary>
    public T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (reader.ValueTextEquals(_names[i]))
                {
                    return _values[i];
                }
            }
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var index = Array.IndexOf(_values, value);
        if (index < 0)
        {
            throw new JsonException($"{typeof(T).Name} has no member with the given number.");
        }

        writer.WriteStringValue(_names[index]);
    }
}

/// <summary>Writes <see cref="Audience"/> with the short name that the field uses for professionals.</summary>
internal sealed class AudienceConverter() : KebabCaseEnumConverter<Audience>(Audience.HealthcareProfessional, "hcp");

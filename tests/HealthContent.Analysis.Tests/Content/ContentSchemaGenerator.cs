using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>
/// Makes the JSON Schema of a type from what the serializer knows of it, with the XML documentation as descriptions. The
/// library ships the result; making it needs the documentation file, so it is made here.
/// </summary>
internal sealed class ContentSchemaGenerator(XmlSummaries summaries)
{
    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);

    public string Generate(JsonTypeInfo root, string name)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:healthcontent:" + name,
            ["title"] = root.Type.Name,
        };
        foreach (var (key, value) in Record(root))
        {
            schema[key] = value?.DeepClone();
        }

        var definitions = new JsonObject();
        foreach (var (key, value) in _definitions)
        {
            definitions[key] = value;
        }

        schema["$defs"] = definitions;
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return schema.ToJsonString(options) + "\n";
    }

    private JsonObject Record(JsonTypeInfo type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in type.Properties.OrderBy(property => property.Order))
        {
            var schema = Value(type.Options.GetTypeInfo(property.PropertyType), property.IsSetNullable);
            schema["description"] = summaries.OfProperty(type.Type, property.Name);
            properties[property.Name] = schema;
            if (
                property.IsRequired
                || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false }
            )
            {
                required.Add(property.Name);
            }
        }

        var record = new JsonObject
        {
            ["description"] = summaries.OfType(type.Type),
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (required.Count > 0)
        {
            record["required"] = required;
        }

        return record;
    }

    private JsonObject Value(JsonTypeInfo type, bool isNullable)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner)
        {
            return Value(type.Options.GetTypeInfo(inner), isNullable: true);
        }

        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            return new JsonObject
            {
                ["type"] = "array",
                ["items"] = Value(type.Options.GetTypeInfo(type.ElementType!), isNullable: false),
            };
        }

        if (type.Kind == JsonTypeInfoKind.Object || type.Converter is IClosedSetConverter)
        {
            var reference = new JsonObject { ["$ref"] = "#/$defs/" + Define(type) };
            return isNullable
                ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) }
                : reference;
        }

        var leaf = Leaf(type.Type);
        if (isNullable)
        {
            leaf["type"] = new JsonArray(leaf["type"]!.DeepClone(), "null");
        }

        return leaf;
    }

    private string Define(JsonTypeInfo type)
    {
        var name = type.Type.Name;
        if (_definitions.TryAdd(name, null))
        {
            _definitions[name] = type.Converter is IClosedSetConverter set
                ? new JsonObject
                {
                    ["description"] = summaries.OfType(type.Type),
                    ["enum"] = new JsonArray([.. set.Names.Select(value => JsonValue.Create(value))]),
                }
                : Record(type);
        }

        return name;
    }

    private static JsonObject Leaf(Type type) =>
        type switch
        {
            _ when type == typeof(string) => Of("string"),
            _ when type == typeof(bool) => Of("boolean"),
            _ when type == typeof(int) || type == typeof(long) => Of("integer"),
            _ when type == typeof(double) || type == typeof(decimal) => Of("number"),
            _ when type == typeof(DateOnly) => Of("string", "format", "date"),
            _ when type == typeof(DateTimeOffset) => Of("string", "format", "date-time"),
            _ when type == typeof(TimeOnly) => Of(
                "string",
                "pattern",
                "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,7})?)?$"
            ),
            _ when type == typeof(Channel) => Of("string"),
            _ when type == typeof(Jurisdiction) => Of("string", "pattern", "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"),
            _ => throw new NotSupportedException(type.FullName),
        };

    private static JsonObject Of(string type) => new() { ["type"] = type };

    private static JsonObject Of(string type, string key, string value) => new() { ["type"] = type, [key] = value };
}

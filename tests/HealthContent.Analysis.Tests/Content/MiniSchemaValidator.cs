using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>Checks JSON against the few keywords of JSON Schema that the generator uses; throws on any other.</summary>
internal sealed class MiniSchemaValidator(string schema)
{
    private static readonly string[] Annotations = ["$schema", "$id", "title", "description", "$defs", "format"];

    private readonly JsonObject _root = JsonNode.Parse(schema)!.AsObject();

    /// <summary>The paths at which the JSON breaks the schema.</summary>
    public IReadOnlyList<string> Errors(JsonNode? json) => [.. Errors(json, _root, "$")];

    private IEnumerable<string> Errors(JsonNode? json, JsonObject schema, string path) =>
        schema
            .Where(keyword => !Annotations.Contains(keyword.Key))
            .SelectMany(keyword => Check(json, schema, keyword.Key, keyword.Value!, path));

    private IEnumerable<string> Check(JsonNode? json, JsonObject schema, string keyword, JsonNode value, string path)
    {
        switch (keyword)
        {
            case "$ref":
                var name = value.GetValue<string>()["#/$defs/".Length..];
                return Errors(json, _root["$defs"]![name]!.AsObject(), path);
            case "anyOf":
                var branches = value
                    .AsArray()
                    .Select(branch => Errors(json, branch!.AsObject(), path).ToList())
                    .ToList();
                return branches.Any(branch => branch.Count == 0) ? [] : branches.MinBy(branch => branch.Count)!;
            case "type":
                var types = value is JsonArray several
                    ? several.Select(type => type!.GetValue<string>())
                    : [value.GetValue<string>()];
                return types.Any(type => HasType(json, type)) ? [] : [path];
            case "enum":
                return value.AsArray().Any(item => JsonNode.DeepEquals(item, json)) ? [] : [path];
            case "pattern":
                return json is JsonValue text && Regex.IsMatch(text.GetValue<string>(), value.GetValue<string>())
                    ? []
                    : [path];
            case "items":
                return json is JsonArray items
                    ? items.SelectMany((item, index) => Errors(item, value.AsObject(), $"{path}[{index}]"))
                    : [];
            case "properties":
                return json is JsonObject members
                    ? members
                        .Where(member => value[member.Key] != null)
                        .SelectMany(member =>
                            Errors(member.Value, value[member.Key]!.AsObject(), $"{path}.{member.Key}")
                        )
                    : [];
            case "additionalProperties":
                return json is JsonObject all
                    ? all.Where(member => schema["properties"]![member.Key] == null)
                        .Select(member => $"{path}.{member.Key}")
                    : [];
            case "required":
                return
                    json is JsonObject present
                    && value.AsArray().Any(item => !present.ContainsKey(item!.GetValue<string>()))
                    ? [path]
                    : [];
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private static bool HasType(JsonNode? json, string type) =>
        (json?.GetValueKind() ?? JsonValueKind.Null) switch
        {
            JsonValueKind.Null => type == "null",
            JsonValueKind.String => type == "string",
            JsonValueKind.True or JsonValueKind.False => type == "boolean",
            JsonValueKind.Number => type == "number"
                || (type == "integer" && json!.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0),
            JsonValueKind.Array => type == "array",
            _ => type == "object",
        };
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthContent.Analysis.Content;

/// <summary>Values without members: what they should be, in words.</summary>
internal static class JsonLeaf
{
    private const int MaximumNames = 12;

    /// <summary>Whether the value at which the reader stands has the type.</summary>
    public static bool CanRead(ref Utf8JsonReader reader, JsonTypeInfo type)
    {
        try
        {
            _ = JsonSerializer.Deserialize(ref reader, type);
            return true;
        }
        catch (Exception exception) when (ContentJsonReader.IsRefusal(exception))
        {
            return false;
        }
    }

    /// <summary>The message about a value that does not have the type.</summary>
    public static string Refusal(ref Utf8JsonReader reader, JsonTypeInfo type)
    {
        var names = Names(type);
        if (names is null || reader.TokenType != JsonTokenType.String)
        {
            return $"must be {Describe(type)}";
        }

        // The value itself is not shown: it may be content that stands in the wrong place.
        var closest = ClosestName.Find(JsonMemberName.Read(ref reader), names);
        return closest is null
            ? $"the value is unknown; must be {Describe(type)}"
            : $"the value is unknown; did you mean '{closest}'?";
    }

    /// <summary>What a value of the type looks like.</summary>
    public static string Describe(JsonTypeInfo type)
    {
        var names = Names(type);
        if (names is { Count: <= MaximumNames })
        {
            return "one of " + string.Join(", ", names);
        }

        var value = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return value switch
        {
            _ when names is not null => "one of the values that the schema lists",
            _ when value == typeof(bool) => "true or false",
            _ when value == typeof(int) || value == typeof(long) => "a whole number",
            _ when value == typeof(double) || value == typeof(decimal) => "a number",
            _ when value == typeof(DateOnly) => "a day such as 2026-01-31",
            _ when value == typeof(DateTimeOffset) => "an instant with its offset such as 2026-01-31T09:30:00Z",
            _ when value == typeof(TimeOnly) => "a time such as 09:30",
            _ when value == typeof(Channel) => "the identifier of a channel such as instagram",
            _ when value == typeof(Jurisdiction) => "the code of a jurisdiction such as US-CA",
            _ => "a text",
        };
    }

    private static IReadOnlyList<string>? Names(JsonTypeInfo type) =>
        type.Converter is IClosedSetConverter set ? set.Names
        : Nullable.GetUnderlyingType(type.Type) is { } value
            && type.Options.GetTypeInfo(value).Converter is IClosedSetConverter inner
            ? inner.Names
        : null;
}

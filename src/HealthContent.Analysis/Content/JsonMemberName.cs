using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthContent.Analysis.Content;

/// <summary>The names of members in problems. They are the only words of the input that a message shows.</summary>
internal static class JsonMemberName
{
    private const int MaximumLength = 64;
    private const int MaximumCandidates = 12;

    /// <summary>The name at which the reader stands, unescaped; raw when it cannot be.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    /// <summary>The member of a type with this very name.</summary>
    public static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The step of a JSON path to a member.</summary>
    public static string ToPath(string name)
    {
        var isSimple = name.Length is > 0 and <= MaximumLength;
        foreach (var c in name)
        {
            isSimple &= char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
        }

        return isSimple ? "." + name : $"['{Clean(name)}']";
    }

    /// <summary>The message about a member that a type does not have.</summary>
    public static string Unknown(string name, JsonTypeInfo type)
    {
        var names = new List<string>(type.Properties.Count);
        foreach (var property in type.Properties)
        {
            names.Add(property.Name);
        }

        var start = $"the member '{Clean(name)}' is unknown";
        if (ClosestName.Find(name, names) is { } closest)
        {
            return $"{start}; did you mean '{closest}'?";
        }

        return names.Count <= MaximumCandidates ? $"{start}; known are {string.Join(", ", names)}" : start;
    }

    /// <summary>A name that is safe to show on one line.</summary>
    private static string Clean(string name)
    {
        var clean = new StringBuilder(Math.Min(name.Length, MaximumLength) + 1);
        foreach (var rune in name.EnumerateRunes())
        {
            if (clean.Length >= MaximumLength)
            {
                return clean.Append('…').ToString();
            }

            clean.Append(Rune.IsControl(rune) || rune.Value is '\'' or '\\' ? "?" : rune.ToString());
        }

        return clean.ToString();
    }
}

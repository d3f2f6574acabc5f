using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace HealthContent.Analysis.Content;

/// <summary>
/// Reads and writes the content model as JSON: members in camel case, enumerations in kebab case, days as <c>2026-01-31</c>,
/// instants as RFC 3339 with their offset. The form is published as JSON Schema, see <see cref="ContentSchemas"/>.
/// </summary>
/// <remarks>
/// Thread-safe. Strict: unknown or repeated members, wrong types, unknown values and instants without an offset are refused, all
/// of them in one exception. Texts come through unchanged, lone surrogates in <c>\u</c> escapes included. What is not given
/// is left out when written. No reflection is used, and nothing of JSON runs before the first call.
/// </remarks>
public static class ContentJson
{
    /// <summary>Reads a document.</summary>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a document.</exception>
    public static ContentDocument ParseDocument(ReadOnlySpan<byte> utf8Json) => ParseDocument(utf8Json, 1);

    /// <summary>Reads a document that stands on some line of a larger file, such as JSON Lines.</summary>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <param name="firstLine">The number of the line, from 1, to be reported in problems.</param>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a document.</exception>
    public static ContentDocument ParseDocument(ReadOnlySpan<byte> utf8Json, int firstLine) =>
        ContentJsonReader.ReadDocument(utf8Json, firstLine);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a document.</exception>
    public static ContentDocument ParseDocument(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContentJsonReader.ReadDocument(TextConverter.ToUtf8(json), 1);
    }

    /// <summary>Reads a feed.</summary>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a feed.</exception>
    public static ContentFeed ParseFeed(ReadOnlySpan<byte> utf8Json) =>
        ContentJsonReader.Read(utf8Json, 1, ContentJsonOptions.Feed);

    /// <summary>Reads a feed.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a feed.</exception>
    public static ContentFeed ParseFeed(string json) => Parse(json, ContentJsonOptions.Feed);

    /// <summary>Reads the profile of an organisation.</summary>
    /// <param name="utf8Json">The JSON in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a profile.</exception>
    public static OrganizationProfile ParseOrganizationProfile(ReadOnlySpan<byte> utf8Json) =>
        ContentJsonReader.Read(utf8Json, 1, ContentJsonOptions.OrganizationProfile);

    /// <summary>Reads the profile of an organisation.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ContentJsonException">The JSON is malformed or is not a profile.</exception>
    public static OrganizationProfile ParseOrganizationProfile(string json) =>
        Parse(json, ContentJsonOptions.OrganizationProfile);

    /// <summary>Writes a document on one line.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static string Write(ContentDocument document) => Write(document, ContentJsonOptions.Document);

    /// <summary>Writes a feed on one line.</summary>
    /// <param name="feed">The feed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="feed"/> is null.</exception>
    public static string Write(ContentFeed feed) => Write(feed, ContentJsonOptions.Feed);

    /// <summary>Writes the profile of an organisation on one line.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static string Write(OrganizationProfile profile) => Write(profile, ContentJsonOptions.OrganizationProfile);

    private static T Parse<T>(string json, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContentJsonReader.Read(TextConverter.ToUtf8(json), 1, type);
    }

    private static string Write<T>(T value, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.Serialize(value, type);
    }
}

using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using HealthContent.Analysis.Claims;
using HealthContent.Analysis.Stores;

namespace HealthContent.Analysis.Content;

/// <summary>What the compiler generates for the JSON of the model.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters = [
        typeof(TextConverter),
        typeof(InstantConverter),
        typeof(TimeOfDayConverter),
        typeof(ChannelConverter),
        typeof(JurisdictionConverter),
        typeof(KebabCaseEnumConverter<DayOfWeek>),
    ]
)]
[JsonSerializable(typeof(ContentDocument))]
[JsonSerializable(typeof(ContentFeed))]
[JsonSerializable(typeof(OrganizationProfile))]
[JsonSerializable(typeof(ClaimsFile))]
[JsonSerializable(typeof(ConsentsFile))]
internal sealed partial class ContentJsonContext : JsonSerializerContext;

/// <summary>The one set of options. A class of its own, so that it comes to life with the first use of JSON and not before.</summary>
internal static class ContentJsonOptions
{
    private static readonly JsonSerializerOptions Options = Create(ContentJsonContext.Default);

    // People write these files; what machines send each other has no comments.
    private static readonly JsonSerializerOptions HandWritten = new(Options)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    // Asked for each time, which costs a look-up: whoever reads documents should not pay for the metadata of profiles.
    public static JsonTypeInfo<ContentDocument> Document => Get<ContentDocument>();

    public static JsonTypeInfo<ContentFeed> Feed => Get<ContentFeed>();

    public static JsonTypeInfo<OrganizationProfile> OrganizationProfile => Get<OrganizationProfile>();

    /// <summary>The form of all JSON of the library that holds parts of the model: order of members, escapes, what is left out.</summary>
    public static JsonSerializerOptions Create(JsonSerializerContext context) =>
        new(context.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = context.WithAddedModifier(Settle),
        };

    public static JsonTypeInfo<ClaimsFile> ClaimsFile =>
        (JsonTypeInfo<ClaimsFile>)HandWritten.GetTypeInfo(typeof(ClaimsFile));

    public static JsonTypeInfo<ConsentsFile> ConsentsFile =>
        (JsonTypeInfo<ConsentsFile>)HandWritten.GetTypeInfo(typeof(ConsentsFile));

    public static JsonTypeInfo<Claim> Claim => (JsonTypeInfo<Claim>)HandWritten.GetTypeInfo(typeof(Claim));

    private static JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void Settle(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null && property.AssociatedParameter is null)
            {
                // Computed members: the reader would skip them in silence, but nobody can set them.
                type.Properties.RemoveAt(i);
            }
        }

        // Partial records would otherwise be written in the order in which the compiler met their files.
        var properties = new List<JsonPropertyInfo>(type.Properties);
        properties.Sort(static (left, right) => Compare(left, right));
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            property.Order = i;
            if (property.IsRequired)
            {
                // A required member is written even when it holds the first value of its enumeration.
                property.ShouldSerialize = static (_, _) => true;
            }
            else if (typeof(ICollection).IsAssignableFrom(property.PropertyType))
            {
                property.ShouldSerialize = static (_, value) => value is ICollection { Count: > 0 };
            }
        }
    }

    private static int Compare(JsonPropertyInfo left, JsonPropertyInfo right)
    {
        var rank = Rank(left).CompareTo(Rank(right));
        return rank != 0 ? rank : string.CompareOrdinal(left.Name, right.Name);
    }

    private static int Rank(JsonPropertyInfo property) =>
        property.Name switch
        {
            "$schema" => 0,
            "id" => 1,
            _ => property.IsRequired ? 2 : 3,
        };
}

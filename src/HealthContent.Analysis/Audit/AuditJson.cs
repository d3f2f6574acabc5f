using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Audit;

/// <summary>The JSON of audit records: the same form as <see cref="ContentJson"/>, so that equal entries give equal bytes.</summary>
/// <remarks>Thread-safe. Strict, without reflection.</remarks>
public static class AuditJson
{
    /// <summary>Writes an entry on one line, in UTF-8: what <see cref="AuditChain.Seal"/> takes.</summary>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public static byte[] WriteEntry(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return JsonSerializer.SerializeToUtf8Bytes(entry, AuditJsonOptions.Entry);
    }

    /// <summary>Reads a record. Whether its hash fits is not checked; see <see cref="AuditChain.IsIntact"/>.</summary>
    /// <param name="utf8Line">A line of the log or of an export.</param>
    /// <param name="lineNumber">The number of the line, from 1, to be reported in problems.</param>
    /// <exception cref="ContentJsonException">The line is malformed or is not a record.</exception>
    public static AuditRecord ParseRecord(ReadOnlySpan<byte> utf8Line, int lineNumber = 1) =>
        ContentJsonReader.Read(utf8Line, lineNumber, AuditJsonOptions.Record);

    /// <summary>The JSON Schema (draft 2020-12) of a line of an export.</summary>
    public static string ReadSchema() => EmbeddedData.ReadText("Audit/audit-record.schema.json");

    internal static AuditCheckpoint ParseCheckpoint(ReadOnlySpan<byte> utf8Json) =>
        ContentJsonReader.Read(utf8Json, 1, AuditJsonOptions.Checkpoint);

    internal static string Write(AuditCheckpoint checkpoint) =>
        JsonSerializer.Serialize(checkpoint, AuditJsonOptions.Checkpoint);
}

/// <summary>What the compiler generates for the JSON of audit records.</summary>
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
        typeof(ChannelConverter),
        typeof(KebabCaseEnumConverter<Severity>),
        typeof(KebabCaseEnumConverter<Confidence>),
        typeof(KebabCaseEnumConverter<DiagnosticEffect>),
        typeof(KebabCaseEnumConverter<SuppressionKind>),
        typeof(KebabCaseEnumConverter<PublishDecision>),
        typeof(KebabCaseEnumConverter<PolicyLayerKind>),
    ]
)]
[JsonSerializable(typeof(AuditRecord))]
[JsonSerializable(typeof(AuditCheckpoint))]
[JsonSerializable(typeof(ImmutableArray<ChannelProfile>))]
internal sealed partial class AuditJsonContext : JsonSerializerContext;

/// <summary>The one set of options. A class of its own, so that it comes to life with the first use and not before.</summary>
internal static class AuditJsonOptions
{
    private static readonly JsonSerializerOptions Options = ContentJsonOptions.Create(AuditJsonContext.Default);

    public static JsonTypeInfo<AuditEntry> Entry { get; } = Get<AuditEntry>();

    public static JsonTypeInfo<AuditRecord> Record { get; } = Get<AuditRecord>();

    public static JsonTypeInfo<AuditCheckpoint> Checkpoint { get; } = Get<AuditCheckpoint>();

    /// <summary>Only to be hashed: what is not settable counts too.</summary>
    public static JsonTypeInfo<ImmutableArray<ChannelProfile>> Channels =>
        AuditJsonContext.Default.ImmutableArrayChannelProfile;

    private static JsonTypeInfo<T> Get<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}

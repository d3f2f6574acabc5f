using System.Buffers;
using System.Text.Json;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Tool.Inputs;
using HealthContent.Analysis.Tool.Outputs;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>What became of a unit: its part of the output, its lines for the standard error, and its counts.</summary>
internal sealed class UnitResult
{
    /// <summary>The part of the output, in UTF-8.</summary>
    public ArrayBufferWriter<byte> Output { get; } = new();

    /// <summary>Writes JSON into the output; reset after every value.</summary>
    public Utf8JsonWriter Json => field ??= new Utf8JsonWriter(Output, JsonText.Options);

    /// <summary>Lines for the standard error.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>What could not be checked, for formats that list it at the end.</summary>
    public List<ErrorItem> Errors { get; } = [];

    /// <summary>What is to be recorded in the audit log, in the order of the documents.</summary>
    public List<AuditEntry> Entries { get; } = [];

    public RunTotals Totals { get; } = new();
}

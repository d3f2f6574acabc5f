using System.CommandLine;
using HealthContent.Analysis.Audit;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>The options that say which records of an audit log.</summary>
internal sealed class AuditQueryOptions
{
    private static readonly (string, AuditEventKind)[] Kinds =
    [
        ("decision", AuditEventKind.Decision),
        ("approval", AuditEventKind.Approval),
        ("override", AuditEventKind.Override),
        ("break-glass", AuditEventKind.BreakGlass),
        ("action", AuditEventKind.Action),
        ("publication", AuditEventKind.Publication),
        ("triage", AuditEventKind.Triage),
        ("reply", AuditEventKind.Reply),
        ("incident", AuditEventKind.Incident),
        ("policy-change", AuditEventKind.PolicyChange),
    ];

    private readonly Option<long?> record = new("--record")
    {
        Description = "The record with this number only.",
        HelpName = "number",
    };

    private readonly Option<long?> from = new("--from")
    {
        Description = "Records from this number on.",
        HelpName = "number",
    };

    private readonly Option<long?> to = new("--to") { Description = "Records up to this number.", HelpName = "number" };

    private readonly Option<string?> document = new("--document")
    {
        Description = "Records about the document with this identifier.",
        HelpName = "id",
    };

    private readonly Option<string?> by = new("--by")
    {
        Description = "Records of what this person or system did.",
        HelpName = "id",
    };

    private readonly Option<AuditEventKind?> kind = WordOption.CreateOptional("--kind", "What happened.", Kinds);

    private readonly Option<DateTimeOffset?> since = new("--since")
    {
        Description = "What happened at this day or instant or later.",
        HelpName = "date",
        CustomParser = OptionValues.ReadInstant,
    };

    private readonly Option<DateTimeOffset?> until = new("--until")
    {
        Description = "What happened before this day or instant.",
        HelpName = "date",
        CustomParser = OptionValues.ReadInstant,
    };

    public void AddTo(Command command)
    {
        command.Add(record);
        command.Add(from);
        command.Add(to);
        command.Add(document);
        command.Add(by);
        command.Add(kind);
        command.Add(since);
        command.Add(until);
    }

    public AuditQuery Read(ParseResult parsed) =>
        new()
        {
            First = parsed.GetValue(record) ?? parsed.GetValue(from) ?? AuditQuery.All.First,
            Last = parsed.GetValue(record) ?? parsed.GetValue(to) ?? AuditQuery.All.Last,
            DocumentId = parsed.GetValue(document),
            By = parsed.GetValue(by),
            Kind = parsed.GetValue(kind),
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
        };
}

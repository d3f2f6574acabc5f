using System.Globalization;
using System.Text;
using HealthContent.Analysis.Audit;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows records of an audit log to people.</summary>
internal sealed class AuditListing(TextStyle style)
{
    private readonly StringBuilder text = new();

    /// <summary>Whether a record was not as it was written.</summary>
    public bool HasDamage { get; private set; }

    /// <summary>A record as text.</summary>
    /// <param name="utf8Line">The line that is stored.</param>
    public ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> utf8Line)
    {
        text.Clear();
        bool isIntact = AuditChain.IsIntact(utf8Line);
        HasDamage |= !isIntact;
        if (!isIntact)
        {
            style.Append(text, TextStyle.Red, "damaged: not as it was written");
            text.Append('\n');
        }

        try
        {
            AppendRecord(AuditJson.ParseRecord(utf8Line));
        }
        catch (ContentJsonException)
        {
            text.Append(isIntact ? "a record of an unknown form\n" : "a record that cannot be read\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void AppendRecord(AuditRecord record)
    {
        AuditEntry entry = record.Entry;
        style.Append(text, TextStyle.Bold, record.Sequence.ToString(CultureInfo.InvariantCulture));
        text.Append(CultureInfo.InvariantCulture, $" {entry.At:yyyy-MM-dd HH:mm:sszzz} {Word(entry.Kind)}");
        text.Append(" by ").Append(Person(entry.By, entry.Role));
        if (entry.DocumentId is { } document)
        {
            text.Append(" on ").Append(TerminalText.Clean(document));
        }

        text.Append('\n');
        if (entry.Decision is { } decision)
        {
            AppendDecision(decision);
        }

        AppendVotes(entry);
        AppendRest(entry);
        AppendLine("content", entry.DocumentHash);
        AppendLine("hash", record.Hash);
    }

    private void AppendDecision(AuditDecision decision)
    {
        text.Append("    ");
        style.Append(text, TextStyle.Of(decision.Decision), OutputNames.Of(decision.Decision));
        text.Append(CultureInfo.InvariantCulture, $" as of {decision.DecidedAt:yyyy-MM-dd HH:mm:sszzz}");
        if (decision.ValidUntil is { } until)
        {
            text.Append(CultureInfo.InvariantCulture, $", to be decided again from {until:yyyy-MM-dd HH:mm:sszzz}");
        }

        text.Append('\n');
        foreach (AuditDiagnostic diagnostic in decision.Diagnostics)
        {
            AppendDiagnostic(diagnostic);
        }

        foreach (AuditNotEvaluated missing in decision.NotEvaluated)
        {
            text.Append("    ").Append(TerminalText.Clean(missing.Rule)).Append(" not evaluated: ");
            text.Append(TerminalText.Clean(missing.Missing)).Append('\n');
        }

        text.Append("    rules ").Append(TerminalText.Clean(decision.Basis.RulesVersion));
        foreach (AuditPolicyLayer layer in decision.Basis.Policy)
        {
            string name = TerminalText.Clean($"{layer.Id} {layer.Version}");
            text.Append(", ").Append(OutputNames.Of(layer.Layer)).Append(" policy ").Append(name);
        }

        text.Append(decision.Basis.Policy.IsEmpty ? ", the policy of the library\n" : "\n");
    }

    private void AppendDiagnostic(AuditDiagnostic diagnostic)
    {
        text.Append("    ").Append(TerminalText.Clean(diagnostic.Rule)).Append(' ');
        style.Append(text, TextStyle.Of(diagnostic.Severity), OutputNames.Of(diagnostic.Severity));
        text.Append(CultureInfo.InvariantCulture, $" ({OutputNames.Of(diagnostic.Confidence)})");
        text.Append(" in ").Append(TerminalText.Clean(diagnostic.Surface));
        if (diagnostic.End > diagnostic.Start)
        {
            text.Append(CultureInfo.InvariantCulture, $" {diagnostic.Start}..{diagnostic.End}");
        }

        text.Append(": ").Append(OutputNames.Of(diagnostic.Effect));
        if (diagnostic.Suppression is { } suppression)
        {
            text.Append(", ").Append(OutputNames.Of(suppression.Kind));
            text.Append(suppression.By is { } by ? " by " + TerminalText.Clean(by) : "");
            text.Append(CultureInfo.InvariantCulture, $"{suppression.ExpiresOn:' until 'yyyy-MM-dd}");
        }

        text.Append('\n');
    }

    private void AppendVotes(AuditEntry entry)
    {
        foreach (Approval vote in entry.Approvals)
        {
            text.Append("    vote of ").Append(Person(vote.UserId, vote.Role)).Append(": ").Append(Word(vote.Decision));
            text.Append(CultureInfo.InvariantCulture, $", {vote.At:yyyy-MM-dd HH:mm:sszzz}");
            text.Append(vote.WithdrawnAt is null ? "" : ", withdrawn");
            bool isOther = vote.ContentHash is not null && vote.ContentHash != entry.DocumentHash;
            text.Append(isOther ? ", of other content\n" : "\n");
        }

        foreach (FindingOverride given in entry.Overrides)
        {
            text.Append("    override of ").Append(TerminalText.Clean(given.Rule)).Append(" by ");
            text.Append(Person(given.By, given.Role)).Append(": ").Append(Word(given.Reason));
            text.Append(CultureInfo.InvariantCulture, $"{given.ExpiresOn:', until 'yyyy-MM-dd}\n");
        }

        if (entry.BreakGlass is { } glass)
        {
            text.Append("    break-glass by ").Append(TerminalText.Clean(glass.UserId));
            text.Append(glass.ReviewedBy is { } by ? ", reviewed by " + TerminalText.Clean(by) : ", not reviewed");
            text.Append('\n');
        }
    }

    private void AppendRest(AuditEntry entry)
    {
        if (entry.Action is { } action)
        {
            AppendLine("action", Word(action));
        }

        if (entry.Publication is { } publication)
        {
            AppendLine("published", $"{publication.Channel} {publication.PostId} {publication.Url}".TrimEnd());
        }

        AppendLine("message", entry.MessageId);
        AppendLine("class", entry.TriageClass == TriageClass.Unspecified ? null : Word(entry.TriageClass));
        AppendLine("handed to", entry.HandedTo);
        AppendLine("incidents", entry.IncidentIds.IsEmpty ? null : string.Join(", ", entry.IncidentIds));
        AppendLine("evidence", entry.Evidence.IsEmpty ? null : string.Join(", ", entry.Evidence));
    }

    private void AppendLine(string name, string? value)
    {
        if (value is not null)
        {
            text.Append("    ").Append(name).Append(' ').Append(TerminalText.Clean(value)).Append('\n');
        }
    }

    private static string Person(string id, GovernanceRole role) =>
        role == GovernanceRole.Unspecified
            ? TerminalText.Clean(id)
            : $"{TerminalText.Clean(id)} ({OutputNames.Of(role)})";

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

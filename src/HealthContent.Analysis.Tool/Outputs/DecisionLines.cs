using System.Text;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Says shortly what is decided on a document, and what stands in the way.</summary>
internal static class DecisionLines
{
    public static void Write(string name, ContentReport report, Stream output)
    {
        var text = new StringBuilder();
        text.Append(name).Append(": ").Append(OutputNames.Of(report.Decision)).Append('\n');
        foreach (DecisionReason reason in report.Reasons)
        {
            text.Append("    ").Append(reason.RuleId).Append(": ").Append(TerminalText.Clean(reason.Reason));
            text.Append("; ").Append(TerminalText.Clean(reason.Remedy)).Append('\n');
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Whether a rule is the one that a user names by id or name.</summary>
    public static bool IsNamed(this RuleDescriptor rule, string name) =>
        string.Equals(rule.Id, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(rule.Name, name, StringComparison.Ordinal);
}

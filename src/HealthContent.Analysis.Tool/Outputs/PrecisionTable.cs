using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Audit;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows how often people agreed with rules.</summary>
internal static class PrecisionTable
{
    /// <summary>Writes a table, the rules first that were wrong most often.</summary>
    public static void WriteText(ImmutableArray<RulePrecision> rules, Stream output)
    {
        var text = new StringBuilder();
        if (rules.IsEmpty)
        {
            text.Append("The log holds no findings.\n");
        }
        else
        {
            AppendRow(text, "rule", "findings", "false positives", "upheld", "open", "precision", "at least");
        }

        foreach (
            RulePrecision rule in rules
                .OrderByDescending(rule => rule.FalsePositives)
                .ThenBy(rule => rule.RuleId, StringComparer.Ordinal)
        )
        {
            AppendRow(
                text,
                TerminalText.Clean(rule.RuleId),
                Number(rule.Findings),
                Number(rule.FalsePositives),
                Number(rule.Upheld),
                Number(rule.Open),
                Share(rule.Precision),
                Share(rule.LowerBound)
            );
        }

        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static void WriteJsonLines(ImmutableArray<RulePrecision> rules, Stream output)
    {
        foreach (RulePrecision rule in rules)
        {
            using (var writer = new Utf8JsonWriter(output, JsonText.Options))
            {
                writer.WriteStartObject();
                writer.WriteString("rule"u8, rule.RuleId);
                writer.WriteNumber("findings"u8, rule.Findings);
                writer.WriteNumber("falsePositives"u8, rule.FalsePositives);
                writer.WriteNumber("upheld"u8, rule.Upheld);
                writer.WriteNumber("open"u8, rule.Open);
                WriteShare(writer, "precision"u8, rule.Precision);
                WriteShare(writer, "lowerBound"u8, rule.LowerBound);
                writer.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    private static void WriteShare(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? share)
    {
        if (share is { } known)
        {
            writer.WriteNumber(name, Math.Round(known, 4));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void AppendRow(StringBuilder text, string rule, params ReadOnlySpan<string> cells)
    {
        const int RuleWidth = 8;
        const int CellWidth = 17;
        text.Append(rule.PadRight(RuleWidth));
        foreach (string cell in cells)
        {
            text.Append(cell.PadLeft(CellWidth));
        }

        text.Append('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0} %") : "–";
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Comparison;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Shows what differs between two views of policies.</summary>
internal sealed class PolicyDifferences
{
    private readonly PolicyView before;
    private readonly PolicyView after;
    private readonly ImmutableArray<PolicyDifference> differences;

    public PolicyDifferences(PolicyView before, PolicyView after, ImmutableArray<RuleDescriptor> rules)
    {
        this.before = before;
        this.after = after;
        differences = PolicyComparison.Compare(before, after, rules);
    }

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => differences.IsEmpty;

    public void WriteText(Stream output)
    {
        var text = new StringBuilder();
        text.Append("before: ").Append(Describe(before)).Append('\n');
        text.Append("after:  ").Append(Describe(after)).Append("\n\n");
        if (IsSame)
        {
            text.Append("Nothing differs in effect.\n");
        }

        AppendGeneral(text);
        AppendRules(text);
        AppendSum(text);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public void WriteJsonLines(Stream output)
    {
        foreach (PolicyDifference difference in differences)
        {
            using (var writer = new Utf8JsonWriter(output, JsonText.Options))
            {
                writer.WriteStartObject();
                writer.WriteString("path"u8, difference.Path);
                if (difference.Rule is { } rule)
                {
                    writer.WriteString("rule"u8, rule.Id);
                    writer.WriteString("name"u8, rule.Name);
                }

                writer.WriteString("before"u8, difference.Before);
                PolicyRuleJson.WriteSource(writer, "beforeSource"u8, difference.BeforeSource);
                writer.WriteString("after"u8, difference.After);
                PolicyRuleJson.WriteSource(writer, "afterSource"u8, difference.AfterSource);
                writer.WriteString("direction"u8, Word(difference.Direction));
                writer.WriteBoolean("derived"u8, difference.IsDerived);
                writer.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    private void AppendGeneral(StringBuilder text)
    {
        foreach (PolicyDifference difference in differences)
        {
            if (difference.Rule is null)
            {
                Append(text, "", difference.Path, difference);
            }
        }
    }

    // Hundreds of rules may follow one line of the decision map: they are counted, and listed one by one as JSON Lines.
    private void AppendRules(StringBuilder text)
    {
        var following = new List<string>();
        foreach (
            IGrouping<RuleDescriptor, PolicyDifference> rule in differences
                .Where(difference => difference.Rule is not null)
                .GroupBy(difference => difference.Rule!)
        )
        {
            if (rule.All(difference => difference.IsDerived))
            {
                following.Add(rule.Key.Id);
                continue;
            }

            text.Append(rule.Key.Id).Append(' ').Append(rule.Key.Name).Append('\n');
            foreach (PolicyDifference difference in rule)
            {
                Append(
                    text,
                    "  ",
                    difference.Path[
                        (difference.Path.IndexOf(rule.Key.Id, StringComparison.Ordinal) + rule.Key.Id.Length + 1)..
                    ],
                    difference
                );
            }
        }

        if (following.Count > 0)
        {
            string shown = string.Join(", ", following.Take(5)) + (following.Count > 5 ? ", …" : "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"rules that follow from what stands above: {following.Count} ({shown})\n"
            );
        }
    }

    private void AppendSum(StringBuilder text)
    {
        if (IsSame)
        {
            return;
        }

        int Count(PolicyDirection direction) => differences.Count(one => one.Direction == direction && !one.IsDerived);
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n{Count(PolicyDirection.Tighter)} tighter, {Count(PolicyDirection.Looser)} looser, {Count(PolicyDirection.Neutral)} neither\n"
        );
    }

    private static void Append(StringBuilder text, string indent, string name, PolicyDifference difference)
    {
        text.Append(indent).Append(TerminalText.Clean(name)).Append(": ").Append(Value(difference.Before));
        text.Append(" → ").Append(Value(difference.After));
        text.Append(difference.Direction == PolicyDirection.Neutral ? "" : $" ({Word(difference.Direction)})")
            .Append('\n');
        AppendSource(text, indent, "before", difference.BeforeSource);
        AppendSource(text, indent, "after", difference.AfterSource);
    }

    private static void AppendSource(StringBuilder text, string indent, string side, PolicySource? source)
    {
        if (source is { Place: { } place })
        {
            text.Append(indent).Append("    ").Append(side).Append(": ");
            text.Append(OutputNames.Of(source.Layer))
                .Append(" '")
                .Append(TerminalText.Clean(source.PolicyId))
                .Append("', ");
            text.Append(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}\n");
        }
    }

    private static string Describe(PolicyView view)
    {
        string policy = view.Policy.Info is { } info
            ? $"{OutputNames.Of(info.Kind)} '{info.Id}' {info.Version}, {info.File}"
            : "the policy of the library";
        string places = view.Document is { Jurisdictions: { IsEmpty: false } codes }
            ? " in " + string.Join(", ", codes.Select(code => code.Code))
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{policy}{places} at {view.At:yyyy-MM-dd'T'HH:mm:ssK}");
    }

    private static string Value(string? value) => value is null ? "–" : TerminalText.Clean(value);

    private static string Word(PolicyDirection direction) =>
        direction switch
        {
            PolicyDirection.Looser => "looser",
            PolicyDirection.Tighter => "tighter",
            _ => "neutral",
        };
}

using System.Text.Json;

namespace HealthContent.Analysis.Tests.Tool;

/// <summary>
/// What the JSON Schema of SARIF 2.1.0 (OASIS, errata 01) requires of the parts that we write: required members, types, closed
/// sets, minima, and no member that the schema does not know.
/// </summary>
internal static class SarifShape
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private static readonly string[] Kinds = ["notApplicable", "pass", "fail", "review", "open", "informational"];

    public static IReadOnlyList<string> Problems(JsonElement log)
    {
        var problems = new List<string>();
        var root = new Node(log, "$", problems);
        root.Known("$schema", "version", "runs", "inlineExternalProperties", "properties");
        root.Text("version", required: true, "2.1.0");
        root.Text("$schema", required: false);
        root.Each("runs", required: true, Run);
        return problems;
    }

    private static void Run(Node run)
    {
        run.Known(
            "tool",
            "invocations",
            "results",
            "columnKind",
            "newlineSequences",
            "automationDetails",
            "artifacts",
            "properties"
        );
        Node? driver = run.Object("tool", required: true)?.Object("driver", required: true);
        var rules = new List<string>();
        if (driver is not null)
        {
            driver.Known("name", "fullName", "version", "semanticVersion", "informationUri", "rules", "properties");
            driver.Text("name", required: true);
            driver.Each("rules", required: false, rule => rules.Add(Rule(rule)));
        }

        run.Text("columnKind", required: false, "utf16CodeUnits", "unicodeCodePoints");
        run.Object("automationDetails", required: false)?.Text("id", required: false);
        run.Each("invocations", required: false, Invocation);
        run.Each("results", required: false, result => Result(result, rules));
    }

    private static string Rule(Node rule)
    {
        rule.Known(
            "id",
            "name",
            "shortDescription",
            "fullDescription",
            "help",
            "helpUri",
            "defaultConfiguration",
            "properties"
        );
        foreach (string name in (string[])["shortDescription", "fullDescription", "help"])
        {
            Node? message = rule.Object(name, required: false);
            message?.Known("text", "markdown", "properties");
            message?.Text("text", required: true);
        }

        rule.Object("defaultConfiguration", required: false)?.Text("level", required: false, Levels);
        return rule.Text("id", required: true) ?? "";
    }

    private static void Invocation(Node invocation)
    {
        invocation.Known("executionSuccessful", "exitCode", "toolExecutionNotifications", "properties");
        invocation.Boolean("executionSuccessful", required: true);
        invocation.Number("exitCode", int.MinValue);
        invocation.Each(
            "toolExecutionNotifications",
            required: false,
            notification =>
            {
                notification.Known("level", "message", "locations", "descriptor", "properties");
                notification.Text("level", required: false, Levels);
                Message(notification, "message");
                notification.Each("locations", required: false, Location);
            }
        );
    }

    private static void Result(Node result, List<string> rules)
    {
        result.Known(
            "ruleId",
            "ruleIndex",
            "kind",
            "level",
            "message",
            "locations",
            "partialFingerprints",
            "fixes",
            "suppressions",
            "properties"
        );
        string? id = result.Text("ruleId", required: false);
        if (result.Number("ruleIndex", 0) is { } index && (index >= rules.Count || rules[index] != id))
        {
            result.Report("ruleIndex", "is not the index of the rule");
        }

        string kind = result.Text("kind", required: false, Kinds) ?? "fail";
        string level = result.Text("level", required: false, Levels) ?? "warning";
        if (kind != "fail" && level != "none")
        {
            result.Report("level", "must be none when kind is not fail");
        }

        Message(result, "message");
        result.Each("locations", required: false, Location);
        result.Each("fixes", required: false, Fix);
        result.Each(
            "suppressions",
            required: false,
            suppression =>
            {
                suppression.Known("kind", "status", "justification", "guid", "location", "properties");
                suppression.Text("kind", required: true, "inSource", "external");
                suppression.Text("status", required: false, "accepted", "underReview", "rejected");
            }
        );
    }

    private static void Fix(Node fix)
    {
        fix.Known("description", "artifactChanges", "properties");
        fix.Each(
            "artifactChanges",
            required: true,
            change =>
            {
                change.Known("artifactLocation", "replacements", "properties");
                Artifact(change);
                change.Each(
                    "replacements",
                    required: true,
                    replacement =>
                    {
                        replacement.Known("deletedRegion", "insertedContent", "properties");
                        Region(replacement.Object("deletedRegion", required: true));
                        replacement.Object("insertedContent", required: false)?.Text("text", required: false);
                    }
                );
            }
        );
    }

    private static void Location(Node location)
    {
        location.Known("id", "physicalLocation", "logicalLocations", "message", "properties");
        Node? physical = location.Object("physicalLocation", required: false);
        if (physical is not null)
        {
            physical.Known("artifactLocation", "region", "contextRegion", "address", "properties");
            Artifact(physical);
            Region(physical.Object("region", required: false));
        }

        location.Each(
            "logicalLocations",
            required: false,
            logical =>
            {
                logical.Known("name", "fullyQualifiedName", "kind", "properties");
                logical.Text("fullyQualifiedName", required: false);
            }
        );
    }

    private static void Artifact(Node parent)
    {
        Node? artifact = parent.Object("artifactLocation", required: true);
        artifact?.Known("uri", "uriBaseId", "index", "properties");
        if (
            artifact?.Text("uri", required: true) is { } uri
            && !Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute)
        )
        {
            artifact.Report("uri", "is no URI reference");
        }
    }

    private static void Region(Node? region)
    {
        region?.Known(
            "startLine",
            "startColumn",
            "endLine",
            "endColumn",
            "charOffset",
            "charLength",
            "snippet",
            "properties"
        );
        foreach (string name in (string[])["startLine", "startColumn", "endLine", "endColumn"])
        {
            region?.Number(name, 1);
        }

        region?.Number("charOffset", 0);
        region?.Number("charLength", 0);
    }

    private static void Message(Node parent, string name)
    {
        Node? message = parent.Object(name, required: true);
        message?.Known("text", "markdown", "id", "arguments", "properties");
        message?.Text("text", required: true);
    }

    private sealed class Node(JsonElement element, string path, List<string> problems)
    {
        public void Report(string name, string problem) => problems.Add($"{path}.{name}: {problem}");

        public void Known(params string[] names)
        {
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (Array.IndexOf(names, member.Name) < 0)
                {
                    Report(member.Name, "is unknown");
                }
            }
        }

        public string? Text(string name, bool required, params string[] allowed)
        {
            if (Member(name, required, JsonValueKind.String) is not { } member)
            {
                return null;
            }

            // Half a surrogate pair is valid JSON as an escape, but no text that the reader could give.
            string raw = member.GetRawText();
            string text = raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? raw : member.GetString()!;
            if (allowed.Length > 0 && Array.IndexOf(allowed, text) < 0)
            {
                Report(name, "has a value outside the set");
            }

            return text;
        }

        public int? Number(string name, int least)
        {
            if (Member(name, required: false, JsonValueKind.Number) is not { } member)
            {
                return null;
            }

            if (!member.TryGetInt32(out int number) || number < least)
            {
                Report(name, $"is no integer from {least}");
            }

            return number;
        }

        public void Boolean(string name, bool required)
        {
            if (!element.TryGetProperty(name, out JsonElement member))
            {
                if (required)
                {
                    Report(name, "is missing");
                }
            }
            else if (member.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                Report(name, "is no boolean");
            }
        }

        public Node? Object(string name, bool required) =>
            Member(name, required, JsonValueKind.Object) is { } member
                ? new Node(member, $"{path}.{name}", problems)
                : null;

        public void Each(string name, bool required, Action<Node> check)
        {
            if (Member(name, required, JsonValueKind.Array) is not { } member)
            {
                return;
            }

            int index = 0;
            foreach (JsonElement item in member.EnumerateArray())
            {
                check(new Node(item, $"{path}.{name}[{index++}]", problems));
            }
        }

        private JsonElement? Member(string name, bool required, JsonValueKind kind)
        {
            if (!element.TryGetProperty(name, out JsonElement member))
            {
                if (required)
                {
                    Report(name, "is missing");
                }

                return null;
            }

            if (member.ValueKind != kind)
            {
                Report(name, $"is no {kind}");
                return null;
            }

            return member;
        }
    }
}

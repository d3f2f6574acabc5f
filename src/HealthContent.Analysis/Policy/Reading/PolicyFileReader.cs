using System.Collections.Immutable;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads one policy file.</summary>
internal sealed class PolicyFileReader(
    PolicyValues values,
    PolicyLoadOptions options,
    RuleReferences references,
    PolicyFiles files
)
{
    private const string What = "a policy";

    /// <summary>Reads a file; null when it is no policy at all, which is then among the errors.</summary>
    public PolicyFile? Read(string file, ReadOnlyMemory<byte> content)
    {
        if (
            PolicyNodeReader.Read(file, content, values.Errors) is not { } root
            || values.Object(root, PolicyKeys.Policy, What) is not { } policy
        )
        {
            return null;
        }

        if (policy.Find("$schema") is { } schema)
        {
            values.Text(schema);
        }

        (Baseline? baseline, string? baselineHash) = policy.Find("baseline") is { } node
            ? ReadBaseline(file, node)
            : default;
        PolicyLayerInfo info = ReadInfo(file, policy) with
        {
            ContentHash = ContentHash.OfBytes(content.Span),
            BaselineHash = baselineHash,
        };
        var rules = new RuleEntryReader(values, references, info.Kind, info.Id);
        var layer = new PolicyLayer
        {
            Info = info,
            TimeZone = policy.Find("timeZone") is { } zone ? ReadTimeZone(zone) : null,
            Rules = policy.Find("rules") is { } entries ? rules.Read(entries) : [],
            Overrides = policy.Find("overrides") is { } overrides ? ReadOverrides(overrides, rules) : [],
            Decision = policy.Find("decision") is { } decision
                ? new DecisionReader(values, info.Kind, info.Id).Read(decision)
                : DecisionPatch.None,
            People = policy.Find("people") is { } people
                ? new PeopleReader(values, info.Kind, info.Id).Read(people)
                : [],
            Permissions = policy.Find("permissions") is { } permissions
                ? new PermissionReader(values, info.Kind, info.Id).Read(permissions)
                : [],
            Approvals = policy.Find("approvals") is { } approvals
                ? new ApprovalReader(values, options.Channels, info.Kind, info.Id).Read(approvals)
                : [],
            Suppressions = policy.Find("suppressions") is { } suppressions
                ? new SuppressionReader(values, references, info.Kind, info.Id).Read(
                    suppressions,
                    policy.Find("baseline") is not null,
                    baseline
                )
                : [],
            Baseline = baseline,
        };
        return new PolicyFile(layer, policy.Find("extends") is { } extends ? ReadExtends(extends) : []);
    }

    private PolicyLayerInfo ReadInfo(string file, PolicyObject policy)
    {
        string? version = policy.RequireText("version");
        if (version is not null && !IsVersion(version))
        {
            values.Errors.Add(policy.Find("version")!.Place, $"'{version}' is no version; expected major.minor.patch");
        }

        PolicyLayerKind kind = policy.Require("layer") is { } node
            ? values.Enum(node, PolicyNames.Layers) ?? default
            : default;
        DateOnly? from = policy.Date("effectiveFrom");
        DateOnly? to = policy.Date("effectiveTo");
        if (to < from)
        {
            values.Errors.Add(policy.Find("effectiveTo")!.Place, "'effectiveTo' lies before 'effectiveFrom'");
        }

        return new PolicyLayerInfo(kind, policy.RequireText("id") ?? "", version ?? "", file)
        {
            Name = policy.Text("name"),
            Owner = policy.Text("owner"),
            EffectiveFrom = from,
            EffectiveTo = to,
            ReviewBy = policy.Date("reviewBy"),
        };
    }

    private static bool IsVersion(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 3
            && Array.TrueForAll(
                parts,
                part =>
                    part.Length is > 0 and < 10 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0')
            );
    }

    private TimeZoneInfo? ReadTimeZone(PolicyNode node)
    {
        if (values.Text(node) is not { } id)
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone))
        {
            return zone;
        }

        values.Errors.Add(
            node.Place,
            $"'{id}' is no time zone of this machine; expected an IANA name, for example Europe/London"
        );
        return null;
    }

    private ImmutableArray<PolicyOverride> ReadOverrides(PolicyNode node, RuleEntryReader rules)
    {
        var conditions = new ConditionReader(values, options.Channels);
        var overrides = ImmutableArray.CreateBuilder<PolicyOverride>();
        foreach (PolicyNode item in values.Items(node, "overrides"))
        {
            if (values.Object(item, PolicyKeys.Override, "an override") is not { } entry)
            {
                continue;
            }

            PolicyCondition? when = entry.Require("when") is { } condition ? conditions.Read(condition) : null;
            ImmutableArray<PolicyRuleEntry> entries = entry.Require("rules") is { } found ? rules.Read(found) : [];
            if (when is not null)
            {
                overrides.Add(new PolicyOverride(when, entries));
            }
        }

        return overrides.ToImmutable();
    }

    private ImmutableArray<PolicyNode> ReadExtends(PolicyNode node)
    {
        if (node.Kind == PolicyNodeKind.String)
        {
            return values.Text(node) is null ? [] : [node];
        }

        var parents = ImmutableArray.CreateBuilder<PolicyNode>();
        if (node.Kind != PolicyNodeKind.Array)
        {
            values.Errors.Add(node.Place, $"expected the path of a policy or a list of them but found {node.What}");
        }

        foreach (PolicyNode item in node.Items)
        {
            if (values.Text(item) is not null)
            {
                parents.Add(item);
            }
        }

        return parents.ToImmutable();
    }

    private (Baseline?, string?) ReadBaseline(string file, PolicyNode node)
    {
        if (values.Text(node) is not { } path)
        {
            return default;
        }

        string full = PolicyPaths.Resolve(file, path);
        ReadOnlyMemory<byte>? content = files.Read(full, node.Place);
        return content is { } bytes
            ? (BaselineReader.Read(full, bytes, options.BaselineKey, values.Errors), ContentHash.OfBytes(bytes.Span))
            : default;
    }
}

using System.Collections.Immutable;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads baseline files.</summary>
internal static class BaselineReader
{
    /// <summary>Reads a file; null when it has errors, which are then among the others.</summary>
    public static Baseline? Read(
        string file,
        ReadOnlyMemory<byte> content,
        ReadOnlyMemory<byte> givenKey,
        PolicyErrors errors
    )
    {
        int before = errors.Count;
        if (
            PolicyNodeReader.Read(file, content, errors) is not { } root
            || new PolicyValues(errors) is not { } values
            || values.Object(root, PolicyKeys.Baseline, "a baseline") is not { } baseline
        )
        {
            return null;
        }

        if (
            baseline.Require("version") is { } version
            && (version.Kind != PolicyNodeKind.Number || version.Number != Baseline.FormatVersion)
        )
        {
            errors.Add(version.Place, $"expected {Baseline.FormatVersion}, the version of the format");
        }

        byte[]? key = ReadKey(baseline, givenKey, values);
        if (
            key is not null
            && baseline.Find("keyCheck") is { } check
            && !string.Equals(check.Text, Baseline.KeyCheck(key), StringComparison.Ordinal)
        )
        {
            errors.Add(check.Place, "the key is not the one that the baseline was made with");
        }

        ImmutableArray<BaselineEntry> entries = baseline.Require("entries") is { } node
            ? ReadEntries(node, values)
            : [];
        return errors.Count == before ? new Baseline(key!, entries) : null;
    }

    private static byte[]? ReadKey(PolicyObject baseline, ReadOnlyMemory<byte> givenKey, PolicyValues values)
    {
        if (baseline.Find("key") is not { } node)
        {
            if (givenKey.Length >= BaselineBuilder.MinKeyLength)
            {
                return givenKey.ToArray();
            }

            values.Errors.Add(
                baseline.Place,
                $"the baseline holds no 'key' and no key of at least {BaselineBuilder.MinKeyLength} bytes was given"
            );
            return null;
        }

        byte[] key = new byte[node.Text.Length];
        if (
            node.Kind == PolicyNodeKind.String
            && Convert.TryFromBase64String(node.Text, key, out int length)
            && length >= BaselineBuilder.MinKeyLength
        )
        {
            return key[..length];
        }

        values.Errors.Add(node.Place, $"expected at least {BaselineBuilder.MinKeyLength} bytes as base64");
        return null;
    }

    private static ImmutableArray<BaselineEntry> ReadEntries(PolicyNode node, PolicyValues values)
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PolicyNode item in values.Items(node, "entries"))
        {
            if (values.Object(item, PolicyKeys.BaselineEntry, "an entry") is not { } entry)
            {
                continue;
            }

            string? rule = entry.RequireText("rule");
            string? fingerprint = entry.RequireText("fingerprint");
            if (fingerprint is not null && !(SuppressionReader.IsFingerprint(fingerprint) && seen.Add(fingerprint)))
            {
                values.Errors.Add(
                    entry.Require("fingerprint")!.Place,
                    "expected 64 hexadecimal digits in lower case that no other entry has"
                );
            }

            int count = ReadCount(entry.Require("count"), values);
            if (rule is not null && fingerprint is not null)
            {
                entries.Add(new BaselineEntry(rule, fingerprint, count));
            }
        }

        return entries.ToImmutable();
    }

    private static int ReadCount(PolicyNode? node, PolicyValues values)
    {
        if (node is null)
        {
            return 0;
        }

        int count = node.Number is >= 1 and <= int.MaxValue ? (int)node.Number : 0;
        if (node.Kind != PolicyNodeKind.Number || count != node.Number)
        {
            values.Errors.Add(node.Place, "expected a whole number from 1");
        }

        return count;
    }
}

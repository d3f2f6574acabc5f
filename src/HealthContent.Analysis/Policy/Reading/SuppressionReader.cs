using System.Collections.Immutable;
using HealthContent.Analysis.Diagnostics;

namespace HealthContent.Analysis.Policy.Reading;

/// <summary>Reads <c>suppressions</c>.</summary>
internal sealed class SuppressionReader(
    PolicyValues values,
    RuleReferences references,
    PolicyLayerKind layer,
    string policyId
)
{
    private const int FingerprintLength = 64;

    public ImmutableArray<SuppressionEntry> Read(PolicyNode node, bool hasBaseline, Baseline? baseline)
    {
        var entries = ImmutableArray.CreateBuilder<SuppressionEntry>();
        foreach (PolicyNode item in values.Items(node, "suppressions"))
        {
            if (values.Object(item, PolicyKeys.Suppression, "a suppression") is { } found)
            {
                ReadEntry(found, hasBaseline, baseline, entries);
            }
        }

        return entries.ToImmutable();
    }

    private void ReadEntry(
        PolicyObject entry,
        bool hasBaseline,
        Baseline? baseline,
        ImmutableArray<SuppressionEntry>.Builder entries
    )
    {
        RuleDescriptor? rule = ReadRule(entry);
        // An empty reason is no error of form: the entry has no force, and HCA9103 says so.
        string? reason = entry.Require("reason") is { } reasonNode ? ReasonText(reasonNode) : null;
        string? by = entry.RequireText("by");
        string[] words = ReadWords(entry);
        string? document = entry.Text("document");
        string? fingerprint = ReadFingerprint(entry, hasBaseline);
        string? approvedBy = entry.Text("approvedBy");
        DateOnly? expiresOn = entry.Date("expiresOn");
        Content.SurfaceKind? surface = entry.Enum("surface", PolicyNames.Surfaces);
        if (entry.Find("document") is null && entry.Find("text") is null && entry.Find("fingerprint") is null)
        {
            values.Errors.Add(
                entry.Place,
                "a suppression lacks 'document', 'text' or 'fingerprint'; to switch a rule off, use 'rules'"
            );
        }

        if (rule is null || reason is null || by is null)
        {
            return;
        }

        entries.Add(
            new SuppressionEntry
            {
                RuleId = rule.Id,
                Source = new PolicySource(layer, policyId, entry.Place),
                Document = document,
                Words = words,
                Fingerprint = fingerprint,
                FingerprintKey = baseline,
                Surface = surface,
                Reason = reason,
                By = by,
                ApprovedBy = approvedBy,
                ExpiresOn = expiresOn,
                HasReason = SuppressionReason.IsReal(reason),
            }
        );
    }

    private RuleDescriptor? ReadRule(PolicyObject entry)
    {
        if (entry.Require("rule") is not { } node || values.Text(node) is not { } reference)
        {
            return null;
        }

        RuleDescriptor? rule = references.Find(reference, node.Place, values.Errors);
        if (rule is not null && !NeverLoosenable.MaySuppress(rule))
        {
            values.Errors.Add(node.Place, $"findings of {rule.Id} may not be suppressed");
        }

        return rule;
    }

    private string? ReasonText(PolicyNode node)
    {
        if (node.Kind == PolicyNodeKind.String)
        {
            return node.Text;
        }

        values.Errors.Add(node.Place, $"expected a string but found {node.What}");
        return null;
    }

    private string[] ReadWords(PolicyObject entry)
    {
        if (entry.Find("text") is not { } node || values.Text(node) is not { } text)
        {
            return [];
        }

        var folded = FoldedWords.Read(text);
        string[] words = new string[folded.Count];
        for (int index = 0; index < words.Length; index++)
        {
            words[index] = folded[index];
        }

        if (words.Length == 0)
        {
            values.Errors.Add(node.Place, "expected at least one word to compare with");
        }

        return words;
    }

    private string? ReadFingerprint(PolicyObject entry, bool hasBaseline)
    {
        if (entry.Find("fingerprint") is not { } node || values.Text(node) is not { } fingerprint)
        {
            return null;
        }

        if (!IsFingerprint(fingerprint))
        {
            values.Errors.Add(node.Place, $"expected {FingerprintLength} hexadecimal digits in lower case");
        }
        else if (!hasBaseline)
        {
            values.Errors.Add(node.Place, "a fingerprint needs the key of a baseline; this file has no 'baseline'");
        }

        return fingerprint;
    }

    /// <summary>Whether a text has the form of a fingerprint.</summary>
    public static bool IsFingerprint(string text) =>
        text.Length == FingerprintLength
        && text.AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdef")) < 0;
}

using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Stores;

/// <summary>Reads consents files. Collects all errors; with one of them nothing of the file holds.</summary>
internal static class ConsentsFileReader
{
    public const string IdExpected = "expected an identifier that no other consent has";

    /// <exception cref="PolicyException">The file has errors.</exception>
    public static ImmutableArray<Consent> Read(string file, ReadOnlyMemory<byte> content)
    {
        var errors = new PolicyErrors();
        if (PolicyNodeReader.Read(file, content, errors) is not { } root)
        {
            errors.ThrowIfAny();
            return [];
        }

        // What the nodes say against the file the content model says too, and more of it.
        errors = new PolicyErrors();
        CheckIds(root, errors);
        ConsentsFile? consents = ModelFile.Read(file, content, ContentJsonOptions.ConsentsFile, errors);
        errors.ThrowIfAny();
        return consents!.Consents;
    }

    private static void CheckIds(PolicyNode root, PolicyErrors errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<PolicyNode> found = root
            .Members.Where(member => member.Name == "consents")
            .SelectMany(member => member.Value.Items)
            .SelectMany(consent => consent.Members)
            .Where(member => member.Name == "id" && member.Value.Kind == PolicyNodeKind.String)
            .Select(member => member.Value);
        foreach (PolicyNode id in found)
        {
            if (string.IsNullOrWhiteSpace(id.Text) || !ids.Add(id.Text))
            {
                errors.Add(id.Place, IdExpected);
            }
        }
    }
}

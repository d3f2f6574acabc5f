using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Claims;

/// <summary>Reads claims files. Collects all errors; with one of them nothing of the file holds.</summary>
internal static class ClaimsFileReader
{
    /// <exception cref="PolicyException">The file has errors.</exception>
    public static ImmutableArray<Claim> Read(string file, ReadOnlyMemory<byte> content)
    {
        var errors = new PolicyErrors();
        if (PolicyNodeReader.Read(file, content, errors) is not { } root)
        {
            errors.ThrowIfAny();
            return [];
        }

        // What the nodes say against the file the content model says too, and more of it.
        errors = new PolicyErrors();
        (int Index, Claim Claim)[] claims = ReadClaims(new PolicyText(file, content), errors);
        var places = new Dictionary<string, PolicyPlace>(StringComparer.Ordinal);
        AddPlaces(root, places);
        foreach (ClaimsProblem problem in ClaimsCheck.Problems(claims, "$.claims", ReadIds(root)))
        {
            errors.Add(places[problem.Path], problem.Message);
        }

        errors.ThrowIfAny();
        return [.. claims.Select(item => item.Claim)];
    }

    private static (int Index, Claim Claim)[] ReadClaims(PolicyText text, PolicyErrors errors)
    {
        try
        {
            ClaimsFile file = ContentJsonReader.Read(text.Bytes, 1, ContentJsonOptions.ClaimsFile);
            return [.. file.Claims.Select((claim, index) => (index, claim))];
        }
        catch (ContentJsonException exception)
        {
            foreach (ContentJsonProblem problem in exception.Problems)
            {
                errors.Add(text.At(problem.Line - 1, problem.Column - 1, problem.Path), problem.Message);
            }

            return ReadEach(text.Bytes);
        }
    }

    // The claims that can be read although others cannot: what is wrong with them is told in the same run.
    private static (int Index, Claim Claim)[] ReadEach(ReadOnlySpan<byte> json)
    {
        var claims = new List<(int, Claim)>();
        JsonTypeInfo<Claim> type = ContentJsonOptions.Claim;
        var reader = new Utf8JsonReader(json, ContentJsonReader.OptionsOf(type));
        reader.Read();
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        while (isObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isList = reader.ValueTextEquals("claims"u8);
            reader.Read();
            if (!isList || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (TryRead(reader, type) is { } claim)
                {
                    claims.Add((index, claim));
                }

                reader.Skip();
            }
        }

        return [.. claims];
    }

    private static Claim? TryRead(Utf8JsonReader reader, JsonTypeInfo<Claim> type)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, type);
        }
        catch (Exception exception) when (ContentJsonReader.IsRefusal(exception))
        {
            return null;
        }
    }

    private static void AddPlaces(PolicyNode node, Dictionary<string, PolicyPlace> places)
    {
        places.TryAdd(node.Place.Path, node.Place);
        foreach (PolicyMember member in node.Members)
        {
            AddPlaces(member.Value, places);
        }

        foreach (PolicyNode item in node.Items)
        {
            AddPlaces(item, places);
        }
    }

    // Also those of claims that cannot be read: others refer to them all the same.
    private static HashSet<string> ReadIds(PolicyNode root) =>
        root
            .Members.Where(member => member.Name == "claims")
            .SelectMany(member => member.Value.Items)
            .SelectMany(claim => claim.Members)
            .Where(member => member.Name == "id")
            .Select(member => member.Value.Text)
            .ToHashSet(StringComparer.Ordinal);
}

using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tests.Time;

/// <summary>Something that changes on a day or at an instant, as members of a document, a profile and a policy.</summary>
/// <remarks>
/// In the members <c>{instant}</c> and <c>{day}</c> stand for when it changes; <c>{day-30d}</c> lies thirty days before. <c>{hash}</c>
/// and <c>{span}</c> are the hash of the content and of its first four words.
/// </remarks>
public sealed record DatedFact(string Name, string Document, string Organization = "", string Policy = "")
{
    public override string ToString() => Name;

    public static IReadOnlyList<DatedFact> All { get; } =
    [.. PolicyFacts.All, .. EvidenceFacts.All, .. PublicationFacts.All];

    /// <summary>Writes the dates into members.</summary>
    public static string At(string members, DateTimeOffset at) =>
        Regex.Replace(
            members,
            "\\{(?<what>instant|day)((?<sign>[+-])(?<count>[0-9]+)(?<unit>[hdy]))?\\}",
            match => Date(match, at),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );

    private static string Date(Match match, DateTimeOffset at)
    {
        int count = int.TryParse(match.Groups["count"].Value, CultureInfo.InvariantCulture, out int given) ? given : 0;
        count = match.Groups["sign"].Value == "-" ? -count : count;
        DateTimeOffset moved = match.Groups["unit"].Value switch
        {
            "h" => at.AddHours(count),
            "d" => at.AddDays(count),
            "y" => at.AddYears(count),
            _ => at,
        };
        return moved.ToString(match.Groups["what"].Value == "day" ? "yyyy-MM-dd" : "O", CultureInfo.InvariantCulture);
    }
}

/// <summary>A document, a profile and a policy with facts that change, and the instant at which they are looked at.</summary>
public sealed class DatedCase
{
    private readonly ContentAnalysisPipeline pipeline;
    private readonly string written;

    public DatedCase(DateTimeOffset now, params (DatedFact Fact, DateTimeOffset At)[] facts)
    {
        Now = now;
        JsonObject document = Merged("""{ "id": "post-1", "text": "Our clinic opens on Monday." }""");
        JsonObject organization = Merged("{}");
        JsonObject policy = Merged("""{ "id": "own", "version": "2.1.0", "layer": "organization" }""");
        foreach ((DatedFact fact, DateTimeOffset at) in facts)
        {
            Merge(document, Merged("{" + DatedFact.At(fact.Document, at) + "}"));
            Merge(organization, Merged("{" + DatedFact.At(fact.Organization, at) + "}"));
            Merge(policy, Merged("{" + DatedFact.At(fact.Policy, at) + "}"));
        }

        Document = WithHashes(document.ToJsonString());
        written = $"{now:O}\n{ContentJson.Write(Document)}\n{organization}\n{policy}";
        pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .UseOrganization(ContentJson.ParseOrganizationProfile(organization.ToJsonString()))
            .UsePolicy(ContentPolicy.Parse("own.policy.json", policy.ToJsonString(), Options))
            .ThrowOnAnalyzerFailure()
            .Build();
    }

    private static PolicyLoadOptions Options { get; } = new() { Rules = ContentAnalysisPipeline.CreateDefault().Rules };

    public DateTimeOffset Now { get; }

    public ContentDocument Document { get; }

    /// <summary>The report at an instant, by a clock that shows the time as at the start.</summary>
    public ContentReport Look(DateTimeOffset at) => pipeline.AnalyzeAt(Document, at.ToOffset(Now.Offset));

    /// <summary>All of a report that a reader sees, but the instant.</summary>
    public static string Write(ContentReport report)
    {
        IEnumerable<string> lines =
        [
            $"{report.Decision} {report.RiskScore}",
            .. report.Diagnostics.Select(one =>
                $"{one.Rule.Id} {one.Severity} {one.Confidence} {one.Effect} {one.SurfacePath} {one.Span} {one.Message} {one.Suppression} "
                + string.Join("|", one.Fixes)
            ),
            .. report.NotEvaluated.Select(one => $"{one}"),
            .. report.Reasons.Select(one => $"{one}"),
        ];
        return string.Join('\n', lines);
    }

    public override string ToString() => written;

    private static ContentDocument WithHashes(string json)
    {
        ContentDocument plain = ContentJson.ParseDocument(json);
        string words = string.Join(' ', plain.Text.Split(' ').Take(4));
        return ContentJson.ParseDocument(
            json.Replace("{hash}", ContentHash.Compute(plain), StringComparison.Ordinal)
                .Replace(
                    "{span}",
                    ContentHash.ComputeSpan(plain, "body", new HealthContent.Analysis.Text.TextSpan(0, words.Length)),
                    StringComparison.Ordinal
                )
        );
    }

    private static JsonObject Merged(string json) => JsonNode.Parse(json)!.AsObject();

    // Lists grow, objects are merged, and of other values the last one stands.
    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach ((string key, JsonNode? value) in from.ToArray())
        {
            from.Remove(key);
            switch (into[key], value)
            {
                case (JsonArray list, JsonArray more):
                    foreach (JsonNode? item in more.ToArray())
                    {
                        more.Remove(item);
                        list.Add(item);
                    }

                    break;
                case (JsonObject known, JsonObject more):
                    Merge(known, more);
                    break;
                default:
                    into[key] = value;
                    break;
            }
        }
    }
}

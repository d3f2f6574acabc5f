using HealthContent.Analysis.Tool.Inputs;

namespace HealthContent.Analysis.Tool.Outputs;

/// <summary>Paths as URI references (RFC 3986): relative ones stay relative, so that a report holds on other machines.</summary>
internal static class ArtifactUri
{
    public static string Of(SourcePlace place)
    {
        if (place.Path is null)
        {
            return "stdin";
        }

        string[] segments = place.Path.Split('/');
        for (int index = 0; index < segments.Length; index++)
        {
            segments[index] = Uri.EscapeDataString(segments[index]);
        }

        string path = string.Join('/', segments);
        return Path.IsPathRooted(place.Path) ? "file://" + (path.StartsWith('/') ? path : "/" + path) : path;
    }
}

namespace HealthContent.Analysis.Rules.ClinicalAdvice;

/// <summary>Which topics belong to which specialty.</summary>
internal static class ClinicalFields
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Fields = new(Load);

    /// <summary>Whether some specialty is known to hold the topic, or the topic is a specialty.</summary>
    public static bool IsKnown(string topic)
    {
        foreach ((string field, HashSet<string> topics) in Fields.Value)
        {
            if (field.Equals(topic, StringComparison.OrdinalIgnoreCase) || topics.Contains(topic))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a topic belongs to a specialty. General practice holds them all.</summary>
    public static bool AreSame(string specialty, string topic) =>
        specialty.Equals(topic, StringComparison.OrdinalIgnoreCase)
        || (
            Fields.Value.TryGetValue(specialty, out HashSet<string>? topics)
            && (topics.Count == 0 || topics.Contains(topic))
        );

    private static Dictionary<string, HashSet<string>> Load()
    {
        var fields = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in WordSet.Read("Rules/ClinicalAdvice/OutsideCompetence.dataset.txt").Words)
        {
            int colon = line.IndexOf(':');
            fields[line[..colon].Trim()] = new HashSet<string>(
                line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                StringComparer.OrdinalIgnoreCase
            );
        }

        return fields;
    }
}

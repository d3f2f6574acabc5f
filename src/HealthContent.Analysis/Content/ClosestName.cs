namespace HealthContent.Analysis.Content;

/// <summary>Finds what somebody probably meant, for error messages.</summary>
internal static class ClosestName
{
    /// <summary>Longer input is no typing error, and comparing it would cost time.</summary>
    private const int MaximumLength = 64;

    /// <summary>The candidate that is nearest to a name, ignoring letter case and separators.</summary>
    /// <returns>Null when none is near: more than a third of the name would have to change.</returns>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > MaximumLength)
        {
            return null;
        }

        var simple = Simplify(name);
        string? best = null;
        var bestDistance = Math.Max(1, simple.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(simple, Simplify(candidate));
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static string Simplify(string name) =>
        name.Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .ToLowerInvariant();

    /// <summary>The optimal string alignment distance: edits and swaps of neighbours.</summary>
    private static int Distance(string left, string right)
    {
        var width = right.Length + 1;
        var rows = new int[(left.Length + 1) * width];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i * width] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var at = (i * width) + j;
                var change = rows[at - width - 1] + cost;
                rows[at] = Math.Min(Math.Min(rows[at - width], rows[at - 1]) + 1, change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[at] = Math.Min(rows[at], rows[at - (2 * width) - 2] + 1);
                }
            }
        }

        return rows[^1];
    }
}

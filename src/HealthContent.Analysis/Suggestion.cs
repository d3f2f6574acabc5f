namespace HealthContent.Analysis;

/// <summary>Finds what somebody probably meant by a name that does not exist.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean 'x'?" with the nearest name, or nothing.</summary>
    public static string Text(string name, IEnumerable<string> known)
    {
        string? nearest = Nearest(name, known);
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }

    /// <summary>The nearest name within a distance that a slip of the finger explains, or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        string? best = null;
        // A name that would have to change wholly is no slip.
        int bestDistance = Math.Min(Math.Max(2, name.Length / 3) + 1, name.Length);
        foreach (string candidate in known.Order(StringComparer.Ordinal))
        {
            int distance = Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = candidate;
            }
        }

        return best;
    }

    // Optimal string alignment, ignoring case: a swap of neighbours is one slip.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[,] distances = new int[left.Length + 1, right.Length + 1];
        for (int row = 0; row <= left.Length; row++)
        {
            for (int column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    distances[row, column] = row + column;
                    continue;
                }

                char a = char.ToLowerInvariant(left[row - 1]);
                char b = char.ToLowerInvariant(right[column - 1]);
                int best = Math.Min(distances[row - 1, column], distances[row, column - 1]) + 1;
                best = Math.Min(best, distances[row - 1, column - 1] + (a == b ? 0 : 1));
                if (
                    row > 1
                    && column > 1
                    && a == char.ToLowerInvariant(right[column - 2])
                    && b == char.ToLowerInvariant(left[row - 2])
                )
                {
                    best = Math.Min(best, distances[row - 2, column - 2] + 1);
                }

                distances[row, column] = best;
            }
        }

        return distances[left.Length, right.Length];
    }
}

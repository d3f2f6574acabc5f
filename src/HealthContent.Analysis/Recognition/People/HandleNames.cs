namespace HealthContent.Analysis.Recognition.People;

/// <summary>Tells whether the handle of an account is made of the name of a person: <c>@maya_torres84</c>, <c>@MayaTorres</c>.</summary>
internal static class HandleNames
{
    private const int LeastLevel = 4;

    /// <summary>Whether a forename and a surname follow one another in a handle.</summary>
    /// <param name="handle">The handle with its at sign.</param>
    public static bool IsName(ReadOnlySpan<char> handle)
    {
        WordScores before = default;
        for (int start = 0; start < handle.Length; )
        {
            if (!char.IsLetter(handle[start]))
            {
                start++;
                continue;
            }

            int end = start + 1;
            while (
                end < handle.Length
                && char.IsLetter(handle[end])
                && !(char.IsUpper(handle[end]) && char.IsLower(handle[end - 1]))
            )
            {
                end++;
            }

            WordScores scores = NameModel.Default.Find(WordHash.Of(handle[start..end]));
            if (
                end - start > 2
                && (
                    (before.Forename >= LeastLevel && scores.Surname >= LeastLevel)
                    || (before.Surname >= LeastLevel && scores.Forename >= LeastLevel)
                )
            )
            {
                return true;
            }

            before = end - start > 2 ? scores : default;
            start = end;
        }

        return false;
    }
}

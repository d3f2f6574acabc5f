namespace HealthContent.Analysis.Recognition;

/// <summary>What ages there are, and which of them identify.</summary>
internal static class PatientAge
{
    /// <summary>Nobody is older than that; what says so is no age. The oldest person on record died at 122.</summary>
    public const int Oldest = 125;

    /// <summary>The subkind of ages that Safe Harbor wants left out (45 CFR 164.514(b)(2)(i)(C)).</summary>
    public const string Over89 = "over-89";

    private const int HighestAllowed = 89;

    /// <summary>Whether an age is one that Safe Harbor wants left out.</summary>
    public static bool IsOver89(int age) => age > HighestAllowed;

    /// <summary>The subkind of an age, or null.</summary>
    public static string? SubkindOf(int age) => IsOver89(age) ? Over89 : null;
}

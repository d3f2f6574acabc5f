namespace HealthContent.Analysis.Diagnostics;

/// <summary>The version of the rules of the library.</summary>
public static class RuleCatalogueVersion
{
    /// <summary>The version, as <c>major.minor.patch</c>: overrides and records of decisions name it.</summary>
    public static string Current { get; } = typeof(RuleCatalogueVersion).Assembly.GetName().Version!.ToString(3);
}

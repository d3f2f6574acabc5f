using System.Reflection;

namespace HealthContent.Analysis.Tool;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>As in the package, without the commit.</summary>
    public static string Text { get; } =
        (
            typeof(ToolVersion)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion
            ?? "0.0.0"
        ).Split('+')[0];
}

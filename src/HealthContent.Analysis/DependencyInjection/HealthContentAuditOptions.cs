namespace HealthContent.Analysis.DependencyInjection;

/// <summary>What an application may configure of its audit from outside, for example from <c>appsettings.json</c>.</summary>
/// <remarks>Checked when the host starts.</remarks>
public sealed class HealthContentAuditOptions
{
    /// <summary>The path of the file with the key of the hashes that stand in place of words, in base64.</summary>
    /// <value>
    /// Null by default: a random key for as long as the process lives, whose hashes nobody can compare afterwards. Decisions can be
    /// made again all the same.
    /// </value>
    public string? KeyFile { get; set; }
}

namespace HealthContent.Analysis.DependencyInjection;

/// <summary>What an application may configure from outside, for example from <c>appsettings.json</c>.</summary>
/// <remarks>Checked when the host starts: every file must exist and be readable without errors.</remarks>
public sealed class HealthContentAnalysisOptions
{
    /// <summary>The path of the policy file.</summary>
    /// <value>Null by default: the policy given to the builder, or the default policy.</value>
    public string? PolicyFile { get; set; }

    /// <summary>The path of the JSON file with the profile of the organisation.</summary>
    /// <value>Null by default: the profile given to the builder, or an empty one.</value>
    public string? OrganizationFile { get; set; }

    /// <summary>The path of the JSON file with the claims library.</summary>
    /// <value>Null by default: the library given to the builder or registered as a service, or none.</value>
    public string? ClaimsFile { get; set; }

    /// <summary>The path of the JSON file with the consents.</summary>
    /// <value>Null by default: those given to the builder or registered as a service, or none but those of the profile.</value>
    public string? ConsentsFile { get; set; }

    /// <summary>Whether these files, and those given to the builder, are read again when they change.</summary>
    /// <value>
    /// False by default. With true, a new version with an error is refused and the last good one stays in force; subscribe to the
    /// <c>FileStores</c> of the pipeline to be told.
    /// </value>
    public bool ReloadOnChange { get; set; }

    /// <summary>How many documents are analysed at once when many are given; at least 1.</summary>
    /// <value>Null by default: the number of processors.</value>
    public int? MaxConcurrency { get; set; }
}

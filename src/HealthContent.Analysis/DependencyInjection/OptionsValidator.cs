using Microsoft.Extensions.Options;

namespace HealthContent.Analysis.DependencyInjection;

/// <summary>Refuses options that name files which are not there or numbers that make no sense.</summary>
internal sealed class OptionsValidator : IValidateOptions<HealthContentAnalysisOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthContentAnalysisOptions options)
    {
        var failures = new List<string>();
        if (options.PolicyFile is { } policy && !File.Exists(policy))
        {
            failures.Add($"{nameof(options.PolicyFile)}: the file '{policy}' does not exist.");
        }

        if (options.OrganizationFile is { } organization && !File.Exists(organization))
        {
            failures.Add($"{nameof(options.OrganizationFile)}: the file '{organization}' does not exist.");
        }

        if (options.ClaimsFile is { } claims && !File.Exists(claims))
        {
            failures.Add($"{nameof(options.ClaimsFile)}: the file '{claims}' does not exist.");
        }

        if (options.ConsentsFile is { } consents && !File.Exists(consents))
        {
            failures.Add($"{nameof(options.ConsentsFile)}: the file '{consents}' does not exist.");
        }

        if (options.MaxConcurrency < 1)
        {
            failures.Add($"{nameof(options.MaxConcurrency)}: at least 1 was expected.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

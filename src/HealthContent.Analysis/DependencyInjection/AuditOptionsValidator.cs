using HealthContent.Analysis.Audit;
using Microsoft.Extensions.Options;

namespace HealthContent.Analysis.DependencyInjection;

/// <summary>Refuses a key file that is not there or holds no key.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<HealthContentAuditOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthContentAuditOptions options)
    {
        if (options.KeyFile is not { } file)
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            _ = AuditKey.Parse(File.ReadAllText(file));
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            string reason = exception is FormatException ? exception.Message : "The file cannot be read.";
            return ValidateOptionsResult.Fail($"{nameof(options.KeyFile)}: '{file}': {reason}");
        }
    }
}

using System.Globalization;
using HealthContent.Analysis.Policy;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>Shows what is wrong with a policy, each error on a line that editors understand.</summary>
internal static class PolicyErrors
{
    public static UsageException ForUser(PolicyException exception) =>
        new(string.Join('\n', exception.Errors.Select(Describe))) { IsComplete = true };

    private static string Describe(PolicyError error) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{error.Place.File}:{error.Place.Line}:{error.Place.Column}: error: {error.Place.Path}: {error.Message}"
        );
}

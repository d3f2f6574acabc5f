using System.Globalization;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Tool.Commands;

/// <summary>Errors of JSON files that an option names.</summary>
internal static class JsonErrors
{
    /// <summary>All problems, each on a line that begins with its place.</summary>
    public static UsageException ForUser(ContentJsonException exception, string path)
    {
        IEnumerable<string> problems = exception.Problems.Select(problem =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{path}:{problem.Line}:{problem.Column}: error: {problem.Path}: {problem.Message}"
            )
        );
        return new UsageException(string.Join('\n', problems)) { IsComplete = true };
    }
}

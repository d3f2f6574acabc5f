using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace HealthContent.Analysis.Content;

/// <summary>JSON that is malformed or does not have the form of the content model.</summary>
/// <remarks>
/// The message and the problems hold places and names of members, never values: content must not reach a log through them.
/// </remarks>
public sealed class ContentJsonException : FormatException
{
    private const int ShownProblems = 5;

    internal ContentJsonException(ImmutableArray<ContentJsonProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>What is wrong, in the order of the text. Never empty.</summary>
    public ImmutableArray<ContentJsonProblem> Problems { get; }

    private static string Describe(ImmutableArray<ContentJsonProblem> problems)
    {
        var message = new StringBuilder();
        for (var i = 0; i < problems.Length && i < ShownProblems; i++)
        {
            message.Append(i == 0 ? "" : "; ").Append(problems[i]);
        }

        if (problems.Length > ShownProblems)
        {
            message.Append(CultureInfo.InvariantCulture, $"; and {problems.Length - ShownProblems} more");
        }

        return message.ToString();
    }
}

/// <summary>One thing that is wrong with a piece of JSON.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The byte of the line, from 1, at which the member or value begins.</param>
/// <param name="Path">The JSON path, for example <c>$.media[0].altTxt</c>.</param>
/// <param name="Message">What is wrong and what would be right. Holds no values.</param>
public sealed record ContentJsonProblem(int Line, int Column, string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}, {Path}: {Message}");
}

using System.Text.Json.Serialization.Metadata;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Policy.Reading;

namespace HealthContent.Analysis.Stores;

/// <summary>Reads files that hold a part of the content model, with the errors of policy files.</summary>
internal static class ModelFile
{
    /// <summary>Reads a file; null when it has errors, which are then among the others.</summary>
    public static T? Read<T>(string file, ReadOnlyMemory<byte> content, JsonTypeInfo<T> type, PolicyErrors errors)
        where T : class
    {
        var text = new PolicyText(file, content);
        try
        {
            return ContentJsonReader.Read(text.Bytes, 1, type);
        }
        catch (ContentJsonException exception)
        {
            foreach (ContentJsonProblem problem in exception.Problems)
            {
                errors.Add(text.At(problem.Line - 1, problem.Column - 1, problem.Path), problem.Message);
            }

            return null;
        }
    }
}

using System.Text.Json;

namespace HealthContent.Analysis.Tests.Rules;

/// <summary>The names of enumerations as pages and files write them.</summary>
internal static class KebabCase
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

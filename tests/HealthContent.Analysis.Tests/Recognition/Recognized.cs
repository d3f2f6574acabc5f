using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Recognises the entities of a text, for tests.</summary>
internal static class Recognized
{
    private static readonly Lazy<ContentAnalysisPipeline> Pipeline = new(() =>
        ContentAnalysisPipeline.CreateBuilder().WithoutBuiltInRules().Build()
    );

    public static RecognizedEntity[] In(string text) =>
        [.. Pipeline.Value.Recognize(new ContentDocument(text)).Select(found => found.Entity)];

    /// <summary>The entities as <c>CODE:text</c>, in order, handles and web addresses too.</summary>
    public static string[] Texts(string text) =>
        [.. In(text).Select(entity => $"{entity.Kind.Code}:{text.Substring(entity.Span.Start, entity.Span.Length)}")];
}

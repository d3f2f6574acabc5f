using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Markdown;

/// <summary>Makes pipelines read Markdown.</summary>
public static class MarkdownPipelineBuilderExtensions
{
    /// <summary>Reads documents in Markdown with <see cref="MarkdownContentReader"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ContentAnalysisPipelineBuilder UseMarkdown(this ContentAnalysisPipelineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseFormatReader(new MarkdownContentReader());
    }
}

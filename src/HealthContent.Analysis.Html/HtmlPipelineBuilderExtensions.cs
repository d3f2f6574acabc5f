using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Html;

/// <summary>Makes pipelines read HTML.</summary>
public static class HtmlPipelineBuilderExtensions
{
    /// <summary>Reads documents in HTML with <see cref="HtmlContentReader"/>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static ContentAnalysisPipelineBuilder UseHtml(this ContentAnalysisPipelineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseFormatReader(new HtmlContentReader());
    }
}

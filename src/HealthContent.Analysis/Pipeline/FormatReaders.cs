using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Pipeline;

/// <summary>The readers of formats that a pipeline has.</summary>
internal sealed class FormatReaders(IEnumerable<IContentFormatReader> readers)
{
    private readonly Dictionary<ContentFormat, IContentFormatReader> byFormat = ByFormat(readers);

    public bool Supports(ContentFormat format) => format == ContentFormat.Plain || byFormat.ContainsKey(format);

    public FormattedText Read(in ContentSurface surface) =>
        byFormat.TryGetValue(surface.Format, out IContentFormatReader? reader)
            ? reader.Read(surface.Text)
            : throw new ContentFormatNotSupportedException(surface.Format);

    // The last one wins, so that a host can replace a reader.
    private static Dictionary<ContentFormat, IContentFormatReader> ByFormat(IEnumerable<IContentFormatReader> readers)
    {
        var result = new Dictionary<ContentFormat, IContentFormatReader>();
        foreach (IContentFormatReader reader in readers)
        {
            result[reader.Format] = reader;
        }

        return result;
    }
}

/// <summary>A document is written in a format for which the pipeline has no reader.</summary>
public sealed class ContentFormatNotSupportedException : NotSupportedException
{
    internal ContentFormatNotSupportedException(ContentFormat format)
        : base(
            $"The pipeline has no reader for {format}. Reference the package HealthContent.Analysis.{format} and call Use{format}() on the builder."
        ) => Format = format;

    /// <summary>The format.</summary>
    public ContentFormat Format { get; }
}

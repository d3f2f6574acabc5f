using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Tool.Running;

/// <summary>Loads the parser of a format with the first document that needs it, so that others start faster.</summary>
internal sealed class LazyFormatReader(ContentFormat format, Func<IContentFormatReader> create) : IContentFormatReader
{
    private readonly Lazy<IContentFormatReader> reader = new(create);

    public ContentFormat Format => format;

    public FormattedText Read(string source) => reader.Value.Read(source);
}

namespace HealthContent.Analysis.Text;

/// <summary>A sentence of a surface.</summary>
/// <param name="Span">Where it is, in UTF-16 code units of the surface's text.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="TokenCount">The number of its tokens.</param>
/// <param name="Paragraph">The number of the paragraph it belongs to, from zero.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenCount, int Paragraph)
{
    /// <summary>The index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}

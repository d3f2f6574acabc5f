namespace HealthContent.Analysis.Text;

/// <summary>What the format of a text says of a stretch of it.</summary>
public enum TextRegionKind : byte
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A block quotation or an inline quotation element: somebody else's words.</summary>
    Quotation,

    /// <summary>The visible text of a link.</summary>
    Link,

    /// <summary>Struck through or marked as deleted: said to be no longer so.</summary>
    Strikethrough,

    /// <summary>Emphasised in any way.</summary>
    Emphasis,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,
}

/// <summary>A marked stretch of a <see cref="FormattedPart"/>.</summary>
/// <param name="Kind">What the format says of it.</param>
/// <param name="Span">Where it is, in UTF-16 code units of the part's text.</param>
public readonly record struct TextRegion(TextRegionKind Kind, TextSpan Span);

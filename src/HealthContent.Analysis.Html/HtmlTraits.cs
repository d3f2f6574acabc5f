namespace HealthContent.Analysis.Html;

/// <summary>What matters of an element when it is read. The groups are those of the HTML Standard, section 13.2.4.2.</summary>
[Flags]
internal enum HtmlTraits
{
    None = 0,

    /// <summary>Starts and ends a block.</summary>
    Block = 1,

    /// <summary>A <em>special</em> element: an unrelated end tag does not close it.</summary>
    Special = 2,

    /// <summary>Bounds the search for an open element.</summary>
    Scope = 4,

    /// <summary>Bounds the search for an open list item.</summary>
    ListScope = 8,

    /// <summary>Has no end tag.</summary>
    Void = 16,

    /// <summary>A <em>formatting</em> element: lives on when its parent ends before it.</summary>
    Formatting = 32,

    /// <summary>Its start tag ends an open paragraph.</summary>
    ClosesParagraph = 64,

    /// <summary>Nobody reads its content.</summary>
    Unread = 128,

    /// <summary>Its content is no prose.</summary>
    Code = 256,

    /// <summary>Keeps its white space.</summary>
    Preformatted = 512,

    /// <summary>Shows something that is no text.</summary>
    Embedded = 1024,

    /// <summary>A heading.</summary>
    Heading = 2048,

    /// <summary>A part of a table.</summary>
    TablePart = 4096,

    /// <summary>Its content is text without tags.</summary>
    RawText = 8192,

    /// <summary>Its content is text without tags, but with character references.</summary>
    EscapableText = 16384,

    /// <summary>Starts a vocabulary other than HTML.</summary>
    Foreign = 32768,

    /// <summary>Formatting inside it ends with it.</summary>
    Marker = 65536,
}

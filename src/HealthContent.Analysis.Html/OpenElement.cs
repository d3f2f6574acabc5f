using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>An element whose end has not been seen yet.</summary>
internal readonly record struct OpenElement(string Name, HtmlElement Element, int SourceStart)
{
    /// <summary>The region it opened.</summary>
    public OpenRegion? Region { get; init; }

    /// <summary>The part that was written to before it, when its text stands apart.</summary>
    public FormattedPartBuilder? ReturnTo { get; init; }

    /// <summary>Whether nobody reads its content.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether it is itself not HTML; character data sections are read in it.</summary>
    public bool HoldsCharacterData { get; init; }

    /// <summary>Whether its children are not HTML but, for example, SVG.</summary>
    public bool IsForeign { get; init; }

    /// <summary>How many formatting elements had been seen when it started.</summary>
    public int FormattingMark { get; init; }
}

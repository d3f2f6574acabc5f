using System.Collections.Frozen;
using HealthContent.Analysis.Content;

namespace HealthContent.Analysis.Html;

/// <summary>How SVG and MathML inside HTML are read (HTML Standard, section 13.2.6.5).</summary>
internal static class HtmlForeign
{
    private static readonly HtmlElement Plain = new(HtmlTraits.None);
    private static readonly HtmlElement Unread = new(HtmlTraits.Unread);

    // Their children are HTML again.
    private static readonly HtmlElement HtmlInside = new(HtmlTraits.Special | HtmlTraits.Scope);
    private static readonly HtmlElement Alternative = new(
        HtmlTraits.Special | HtmlTraits.Scope,
        Surface: SurfaceKind.AltText
    );
    private static readonly HtmlElement Line = new(HtmlTraits.Block);

    private static readonly FrozenSet<string> Leaving = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu".Split(
                ' '
            ),
            .. "meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var".Split(' '),
        ]
    );

    /// <summary>Whether a start tag inside SVG or MathML belongs to HTML and ends them.</summary>
    public static bool LeavesForeign(string name) => Leaving.Contains(name);

    /// <summary>How an element of SVG or MathML is read.</summary>
    public static HtmlElement Get(string name, bool isMath) =>
        name switch
        {
            "svg" or "math" => HtmlElement.Get(name),
            "annotation-xml" or "mi" or "mo" or "mn" or "ms" or "mtext" when isMath => HtmlInside,
            "script" or "style" or "metadata" or "defs" => Unread,
            _ when isMath => Plain,
            "title" or "desc" => Alternative,
            "foreignobject" => HtmlInside,
            "text" => Line,
            _ => Plain,
        };
}

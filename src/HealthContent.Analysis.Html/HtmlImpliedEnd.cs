namespace HealthContent.Analysis.Html;

/// <summary>Which open elements a tag ends without saying so (HTML Standard, section 13.2.6.4.7 and those on tables).</summary>
internal static class HtmlImpliedEnd
{
    private const int Nothing = -1;

    private static readonly string[] Cells = ["td", "th"];
    private static readonly string[] RowsAndCells = ["tr", "td", "th", "caption", "colgroup"];
    private static readonly string[] Sections = ["tbody", "thead", "tfoot", .. RowsAndCells];
    private static readonly string[] DescriptionParts = ["dd", "dt"];
    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>The index of the outermost element that a start tag ends, or -1. Ask again until nothing is left.</summary>
    public static int OfStartTag(OpenElementStack stack, string name, HtmlElement element)
    {
        int ended = name switch
        {
            "li" => Within(stack.Find("li"), Math.Max(stack.Scope, stack.ListScope)),
            "dd" or "dt" => Outermost(stack, DescriptionParts, Math.Max(stack.Scope, stack.ListScope)),
            "td" or "th" => Outermost(stack, Cells, stack.Find("table")),
            "tr" => Outermost(stack, RowsAndCells, stack.Find("table")),
            "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => Outermost(stack, Sections, stack.Find("table")),
            "option" => Within(stack.Find("option"), stack.Special),
            "optgroup" => Math.Max(
                Within(stack.Find("option"), stack.Special),
                Within(stack.Find("optgroup"), stack.Special)
            ),
            "button" => Within(stack.Find("button"), stack.Scope),
            _ => Nothing,
        };
        if (ended != Nothing)
            return ended;
        if (element.Has(HtmlTraits.Heading) && stack.Innermost is { } parent && parent.Element.Has(HtmlTraits.Heading))
            return stack.Count - 1;
        return element.Has(HtmlTraits.ClosesParagraph) ? Within(stack.Find("p"), stack.Scope) : Nothing;
    }

    /// <summary>The index of the element that an end tag ends, with all inside it; -1 when the end tag has no effect.</summary>
    public static int OfEndTag(OpenElementStack stack, string name, HtmlElement element)
    {
        if (element.Has(HtmlTraits.Heading))
            return Innermost(stack, Headings, stack.Scope);
        int found = stack.Find(name);
        if (element.Has(HtmlTraits.TablePart))
            return found >= stack.Find("table") ? found : Nothing;
        if (name == "li")
            return Within(found, Math.Max(stack.Scope, stack.ListScope));
        if (element.Has(HtmlTraits.Special))
            return found >= stack.Scope ? found : Nothing;
        return Within(found, stack.Special);
    }

    private static int Within(int index, int bound) => index > bound ? index : Nothing;

    private static int Outermost(OpenElementStack stack, string[] names, int bound)
    {
        int outermost = Nothing;
        foreach (string name in names)
        {
            int index = stack.Find(name);
            if (index > bound && (outermost == Nothing || index < outermost))
                outermost = index;
        }
        return outermost;
    }

    private static int Innermost(OpenElementStack stack, string[] names, int bound)
    {
        int innermost = bound;
        foreach (string name in names)
            innermost = Math.Max(innermost, stack.Find(name));
        return Within(innermost, bound);
    }
}

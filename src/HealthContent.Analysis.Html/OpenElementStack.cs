using System.Runtime.InteropServices;

namespace HealthContent.Analysis.Html;

/// <summary>
/// The stack of open elements (HTML Standard, section 13.2.4.2). Every question costs constant time, so that ten thousand
/// open elements and ten thousand stray end tags stay linear.
/// </summary>
internal sealed class OpenElementStack
{
    private readonly record struct Entry(OpenElement Element, int SameName, int Scope, int ListScope, int Special);

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> topmost = new(StringComparer.Ordinal);

    /// <summary>The number of open elements.</summary>
    public int Count => entries.Count;

    /// <summary>The index of the innermost element that bounds scopes, or -1.</summary>
    public int Scope { get; private set; } = -1;

    /// <summary>The index of the innermost element that bounds list items, or -1.</summary>
    public int ListScope { get; private set; } = -1;

    /// <summary>The index of the innermost <em>special</em> element, or -1.</summary>
    public int Special { get; private set; } = -1;

    /// <summary>The innermost element, or null.</summary>
    public OpenElement? Innermost => entries.Count == 0 ? null : entries[^1].Element;

    /// <summary>The index of the innermost element of a name, or -1.</summary>
    public int Find(string name) => topmost.GetValueOrDefault(name, -1);

    /// <summary>Opens an element.</summary>
    public void Push(OpenElement element)
    {
        int index = entries.Count;
        ref int same = ref CollectionsMarshal.GetValueRefOrAddDefault(topmost, element.Name, out bool exists);
        entries.Add(new Entry(element, exists ? same : -1, Scope, ListScope, Special));
        same = index;
        Scope = element.Element.Has(HtmlTraits.Scope) ? index : Scope;
        ListScope = element.Element.Has(HtmlTraits.ListScope) ? index : ListScope;
        Special = element.Element.Has(HtmlTraits.Special) ? index : Special;
    }

    /// <summary>Closes the innermost element.</summary>
    public OpenElement Pop()
    {
        Entry entry = entries[^1];
        entries.RemoveAt(entries.Count - 1);
        topmost[entry.Element.Name] = entry.SameName;
        (Scope, ListScope, Special) = (entry.Scope, entry.ListScope, entry.Special);
        return entry.Element;
    }
}

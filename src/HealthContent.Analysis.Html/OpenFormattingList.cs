using System.Runtime.InteropServices;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>
/// The formatting elements that are in force (HTML Standard, section 13.2.4.3). They live apart from the stack: misnested
/// tags such as <c>&lt;b&gt;&lt;i&gt;&lt;/b&gt;&lt;/i&gt;</c> then end where their own end tag stands, which is what the
/// adoption agency brings about.
/// </summary>
internal sealed class OpenFormattingList(FormattedTextWriter writer)
{
    private readonly record struct Entry(
        string Name,
        int Depth,
        OpenRegion? Region,
        int Link,
        int SameName,
        bool IsClosed
    );

    private const int NoLink = -1;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, int> latest = new(StringComparer.Ordinal);
    private int mark;

    /// <summary>Says that what is open now cannot be ended from inside, as in a table cell.</summary>
    /// <returns>What to give to <see cref="CloseToMark"/>.</returns>
    public int SetMark()
    {
        int previous = mark;
        mark = entries.Count;
        return previous;
    }

    /// <summary>Closes all that opened since the latest mark and takes the mark away.</summary>
    public void CloseToMark(int previousMark, int sourceEnd)
    {
        while (entries.Count > mark)
        {
            Entry entry = entries[^1];
            if (!entry.IsClosed)
            {
                Complete(entry, sourceEnd);
                latest[entry.Name] = entry.SameName;
            }
            entries.RemoveAt(entries.Count - 1);
        }
        mark = previousMark;
    }

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="depth">The number of other elements that are open.</param>
    /// <param name="region">What it says of its text.</param>
    /// <param name="link">The link it is; null when it is none.</param>
    public void Open(string name, int depth, TextRegionKind? region, int? link)
    {
        ref int same = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, name, out bool exists);
        OpenRegion? opened = region is { } kind ? writer.OpenRegion(kind) : null;
        entries.Add(new Entry(name, depth, opened, link ?? NoLink, exists ? same : -1, IsClosed: false));
        same = entries.Count - 1;
    }

    /// <summary>How many other elements were open when the latest element of a name opened; -1 if none may be closed here.</summary>
    public int FindDepth(string name)
    {
        int index = latest.GetValueOrDefault(name, -1);
        return index < mark ? -1 : entries[index].Depth;
    }

    /// <summary>Closes the latest element of a name, which <see cref="FindDepth"/> has found.</summary>
    public void Close(string name, int sourceEnd)
    {
        int index = latest[name];
        Entry entry = entries[index];
        Complete(entry, sourceEnd);
        latest[name] = entry.SameName;
        entries[index] = entry with { IsClosed = true };
        while (entries.Count > mark && entries[^1].IsClosed)
            entries.RemoveAt(entries.Count - 1);
    }

    private void Complete(Entry entry, int sourceEnd)
    {
        if (entry.Region is not { } region)
            return;
        TextSpan span = region.Part.CloseRegion(region.Number);
        if (entry.Link != NoLink)
            writer.CompleteLink(entry.Link, region.Part.GetText(span), sourceEnd);
    }
}

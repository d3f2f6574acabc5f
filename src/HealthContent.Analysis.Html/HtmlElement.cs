using System.Collections.Frozen;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Html;

/// <summary>How a kind of element is read.</summary>
/// <param name="Traits">What matters of it.</param>
/// <param name="Region">What it says of its text.</param>
/// <param name="Surface">The surface that its text belongs to, when it stands apart.</param>
internal sealed record HtmlElement(HtmlTraits Traits, TextRegionKind? Region = null, SurfaceKind? Surface = null)
{
    private const HtmlTraits Container = HtmlTraits.Block | HtmlTraits.Special | HtmlTraits.ClosesParagraph;
    private const HtmlTraits Cell =
        HtmlTraits.Block | HtmlTraits.Special | HtmlTraits.Scope | HtmlTraits.TablePart | HtmlTraits.Marker;
    private const HtmlTraits Ignored = HtmlTraits.Special | HtmlTraits.Unread;

    private static readonly HtmlElement Unknown = new(HtmlTraits.None);

    private static readonly FrozenDictionary<string, HtmlElement> Known = Describe().ToFrozenDictionary();

    public bool Has(HtmlTraits trait) => (Traits & trait) != 0;

    /// <summary>Finds the element of a name in lower case. Names that HTML does not know are plain inline elements.</summary>
    public static HtmlElement Get(string name) => Known.GetValueOrDefault(name, Unknown);

    private static Dictionary<string, HtmlElement> Describe()
    {
        Dictionary<string, HtmlElement> elements = new(StringComparer.Ordinal);

        void Add(string names, HtmlElement element)
        {
            foreach (string name in names.Split(' '))
                elements.Add(name, element);
        }

        Add(
            "address article aside center details dialog dir div dl fieldset figure footer form header hgroup main menu"
                + " nav section summary search legend optgroup option dd dt p",
            new(Container)
        );
        Add("ul ol", new(Container | HtmlTraits.ListScope));
        elements["menu"] = elements["dir"] = elements["dl"] = elements["ul"];
        elements["legend"] = elements["optgroup"] = elements["option"] = new(HtmlTraits.Block);
        Add("li", new(Container, TextRegionKind.ListItem));
        Add("blockquote", new(Container | HtmlTraits.ListScope, TextRegionKind.Quotation));
        Add("h1 h2 h3 h4 h5 h6", new(Container | HtmlTraits.Heading, TextRegionKind.Heading));
        Add("pre listing", new(Container | HtmlTraits.Preformatted));
        Add("xmp plaintext", new(Container | HtmlTraits.Preformatted | HtmlTraits.RawText));
        Add("figcaption", new(Container, Surface: SurfaceKind.Caption));
        Add("hr", new(Container | HtmlTraits.Void));

        Add("table", new(Container | HtmlTraits.Scope | HtmlTraits.ListScope | HtmlTraits.TablePart));
        Add("tbody thead tfoot tr colgroup", new(HtmlTraits.Block | HtmlTraits.Special | HtmlTraits.TablePart));
        Add("td th", new(Cell, TextRegionKind.TableCell));
        Add("caption", new(Cell, Surface: SurfaceKind.Caption));

        Add("script style iframe noembed noframes", new(Ignored | HtmlTraits.RawText));
        Add("template", new(Ignored | HtmlTraits.Scope | HtmlTraits.ListScope | HtmlTraits.Marker));
        Add("datalist rp video audio", new(HtmlTraits.Unread | HtmlTraits.Embedded));
        elements["datalist"] = elements["rp"] = new(HtmlTraits.Unread);
        elements["iframe"] = new(Ignored | HtmlTraits.RawText | HtmlTraits.Embedded);
        Add("title", new(HtmlTraits.Special | HtmlTraits.EscapableText, Surface: SurfaceKind.Title));
        Add(
            "textarea",
            new(HtmlTraits.Block | HtmlTraits.Special | HtmlTraits.EscapableText | HtmlTraits.Preformatted)
        );

        Add("area base basefont bgsound col frame keygen link meta param source track", new(HtmlTraits.Void));
        Add("br wbr", new(HtmlTraits.Void));
        Add("img embed input", new(HtmlTraits.Void | HtmlTraits.Embedded));
        Add("object marquee applet", new(HtmlTraits.Special | HtmlTraits.Scope | HtmlTraits.Marker));
        elements["object"] = elements["applet"] = new(
            HtmlTraits.Special | HtmlTraits.Scope | HtmlTraits.Marker | HtmlTraits.Embedded
        );
        Add("canvas", new(HtmlTraits.Embedded));
        Add("svg", new(HtmlTraits.Foreign | HtmlTraits.Embedded));
        Add("math", new(HtmlTraits.Foreign));
        Add("button select", new(HtmlTraits.Block | HtmlTraits.Special));

        Add("a", new(HtmlTraits.Formatting));
        Add("b strong i em u", new(HtmlTraits.Formatting, TextRegionKind.Emphasis));
        Add("big font nobr small tt", new(HtmlTraits.Formatting));
        Add("s strike", new(HtmlTraits.Formatting, TextRegionKind.Strikethrough));
        Add("del", new(HtmlTraits.None, TextRegionKind.Strikethrough));
        Add("mark", new(HtmlTraits.None, TextRegionKind.Emphasis));
        Add("q cite", new(HtmlTraits.None, TextRegionKind.Quotation));
        // Code is a formatting element in the standard. Here it ends with its block, so that a forgotten end tag does not
        // hide the rest of the document from the rules.
        Add("code kbd samp", new(HtmlTraits.Code));
        return elements;
    }
}

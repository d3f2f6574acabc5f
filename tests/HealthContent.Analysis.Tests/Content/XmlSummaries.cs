using System.Text;
using System.Xml.Linq;

namespace HealthContent.Analysis.Tests.Content;

/// <summary>The summaries of an XML documentation file as plain text, for readers who know only the JSON.</summary>
internal sealed class XmlSummaries(string path)
{
    private readonly Dictionary<string, XElement> _members = XDocument
        .Load(path)
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    public string OfType(Type type) => Text("T:" + type.FullName);

    public string OfProperty(Type type, string jsonName)
    {
        var name = jsonName == "$schema" ? "Schema" : char.ToUpperInvariant(jsonName[0]) + jsonName[1..];
        return Text($"P:{type.FullName}.{name}");
    }

    private string Text(string id)
    {
        // Types of the framework, such as the days of the week, have no entry and need none.
        if (!_members.TryGetValue(id, out var member))
        {
            return id.StartsWith("T:System.", StringComparison.Ordinal)
                ? id[9..]
                : throw new InvalidOperationException($"{id} has no documentation.");
        }

        var text = new StringBuilder();
        Append(member.Element("summary")!, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement see when see.Attribute("cref") is { } reference:
                    text.Append(Reference(reference.Value));
                    break;
                case XElement inner:
                    Append(inner, text);
                    break;
            }
        }
    }

    private static string Reference(string id)
    {
        var name = id[(id.LastIndexOf('.') + 1)..];
        return id[0] == 'P' ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }
}

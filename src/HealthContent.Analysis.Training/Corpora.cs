using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>Reads the labelled texts: JSON Lines with spans in Unicode code points.</summary>
internal static class Corpora
{
    /// <summary>The texts that the model may be derived from, with their licence.</summary>
    public static IReadOnlyList<(string Name, string Source, string Licence)> Permitted { get; } =
    [
        ("wnut17_train", "WNUT-17 emerging entities, training part", "CC BY 4.0"),
        ("btc_abeg", "Broad Twitter Corpus, sections a, b, e, g", "CC BY 4.0"),
        ("presidio_v2", "presidio-research, synthetic texts", "MIT"),
        ("asq_phi_dev", "ASQ-PHI, synthetic clinician queries, development part", "MIT"),
        ("openmed_golden", "OpenMed golden texts", "Apache-2.0"),
    ];

    public static List<LabelledText> Read(string data, IEnumerable<string> names)
    {
        var texts = new List<LabelledText>();
        foreach (string name in names)
        {
            foreach (string line in File.ReadLines(Path.Combine(data, "phi", name + ".jsonl")))
            {
                using JsonDocument row = JsonDocument.Parse(line);
                texts.Add(Read(name, row.RootElement));
            }
        }

        return texts;
    }

    private static LabelledText Read(string corpus, JsonElement row)
    {
        string text = row.GetProperty("text").GetString()!;
        var spans = new List<LabelledSpan>();
        foreach (JsonElement span in row.GetProperty("spans").EnumerateArray())
        {
            int start = ToCodeUnits(text, span.GetProperty("start").GetInt32());
            int end = ToCodeUnits(text, span.GetProperty("end").GetInt32());
            string label = span.GetProperty("label").GetString()!;
            spans.Add(new LabelledSpan(TextSpan.FromBounds(start, end), LabelOf(label), label is "NAME" or "LOCATION"));
        }

        string group = row.TryGetProperty("template", out JsonElement template)
            ? template.GetInt32().ToString(CultureInfo.InvariantCulture)
            : Letters(text);
        return new LabelledText(corpus, group, text, spans);
    }

    // Repeated posts differ in addresses, marks and numbers.
    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.Contains("://", StringComparison.Ordinal) && word[0] != '@')
            {
                letters.Append([.. word.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
            }
        }

        return letters.ToString();
    }

    private static NameLabel LabelOf(string label) =>
        label switch
        {
            "NAME" => NameLabel.Person,
            "LOCATION" or "GPE" => NameLabel.Place,
            "ORG" or "PRODUCT" or "WORK" => NameLabel.Organization,
            _ => NameLabel.Other,
        };

    public static int ToCodeUnits(string text, int codePoints)
    {
        int index = 0;
        while (codePoints-- > 0 && index < text.Length)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }
}

using System.Text;
using HealthContent.Analysis.Recognition.People;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Training;

/// <summary>
/// Sentences of the project with names of many countries in their places. The corpora have few kinds of sentence and mostly names of
/// their own country; these teach the words around a name, with names that no list has among them.
/// </summary>
internal sealed class NameSentences
{
    private const string Corpus = "sentences";
    private const string OrganizationKey = "# organizations:";
    private const string Resource = "name-sentences.dataset.txt";
    private const int CopiesOfSentence = 3;
    private const uint Seed = 20261130;

    private readonly string[] forenames;
    private readonly string[] surnames;
    private readonly string[] cities;
    private readonly string[] organizations;
    private readonly string[] sentences;
    private readonly Choice choice = new(Seed);

    private NameSentences(string names, string[] lines)
    {
        forenames = [.. ReadForenames(names).Distinct(StringComparer.Ordinal)];
        surnames = [.. ReadSurnames(names).Distinct(StringComparer.Ordinal)];
        cities = [.. File.ReadLines(Path.Combine(names, "cities.tsv")).Select(line => line.Split('\t')[0])];
        organizations =
        [
            .. lines
                .Where(line => line.StartsWith(OrganizationKey, StringComparison.Ordinal))
                .SelectMany(line =>
                    line[OrganizationKey.Length..]
                        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ),
        ];
        sentences = [.. lines.Skip(Array.IndexOf(lines, "---") + 1).Where(line => line.Length > 0)];
    }

    /// <summary>Makes the texts.</summary>
    /// <param name="data">The folder that holds the folder <c>names</c>.</param>
    public static IReadOnlyList<LabelledText> Read(string data)
    {
        using Stream stream = typeof(NameSentences).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new NameSentences(Path.Combine(data, "names"), reader.ReadToEnd().Split('\n')).Fill();
    }

    private List<LabelledText> Fill()
    {
        var texts = new List<LabelledText>();
        foreach (string sentence in sentences)
        {
            int copies = sentence.Contains('{', StringComparison.Ordinal) ? CopiesOfSentence : 1;
            for (int copy = 0; copy < copies; copy++)
            {
                texts.Add(Fill(sentence));
            }
        }

        return texts;
    }

    private LabelledText Fill(string sentence)
    {
        var text = new StringBuilder();
        var spans = new List<LabelledSpan>();
        int index = 0;
        for (int open; (open = sentence.IndexOf('{', index)) >= 0; )
        {
            int close = sentence.IndexOf('}', open);
            text.Append(sentence, index, open - index);
            (string name, NameLabel label) = NameFor(sentence[(open + 1)..close]);
            spans.Add(new LabelledSpan(new TextSpan(text.Length, name.Length), label, true));
            text.Append(name);
            index = close + 1;
        }

        text.Append(sentence, index, sentence.Length - index);
        return new LabelledText(Corpus, sentence, text.ToString(), spans);
    }

    private (string Name, NameLabel Label) NameFor(string place) =>
        place switch
        {
            "full" => (Full(), NameLabel.Person),
            "first" => (choice.Of(forenames), NameLabel.Person),
            "last" => (Surname(), NameLabel.Person),
            "initial" => (Initial(), NameLabel.Person),
            "initials" => ($"{Initial()} {Initial()}", NameLabel.Person),
            "city" => (choice.Of(cities), NameLabel.Place),
            "organization" => (choice.Of(organizations), NameLabel.Organization),
            _ => throw new InvalidDataException($"{Resource}: '{{{place}}}' is no place for a name."),
        };

    private string Full() =>
        choice.Below(10) switch
        {
            0 => $"{choice.Of(forenames)} {Initial()} {Surname()}",
            1 => $"{choice.Of(forenames)} {choice.Of(forenames)} {Surname()}",
            _ => $"{choice.Of(forenames)} {Surname()}",
        };

    private string Surname() =>
        choice.Below(16) switch
        {
            0 => $"{choice.Of(surnames)}-{choice.Of(surnames)}",
            1 => $"de la {choice.Of(surnames)}",
            2 => $"van {choice.Of(surnames)}",
            3 => $"O'{choice.Of(surnames)}",
            _ => choice.Of(surnames),
        };

    private string Initial() => $"{(char)('A' + choice.Below(26))}.";

    private static IEnumerable<string> ReadForenames(string names)
    {
        foreach (string file in new[] { "census1990_dist.female.first.txt", "census1990_dist.male.first.txt" })
        {
            foreach (string line in File.ReadLines(Path.Combine(names, file)))
            {
                yield return Capitalized(line);
            }
        }

        foreach (string line in File.ReadLines(Path.Combine(names, "common-forenames-by-country.csv")).Skip(1))
        {
            yield return line.Split(',')[^1];
        }
    }

    // All ranks, so that half of them stand in no list of the model.
    private static IEnumerable<string> ReadSurnames(string names) =>
        File.ReadLines(Path.Combine(names, "census1990_dist.all.last.txt"))
            .Select(Capitalized)
            .Concat(
                File.ReadLines(Path.Combine(names, "common-surnames-by-country.csv"))
                    .Skip(1)
                    .Select(line => line.Split(',')[5])
            );

    private static string Capitalized(string line)
    {
        string name = line[..line.IndexOf(' ', StringComparison.Ordinal)];
        return name[0] + name[1..].ToLowerInvariant();
    }
}

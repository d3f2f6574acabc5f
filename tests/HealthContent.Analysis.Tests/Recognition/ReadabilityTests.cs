using System.Text.Json;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

internal sealed class ReadabilityTests
{
    private static readonly Vocabulary Words = new PhraseMatcherBuilder().Build().Vocabulary;

    [TestCase("flu", 1)]
    [TestCase("shot", 1)]
    [TestCase("make", 1)]
    [TestCase("people", 2)]
    [TestCase("table", 2)]
    [TestCase("statement", 2)]
    [TestCase("wanted", 2)]
    [TestCase("washed", 1)]
    [TestCase("boxes", 2)]
    [TestCase("business", 2)]
    [TestCase("being", 2)]
    [TestCase("playing", 2)]
    [TestCase("medicine", 3)]
    [TestCase("anxiety", 4)]
    [TestCase("Vaccination", 4)]
    [TestCase("cardiovascular", 6)]
    [TestCase("individual", 5)]
    [TestCase("don't", 1)]
    [TestCase("", 1)]
    public void Syllables_AreCounted(string word, int count) =>
        Assert.That(SyllableCounter.Count(word), Is.EqualTo(count));

    [Test]
    public void Syllables_MostlyAgreeWithThePronouncingDictionary()
    {
        int right = 0;
        int all = 0;
        foreach (string line in File.ReadLines(Repository.Shared("data/text/syllables_cmudict.tsv")))
        {
            string[] cells = line.Split('\t');
            if (cells[0].Length < 2 || !cells[0].All(char.IsAsciiLetterLower))
            {
                continue;
            }

            all++;
            right += cells[1].Split(',').Contains($"{SyllableCounter.Count(cells[0])}") ? 1 : 0;
        }

        // The dictionary is full of names, which break the rules more often than other words do.
        TestContext.Out.WriteLine($"{right} of {all}: {100.0 * right / all:0.0} %");
        Assert.That((double)right / all, Is.GreaterThan(0.91));
    }

    [Test]
    public void Formulas_GiveTheGradesOfTheirAuthors()
    {
        // 10 words, 2 sentences, 12 syllables, one word of three syllables, which is hard and unfamiliar.
        var readability = new Readability(
            new ReadabilityCounts
            {
                Words = 10,
                Sentences = 2,
                Syllables = 12,
                Polysyllables = 1,
                HardWords = 1,
                UnfamiliarWords = 1,
                CommonWords = 9,
            }
        );

        Assert.That(readability.FleschKincaid, Is.EqualTo((0.39 * 5) + (11.8 * 1.2) - 15.59).Within(1e-9));
        Assert.That(readability.Smog, Is.EqualTo((1.0430 * Math.Sqrt(15)) + 3.1291).Within(1e-9));
        Assert.That(readability.GunningFog, Is.EqualTo(0.4 * (5 + 10)).Within(1e-9));
        Assert.That(readability.DaleChallScore, Is.EqualTo((0.1579 * 10) + (0.0496 * 5) + 3.6365).Within(1e-9));
        Assert.That(readability.IsEnglish);
    }

    [Test]
    public void NoWords_HaveNoGrade() => Assert.That(new Readability(default).Grade, Is.Zero);

    [Test]
    public void Names_CountAsEasyAndAddressesNotAtAll()
    {
        ReadabilityCounts counts = Count(
            "Call Doctor Papadopoulos at @clinic or https://x.example #CallNow 555 times.",
            true
        );

        Assert.That(counts.Words, Is.EqualTo(7));
        Assert.That(counts.Polysyllables, Is.Zero);
    }

    [TestCase("Find our clinic here: https://x.example Please note that we close at five", 2)]
    [TestCase("Find our clinic here 🏥 We close at five", 2)]
    [TestCase("Find our clinic at https://x.example before we close at five", 1)]
    [TestCase("https://x.example Find our clinic here", 1)]
    [TestCase("", 0)]
    public void AddressOrEmojiBeforeACapital_EndsASentence(string text, int sentences) =>
        Assert.That(Count(text, true).Sentences, Is.EqualTo(sentences));

    [Test]
    public void Formulas_AgreeWithReferenceValues()
    {
        var ours = new List<(double Grade, double Smog, double DaleChall)>();
        var theirs = new List<(double Grade, double Smog, double DaleChall)>();
        foreach (string line in File.ReadLines(Repository.Shared("data/text/readability_clear.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement reference = document.RootElement.GetProperty("ref");
            var readability = new Readability(Count(document.RootElement.GetProperty("text").GetString()!, false));
            ours.Add((readability.FleschKincaid, readability.Smog, readability.DaleChallScore));
            theirs.Add((Of(reference, "fkgl"), Of(reference, "smog"), Of(reference, "ndc")));
        }

        Report("Flesch-Kincaid", ours.Select(each => each.Grade), theirs.Select(each => each.Grade), 0.95, 1);
        Report("SMOG", ours.Select(each => each.Smog), theirs.Select(each => each.Smog), 0.85, 1.5);
        Report("Dale-Chall", ours.Select(each => each.DaleChall), theirs.Select(each => each.DaleChall), 0.7, 1);
    }

    private static double Of(JsonElement reference, string name) => reference.GetProperty(name).GetDouble();

    private static void Report(
        string name,
        IEnumerable<double> ours,
        IEnumerable<double> theirs,
        double leastCorrelation,
        double largestError
    )
    {
        double[] x = [.. ours];
        double[] y = [.. theirs];
        double meanX = x.Average();
        double meanY = y.Average();
        double covariance = x.Zip(y, (left, right) => (left - meanX) * (right - meanY)).Sum();
        double correlation =
            covariance / Math.Sqrt(x.Sum(each => Math.Pow(each - meanX, 2)) * y.Sum(each => Math.Pow(each - meanY, 2)));
        double error = x.Zip(y, (left, right) => Math.Abs(left - right)).Average();
        TestContext.Out.WriteLine($"{name}: correlation {correlation:0.000}, mean absolute error {error:0.00}");
        Assert.That(correlation, Is.GreaterThan(leastCorrelation), name);
        Assert.That(error, Is.LessThan(largestError), name);
    }

    private static ReadabilityCounts Count(string text, bool masksNames)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, Words);
        ReadabilityCounts counts = default;
        counts.Add(surface, masksNames);
        return counts;
    }
}

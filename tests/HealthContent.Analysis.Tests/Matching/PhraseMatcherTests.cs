using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Matching;

[TestFixture]
public sealed class PhraseMatcherTests
{
    private const string Post = "Join us on Saturday for a free walk around the lake. Bring water, and bring a friend!";

    [TestCase("red wine", "Red wine; dark red wine.", "Red wine|red wine")]
    [TestCase("red wine", "Red. Wine", "")]
    [TestCase("red wine", "red, wine", "")]
    [TestCase("red wine", "\"red\" wine, red-wine, #RedWine", "red\" wine|red-wine|RedWine")]
    [TestCase("red {1} wine", "red wine, red old wine, red very old wine", "red wine|red old wine")]
    [TestCase("red _ wine", "red wine, red old wine", "red old wine")]
    [TestCase("red {1,2} wine", "red wine. red a b wine. red a b c wine", "red a b wine")]
    [TestCase("red? wine", "red wine wine", "red wine|wine")]
    [TestCase("walk~", "Walk, walks, WALKED, walking, walker", "Walk|walks|WALKED|walking")]
    [TestCase("^ red", "red is red. Red\n\nred", "red|Red|red")]
    [TestCase("red $", "red is red. Is it red?! red wine (red)", "red|red|red")]
    [TestCase("<colour>", "dark blue, dark red wine, dark red", "dark blue|dark red wine|red")]
    [TestCase("<colour> wine", "dark red wine wine", "dark red wine wine")]
    [TestCase("red | red wine | red wine of", "red wine of red", "red wine of|red")]
    [TestCase("red (blue red)?", "red blue red blue red", "red blue red|red")]
    [TestCase("<number> wine", "100 wine, 3.5 wine, two wine", "100 wine|3.5 wine")]
    [TestCase("see <url>", "see https://example.org/a, see wine", "see https://example.org/a")]
    [TestCase("covid-19", "COVID-19 covid19 Covid 19 #COVID19", "COVID-19|Covid 19|COVID19")]
    [TestCase("patient's", "the patient's, the patient, the patient’s", "patient's|patient’s")]
    [TestCase("patient", "the patient's, the patient, the patients", "patient's|patient")]
    [TestCase("patient | doctor's patient's", "the patient's, the patient, the doctor's", "patient's|patient")]
    [TestCase("<word> ^", "red wine\n\nBlue sea", "wine")]
    [TestCase(
        "long covid | fever dream | rose water | sea bass | tin whistle | oak leaf | fig tree | lime kiln | elm~ bark",
        "Rose water, elms bark; sea. Bass, fig trees, oak leaf",
        "Rose water|elms bark|oak leaf"
    )]
    [TestCase(
        "(<colour> | <drink> | =Tea) time",
        "red time, Tea time, tea time, dark red time",
        "red time|Tea time|dark red time"
    )]
    [TestCase("it | it's red", "it's blue, it is", "it")]
    [TestCase("100%", "100%, 100 % and 100", "100%|100 %")]
    [TestCase("\"red, blue\"", "red, blue; red blue", "red, blue")]
    [TestCase("=red", "red, Red, RED, red's", "red|red's")]
    [TestCase("=Red wine", "Red wine, red wine, RED wine, Red Wine", "Red wine|Red Wine")]
    [TestCase("=RED", "RED, Red, red, R.E.D.", "RED")]
    [TestCase("=walk~", "walks, Walks, walking, WALKED", "walks|walking")]
    [TestCase("(=red | blue | =Blue) wine", "red wine, Red wine, Blue wine, BLUE wine", "red wine|Blue wine|BLUE wine")]
    [TestCase("a =red-blue flag", "a red-blue flag, a Red-blue flag, a red-Blue flag", "a red-blue flag")]
    [TestCase("= wine", "= wine, wine", "= wine")]
    [TestCase("=Covid-19", "Covid-19, COVID-19, covid-19", "Covid-19")]
    public void Pattern_HasItsHits(string pattern, string text, string expected)
    {
        (PhraseMatcher matcher, SurfaceText surface, PhraseMatches matches) = Find(text, pattern);
        _ = matcher;

        Assert.That(string.Join('|', Texts(surface, matches)), Is.EqualTo(expected));
    }

    [Test]
    public void WordsThatBelongTogether_AreFoundAtEveryDistance(
        [Range(0, 9)] int distance,
        [Values("red {9} wine", "^ red {9} wine", "wine {9} red", "<colour> {9} of (red | wine)")] string pattern
    )
    {
        string between = string.Concat(Enumerable.Repeat("x ", distance));
        (string text, string expected) = pattern switch
        {
            "wine {9} red" => ($"of wine {between}red.", $"wine {between}red"),
            "<colour> {9} of (red | wine)" => ($"A dark red wine {between}of wine!", $"dark red wine {between}of wine"),
            _ => ($"Red {between}wine.", $"Red {between}wine"),
        };
        (_, SurfaceText surface, PhraseMatches matches) = Find($"No. {text} No", pattern);

        Assert.That(string.Join('|', Texts(surface, matches)), Is.EqualTo(expected));
    }

    [TestCase("start-7a end-3", "start-7a end-3")]
    [TestCase("start-7a middle end-30, start-7a end-31", "start-7a middle end-30|start-7a")]
    [TestCase("start-29b end-0b, start-30b end-0b", "start-29b end-0b")]
    public void AlternativeWithTooManyParts_IsDividedAtItsChoices(string text, string expected)
    {
        string starts = string.Join(
            " | ",
            Enumerable.Range(0, 30).Select(number => $"start-{number}a | start-{number}b")
        );
        string ends = string.Join(" | ", Enumerable.Range(0, 31).Select(number => $"end-{number} | end-{number}b"));
        (_, SurfaceText surface, PhraseMatches matches) = Find(text, $"({starts}) middle? first:({ends})?");
        Assert.That(string.Join('|', Texts(surface, matches)), Is.EqualTo(expected));
    }

    [Test]
    public void Hits_AreOrderedAndThoseWithinAnEarlierOneOfTheirPatternLeftOut()
    {
        var matches = new PhraseMatches();
        matches.Begin(3, 2);
        matches.Add(new PhraseMatch(0, 0, 5, 6));
        matches.Add(new PhraseMatch(0, 2, 6, 8));
        matches.Add(new PhraseMatch(0, 0, 3, 5));
        matches.Add(new PhraseMatch(0, 1, 3, 6));
        matches.Add(new PhraseMatch(1, 1, 5, 6));
        matches.End();

        Assert.That(
            matches.Items.ToArray(),
            Is.EqualTo(new[] { new PhraseMatch(0, 1, 3, 6), new PhraseMatch(1, 1, 5, 6), new PhraseMatch(0, 2, 6, 8) })
        );
    }

    [Test]
    public void PhraseWithTheNameOfAClass_IsRefused()
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(Lexicon.Parse("colours.lexicon", PhraseGenerators.Lexicon));
        string name = Lexicon.Parse("colours.lexicon", PhraseGenerators.Lexicon).Terms[0].Class;

        Assert.That(
            () => builder.AddNamed(Phrases.ParsePattern(name, "red wine")),
            Throws.TypeOf<PhraseSyntaxException>().With.Message.Contains(name)
        );
    }

    [Test]
    public void Start_IsTriedOnceInARun()
    {
        var memory = new ProgramMemory();
        memory.Begin(2);

        Assert.That(memory.Untried(0, 3, 5), Is.EqualTo(3));
        Assert.That(memory.Untried(0, 4, 7), Is.EqualTo(6));
        Assert.That(memory.Untried(1, 4, 7), Is.EqualTo(4));
        memory.Begin(2);
        Assert.That(memory.Untried(0, 4, 7), Is.EqualTo(4));
    }

    [Test]
    public void HitAsLongAsItsPatternAllows_IsFound()
    {
        string pattern = "red {12} red {12} red {12} red {12} blue";
        string gap = string.Concat(Enumerable.Repeat(" x", 12));
        string text = $"red{gap} red{gap} red{gap} red{gap} blue";

        (_, SurfaceText surface, PhraseMatches matches) = Find(text, pattern);

        Assert.That(Texts(surface, matches), Is.EqualTo(new[] { text }));
    }

    [Test]
    public void CleanPost_AllocatesNothing()
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(Lexicon.Parse("test.lexicon", PhraseGenerators.Lexicon));
        builder.Add(Phrases.ParsePattern("", "bring {2} <drink> | <colour> of x:<word> | free trial"));
        PhraseMatcher matcher = builder.Build();
        var surface = new SurfaceText();
        var matches = new PhraseMatches();
        long allocated = Allocation.Of(() =>
        {
            surface.Read(SurfaceKind.Body, "body", Post, null, matcher.Vocabulary);
            matcher.Match(surface, matches, withOccasional: true);
        });

        Assert.That(allocated, Is.Zero);
        Assert.That(matches.Items.Length, Is.Zero);
    }

    [TestCase(false, "blue sea")]
    [TestCase(true, "red wine|blue sea")]
    public void OccasionalPattern_IsFoundWhereItIsAskedFor(bool withOccasional, string expected)
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddOccasional(Phrases.ParsePattern("", "red wine"));
        builder.Add(Phrases.ParsePattern("", "blue sea"));

        Assert.That(TextsIn("red wine at the blue sea", builder, withOccasional), Is.EqualTo(expected));
    }

    [Test]
    public void PatternThatSomebodyWantsInEveryText_IsNotOccasional([Values] bool occasionalFirst)
    {
        var builder = new PhraseMatcherBuilder();
        PhrasePattern pattern = Phrases.ParsePattern("", "red wine");
        int[] ids = occasionalFirst
            ? [builder.AddOccasional(pattern), builder.Add(pattern)]
            : [builder.Add(pattern), builder.AddOccasional(pattern)];

        Assert.That(ids[0], Is.EqualTo(ids[1]));
        Assert.That(TextsIn("red wine", builder, withOccasional: false), Is.EqualTo("red wine"));
    }

    private static string TextsIn(string text, PhraseMatcherBuilder builder, bool withOccasional)
    {
        PhraseMatcher matcher = builder.Build();
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, matcher.Vocabulary);
        var matches = new PhraseMatches();
        matcher.Match(surface, matches, withOccasional);
        return string.Join('|', Texts(surface, matches));
    }

    private static (PhraseMatcher, SurfaceText, PhraseMatches) Find(string text, string pattern)
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(Lexicon.Parse("test.lexicon", PhraseGenerators.Lexicon));
        builder.Add(Phrases.ParsePattern("", pattern));
        PhraseMatcher matcher = builder.Build();
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, matcher.Vocabulary);
        var matches = new PhraseMatches();
        matcher.Match(surface, matches, withOccasional: true);
        return (matcher, surface, matches);
    }

    private static List<string> Texts(SurfaceText surface, PhraseMatches matches)
    {
        var texts = new List<string>();
        foreach (PhraseMatch match in matches.Items)
        {
            int start = surface.Tokens[surface.Stream[match.Start]].Start;
            texts.Add(surface.Text[start..surface.Tokens[surface.Stream[match.End - 1]].End]);
        }

        return texts;
    }
}

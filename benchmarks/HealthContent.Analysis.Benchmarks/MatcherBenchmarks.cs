using System.Buffers;
using System.Diagnostics;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>Reading and matching a text, against the ways a user would otherwise look for the same terms.</summary>
[MemoryDiagnoser]
public class MatcherBenchmarks
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    private readonly SurfaceText surface = new();
    private readonly PhraseMatches matches = new();
    private PhraseMatcher matcher = null!;
    private SearchValues<string> searchValues = null!;
    private Regex regex = null!;
    private string[] terms = null!;
    private string text = null!;

    [Params(100, 1_000, 10_000)]
    public int Terms { get; set; }

    [Params("Post", "Article", "EmojiAndCjk")]
    public string Text { get; set; } = "";

    [Params(false, true)]
    public bool Hits { get; set; }

    [GlobalSetup(Targets = [nameof(SearchValuesSweep), nameof(CompiledRegex), nameof(Naive)])]
    public void Setup()
    {
        terms = Corpora.Terms(Terms);
        string plain = Text switch
        {
            "Post" => Corpora.CleanPost,
            "Article" => Corpora.Article,
            _ => Corpora.EmojiAndCjk,
        };
        text = Hits ? Corpora.WithHits(plain, terms, everyWords: 12) : plain;
        searchValues = SearchValues.Create(terms, StringComparison.OrdinalIgnoreCase);
        regex = new Regex(
            $@"\b(?:{string.Join('|', terms)})\b",
            RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        );
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(
            Lexicon.Parse("terms", $"class: term\nsource: s\nlicence: l\nas-of: d\n---\n{string.Join('\n', terms)}")
        );
        builder.Add(Phrases.ParsePattern("term", "<term>"));
        matcher = builder.Build();
    }

    // The runtime compiles the matcher again once it knows how it runs, later than the warm-up of a short job ends.
    [GlobalSetup(Target = nameof(ReadAndMatch))]
    public void SetupWarm()
    {
        Setup();
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            ReadAndMatch();
        }
    }

    /// <summary>The least that anybody has to do: look for the terms as substrings, whatever their case.</summary>
    [Benchmark(Baseline = true)]
    public int SearchValuesSweep()
    {
        int count = 0;
        ReadOnlySpan<char> rest = text;
        for (int index; (index = rest.IndexOfAny(searchValues)) >= 0; rest = rest[(index + 1)..])
        {
            count++;
        }

        return count;
    }

    [Benchmark]
    public int ReadAndMatch()
    {
        surface.Read(SurfaceKind.Body, "body", text, null, matcher.Vocabulary);
        matcher.Match(surface, matches, withOccasional: false);
        return matches.Items.Length;
    }

    [Benchmark]
    public int CompiledRegex() => regex.Count(text);

    /// <summary>What a first version would do: every word against every term.</summary>
    [Benchmark]
    public int Naive()
    {
        int count = 0;
        foreach (ValueMatch word in Regex.EnumerateMatches(text, @"\w+"))
        {
            ReadOnlySpan<char> span = text.AsSpan(word.Index, word.Length);
            foreach (string term in terms)
            {
                count += span.Equals(term, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return count;
    }
}

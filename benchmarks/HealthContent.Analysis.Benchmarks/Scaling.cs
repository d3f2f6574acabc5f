using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Pipeline;

namespace HealthContent.Analysis.Benchmarks;

/// <summary>How the time of an analysis grows: with the text, with threads, with hostile input. Ratios within one run.</summary>
internal static class Scaling
{
    private const int Rounds = 9;
    private const int ArticleLength = 50_000;
    private const int PostCount = 200;
    private const int PostLength = 250;

    private static readonly string[] Hostile =
    [
        "you ",
        "if you are sick or when ill , call the our card in here ",
        "((((((((",
        "\"'“",
        "1 ",
        "1.2.3-4/5 ",
        "Mary ",
        "St. Mary Hospital of ",
        "#aaaaaaaaaaaaaaaaaaaaaaaa ",
        "@",
        "http://",
        "\uD83D",
        "e\u0301",
        "\u200B",
        ". ",
        "\n\n",
        "not not no never ",
        "cancer cures you ",
        "“garlic cures cancer” ",
        "in 2019 ",
        "call 911 ",
        "a@b.com ",
    ];

    public static void Measure(TextWriter output)
    {
        var pipeline = ContentAnalysisPipeline.CreateDefault();
        string prose = Corpora.Article + "\n\n";
        ContentDocument article = Article(Repeat(prose, ArticleLength));
        ContentDocument[] posts =
        [
            .. Enumerable
                .Range(0, PostCount)
                .Select(index => new ContentDocument(article.Text.Substring(index * PostLength, PostLength))),
        ];
        double perPost = PerCharacter(pipeline, posts);
        double perArticle = PerCharacter(pipeline, [article]);
        Say(output, $"a character of {PostCount} posts of {PostLength}", perPost, "ns");
        Say(output, $"the same in an article of {ArticleLength:N0}, against that", perArticle / perPost, "x");
        foreach (int length in (int[])[500_000, 2_000_000, 10_000_000])
        {
            double perLong = PerCharacter(pipeline, [Article(Repeat(prose, length))], rounds: 2);
            Say(output, $"the same in one of {length:N0}, against the article", perLong / perArticle, "x");
        }

        foreach (string part in Hostile)
        {
            double perHostile = PerCharacter(pipeline, [Article(Repeat(part, ArticleLength))], rounds: 3);
            string name = Uri.EscapeDataString(part.Replace('\uD83D', '?'));
            Say(output, $"{name} for {ArticleLength:N0} characters, against the article", perHostile / perArticle, "x");
        }

        double one = PostsPerSecond(pipeline, posts, 1);
        double two = PostsPerSecond(pipeline, posts, 2);
        Say(output, "posts of two threads against one", two / one, "x");
        MeasureStart(output);

        // Last: what the second set of rules needs to be compiled stays in memory.
        ContentDocument[] clean = [new(Corpora.CleanPost), Article(Corpora.Article)];
        double once = PerCharacter(pipeline, clean);
        double twice = PerCharacter(RepeatedRules.Pipeline(), clean);
        Say(output, "clean texts with all rules twice, against once", twice / once, "x");
    }

    private static void MeasureStart(TextWriter output)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var pipelines = new ContentAnalysisPipeline[10];
        long start = Stopwatch.GetTimestamp();
        for (int index = 0; index < pipelines.Length; index++)
        {
            pipelines[index] = ContentAnalysisPipeline.CreateDefault();
            pipelines[index].Analyze(new ContentDocument(Corpora.CleanPost));
        }

        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds / pipelines.Length;
        Say(output, "each further pipeline with its first post", milliseconds, "ms");
        Say(output, "what it keeps", (GC.GetTotalMemory(true) - before) / pipelines.Length / 1e6, "MB");
        GC.KeepAlive(pipelines);
    }

    private static double PerCharacter(
        ContentAnalysisPipeline pipeline,
        ContentDocument[] documents,
        int rounds = Rounds
    )
    {
        long characters = documents.Sum(document => (long)document.Text.Length);
        long repeats = Math.Max(1, 200_000 / characters);
        double best = double.MaxValue;
        for (int round = 0; round < rounds + (characters < 1_000_000 ? 3 : 0); round++)
        {
            long start = Stopwatch.GetTimestamp();
            for (long repeat = 0; repeat < repeats; repeat++)
            {
                foreach (ContentDocument document in documents)
                {
                    pipeline.Analyze(document);
                }
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / (double)(repeats * characters));
        }

        return best;
    }

    private static double PostsPerSecond(ContentAnalysisPipeline pipeline, ContentDocument[] posts, int threads)
    {
        double best = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            Thread[] workers =
            [
                .. Enumerable
                    .Range(0, threads)
                    .Select(_ => new Thread(() =>
                    {
                        for (int repeat = 0; repeat < 20; repeat++)
                        {
                            foreach (ContentDocument post in posts)
                            {
                                pipeline.Analyze(post);
                            }
                        }
                    })),
            ];
            Array.ForEach(workers, worker => worker.Start());
            Array.ForEach(workers, worker => worker.Join());
            best = Math.Max(best, threads * 20 * posts.Length / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static ContentDocument Article(string text) => new(text) { Kind = ContentKind.Article };

    private static string Repeat(string text, int length)
    {
        var all = new StringBuilder(length + text.Length);
        while (all.Length < length)
        {
            all.Append(text);
        }

        return all.ToString(0, length);
    }

    private static void Say(TextWriter output, string what, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {value:0.##} {unit} |"));
}

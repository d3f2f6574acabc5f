using FsCheck;
using FsCheck.Fluent;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Matching;

[TestFixture]
public sealed class PhraseMatcherProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(30);

    [Test]
    public void AnyPatternsInAnyText_AgreeWithTheNaiveMatcher() =>
        Prop.ForAll(Samples().ToArbitrary(), sample => CheckPatterns(sample.Patterns, sample.Text)).Check(Config);

    [Test]
    public void AnyConditionsInAnyText_AgreeWithTheNaiveMatcher() =>
        Prop.ForAll(Samples().ToArbitrary(), sample => CheckConditions(sample.Patterns, sample.Text)).Check(Config);

    [Test]
    public void EveryCapture_IsOneThatTheNaiveMatcherAllows()
    {
        Prop.ForAll(
                Samples().ToArbitrary(),
                sample =>
                {
                    (PhraseMatcher matcher, NaivePhraseMatcher naive, _) = Build(sample.Patterns, conditions: false);
                    SurfaceText surface = Read(sample.Text, matcher);
                    naive.Read(surface);
                    foreach (PhraseMatch match in Match(matcher, surface))
                    {
                        List<(int Position, int Start, int End)> path = matcher.Path(match, surface);
                        Assert.That(path[0].Start, Is.EqualTo(match.Start));
                        Assert.That(path[^1].End, Is.EqualTo(match.End));
                        CheckCaptures(matcher, naive, match, path, sample.Patterns[match.Pattern]);
                    }
                }
            )
            .Check(Config);
    }

    private static void CheckCaptures(
        PhraseMatcher matcher,
        NaivePhraseMatcher naive,
        PhraseMatch match,
        List<(int Position, int Start, int End)> path,
        PhrasePattern pattern
    )
    {
        // A name that is used twice, or one part within another of its name, is more than one stretch.
        foreach (
            string name in matcher.CaptureNames(match.Program).Where(name => pattern.Text.Split($"{name}:").Length == 2)
        )
        {
            ulong positions = matcher.CapturePositions(match.Program, name);
            var steps = path.Where(step => (positions & (1UL << step.Position)) != 0).ToList();
            if (steps.Count > 0)
            {
                Assert.That(
                    naive.CanCapture(pattern.Root, match.Start, match.End, name, steps[0].Start, steps[^1].End),
                    $"{name} of {match} in '{pattern}'"
                );
            }
        }
    }

    private static void CheckConditions(IList<PhrasePattern> patterns, string text)
    {
        (PhraseMatcher matcher, NaivePhraseMatcher naive, int[] ids) = Build(patterns, conditions: true);
        SurfaceText surface = Read(text, matcher);
        naive.Read(surface);
        var memory = new ProgramMemory();
        int length = surface.Stream.Length;
        for (int index = 0; index < patterns.Count; index++)
        {
            string message = $"'{patterns[index]}' in '{text}'";
            List<(int Start, int End)> hits = naive.EveryStart(patterns[index].Root);
            for (int at = 0; at < length; at++)
            {
                int end = hits.Where(hit => hit.Start == at).Select(hit => hit.End).DefaultIfEmpty(-1).Single();
                Assert.That(matcher.EndOfHit(ids[index], surface, at, memory), Is.EqualTo(end), message);
                Assert.That(
                    matcher.HasHitBefore(ids[index], surface, at, memory),
                    Is.EqualTo(hits.Any(hit => hit.End == at)),
                    message
                );
                foreach (int to in (int[])[at, at + 1, (at + length) / 2, length])
                {
                    Assert.That(
                        matcher.HasHit(ids[index], surface, at, to, memory),
                        Is.EqualTo(hits.Any(hit => hit.Start >= at && hit.Start < to)),
                        message
                    );
                }
            }
        }
    }

    private static void CheckPatterns(IList<PhrasePattern> patterns, string text)
    {
        (PhraseMatcher matcher, NaivePhraseMatcher naive, _) = Build(patterns, conditions: false);
        SurfaceText surface = Read(text, matcher);
        naive.Read(surface);
        List<PhraseMatch> found = Match(matcher, surface);
        Assert.That(found, Is.Ordered.By(nameof(PhraseMatch.Start)));
        for (int id = 0; id < patterns.Count; id++)
        {
            Assert.That(
                found.Where(match => match.Pattern == id).Select(match => (match.Start, match.End)),
                Is.EqualTo(naive.LeftmostLongest(patterns[id].Root)),
                $"'{patterns[id]}' in '{text}'"
            );
        }
    }

    private static Gen<(IList<PhrasePattern> Patterns, string Text)> Samples() =>
        from count in Gen.Choose(1, 4)
        from patterns in PhraseGenerators.Patterns.ListOf(count)
        from text in PhraseGenerators.Texts
        select ((IList<PhrasePattern>)[.. patterns], text);

    // Two conditions that say the same are one.
    private static (PhraseMatcher Matcher, NaivePhraseMatcher Naive, int[] Ids) Build(
        IList<PhrasePattern> patterns,
        bool conditions
    )
    {
        var builder = new PhraseMatcherBuilder();
        builder.AddLexicon(Lexicon.Parse("test.lexicon", PhraseGenerators.Lexicon));
        var named = new Dictionary<string, PhraseNode>();
        foreach ((string name, string text) in PhraseGenerators.Named)
        {
            PhrasePattern phrase = Phrases.ParsePattern(name, text);
            builder.AddNamed(phrase);
            named.Add(name, phrase.Root);
        }

        int[] ids =
        [
            .. patterns.Select(pattern =>
                conditions ? builder.AddCondition(pattern, pattern.Root) : builder.Add(pattern)
            ),
        ];
        return (
            builder.Build(),
            new NaivePhraseMatcher(PhraseGenerators.Terms, named, patterns.Select(pattern => pattern.Root)),
            ids
        );
    }

    private static SurfaceText Read(string text, PhraseMatcher matcher)
    {
        var surface = new SurfaceText();
        surface.Read(SurfaceKind.Body, "body", text, null, matcher.Vocabulary);
        return surface;
    }

    private static List<PhraseMatch> Match(PhraseMatcher matcher, SurfaceText surface)
    {
        var matches = new PhraseMatches();
        matcher.Match(surface, matches, withOccasional: true);
        return [.. matches.Items];
    }
}

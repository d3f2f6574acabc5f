using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Recognition.Places;
using HealthContent.Analysis.Tests.Rules;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>What must hold for every text: here for all examples of the pages of rules.</summary>
internal sealed class ExampleTextTests
{
    private static readonly string[] Texts =
    [
        .. RulePages
            .WellFormed()
            .SelectMany(page => page.Examples)
            .Where(example => !example.IsJson)
            .Select(example => example.Content.Replace("[|", "", StringComparison.Ordinal))
            .Select(text => text.Replace("|]", "", StringComparison.Ordinal)),
    ];

    [Test]
    public void EntitiesWithoutRules_AreThoseThatRulesSee()
    {
        var witness = new EntityWitness();
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline.CreateBuilder().AddAnalyzer(witness).Build();
        foreach (string text in Texts)
        {
            witness.Seen.Clear();
            var document = new ContentDocument(text);
            pipeline.Analyze(document);
            Assert.That(pipeline.Recognize(document).Select(found => found.Entity), Is.EqualTo(witness.Seen), text);
        }
    }

    [Test]
    public void NotesOfWords_AreWhatTheTextOfTheWordSays()
    {
        Vocabulary vocabulary = PlanTables.Embedded!.Matcher.Vocabulary;
        var surface = new SurfaceText();
        int noted = 0;
        foreach (string text in Texts)
        {
            surface.Read(SurfaceKind.Body, "body", text, null, vocabulary);
            foreach (Token token in surface.Tokens)
            {
                if (token.Kind != TokenKind.Word)
                {
                    continue;
                }

                noted += token.Has(TokenFlags.Verbatim) ? 1 : 0;
                string word = surface.Slice(token.Span).ToString();
                string stem = token.Has(TokenFlags.Possessive) ? word[..^2] : word;
                Assert.That(WordFacts.Place(surface, token), Is.EqualTo(PlaceWords.Find(word)), word);
                Assert.That(WordFacts.City(surface, token), Is.EqualTo(CityNames.Value(word)), word);
                Assert.That(
                    WordFacts.Reading(surface, token),
                    Is.EqualTo((SyllableCounter.Count(stem), FamiliarWords.Contains(stem))),
                    word
                );
            }
        }

        Assert.That(noted, Is.GreaterThan(Texts.Length));
    }

    [Test]
    public void StancesAskedForOneByOne_AreThoseOfAll()
    {
        var witness = new StanceWitness();
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .AddAnalyzer(witness)
            .ThrowOnAnalyzerFailure()
            .Build();
        foreach (string text in Texts.Take(400))
        {
            pipeline.Analyze(new ContentDocument(text));
        }

        Assert.That(witness.Asked, Is.GreaterThan(400));
    }

    private sealed class StanceWitness : ContentAnalyzer
    {
        private static readonly Stance[] All = [.. Enum.GetValues<Stance>().Where(stance => stance != Stance.Asserted)];

        public int Asked { get; private set; }

        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) => context.RegisterSurfaceAction(Check);

        private void Check(SurfaceContext context)
        {
            foreach (Token token in context.Surface.Tokens)
            {
                Stance held = context.SurfaceFacts.StanceOf(token.Span);
                foreach (Stance stance in All)
                {
                    Assert.That(
                        context.SurfaceFacts.HasStance(token.Span, stance),
                        Is.EqualTo(held.HasFlag(stance)),
                        $"{stance} of {token.Span} in: {context.Surface.Text}"
                    );
                }

                Assert.That(
                    context.SurfaceFacts.HasStance(token.Span, Stance.Negated | Stance.Question),
                    Is.EqualTo((held & (Stance.Negated | Stance.Question)) != 0)
                );
                Asked++;
            }
        }
    }

    private sealed class EntityWitness : ContentAnalyzer
    {
        public List<RecognizedEntity> Seen { get; } = [];

        public override ImmutableArray<RuleDescriptor> SupportedRules =>
            [new("X1", "Witness", RuleCategory.Privacy, Severity.Info, "seen")];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterEntityAction([], entity => Seen.Add(entity.Entity));
    }
}

using System.Collections.Immutable;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Matching;
using HealthContent.Analysis.Pipeline;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Analyzers;

/// <summary>What rule files say about wording: fixes that agree with their sentence, varieties of the language, preferences.</summary>
[TestFixture]
public sealed class RuleFileWordingTests
{
    private const string Head = """
        id: ACME001
        title: Big promise
        category: brand
        severity: warning
        message: "{term}" promises much
        """;

    [TestCase("An insane week.", "A hectic week.")]
    [TestCase("It was an insane week.", "It was a hectic week.")]
    [TestCase("A crazy week, a crazy day.", "An odd week, a crazy day.")]
    [TestCase("The addict's mother called.", "The person with addiction's mother called.")]
    [TestCase("The addicts' mothers called.", "The people with addiction's mothers called.")]
    [TestCase("The diabetics' feet are seen.", "The people with diabetes' feet are seen.")]
    [TestCase("HELP FOR ADDICTS HERE", "HELP FOR PEOPLE WITH ADDICTION HERE")]
    [TestCase("Asthma sufferers meet.", "People with asthma meet.")]
    [TestCase("News: Asthma sufferers meet.", "News: People with asthma meet.")]
    [TestCase("Parkinson's sufferers meet.", "People with Parkinson's meet.")]
    [TestCase("AIDS sufferers meet.", "People with AIDS meet.")]
    [TestCase("#Addicts meet.", null)]
    [TestCase("It targets youth.", "It reaches youth.")]
    [TestCase("It was targeting youth.", "It was reaching youth.")]
    public void Fix_KeepsTheGrammarOfItsSentence(string text, string? mended)
    {
        const string Words = """
            source: made for tests
            licence: MIT
            as-of: 2026-01-01
            ---
            [person]
            addict -> person with addiction
            addicts -> people with addiction
            diabetics -> people with diabetes
            [verb]
            target~ -> reach~
            """;
        const string Rule =
            Head
            + """

                ---
                insane: insane week
                  => review: hectic week
                crazy: a crazy week
                  => review: a odd week
                person: who:<person>
                  => review: {who.preferred}
                sufferers: what:(asthma | parkinson's | aids) sufferers
                  => review: people with {what}
                verb: what:<verb> youth
                  => review: {what.preferred} youth
                """;
        ContentReport report = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(new LexiconAnalyzer(Lexicon.Parse("words.lexicon", Words)))
            .AddAnalyzer(RuleFile.Parse("acme.rule", Rule))
            .Build()
            .Analyze(new ContentDocument(text));
        ContentFix? fix = report.Diagnostics[0].Fixes.FirstOrDefault();
        Assert.That(
            fix?.ExpectedText,
            Is.EqualTo(fix is null ? null : text.Substring(fix.Span.Start, fix.Span.Length))
        );
        Assert.That(
            fix is null
                ? null
                : string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End)),
            Is.EqualTo(mended)
        );
    }

    [TestCase("en-GB", null, true)]
    [TestCase("en-gb-scotland", null, true)]
    [TestCase("en-US", "GB", false)]
    [TestCase("en", "GB", false)]
    [TestCase(null, "GB", true)]
    [TestCase(null, "GB-SCT", true)]
    [TestCase(null, "GB,US", false)]
    [TestCase(null, null, false)]
    public void PhraseForAVarietyOfTheLanguage_IsSilentInOthers(string? locale, string? places, bool isFound)
    {
        const string Rule = Head + "\n---\nchemist: chemist when locale is en-GB";
        var document = new ContentDocument("Ask your chemist.")
        {
            Locale = locale,
            Jurisdictions = places is null ? [] : [.. places.Split(',').Select(code => new Jurisdiction(code))],
        };
        Assert.That(Analyze(Rule, document).Diagnostics, Has.Length.EqualTo(isFound ? 1 : 0));
    }

    [TestCase(true, Severity.Error)]
    [TestCase(false, Severity.Warning)]
    [TestCase(null, Severity.Warning)]
    public void TextToBeTranslated_HasASeverityOfItsOwn(bool? isToBeTranslated, Severity severity)
    {
        const string Rule = Head + "\ntranslated-severity: error\n---\nidiom: piece of cake";
        var document = new ContentDocument("A piece of cake.") { IsToBeTranslated = isToBeTranslated };
        Assert.That(Analyze(Rule, document).Diagnostics.Single().Severity, Is.EqualTo(severity));
    }

    [TestCase("person-first", null, null, true)]
    [TestCase("person-first", WordingForm.IdentityFirst, null, false)]
    [TestCase("person-first", WordingForm.PersonFirst, null, true)]
    [TestCase("person-first", null, WordingForm.IdentityFirst, false)]
    [TestCase("person-first", WordingForm.PersonFirst, WordingForm.IdentityFirst, true)]
    [TestCase("identity-first", null, null, false)]
    [TestCase("identity-first", WordingForm.IdentityFirst, null, true)]
    [TestCase("identity-first", WordingForm.PersonFirst, WordingForm.IdentityFirst, false)]
    public void WordingThatPeoplePrefer_IsTheirs(
        string asksFor,
        WordingForm? ofThePerson,
        WordingForm? ofTheCommunity,
        bool isFound
    )
    {
        string rule = $"{Head}\nasks-for: {asksFor}\n---\nlabel: diabetics | person with diabetes";
        var document = new ContentDocument("A meeting of diabetics.") { WordingPreferences = Preferences(ofThePerson) };
        ContentReport report = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .UseOrganization(new OrganizationProfile { WordingPreferences = Preferences(ofTheCommunity) })
            .AddAnalyzer(RuleFile.Parse("acme.rule", rule))
            .Build()
            .Analyze(document);
        Assert.That(report.Diagnostics, Has.Length.EqualTo(isFound ? 1 : 0));

        static ImmutableArray<WordingPreference> Preferences(WordingForm? form) =>
            form is { } value ? [new WordingPreference { Words = ["diabetics", "diabetes"], Form = value }] : [];
    }

    [Test]
    public void MediumThatShowsWhatNoneShould_IsReported()
    {
        const string Rule =
            Head
            + """

                reads: media
                depicts: weight-stereotype, weapon
                depicts-message: a picture of the kind
                ---
                a: b
                """;
        var document = new ContentDocument("See below.")
        {
            Media =
            [
                new MediaItem { Depicts = [MediaDepiction.Alcohol] },
                new MediaItem { Depicts = [MediaDepiction.WeightStereotype] },
            ],
        };
        ContentDiagnostic found = Analyze(Rule, document).Diagnostics.Single();
        Assert.That(found.SurfacePath, Is.EqualTo("media[1]"));
        Assert.That(found.Message, Does.Contain("a picture of the kind"));
        Assert.That(found.Rule.Scopes, Is.EqualTo(RuleScopes.Text | RuleScopes.Media));
    }

    [TestCase("He is a diabetic.", true)]
    [TestCase("He is a diabetic!", true)]
    [TestCase("He is a diabetic who runs.", true)]
    [TestCase("A diabetic foot hurts.", false)]
    [TestCase("He is a diabetic\nfoot nurse.", false)]
    public void EndOfTheSentence_MayFulfilACondition(string text, bool isFound)
    {
        const string Rule = Head + "\n---\nperson: a diabetic when followed by ($ | who | \",\")";
        Assert.That(Analyze(Rule, text).Diagnostics, Has.Length.EqualTo(isFound ? 1 : 0));
    }

    [TestCase("Suffering from flu?", true)]
    [TestCase("Today, suffering from flu is rare.", false)]
    public void StartOfTheSentence_MayFulfilACondition(string text, bool isFound)
    {
        const string Rule = Head + "\n---\nflu: suffering from flu when preceded by (^ | people)";
        Assert.That(Analyze(Rule, text).Diagnostics, Has.Length.EqualTo(isFound ? 1 : 0));
    }

    private static ContentReport Analyze(string rule, string text) => Analyze(rule, new ContentDocument(text));

    private static ContentReport Analyze(string rule, ContentDocument document) =>
        ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(RuleFile.Parse("acme.rule", rule))
            .Build()
            .Analyze(document);

    private sealed class LexiconAnalyzer(Lexicon lexicon) : ContentAnalyzer
    {
        public override ImmutableArray<RuleDescriptor> SupportedRules => [];

        public override void Initialize(AnalysisContext context) => context.RegisterLexicon(lexicon);
    }
}

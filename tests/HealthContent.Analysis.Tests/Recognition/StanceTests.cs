using System.Collections.Immutable;
using System.Globalization;
using HealthContent.Analysis.Analyzers;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Diagnostics;
using HealthContent.Analysis.Html;
using HealthContent.Analysis.Pipeline;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Testing;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>The stance of the marked stretch of a sentence.</summary>
[TestFixture]
internal sealed class StanceTests
{
    private static readonly ContentAnalysisPipeline Pipeline = ContentAnalysisPipeline
        .CreateBuilder()
        .WithoutBuiltInRules()
        .UseHtml()
        .AddAnalyzer(new StanceAnalyzer())
        .ThrowOnAnalyzerFailure()
        .Build();

    [TestCase("Our laser [|cures acne|].")]
    [TestCase("This cream not only [|cures eczema|], it also smells good.")]
    [TestCase("There is no doubt that garlic [|cures colds|].")]
    [TestCase("No wonder this tea [|heals ulcers|].")]
    [TestCase("No appointment needed: our patch [|stops migraines|].")]
    [TestCase("It is not magic, but it [|cures acne|].")]
    [TestCase("I do not smoke, and this cream [|cured my eczema|].")]
    [TestCase("If you do not like needles, lasers [|remove warts|].", Stance.Conditional)]
    [TestCase("No needles, no pain, [|100% effective|].")]
    [TestCase("The serum is [|100% effective|] and not sticky.")]
    [TestCase("Our drops [|cure hay fever|], not the mood.")]
    [TestCase("[|Ginger not only cures nausea|] but warms you.")]
    [TestCase("[|Garlic, not pills, cures colds|].")]
    [TestCase("This syrup is not without [|side effects|].")]
    [TestCase("Garlic [|cures colds|]. In fact, it works overnight.")]
    [TestCase("Our laser [|cures acne|]. No downtime!")]
    [TestCase("We promise to [|cure your acne|].")]
    [TestCase("Can [|cure eczema|] in three days!")]
    [TestCase("How our clinic [|cures back pain|]")]
    [TestCase("Founded in 2021, our clinic [|cures back pain|].")]
    [TestCase("Who knew? Ginger [|cures nausea|].")]
    [TestCase("Don't miss out: our balm [|heals burns|].")]
    [TestCase("\"Our laser [|cures acne|].\"")]
    [TestCase("“Our laser [|cures acne|].” ✨")]
    [TestCase("Our laser [|cures acne|] as it is seldom not found in time.")]
    [TestCase("Ginger [|cures nausea|] too they don't want you to know.")]
    public void PlainStatement_IsAssertedUnlessSaid(string text, Stance expected = Stance.Asserted) =>
        Assert.That(StanceOf(text), Is.EqualTo(expected));

    [TestCase("[|Sorry not sorry|], #SorryNotSorry.", Stance.Negated)]
    [TestCase("So tired [|#SorryNotSorry|]", Stance.Negated)]
    [TestCase("They sell [|a \"miracle cure|]\" online.", Stance.Quoted)]
    [TestCase("“Our laser [|cures acne|].” Really.", Stance.Quoted)]
    [TestCase("They sell [|our miracle \"cure|]\" online.")]
    [TestCase("Come [|twice|]!!", Stance.Emphatic)]
    [TestCase("PLEASE read the [|sign|] ALREADY.", Stance.Emphatic)]
    [TestCase("The NHS and the CDC [|agree|] on COVID and COVID.")]
    [TestCase("Thank you for [|coming|]!")]
    public void QuotationAndEmphasis_AreSeen(string text, Stance expected = Stance.Asserted) =>
        Assert.That(StanceOf(text), Is.EqualTo(expected));

    [TestCase("Vitamin C does not [|cure colds|].")]
    [TestCase("[|Vaccines do not cause autism|].")]
    [TestCase("[|Flu shots can't give you the flu|].")]
    [TestCase("[|Honey does not prevent, treat or cure asthma|].")]
    [TestCase("Vitamin C doesn't [|cure colds|].")]
    [TestCase("Antibiotics cannot [|cure the flu|].")]
    [TestCase("This supplement will never [|reverse diabetes|].")]
    [TestCase("No vaccine is [|100% effective|].")]
    [TestCase("No vaccine, however good, is [|100% effective|].")]
    [TestCase("An umbrella won't keep you dry, and no vaccine is [|100% effective|].")]
    [TestCase("This tea does not treat, heal or [|cure disease|].")]
    [TestCase("It is not intended to diagnose, treat, [|cure|], or prevent any disease.")]
    [TestCase("It does not, in fact, [|cure asthma|].")]
    [TestCase("Neither pills nor creams [|cure psoriasis|].")]
    [TestCase("Nothing [|cures everything|].")]
    [TestCase("We avoid [|miracle cures|].")]
    [TestCase("Choose care rather than [|quick cures|].")]
    [TestCase("Bleach fails to [|cure malaria|].")]
    [TestCase("Honey is unlikely to [|stop asthma|].")]
    [TestCase("A [|cure for diabetes|] does not exist.")]
    [TestCase("[|Curing arthritis|] is not possible.")]
    [TestCase("No pills, creams or lasers [|cure rosacea|].")]
    [TestCase("Lasers are safe, but they do not [|cure acne|].")]
    public void Negation_ReachesInItsClause(string text) =>
        Assert.That(StanceOf(text) & Stance.Negated, Is.EqualTo(Stance.Negated));

    [TestCase("Myth: garlic [|cures colds|].")]
    [TestCase("Myth 3: garlic [|cures colds|].")]
    [TestCase("Common myth: garlic [|cures colds|].")]
    [TestCase("It is a myth that garlic [|cures colds|].")]
    [TestCase("Garlic [|cures colds|]. False!")]
    [TestCase("\"Garlic [|cures colds|].\" That is wrong.")]
    [TestCase("Garlic [|cures colds|]. Actually, it does not.")]
    [TestCase("Claim: garlic [|cures colds|]. Fact: it tastes good.")]
    [TestCase("There is no evidence that garlic [|cures colds|].")]
    [TestCase("Contrary to rumours, garlic [|cures colds|] for nobody.")]
    [TestCase("Don't believe that garlic [|cures colds|].")]
    [TestCase("Garlic as a [|cure for colds|] is not supported by trials.")]
    [TestCase("The site falsely says that garlic [|cures colds|].")]
    [TestCase("Garlic that [|cures colds|] sounds too good to be true.")]
    public void Refutation_IsSeen(string text) =>
        Assert.That(StanceOf(text) & Stance.Refuted, Is.EqualTo(Stance.Refuted));

    [TestCase("Can garlic [|cure colds|]?", Stance.Question)]
    [TestCase("Does garlic [|cure colds|]", Stance.Question)]
    [TestCase("Is it true that garlic [|cures colds|]", Stance.Question)]
    [TestCase("Garlic [|cures colds|]? 🤔", Stance.Question)]
    [TestCase("Ask whether garlic [|cures colds|].", Stance.Question)]
    [TestCase("The cream may [|cure eczema|].", Stance.Conditional)]
    [TestCase("If taken early, it [|stops the flu|].", Stance.Conditional)]
    [TestCase("We hope to [|cure childhood cancer|].", Stance.Conditional)]
    [TestCase("One day we will [|cure diabetes|].", Stance.Conditional)]
    [TestCase("People say garlic [|cures colds|].", Stance.Attributed)]
    [TestCase("According to a blog, garlic [|cures colds|].", Stance.Attributed)]
    [TestCase("Supporters believe that garlic [|cures colds|].", Stance.Attributed)]
    [TestCase("The label reads \"[|cures colds|]\" in red.", Stance.Quoted)]
    [TestCase("In 1912 this tonic [|cured everything|].", Stance.Historical)]
    [TestCase("In the early 1900s radium [|cured everything|].", Stance.Historical)]
    [TestCase("In the 18th century mercury [|cured syphilis|].", Stance.Historical)]
    [TestCase("Mercury was once sold as a [|cure for syphilis|].", Stance.Historical)]
    public void OtherStance_IsSeen(string text, Stance expected) =>
        Assert.That(StanceOf(text) & expected, Is.EqualTo(expected));

    [TestCase("She works at the National Institute on [|Drug Abuse|] now.")]
    [TestCase("[|Alcoholics|] Anonymous meets tonight.")]
    [TestCase("The [|Handicapped|] Scuba Association trains divers.")]
    [TestCase("We back [|Homeless|] Link with a gift.")]
    [TestCase("October is National [|Substance Abuse|] Prevention Month.")]
    [TestCase("He reads the Journal of [|Substance Abuse|] every week.")]
    public void PartOfAName_IsSeen(string text) => Assert.That(StanceOf(text) & Stance.Named, Is.EqualTo(Stance.Named));

    [TestCase("[|Addicts|] in Boston wait for months.")]
    [TestCase("[|Diabetics|] should see a dietitian.")]
    [TestCase("When Police Meet the [|Mentally Ill|], Training Helps")]
    [TestCase("HELP FOR [|ADDICTS|] AND FAMILIES")]
    [TestCase("We treat [|drug abuse|] at the Institute.")]
    [TestCase("He is a [|Diabetic|].")]
    public void WordOutsideAName_IsNotNamed(string text) =>
        Assert.That(StanceOf(text) & Stance.Named, Is.EqualTo(Stance.Asserted));

    [TestCase("Say \"people with diabetes\" instead of [|diabetics|].")]
    [TestCase("Avoid: [|junkie|].")]
    [TestCase("Stop calling people [|junkies|].")]
    [TestCase("The term [|addict|] hurts.")]
    [TestCase("Words such as addict, abuser and [|junkie|] hurt.")]
    [TestCase("Don't say: the [|homeless|].")]
    [TestCase("[|Handicapped|] is an outdated word.")]
    [TestCase("Our guide to person-first language has a page on [|diabetics|].")]
    [TestCase("Do not call them [|addicts|].")]
    [TestCase("Say wheelchair user, not [|wheelchair-bound|].")]
    public void WordingThatIsSpokenOf_IsMentioned(string text) =>
        Assert.That(StanceOf(text) & Stance.Mentioned, Is.EqualTo(Stance.Mentioned));

    [TestCase("Spread the word: [|diabetics|] can get the vaccine now.")]
    [TestCase("In the long term, [|diabetics|] do well.")]
    [TestCase("Avoid sugar, and help [|diabetics|] to do so.")]
    [TestCase("Do all to stop [|drug abuse|].")]
    [TestCase("Avoid [|drug abuse|].")]
    [TestCase("Read the label. [|Asthmatics|] must take care.")]
    public void WordingThatIsUsed_IsNotMentioned(string text) =>
        Assert.That(StanceOf(text) & Stance.Mentioned, Is.EqualTo(Stance.Asserted));

    [TestCase("High blood pressure ([|hypertension|]) often has no symptoms.")]
    [TestCase("[|Hypertension|] (high blood pressure) often has no symptoms.")]
    [TestCase("High blood pressure, also called [|hypertension|], is common.")]
    [TestCase("[|Hypertension|] means that the pressure in your arteries is high.")]
    [TestCase("Hypertension, or high blood pressure, is common. [|Hypertension|] can be treated.")]
    [TestCase("A heart attack (medical name: [|myocardial infarction|]) is an emergency.")]
    public void TermInPlainWords_IsExplained(string text) =>
        Assert.That(StanceOf(text) & Stance.Explained, Is.EqualTo(Stance.Explained));

    [TestCase("Avoid salt if you have [|hypertension|].")]
    [TestCase("Treat [|hypertension|]. Hypertension, or high blood pressure, is common.")]
    [TestCase("Diabetes (type 2) and [|hypertension|] often come together.")]
    public void TermWithoutPlainWords_IsNotExplained(string text) =>
        Assert.That(StanceOf(text) & Stance.Explained, Is.EqualTo(Stance.Asserted));

    [TestCase("It may rain today; our laser [|cures acne|].", Stance.Conditional)]
    [TestCase("You may sit down, and our laser [|cures acne|].", Stance.Conditional)]
    [TestCase("Ready? Our laser [|cures acne|].", Stance.Question)]
    [TestCase("People say hello. Our laser [|cures acne|].", Stance.Attributed)]
    [TestCase("We opened in 1998. Our laser [|cures acne|].", Stance.Historical)]
    [TestCase("That myth is old news to us here. Our laser [|cures acne|].", Stance.Refuted)]
    [TestCase("We do not do magic. Our laser [|cures acne|].", Stance.Negated)]
    [TestCase("We never close; our laser [|cures acne|].", Stance.Negated)]
    [TestCase("He called it \"great\" and our laser [|cures acne|].", Stance.Quoted)]
    public void CueOutsideItsReach_SaysNothing(string text, Stance absent) =>
        Assert.That(StanceOf(text) & absent, Is.EqualTo(Stance.Asserted));

    [Test]
    public void StruckText_IsRefuted() =>
        Assert.That(
            StanceOf(
                new ContentDocument("<p><del>Garlic cures colds.</del> Garlic tastes good.</p>")
                {
                    Format = ContentFormat.Html,
                },
                new TextSpan(7, 11)
            ),
            Is.EqualTo(Stance.Refuted)
        );

    [Test]
    public void Stance_CostsNoMemory()
    {
        var analyzer = new StanceAnalyzer { Repetitions = 200 };
        ContentAnalysisPipeline pipeline = ContentAnalysisPipeline
            .CreateBuilder()
            .WithoutBuiltInRules()
            .AddAnalyzer(analyzer)
            .ThrowOnAnalyzerFailure()
            .Build();
        var document = new ContentDocument("No vaccine, however good, is 100% effective. That is no myth.")
        {
            Id = "29,14",
        };
        pipeline.Analyze(document);
        pipeline.Analyze(document);
        Assert.That(analyzer.AllocatedBytes, Is.Zero);
    }

    private static Stance StanceOf(string markup)
    {
        MarkedText marked = MarkedText.Parse(markup);
        return StanceOf(new ContentDocument(marked.Text), marked.Marks.Single().Span);
    }

    private static Stance StanceOf(ContentDocument document, TextSpan span)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{span.Start},{span.Length}");
        ContentReport report = Pipeline.Analyze(document with { Id = id });
        return Enum.Parse<Stance>(report.Diagnostics.Single().Message);
    }

    /// <summary>Reports the stance of the stretch that the id of the document names.</summary>
    private sealed class StanceAnalyzer : ContentAnalyzer
    {
        private static readonly RuleDescriptor Rule = new(
            "TEST001",
            "Stance",
            RuleCategory.Brand,
            Severity.Info,
            "{stance}"
        );

        public int Repetitions { get; init; }

        public long AllocatedBytes { get; private set; }

        public override ImmutableArray<RuleDescriptor> SupportedRules => [Rule];

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSurfaceAction(surface =>
            {
                string[] place = surface.Document.Id!.Split(',');
                var span = new TextSpan(
                    int.Parse(place[0], CultureInfo.InvariantCulture),
                    int.Parse(place[1], CultureInfo.InvariantCulture)
                );
                Stance stance = surface.SurfaceFacts.StanceOf(span);
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int repetition = 0; repetition < Repetitions; repetition++)
                {
                    stance |= surface.SurfaceFacts.StanceOf(span);
                }

                AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
                surface.Report(
                    Rule,
                    new DiagnosticDetails { Arguments = [new MessageArgument("stance", stance.ToString())] }
                );
            });
    }
}

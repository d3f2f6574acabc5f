using HealthContent.Analysis.Matching;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Matching;

[TestFixture]
public sealed class EnglishInflectionTests
{
    [TestCase("cure", "cures cured curing")]
    [TestCase("treat", "treats treated treating")]
    [TestCase("stop", "stops stopped stopping")]
    [TestCase("heal", "heals healed healing")]
    [TestCase("try", "tries tried trying")]
    [TestCase("play", "plays played playing")]
    [TestCase("diagnose", "diagnoses diagnosed diagnosing")]
    [TestCase("diagnosis", "diagnoses")]
    [TestCase("biopsy", "biopsies")]
    [TestCase("fix", "fixes fixed fixing")]
    [TestCase("relax", "relaxes relaxed relaxing")]
    [TestCase("push", "pushes pushed pushing")]
    [TestCase("watch", "watches watched watching")]
    [TestCase("cough", "coughs coughed coughing")]
    [TestCase("dose", "doses dosed dosing")]
    [TestCase("see", "sees seeing")]
    [TestCase("virus", "viruses")]
    [TestCase("show", "shows showed showing")]
    [TestCase("box", "boxes boxed boxing")]
    [TestCase("guarantee", "guarantees guaranteed guaranteeing")]
    public void Word_HasItsForms(string word, string forms)
    {
        IReadOnlyList<string> actual = EnglishInflection.Forms(word);

        Assert.That(actual[0], Is.EqualTo(word));
        Assert.That(actual, Is.SupersetOf(forms.Split(' ')));
        Assert.That(actual, Is.Unique);
    }

    [TestCase("tackle", "tackle", "reach", "reach")]
    [TestCase("tackle", "tackles", "reach", "reaches")]
    [TestCase("tackle", "tackled", "reach", "reached")]
    [TestCase("tackle", "tackling", "reach", "reaching")]
    [TestCase("exceed", "exceeded", "stop", "stopped")]
    [TestCase("exceed", "exceeding", "target", "targeting")]
    [TestCase("exceed", "exceeded", "try", "tried")]
    [TestCase("seek", "sought", "ask", "asked")]
    [TestCase("combat", "combatting", "keep", "keeping")]
    [TestCase("combat", "combated", "keep", "kept")]
    public void OneWord_TakesTheFormOfAnother(string word, string form, string other, string expected) =>
        Assert.That(EnglishInflection.Inflect(other, EnglishInflection.FormOf(word, form)), Is.EqualTo(expected));

    [TestCase("take", InflectedForm.Past)]
    [TestCase("analysis", InflectedForm.WithIng)]
    public void WordWithoutOneFormOfTheKind_HasNone(string word, object form) =>
        Assert.That(EnglishInflection.Inflect(word, (InflectedForm)form), Is.Null);

    [TestCase("stop", "stoped")]
    [TestCase("relax", "relaxxed")]
    [TestCase("show", "showwing")]
    [TestCase("cure", "cureing")]
    [TestCase("try", "trys")]
    [TestCase("watch", "watchs")]
    public void Word_LacksTheFormsOfOthers(string word, string form) =>
        Assert.That(EnglishInflection.Forms(word), Does.Not.Contain(form));
}

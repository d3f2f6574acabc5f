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

    [TestCase("stop", "stoped")]
    [TestCase("relax", "relaxxed")]
    [TestCase("show", "showwing")]
    [TestCase("cure", "cureing")]
    [TestCase("try", "trys")]
    [TestCase("watch", "watchs")]
    public void Word_LacksTheFormsOfOthers(string word, string form) =>
        Assert.That(EnglishInflection.Forms(word), Does.Not.Contain(form));
}

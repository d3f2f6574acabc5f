using HealthContent.Analysis.Rules.ClinicalAdvice;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.ClinicalAdvice;

[TestFixture]
public sealed class ClinicalDataTests
{
    [TestCase("cardiology", "Heart attack", true)]
    [TestCase("Cardiology", "cardiology", true)]
    [TestCase("dermatology", "heart attack", false)]
    [TestCase("general practice", "heart attack", true)]
    [TestCase("falconry", "falcons", false)]
    public void Topic_BelongsToItsSpecialty(string specialty, string topic, bool expected) =>
        Assert.That(ClinicalFields.AreSame(specialty, topic), Is.EqualTo(expected));

    [TestCase("eczema", true)]
    [TestCase("oncology", true)]
    [TestCase("parking", false)]
    public void Topic_IsKnownFromTheList(string topic, bool expected) =>
        Assert.That(ClinicalFields.IsKnown(topic), Is.EqualTo(expected));
}

using HealthContent.Analysis.Content;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Content;

[TestFixture]
public sealed class JurisdictionTests
{
    [TestCase("US", "US", true)]
    [TestCase("US", "US-CA", true)]
    [TestCase("us", "US-ca", true)]
    [TestCase("US-CA", "US", false)]
    [TestCase("US", "USX", false)]
    [TestCase("EU", "DE", true)]
    [TestCase("EU", "DE-BY", true)]
    [TestCase("EU", "IE", true)]
    [TestCase("DE", "EU", false)]
    [TestCase("EU", "UK", false)]
    [TestCase("EU", "CH", false)]
    [TestCase("UK", "GB", true)]
    [TestCase("GB", "UK", true)]
    [TestCase("UK", "GB-SCT", true)]
    [TestCase("GB", "UK-SCT", true)]
    [TestCase("GB-SCT", "UK", false)]
    public void Contains_FollowsRegionsAndGroups(string outer, string inner, bool expected) =>
        Assert.That(new Jurisdiction(outer).Contains(new Jurisdiction(inner)), Is.EqualTo(expected));
}

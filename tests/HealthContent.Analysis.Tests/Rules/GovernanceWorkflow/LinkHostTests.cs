using System.Collections.Immutable;
using HealthContent.Analysis.Content;
using HealthContent.Analysis.Rules;
using HealthContent.Analysis.Rules.GovernanceWorkflow;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Rules.GovernanceWorkflow;

internal sealed class LinkHostTests
{
    private static readonly ImmutableArray<KnownDomain> Known =
    [
        new KnownDomain { Domain = "riverside-clinic.example", Kind = KnownDomainKind.Own },
        new KnownDomain { Domain = "ward.example", Kind = KnownDomainKind.Own },
        new KnownDomain { Domain = "riverside-clinics.example", Kind = KnownDomainKind.Allowed },
    ];

    [TestCase("https://WWW.Example.org/a?b#c", "example.org")]
    [TestCase("example.org:8080/a", "example.org")]
    [TestCase("https://example.org@evil.example/a", "evil.example")]
    [TestCase("https://sub.example.org", "sub.example.org")]
    [TestCase("", "")]
    public void Host_IsReadOffTheAddress(string url, string expected) =>
        Assert.That(LinkHost.Of(url), Is.EqualTo(expected));

    [TestCase("rlverside-clinic.example")]
    [TestCase("riversideclinic.example")]
    [TestCase("riverside-cllnic.example")]
    [TestCase("riversde-clinic.example")]
    [TestCase("rivreside-clinic.example")]
    [TestCase("riverside-clinic.example.evil.example")]
    public void LookAlike_IsFound(string host) =>
        Assert.That(SuspiciousHost.Imitated(Known, host), Is.EqualTo("riverside-clinic.example"));

    [TestCase("riverside-clinic.example")]
    [TestCase("portal.riverside-clinic.example")]
    [TestCase("riverside-clinics.example", Description = "known to be another's")]
    [TestCase("riverside-hospital.example")]
    [TestCase("example.org")]
    public void OwnAndOtherSites_AreNot(string host) => Assert.That(SuspiciousHost.Imitated(Known, host), Is.Null);
}

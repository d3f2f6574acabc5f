using HealthContent.Analysis.Content;
using HealthContent.Analysis.Recognition;
using HealthContent.Analysis.Text;
using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

[TestFixture]
public sealed class EvidenceTests
{
    private static readonly string Filler = string.Concat(
        Enumerable.Repeat("The garden of the clinic is open to everybody in the afternoon. ", 20)
    );

    [TestCase("[|41%|] of people agree.", EvidenceSupport.None)]
    [TestCase("According to a university, [|41%|] of people agree.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree. https://example.org/a", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree, doi:10.1000/182.", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree (PMID 12345678).", EvidenceSupport.Traceable)]
    [TestCase("In NCT01234567, [|41%|] of people agree.", EvidenceSupport.Traceable)]
    [TestCase("In NCT0123456, [|41%|] of people agree.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree (JAMA 2012;307:1141).", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree (Lancet, 2021).", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree, says the Lancet.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree (Muster 2019).", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree (Muster et al., 2019).", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree (March 2019).", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree. Source: ministry", EvidenceSupport.Labelled)]
    [TestCase("[|41%|] of people agree. Source: ministry 2020", EvidenceSupport.Labelled | EvidenceSupport.Dated)]
    [TestCase("A 2019 survey found [|41%|].", EvidenceSupport.Dated)]
    [TestCase("A report of 2019 found [|41%|].", EvidenceSupport.Dated)]
    [TestCase("A survey of 12 found [|41%|].", EvidenceSupport.None)]
    [TestCase("We asked 800 adults: [|41%|] agree.", EvidenceSupport.Counted)]
    [TestCase("A 2021 survey of 1,060 adults found [|41%|].", EvidenceSupport.Dated | EvidenceSupport.Counted)]
    [TestCase("[|41%|] (n = 240) agree.", EvidenceSupport.Counted)]
    [TestCase("Among [|1 in 5|] people it is so.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree.3 Others do not.", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree.2,3", EvidenceSupport.Traceable)]
    [TestCase("[|41 percent|].1 Others do not.", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree.²", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people¹ agree.", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree [12].", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree [3, 5–7].", EvidenceSupport.Traceable)]
    [TestCase("[|41%|] of people agree. 3 do not.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people weigh more than 25 kg/m² today.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree [sic].", EvidenceSupport.None)]
    [TestCase("[|41%|] of people like our No.1 clinic.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people take version 2.1 of it.", EvidenceSupport.None)]
    [TestCase("[|41%|] of people agree. Others do not.2", EvidenceSupport.None)]
    public void Support_IsRead(string marked, EvidenceSupport expected) =>
        Assert.That(Read(new ContentDocument(""), marked), Is.EqualTo(expected));

    [Test]
    public void LinkInALongDocument_ReachesTheParagraphBeside()
    {
        Assert.That(
            Read(new ContentDocument(""), $"{Filler}\n\n[|41%|] of people agree.\n\nSee https://example.org/a"),
            Is.EqualTo(EvidenceSupport.Traceable)
        );
        Assert.That(
            Read(new ContentDocument(""), $"[|41%|] of people agree.\n\n{Filler}\n\n{Filler}\n\nhttps://example.org/a"),
            Is.EqualTo(EvidenceSupport.None)
        );
    }

    [Test]
    public void IdentifierInALongDocument_ReachesAllOfIt() =>
        Assert.That(
            Read(new ContentDocument(""), $"[|41%|] of people agree.\n\n{Filler}\n\n{Filler}\n\ndoi:10.1000/182"),
            Is.EqualTo(EvidenceSupport.Traceable)
        );

    [Test]
    public void StudyFarAway_SaysNothing() =>
        Assert.That(
            Read(new ContentDocument(""), $"A 2019 survey was sent out. {Filler} [|41%|] of people agree."),
            Is.EqualTo(EvidenceSupport.None)
        );

    [Test]
    public void WhatTheDocumentCarries_IsTraceable()
    {
        const string text = "[|41%|] of people agree.";
        Assert.That(
            Read(new ContentDocument("") { ClaimIds = ["claim-1"] }, text),
            Is.EqualTo(EvidenceSupport.Traceable)
        );
        Assert.That(
            Read(new ContentDocument("") { Citations = [new Citation { Text = "Survey" }] }, text),
            Is.EqualTo(EvidenceSupport.Traceable)
        );
        Assert.That(
            Read(new ContentDocument("") { Links = [new ContentLink { Url = "https://example.org" }] }, text),
            Is.EqualTo(EvidenceSupport.Traceable)
        );
    }

    private static EvidenceSupport Read(ContentDocument document, string marked)
    {
        (string text, TextSpan span) = Facts.Marked(marked);
        return Facts.Of(
            document with
            {
                Text = text,
            },
            surface => surface.Facts.EvidenceFor(surface.SurfaceFacts, span)
        );
    }
}

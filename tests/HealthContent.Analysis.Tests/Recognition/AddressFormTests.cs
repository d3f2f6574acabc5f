using NUnit.Framework;

namespace HealthContent.Analysis.Tests.Recognition;

/// <summary>Addresses behind the labels of forms and exports, and what stands in a street.</summary>
internal sealed class AddressFormTests
{
    [TestCase("Address:- 12, Gandhi Marg, Indore", "LOCATION:12, Gandhi Marg, Indore")]
    [TestCase("addr=77 ELM ST N^^MADISON^WI", "LOCATION:77 ELM ST N^^MADISON^WI")]
    [TestCase("Level 2, 18 Marine Pde, Geelong", "LOCATION:Level 2, 18 Marine Pde, Geelong")]
    [TestCase("Come to 9 Harbour Tce, please", "LOCATION:9 Harbour Tce")]
    [TestCase("Come to our Brunswick Street surgery", "LOCATION:Brunswick Street")]
    public void AddressOfAForm_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("address = 4 bytes, from=2")]
    [TestCase("growth from: 10^3 to 10^6 cells")]
    [TestCase("Your High Street pharmacy can help")]
    [TestCase("exposure to TCE at 5 ppb")]
    [TestCase("our street clinics")]
    public void WhatLooksLikeOne_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);

    [TestCase("Called in by bystander Jodie Parkhurst.", "NAME:Jodie Parkhurst")]
    [TestCase("Therapist:- Farah Quint, room 4", "NAME:Farah Quint")]
    public void NameBehindAJob_IsRecognized(string text, string expected) =>
        Assert.That(Recognized.Texts(text), Is.EqualTo(new[] { expected }));

    [TestCase("Bystander CPR saves lives")]
    [TestCase("The matron said so")]
    [TestCase("Therapist:- see page 4")]
    public void JobWithoutAName_IsNone(string text) => Assert.That(Recognized.Texts(text), Is.Empty);
}
